"""The epochs of a run as rows."""

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

from engine.training.events import EpochDone
from gui.models.history import History
from gui.theme import tabular

Index = QModelIndex | QPersistentModelIndex
HEADS = (
    QT_TRANSLATE_NOOP("EpochTable", "Epoch"),
    QT_TRANSLATE_NOOP("EpochTable", "Loss"),
    QT_TRANSLATE_NOOP("EpochTable", "Val. loss"),
    QT_TRANSLATE_NOOP("EpochTable", "Acc. %"),
    QT_TRANSLATE_NOOP("EpochTable", "Val. %"),
)
NO_PARENT = QModelIndex()


class EpochTable(QAbstractTableModel):
    """One row an epoch, oldest first; the best one is bold and has a triangle.

    It keeps the epochs that it shows: a view may paint at any moment, also while the history is
    already another one's.
    """

    def __init__(self, history: History, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._epochs: tuple[EpochDone, ...] = ()
        self._best: EpochDone | None = None
        history.cleared.connect(self._clear)

    def refresh(self) -> None:
        """Take in the epochs that came since; until it is cleared a history only grows."""
        known, count = len(self._epochs), len(self._history.epochs)
        if count == known:
            return
        self.beginInsertRows(NO_PARENT, known, count - 1)
        self._epochs = tuple(self._history.epochs)
        self.endInsertRows()
        if self._history.best is not self._best:
            self._best = self._history.best
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, len(HEADS) - 1))

    def _clear(self) -> None:
        self.beginResetModel()
        self._epochs, self._best = (), None
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._epochs)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr(str(HEADS[section]))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._epochs):
            return None  # an index from before the last reset
        epoch = self._epochs[index.row()]
        best = epoch is self._best
        if role == Qt.ItemDataRole.DisplayRole:
            return _texts(epoch, best)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole:
            font = tabular(QFont())
            font.setBold(best)
            return font
        return None


def _texts(epoch: EpochDone, best: bool) -> tuple[str, ...]:
    return (
        f"▲ {epoch.epoch}" if best else str(epoch.epoch),
        f"{epoch.training_loss:.3f}",
        f"{epoch.validation_loss:.3f}",
        _percent(epoch.training_accuracy),
        _percent(epoch.validation_accuracy),
    )


def _percent(share: float) -> str:
    """Two decimals; all of it is a plain 100, which takes no more room than 99.99."""
    return "100" if share == 1 else f"{share * 100:.2f}"
