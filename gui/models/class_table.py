"""Precision, recall and F1 of each class as rows."""

from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from engine.metrics import Report
from gui.models.judgement import Judgement
from gui.theme import tabular

Index = QModelIndex | QPersistentModelIndex
HEADS = (
    (QT_TRANSLATE_NOOP("ClassTable", "Class"), QT_TRANSLATE_NOOP("ClassTable", "The true class")),
    (
        QT_TRANSLATE_NOOP("ClassTable", "Precision"),
        QT_TRANSLATE_NOOP("ClassTable", "Of the pictures given this answer, how many are right, %"),
    ),
    (
        QT_TRANSLATE_NOOP("ClassTable", "Recall"),
        QT_TRANSLATE_NOOP("ClassTable", "Of the pictures of this class, how many are found, %"),
    ),
    (
        QT_TRANSLATE_NOOP("ClassTable", "F1"),
        QT_TRANSLATE_NOOP("ClassTable", "The harmonic mean of precision and recall, %"),
    ),
    (
        QT_TRANSLATE_NOOP("ClassTable", "AUC"),
        QT_TRANSLATE_NOOP("ClassTable", "The area under the class’s ROC curve; 1 is perfect"),
    ),
    (
        QT_TRANSLATE_NOOP("ClassTable", "Count"),
        QT_TRANSLATE_NOOP("ClassTable", "How many of the pictures are of this class"),
    ),
)
NO_PARENT = QModelIndex()


class ClassTable(QAbstractTableModel):
    """One row a class, in the order of the model's labels."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, ...]] = []

    def show_judgement(self, judgement: Judgement | None, labels: tuple[str, ...]) -> None:
        """Show other figures, or none."""
        self.beginResetModel()
        self._rows = [] if judgement is None else _rows(judgement.report, judgement.areas, labels)
        self.endResetModel()

    def show_report(self, report: Report | None, labels: tuple[str, ...]) -> None:
        """Show a report alone; nothing is known of areas then."""
        nothing = (None,) * len(labels)
        self.beginResetModel()
        self._rows = [] if report is None else _rows(report, nothing, labels)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr(str(HEADS[section][0]))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr(str(HEADS[section][1]))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.FontRole:
            return tabular(QFont())
        return None


def _rows(
    found: Report, areas: tuple[float | None, ...], labels: tuple[str, ...]
) -> list[tuple[str, ...]]:
    figures = zip(
        labels, found.precision, found.recall, found.f1, areas, found.support, strict=True
    )
    return [
        (
            label,
            f"{100 * precision:.1f}",
            f"{100 * recall:.1f}",
            f"{100 * f1:.1f}",
            "–" if area is None else f"{area:.4f}",
            f"{support:,}",
        )
        for label, precision, recall, f1, area, support in figures
    ]


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
