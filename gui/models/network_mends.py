"""What would make a draft fit: values near those that stand there, tried one after another."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from engine.array import Shape
from engine.errors import UserError
from engine.layers import Conv2D, Dense, Flatten, GlobalAveragePool2D, Layer, Residual
from engine.network import find_last
from gui.models.field_kinds import field_kinds, neighbours
from gui.models.layer_places import OUTERMOST, Place, lane, lanes_of
from gui.models.network_draft import Judgement, LayerRow, NetworkDraft, judge

MOST = 3  # mends offered at a time
MOST_TRIED = 160  # whole drafts judged for one field

Edited = tuple[Place, str] | None
"""What the user changed last: a layer's place and the name of its field."""


@dataclass(frozen=True)
class Mend:
    """One change that helps, and the draft it gives."""

    act: Literal["set", "insert", "remove", "move"]
    draft: NetworkDraft
    place: Place
    name: str  # of the layer's type
    field: str = ""
    value: Any = None

    @property
    def whole(self) -> bool:
        """Whether nothing else is wrong with the draft then."""
        return not judge(self.draft).reason


def find_mends(draft: NetworkDraft, judgement: Judgement, edited: Edited = None) -> list[Mend]:
    """Up to three changes that make the draft a network, the likeliest first.

    Where no single change does, those that at least make the failing layer fit.
    """
    if not judgement.reason:
        return []
    found: list[Mend] = []
    for mend in _candidates(draft, judgement, edited):
        if mend.draft not in [other.draft for other in found]:
            found.append(mend)
        if len([each for each in found if each.whole]) == MOST:
            break
    whole = [each for each in found if each.whole]
    return (whole or [each for each in found if _further(each, judgement)])[:MOST]


def fitting_value(
    draft: NetworkDraft, place: Place, field: str, shape: Shape | None
) -> Mend | None:
    """The nearest other value of one field with which the whole draft fits."""
    layer: Any = draft.layer(place)
    kinds = field_kinds(type(layer), field)
    for tried, value in enumerate(neighbours(kinds, getattr(layer, field))):
        changed = changed_layer(layer, field, value)
        if changed is None or (shape is not None and not fits(changed, shape)):
            continue
        mend = Mend("set", draft.put(place, changed), place, type(layer).__name__, field, value)
        if mend.whole:
            return mend
        if tried > MOST_TRIED:
            break
    return None


def changed_layer(layer: Any, field: str, value: Any) -> Layer | None:
    """The layer with one field changed; None where its class refuses the value."""
    try:
        changed: Layer = msgspec.structs.replace(layer, **{field: value})
    except UserError:
        return None
    return changed


def fits(layer: Layer, shape: Shape) -> bool:
    """Whether the layer can take inputs of this shape and leaves something of them."""
    try:
        return min(layer.output_shape(shape), default=0) >= 1
    except UserError:
        return False


def _further(mend: Mend, before: Judgement) -> bool:
    """Whether the first trouble stands later than before."""
    trouble = judge(mend.draft).trouble
    return trouble is not None and before.trouble is not None and trouble > before.trouble


def _candidates(draft: NetworkDraft, judgement: Judgement, edited: Edited) -> Iterator[Mend]:
    if edited is not None:
        mend = fitting_value(draft, *edited, _entrance(judgement, edited[0]))
        if mend is not None:
            yield mend
    row = judgement.row(judgement.trouble) if judgement.trouble is not None else None
    if row is None or row.output is not None:  # all layers fit: the end is wrong
        yield from _endings(draft)
    if row is None or row.layer is None:
        return
    yield from _moved(draft, row)
    yield from _fields(draft, row)
    yield from _flattened(draft, row)
    yield from _projected(draft, row)
    for field in lanes_of(row.layer):
        for index in reversed(range(len(lane(row.layer, field)))):
            place: Place = (*row.place, (field, index))
            inner = judgement.row(place)
            if inner is not None:
                yield from _fields(draft, inner)
    yield Mend("remove", draft.remove(row.place), row.place, type(row.layer).__name__)


def _fields(draft: NetworkDraft, row: LayerRow) -> Iterator[Mend]:
    """For each field of a layer the nearest value that mends all, or else one that fits here."""
    layer: Any = row.layer
    for field in msgspec.structs.fields(type(layer)):
        kinds = field_kinds(type(layer), field.name)
        if not kinds.known or row.entrance is None:
            continue
        mend = fitting_value(draft, row.place, field.name, row.entrance)
        if mend is not None:
            yield mend
            continue
        for value in neighbours(kinds, getattr(layer, field.name)):
            changed = changed_layer(layer, field.name, value)
            if changed is not None and fits(changed, row.entrance):
                there = draft.put(row.place, changed)
                yield Mend("set", there, row.place, type(layer).__name__, field.name, value)
                break


def _endings(draft: NetworkDraft) -> Iterator[Mend]:
    """The last Dense with as many units as there are classes, or an end that has them."""
    place, last = _last(draft)
    if isinstance(last, Dense):
        changed = changed_layer(last, "units", draft.classes)
        if changed is not None:
            there = draft.put(place, changed)
            yield Mend("set", there, place, "Dense", "units", draft.classes)
    end: Place = ((OUTERMOST, len(draft.layers)),)
    head = Dense(draft.classes)
    for before in ((), (Flatten(),), (GlobalAveragePool2D(),)):
        yield Mend("insert", draft.insert(end, *before, head), end, _names((*before, head)))


def _last(draft: NetworkDraft) -> tuple[Place, Layer | None]:
    try:
        numbers, last = find_last(draft.layers, draft.input_shape)
    except UserError:
        return (), None
    return tuple((OUTERMOST, number) for number in numbers), last


def _flattened(draft: NetworkDraft, row: LayerRow) -> Iterator[Mend]:
    """Flatten before a layer that wants vectors."""
    assert row.layer is not None
    if row.entrance is not None and len(row.entrance) == 3:
        yield Mend("insert", draft.insert(row.place, Flatten()), row.place, "Flatten")


def _moved(draft: NetworkDraft, row: LayerRow) -> Iterator[Mend]:
    """Where vectors come into a layer for pictures: the Flatten before it, put where all fits."""
    if row.entrance is None or len(row.entrance) != 1 or len(row.place) != 1:
        return
    number = row.place[0][1]
    flat = [n for n, each in enumerate(draft.layers[:number]) if isinstance(each, Flatten)]
    for target in range(number + 1, len(draft.layers) + 1) if flat else ():
        moved, _ = draft.move(((OUTERMOST, flat[-1]),), ((OUTERMOST, target),))
        mend = Mend("move", moved, row.place, "Flatten")
        if mend.whole:
            yield mend
            return


def _projected(draft: NetworkDraft, row: LayerRow) -> Iterator[Mend]:
    """A convolution of 1 × 1 beside the layers of a Residual that change the shape."""
    layer = row.layer
    if not isinstance(layer, Residual) or row.entrance is None or len(row.entrance) != 3:
        return
    body = judge(NetworkDraft(row.entrance, draft.classes, layer.layers)).rows
    output = next((each.output for each in reversed(body) if not each.depth), None)
    if output is None or len(output) != 3:
        return
    for stride in (1, 2, 3, 4):
        projection = (Conv2D(output[0], size=1, stride=stride),)
        changed = msgspec.structs.replace(layer, projection=projection)
        if fits(changed, row.entrance):
            there = draft.put(row.place, changed)
            yield Mend("set", there, row.place, "Residual", "projection", projection)
            return


def _entrance(judgement: Judgement, place: Place) -> Shape | None:
    row = judgement.row(place)
    return row.entrance if row is not None else None


def _names(layers: tuple[Layer, ...]) -> str:
    return " + ".join(type(layer).__name__ for layer in layers)
