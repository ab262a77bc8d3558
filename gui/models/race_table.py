"""A race as a table: one row an entrant, a column for each rate of the grid, then its figures."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from engine.race.events import Standing
from gui.models.race_view import RaceView
from gui.models.run_columns import percent
from gui.models.run_table import dot
from gui.said import said
from gui.theme import LIGHT, Theme, tabular

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RaceTable(QAbstractTableModel):
    """Validation losses over the grid; the rate that an entrant races at is bold."""

    def __init__(self, theme: Theme = LIGHT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: RaceView | None = None
        self._theme = theme

    def show_race(self, view: RaceView | None) -> None:
        """Show another race."""
        self.beginResetModel()
        self._view = view
        self.endResetModel()

    def refresh(self) -> None:
        """The race has told more."""
        if self._view is not None:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.refresh()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() or self._view is None else len(self._view.entrants)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() or self._view is None else 5 + len(self._view.race.rates)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or self._view is None:
            return None
        rates = self._view.race.rates
        grid = 0 < section <= len(rates)
        if role == Qt.ItemDataRole.DisplayRole:
            ends = (self.tr("Rate"), self.tr("Val. loss"), self.tr("Val. %"), self.tr("Test %"))
            if section == 0:
                return self.tr("Entrant")
            return f"{rates[section - 1]:g}" if grid else ends[section - len(rates) - 1]
        if role == Qt.ItemDataRole.ToolTipRole and grid:
            words = self.tr("Validation loss after {0} epochs at a learning rate of {1:g}")
            return words.format(self._view.race.search_epochs, rates[section - 1])
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return RIGHT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        view = self._view
        if view is None or not 0 <= index.row() < len(view.entrants):
            return None
        row, rates = index.row(), view.race.rates
        grid = 0 < index.column() <= len(rates)
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() == 0:
                return view.race.names[row]
            if grid:
                return self._tried(row, rates[index.column() - 1])
            return self._figures(row)[index.column() - len(rates) - 1]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return RIGHT
        if role == Qt.ItemDataRole.FontRole:
            font = tabular(QFont())
            chosen = view.chosen.get(row)
            if grid and chosen is not None:
                font.setBold(chosen.learning_rate == rates[index.column() - 1])
            return font
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return dot(self._theme.series[row % len(self._theme.series)])
        return self._tip(row) if role == Qt.ItemDataRole.ToolTipRole else None

    def _tried(self, entrant: int, rate: float) -> str:
        assert self._view is not None
        found = self._view.tried.get((entrant, rate))
        if found is None:
            return ""
        if found.loss is None:
            return "∞"
        return f"{found.loss:.3f}" if found.loss < 10 else "> 10"

    def _figures(self, entrant: int) -> tuple[str, ...]:
        """Rate, validation loss and accuracy, test accuracy: what is known so far."""
        assert self._view is not None
        view = self._view
        rate = f"{view.entered.rates[entrant]:g}" if view.entered else ""
        standing = self._standing(entrant)
        if standing is not None and standing.validation_loss is not None:
            loss, accuracy = standing.validation_loss, standing.validation_accuracy
            return rate, f"{loss:.4f}", percent(accuracy), percent(standing.test_accuracy)
        epochs = view.entrants[entrant].epochs
        if not epochs:
            return rate, "", "", ""
        last = epochs[-1]
        return rate, f"{last.validation_loss:.4f}", percent(last.validation_accuracy), ""

    def _standing(self, entrant: int) -> Standing | None:
        assert self._view is not None
        name = self._view.race.names[entrant]
        return next((one for one in self._view.standings if one.name == name), None)

    def _tip(self, entrant: int) -> str | None:
        assert self._view is not None
        message, chosen = said(self._view.entrants[entrant].message), self._view.chosen.get(entrant)
        if message:
            return message
        if chosen is not None and chosen.at_edge:
            return self.tr("Its best rate is at the edge of the grid; one beyond may be better.")
        return None
