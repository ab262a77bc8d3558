"""The network on the Model page: every change of it is kept, and can be undone."""

from dataclasses import replace

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.layers import Dense, Layer
from engine.network import Network
from gui.models.layer_places import OUTERMOST, Place, beside, lane
from gui.models.network_draft import Judgement, NetworkDraft, PictureShape, judge
from gui.models.network_mends import Edited

NO_MERGE = -1  # Qt's word for commands that stay apart


class NetworkDocument(QObject):
    """A draft, what it comes to, and the last network that fitted.

    Signals:
        changed(): another draft; see `draft`, `judgement` and `network`.
        place_wanted(tuple): the change concerns the layer at this place.
    """

    changed = Signal()
    place_wanted = Signal(tuple)

    def __init__(self, network: Network, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.network = network  # the last that fitted
        self.draft = NetworkDraft.of(network)
        self.judgement: Judgement = judge(self.draft)
        self.edited: Edited = None  # the field that was changed last

    @property
    def fits(self) -> bool:
        """Whether the draft is a network as it stands."""
        return self.judgement.network is not None

    def edit(self, place: Place, layer: Layer, field: str, words: str) -> None:
        """Another value in a field of a layer; typing in one field is one step of undo."""
        self._push(self.draft.put(place, layer), words, place, field)

    def insert(self, place: Place, layer: Layer, words: str) -> None:
        """A layer more, before a place."""
        self._push(self.draft.insert(place, layer), words, place)

    def duplicate(self, place: Place, words: str) -> None:
        """The same layer once more, after it."""
        self._push(
            self.draft.insert(beside(place, 1), self.draft.layer(place)), words, beside(place, 1)
        )

    def remove(self, place: Place, words: str) -> None:
        """A layer less; the one that followed it, or else the one before, comes next."""
        draft = self.draft.remove(place)
        self._push(draft, words, _neighbour(draft, place))

    def move(self, source: Place, target: Place, words: str) -> None:
        """A layer put before another place; nothing where it would go inside itself."""
        draft, place = self.draft.move(source, target)
        if draft != self.draft:
            self._push(draft, words, place)

    def take(self, draft: NetworkDraft, words: str, place: Place = ()) -> None:
        """Another draft altogether, such as a preset."""
        if draft != self.draft:
            self._push(draft, words, place)

    def show(self, draft: NetworkDraft, place: Place, edited: Edited) -> None:
        """What the undo stack puts on the table."""
        self.draft, self.edited = draft, edited
        self.judgement = judge(draft)
        if self.judgement.network is not None:
            self.network = self.judgement.network
        self.changed.emit()
        if place:
            self.place_wanted.emit(place)

    def _push(self, draft: NetworkDraft, words: str, place: Place, field: str = "") -> None:
        if draft != self.draft:
            self.stack.push(_Change(self, draft, words, place, field))


class _Change(QUndoCommand):
    """From one draft to another."""

    def __init__(
        self, document: NetworkDocument, after: NetworkDraft, words: str, place: Place, field: str
    ) -> None:
        super().__init__(words)
        self._document = document
        self._before, self._came_from = document.draft, document.edited
        self.after, self.place, self.field = after, place, field

    def id(self) -> int:
        """The same for changes of one field in a row."""
        return hash((self.place, self.field)) & 0x7FFFFFFF if self.field else NO_MERGE

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Typing 1, 12, 128 is one change; one that ends where it began is none."""
        assert isinstance(other, _Change)
        if (other.place, other.field) != (self.place, self.field):
            return False
        self.after = other.after
        self.setObsolete(self.after == self._before)
        return True

    def redo(self) -> None:
        """Also called when the change is first made."""
        edited = (self.place, self.field) if self.field else None
        self._document.show(self.after, self.place, edited)

    def undo(self) -> None:
        """Back to the draft before."""
        self._document.show(self._before, self.place, self._came_from)


def for_pictures(draft: NetworkDraft, shape: PictureShape, classes: int) -> NetworkDraft:
    """The draft for other pictures: the last Dense gets as many units as there are classes."""
    changed = replace(draft, input_shape=shape, classes=classes)
    for index in reversed(range(len(draft.layers))):
        layer = draft.layers[index]
        if isinstance(layer, Dense):
            if layer.units == draft.classes:
                place: Place = ((OUTERMOST, index),)
                return changed.put(place, msgspec.structs.replace(layer, units=classes))
            break
    return changed


def _neighbour(draft: NetworkDraft, place: Place) -> Place:
    """The layer to look at where the one at a place is gone; nothing where none is left."""
    *outside, (field, index) = place
    row = draft.layers if not outside else lane(draft.layer(tuple(outside)), field)
    if row:
        return (*outside, (field, min(index, len(row) - 1)))
    return tuple(outside)
