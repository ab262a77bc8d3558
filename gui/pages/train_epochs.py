"""The epochs of the run as a table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QStackedLayout,
    QTableView,
    QWidget,
)

from gui.models.epoch_table import EpochTable

ROW = 26  # pixels
EDGE = 6  # pixels that the last column keeps from the border
SHARES = (40, 44, 56, 46, 46)  # of the width, column by column: as their widest words need
STYLE = """
QTableView, QTableView:focus { border: none; font-size: 12px; }
QHeaderView::section { font-size: 12px; padding: 4px 2px; border: none; }
"""


class EpochsView(QTableView):
    """Shows a whole row in any width."""

    def __init__(self, epochs: EpochTable) -> None:
        super().__init__()
        self.setModel(epochs)
        self.setAccessibleName(self.tr("Epochs"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setStyleSheet(STYLE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room, left = self.viewport().width() - EDGE, 0
        for column in range(len(SHARES)):
            right = room * sum(SHARES[: column + 1]) // sum(SHARES)
            self.setColumnWidth(column, right - left)
            left = right


class EpochsTable(QWidget):
    """The table, or a sentence while it is empty."""

    def __init__(self, epochs: EpochTable) -> None:
        super().__init__()
        self.view = EpochsView(epochs)
        empty = QLabel(self.tr("Each epoch becomes a row here."))
        empty.setProperty("role", "muted")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._epochs = epochs
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(self.view)

    def refresh(self) -> None:
        """Show the table where it has rows."""
        self._stack.setCurrentIndex(1 if self._epochs.rowCount() else 0)
