"""The runs of the store as rows that can be sorted and filtered."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap

from engine.runs.row import RunRow
from gui.models.run_columns import COLUMNS, Column
from gui.said import said
from gui.theme import LIGHT, Theme, tabular

Index = QModelIndex | QPersistentModelIndex
SORT, ROW = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
NO_PARENT = QModelIndex()
DOT = 16  # pixels
translate = QCoreApplication.translate


class RunTable(QAbstractTableModel):
    """One row a run; the runs whose curves are shown have a dot of their curve's colour."""

    def __init__(self, theme: Theme = LIGHT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RunRow, ...] = ()
        self._theme = theme
        self._shown: dict[str, int] = {}  # runs in the plot, with the numbers of their colours

    @property
    def rows(self) -> tuple[RunRow, ...]:
        """The runs, newest first."""
        return self._rows

    def show_rows(self, rows: Sequence[RunRow]) -> None:
        """Take the list as it stands now; rows that stay keep their places in the selection."""
        wanted = tuple(rows)
        if [row.id for row in wanted] != [row.id for row in self._rows]:
            self._take_other_runs(wanted)
            return
        changed = [n for n, row in enumerate(wanted) if row != self._rows[n]]
        self._rows = wanted
        for number in changed:
            self.dataChanged.emit(self.index(number, 0), self.index(number, len(COLUMNS) - 1))

    def show_colours(self, shown: dict[str, int]) -> None:
        """Mark the runs whose curves are drawn."""
        if shown != self._shown:
            self._shown = shown
            self._repaint_numbers()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self._repaint_numbers()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return translate("RunTable", str(column.head))
        if role == Qt.ItemDataRole.ToolTipRole:
            return translate("RunTable", str(column.tip))
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == SORT:
            return column.order(row)
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.FontRole:
            return tabular(QFont())
        return self._look(row, index.column(), role)

    def _look(self, row: RunRow, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DecorationRole and column == 0:
            shown = self._shown.get(row.id)
            series = self._theme.series
            return None if shown is None else dot(series[shown % len(series)])
        if role == Qt.ItemDataRole.ForegroundRole and column == 1:
            colours = {"running": self._theme.good, "failed": self._theme.bad,
                       "interrupted": self._theme.warn}  # fmt: skip
            return QColor(colours.get(row.state, self._theme.text))
        if role == Qt.ItemDataRole.ToolTipRole:
            return said(row.message) or row.notes or None
        return None

    def _take_other_runs(self, wanted: tuple[RunRow, ...]) -> None:
        """Remove what is gone, then add what is new: the others keep their place and selection."""
        here = {row.id for row in wanted}
        for number in range(len(self._rows) - 1, -1, -1):
            if self._rows[number].id not in here:
                self.beginRemoveRows(NO_PARENT, number, number)
                self._rows = self._rows[:number] + self._rows[number + 1 :]
                self.endRemoveRows()
        known = {row.id for row in self._rows}
        if not known:
            self.beginResetModel()
            self._rows = wanted
            self.endResetModel()
            return
        for number, row in enumerate(wanted):
            if row.id not in known:
                self.beginInsertRows(NO_PARENT, number, number)
                self._rows = (*self._rows[:number], row, *self._rows[number:])
                self.endInsertRows()
        self.show_rows(wanted)

    def _repaint_numbers(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


class RunFilter(QSortFilterProxyModel):
    """Sorts by any column; keeps the runs that have every word, and the wanted state."""

    def __init__(self, table: RunTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._state = ""
        self.setSourceModel(table)
        self.setSortRole(SORT)
        self.setDynamicSortFilter(True)

    def keep(self, text: str, state: str = "") -> None:
        """Show the runs with all words of the text, in any column or the notes, in any case."""
        self.beginFilterChange()
        self._words, self._state = tuple(text.lower().split()), state
        self.endFilterChange()

    def filterAcceptsRow(self, number: int, parent: Index) -> bool:
        table = self.sourceModel()
        assert isinstance(table, RunTable)
        row = table.rows[number]
        if self._state and row.state != self._state:
            return False
        words = " ".join([*(column.text(row) for column in COLUMNS), row.notes, row.data]).lower()
        return all(word in words for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Compare the figures themselves; equal ones go by their numbers."""
        first, second = left.data(SORT), right.data(SORT)
        if first == second:
            return int(left.data(ROW).id) < int(right.data(ROW).id)
        return bool(first < second)


def dot(colour: str) -> QIcon:
    """A dot that keeps its colour in a chosen row too."""
    pixmap = QPixmap(DOT, DOT)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(3, 3, DOT - 6, DOT - 6)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
