"""Where a layer would go that is dragged over the cards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint

from gui.models.layer_places import OUTERMOST, Place
from gui.models.layer_table import place_within
from gui.widgets.layer_painter import BETWEEN, HEAD, STEP

if TYPE_CHECKING:
    from gui.widgets.layer_cards import LayerCards


class DropAim:
    """Over the upper half of a card it goes before it; over the lower half after it, or, where
    the card is made of layers, in front of those. Below the last card it goes to the very end.
    """

    def __init__(self, cards: "LayerCards") -> None:
        self._cards = cards
        self._target: QModelIndex | None = None
        self._below = False

    @property
    def on(self) -> bool:
        """Whether something is dragged over the cards."""
        return self._target is not None

    @property
    def place(self) -> Place:
        """Where it would go."""
        table = self._cards.table
        if self._target is None or not self._target.isValid():
            return ((OUTERMOST, 0),)
        row = table.row(self._target)
        if self._below and self._target.row() == len(table.rows) - 1 and row.depth:
            return ((OUTERMOST, sum(each.depth == 0 for each in table.rows)),)
        return place_within(row) if self._below or row.layer is None else row.place

    @property
    def line(self) -> tuple[int, int]:
        """The line to draw there: where it begins, and how far down, in pixels."""
        if self._target is None or not self._target.isValid():
            return 0, 4
        box, row = self._cards.visualRect(self._target), self._cards.table.row(self._target)
        below = self._below or row.layer is None
        y = box.bottom() - BETWEEN // 2 if below else box.top() - 2
        return STEP * (len(self.place) - 1), max(2, y)

    def take(self, point: QPoint) -> None:
        """Something is over this point of the viewport."""
        cards = self._cards
        index = cards.indexAt(point)
        if index.isValid():
            box = cards.visualRect(index)
            self._below = point.y() > box.top() + min(HEAD, box.height()) // 2
        else:
            index, self._below = cards.table.index(len(cards.table.rows) - 1, 0), True
        self._target = index
        cards.viewport().update()

    def drop(self) -> None:
        """Nothing is dragged any more."""
        self._target = None
        self._cards.viewport().update()
