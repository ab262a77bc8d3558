"""The terms of one number as rows: forward what they add, backward what they give back."""

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

from engine.inspect.trace import Entry
from engine.inspect.trace_pixel import PixelTrace, Term
from gui.theme import tabular

Index = QModelIndex | QPersistentModelIndex
HEADS = (
    (QT_TRANSLATE_NOOP("TermTable", "Input x"), QT_TRANSLATE_NOOP("TermTable", "Where it lies")),
    (QT_TRANSLATE_NOOP("TermTable", "x"), QT_TRANSLATE_NOOP("TermTable", "The input’s value")),
    (
        QT_TRANSLATE_NOOP("TermTable", "Weight k"),
        QT_TRANSLATE_NOOP("TermTable", "What it is multiplied by"),
    ),
    (QT_TRANSLATE_NOOP("TermTable", "k"), QT_TRANSLATE_NOOP("TermTable", "The weight’s value")),
    (
        QT_TRANSLATE_NOOP("TermTable", "x · k"),
        QT_TRANSLATE_NOOP("TermTable", "Forward: what this product adds to y"),
    ),
    (
        QT_TRANSLATE_NOOP("TermTable", "dx: dy · k"),
        QT_TRANSLATE_NOOP("TermTable", "Backward: what it adds to the input’s gradient"),
    ),
    (
        QT_TRANSLATE_NOOP("TermTable", "dk: dy · x"),
        QT_TRANSLATE_NOOP("TermTable", "Backward: what it adds to the weight’s gradient"),
    ),
)
NO_PARENT = QModelIndex()


class TermTable(QAbstractTableModel):
    """One row a product, then one for each addend, such as the bias."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trace: PixelTrace | None = None

    @property
    def trace(self) -> PixelTrace | None:
        """What is shown."""
        return self._trace

    def show_trace(self, trace: PixelTrace | None) -> None:
        """Show the terms of another number, or nothing."""
        self.beginResetModel()
        self._trace = trace
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        if parent.isValid() or self._trace is None:
            return 0
        return len(self._trace.terms) + len(self._trace.addends)

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
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        trace = self._trace
        if trace is None or not 0 <= index.row() < self.rowCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _texts(trace, index.row())[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole:
            return tabular(QFont())
        return None


def number(value: float | None) -> str:
    """Five figures at most, and a real minus; a dash where there is none."""
    if value is None:
        return "–"
    value += 0.0  # no minus before nothing
    text = f"{value:.4f}" if 1e-3 <= abs(value) < 1e4 or value == 0 else f"{value:.2e}"
    return text.replace("-", "−")


def _texts(trace: PixelTrace, row: int) -> tuple[str, ...]:
    if row < len(trace.terms):
        return _term(trace.terms[row])
    return _addend(trace.addends[row - len(trace.terms)], trace.dy)


def _term(term: Term) -> tuple[str, ...]:
    return (
        term.left.name,
        number(term.left.value),
        term.right.name,
        number(term.right.value),
        number(term.value),
        number(term.to_input),
        number(term.to_weight),
    )


def _addend(addend: Entry, dy: Entry | None) -> tuple[str, ...]:
    """The bias stands as 1 · b; its gradient is dy itself."""
    value = number(addend.value)
    back = number(dy.value if dy is not None else None)
    return "1", "1", addend.name, value, value, "–", back
