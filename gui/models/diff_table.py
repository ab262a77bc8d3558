"""The fields in which recipes differ, as rows."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from engine.training.recipe_diff import Difference

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class DiffTable(QAbstractTableModel):
    """A column for the field's path, then one for each recipe."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: tuple[str, ...] = ()
        self._differences: tuple[Difference, ...] = ()

    def show_differences(self, heads: tuple[str, ...], found: tuple[Difference, ...]) -> None:
        """Show other recipes; `heads` are what they are called."""
        self.beginResetModel()
        self._heads, self._differences = heads, found
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._differences)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else 1 + len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Field"), *self._heads)[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._differences):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            found = self._differences[index.row()]
            return (found.path, *found.values)[index.column()]
        return None
