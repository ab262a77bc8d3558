"""The rows of a draft as Qt's views see them."""

from collections.abc import Mapping
from typing import Any

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from engine.layers import Layer
from gui.models.layer_places import Place, beside, lanes_of
from gui.models.network_document import NetworkDocument
from gui.models.network_draft import LayerRow, shape_words, size_words
from gui.said import said

ROW = Qt.ItemDataRole.UserRole
MIME = "application/x-neocog-layer"
Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate
ROOT = QModelIndex()


class LayerTable(QAbstractListModel):
    """One item a row, in the order in which pictures go through."""

    def __init__(self, document: NetworkDocument) -> None:
        super().__init__(document)
        self._document = document
        self.batch = 64  # pictures, for the bytes
        self.kernels: tuple[str, ...] = ()  # of the layers, in the order of rows with one
        self.notes: Mapping[Place, str] = {}  # more to say on a card about what doesn't fit
        self._rows = document.judgement.rows
        document.changed.connect(self._take)

    @property
    def rows(self) -> tuple[LayerRow, ...]:
        """All rows."""
        return self._rows

    def find(self, place: Place) -> QModelIndex:
        """The item of a place; an invalid one where nothing stands there."""
        number = next((n for n, row in enumerate(self._rows) if row.place == place), -1)
        return self.index(number, 0) if number >= 0 else QModelIndex()

    def row(self, index: Index) -> LayerRow:
        """The row of an item."""
        return self._rows[index.row()]

    def set_batch(self, batch: int) -> None:
        """Reckon bytes for so many pictures."""
        self.batch = batch
        self._tell_all()

    def set_kernels(self, kernels: tuple[str, ...]) -> None:
        """What computes each layer; empty where that isn't known."""
        if kernels != self.kernels:
            self.kernels = kernels
            self._tell_all()

    def set_notes(self, notes: Mapping[Place, str]) -> None:
        """Say more on some cards."""
        if notes != self.notes:
            self.notes = notes
            self._tell_all()

    def problem(self, row: LayerRow) -> str:
        """All that a card says about what doesn't fit; empty where all does."""
        return " ".join(filter(None, (said(row.problem), self.notes.get(row.place, ""))))

    def kernel(self, index: Index) -> str:
        """What computes the layer of an item; empty where that isn't known."""
        if self._rows[index.row()].layer is None:
            return ""
        number = sum(row.layer is not None for row in self._rows[: index.row()])
        return self.kernels[number] if number < len(self.kernels) else ""

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _title(row)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._description(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        if index.isValid() and self._rows[index.row()].layer is not None:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]
        data = QMimeData()
        data.setData(MIME, str(indexes[0].row()).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def _take(self) -> None:
        """The same cards with other figures stay where they are, and so does an open one."""
        rows = self._document.judgement.rows
        if [_kind(row) for row in rows] == [_kind(row) for row in self._rows]:
            self._rows = rows
            self._tell_all()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _tell_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def _description(self, row: LayerRow) -> str:
        if row.layer is None:
            return translate("LayerTable", "Layers added here become its first ones.")
        facts = translate(
            "LayerTable", "gives {shape}; {parameters} parameters, {work} multiply-adds, {bytes}"
        ).format(
            shape=shape_words(row.output),
            parameters=f"{row.parameters:,}",
            work=f"{row.multiply_adds:,}",
            bytes=size_words(row.bytes(self.batch)),
        )
        return self.problem(row) or facts


def place_after(row: LayerRow) -> Place:
    """Where a layer goes that is added at a row: after it, or first in its lane."""
    return beside(row.place, 1)


def place_within(row: LayerRow) -> Place:
    """Where a layer goes that is dropped on the lower half of a row."""
    fields = lanes_of(row.layer) if row.layer is not None else ()
    return (*row.place, (fields[0], 0)) if fields else beside(row.place, 1)


def settings_words(layer: Layer) -> str:
    """What is set in a layer: what it needs, and what is not as usual: `6, size 5`."""
    words = []
    spec: Any = layer
    for field in msgspec.structs.fields(spec):
        value = getattr(layer, field.name)
        if field.name in lanes_of(layer) or (not field.required and value == field.default):
            continue
        shown = "×".join(map(str, value)) if isinstance(value, tuple) else _plain(value)
        words.append(f"{said(field.name.replace('_', ' '))} {shown}")
    return ", ".join(words)


def lane_words(row: LayerRow) -> str:
    """The head of a lane: `projection, empty`."""
    field = row.place[-1][0]
    names = {
        "layers": translate("LayerTable", "layers"),
        "projection": translate("LayerTable", "projection"),
        "branches": translate("LayerTable", "branches"),
    }
    name = names.get(field, field)
    if row.members:
        return name
    empty = translate("LayerTable", "{0}: empty, passes on what comes in")
    return empty.format(name)


def _title(row: LayerRow) -> str:
    if row.layer is None:
        return lane_words(row)
    return f"{row.number} {type(row.layer).__name__}"


def _kind(row: LayerRow) -> tuple[Place, type]:
    return row.place, type(row.layer)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return translate("LayerTable", "on") if value else translate("LayerTable", "off")
    return f"{value:g}" if isinstance(value, float) else said(str(value))
