"""A network while it is edited: it may not fit yet, and says where and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from engine.array import Shape
from engine.errors import UserError
from engine.layers import Concat, Layer
from engine.network import Network
from engine.summary import BYTES, count
from gui.models.layer_places import (
    OUTERMOST,
    Layers,
    Place,
    beside,
    find_layer,
    insert_layers,
    lane,
    lanes_of,
    move_layer,
    remove_layer,
    replace_layer,
)

PictureShape = tuple[int, int, int]


@dataclass(frozen=True)
class NetworkDraft:
    """Pictures, classes and layers as the user put them; compared by value, never changed."""

    input_shape: PictureShape  # channels, height, width
    classes: int
    layers: Layers

    @classmethod
    def of(cls, network: Network) -> "NetworkDraft":
        """The draft that is this network."""
        return cls(network.input_shape, network.classes, network.layers)

    def network(self) -> Network:
        """The network. Raises: UserError where the draft is none, or has other classes."""
        made = Network(self.input_shape, self.layers)
        if made.classes != self.classes:
            raise UserError(
                f"The pictures belong to {self.classes} classes; this network answers with "
                f"{made.classes}. Give the last Dense {self.classes} units."
            )
        return made

    def layer(self, place: Place) -> Layer:
        """The layer at a place."""
        return find_layer(self.layers, place)

    def put(self, place: Place, layer: Layer) -> "NetworkDraft":
        """Another layer at a place."""
        return replace(self, layers=replace_layer(self.layers, place, layer))

    def insert(self, place: Place, *layers: Layer) -> "NetworkDraft":
        """More layers, before a place."""
        return replace(self, layers=insert_layers(self.layers, place, *layers))

    def remove(self, place: Place) -> "NetworkDraft":
        """Without the layer at a place."""
        return replace(self, layers=remove_layer(self.layers, place))

    def move(self, source: Place, target: Place) -> tuple["NetworkDraft", Place]:
        """A layer put before another place, and where it stands then."""
        layers, place = move_layer(self.layers, source, target)
        return replace(self, layers=layers), place


@dataclass(frozen=True)
class LayerRow:
    """One line of a draft: a layer, or the head of a lane of layers inside one."""

    place: Place
    layer: Layer | None  # None: the head of a lane, and its place has the number -1
    entrance: Shape | None = None  # of one picture that comes in; None: nobody knows yet
    output: Shape | None = None
    parameters: int = 0
    multiply_adds: int = 0
    numbers: int = 0  # of all outputs of one picture
    members: int = 0  # of a lane
    problem: str = ""

    @property
    def depth(self) -> int:
        """How many layers it lies inside."""
        return len(self.place) - 1

    @property
    def number(self) -> str:
        """What the layer is called on its card: `4.2` is the second layer of number 4."""
        return ".".join(str(index + 1) for _, index in self.place if index >= 0)

    def bytes(self, batch: int) -> int:
        """What its outputs for a batch take as float32."""
        return self.numbers * batch * BYTES


@dataclass(frozen=True)
class Judgement:
    """What a draft comes to: its rows, and the network where it is one."""

    rows: tuple[LayerRow, ...]
    network: Network | None
    trouble: Place | None = None  # of the layer that doesn't fit
    reason: str = ""  # one sentence; empty where all fits

    def row(self, place: Place) -> LayerRow | None:
        """The row at a place."""
        return next((row for row in self.rows if row.place == place), None)


def judge(draft: NetworkDraft) -> Judgement:
    """The rows of a draft with their shapes as far as they are known, and what is wrong."""
    rows = tuple(_rows(draft.layers, (), OUTERMOST, draft.input_shape, False))
    failing = next((row for row in rows if row.problem), None)
    if failing is not None:
        return Judgement(rows, None, failing.place, failing.problem)
    try:
        return Judgement(rows, draft.network())
    except UserError as error:
        reason = str(error)
    if not rows:
        return Judgement(rows, None, None, reason)
    last: Place = ((OUTERMOST, len(draft.layers) - 1),)
    marked = tuple(replace(row, problem=reason) if row.place == last else row for row in rows)
    return Judgement(marked, None, last, reason)


def _rows(
    layers: Layers, outside: Place, field: str, shape: Shape | None, parallel: bool
) -> Iterator[LayerRow]:
    """Rows of a lane; `parallel` lanes give every layer what came in, the others pass it on."""
    entering = shape
    for index, layer in enumerate(layers):
        place: Place = (*outside, (field, index))
        inner = tuple(_inside(layer, place, entering))
        blamed = any(row.problem for row in inner)
        own = _own_row(layer, place, entering, blamed)
        yield own
        yield from inner
        if not parallel:
            entering = own.output


def _inside(layer: Layer, place: Place, shape: Shape | None) -> Iterator[LayerRow]:
    fields = lanes_of(layer)
    for field in fields:
        members = lane(layer, field)
        if len(fields) > 1 or not members:
            yield LayerRow((*place, (field, -1)), None, shape, members=len(members))
        yield from _rows(members, place, field, shape, isinstance(layer, Concat))


def _own_row(layer: Layer, place: Place, shape: Shape | None, blamed: bool) -> LayerRow:
    if shape is None or blamed:
        return LayerRow(place, layer, shape)
    facts = _facts(layer, shape)
    if isinstance(facts, str):
        return LayerRow(place, layer, shape, problem=facts)
    output, parameters, multiply_adds, numbers = facts
    return LayerRow(place, layer, shape, output, parameters, multiply_adds, numbers)


@lru_cache(maxsize=4096)
def _facts(layer: Layer, shape: Shape) -> tuple[Shape, int, int, int] | str:
    """Output shape, parameters, multiply-adds and numbers given; or why the layer can't fit."""
    try:
        output = layer.output_shape(shape)
        if min(output, default=0) < 1:
            return f"{type(layer).__name__} would leave nothing of {shape}."
        return output, count(layer, shape)[0], layer.multiply_adds(shape), layer.activations(shape)
    except UserError as error:
        return str(error)


def entrance(draft: NetworkDraft, judgement: Judgement, place: Place) -> Shape | None:
    """What shape would come into a layer put in before a place; None where nobody knows."""
    row = judgement.row(place)
    if row is not None:
        return row.entrance
    before = judgement.row(beside(place, -1))
    if before is not None:
        return before.output if before.layer is not None else before.entrance
    outside = judgement.row(place[:-1])
    return outside.entrance if outside is not None else draft.input_shape


def shape_words(shape: Shape | None) -> str:
    """`6 × 28 × 28`; a dash where it is not known."""
    return "–" if shape is None else " × ".join(map(str, shape))


def size_words(count: int) -> str:
    """Bytes as people read them: `18.4 KB`."""
    size = float(count)
    for unit in ("B", "KB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.3g} {unit}"
        size /= 1000
    return f"{size:,.1f} GB" if size < 1e4 else f"{size:,.0f} GB"


def total(rows: tuple[LayerRow, ...]) -> tuple[int, int, int]:
    """Parameters, multiply-adds and numbers of the outermost rows, which hold all others'."""
    outer = [row for row in rows if not row.depth]
    return (
        sum(row.parameters for row in outer),
        sum(row.multiply_adds for row in outer),
        sum(row.numbers for row in outer),
    )
