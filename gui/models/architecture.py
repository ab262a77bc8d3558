"""A network as a drawing: a box for each feature map, as large as the map is and as thick as it
has channels, with its layers in the order in which pictures go through.

Only geometry: `gui.plots.architecture` paints it. Layers that leave the shape alone, such as ReLU,
are stripes on the box before them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from math import log2, sqrt
from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.array import Shape
from engine.layers import Concat, Layer, Residual, Sequential
from engine.network import Network
from gui.models.architecture_items import (
    GAP,
    LINE,
    RISE,
    Block,
    Item,
    Line,
    Mark,
    Scene,
    Volume,
    Words,
    moved,
    stretch,
)
from gui.models.layer_catalogue import GROUPS
from gui.models.layer_places import OUTERMOST, Place, lane
from gui.models.network_draft import LayerRow, NetworkDraft, judge, shape_words

translate = QCoreApplication.translate
Measure = Callable[[str, bool], float]
"""How wide a text is, in pixels; True asks for the bold one."""

FOLDED = frozenset(GROUPS["bend"] + GROUPS["steady"] + GROUPS["forget"])
TALLEST, LOWEST = 84.0, 12.0  # pixels: the side of the largest feature map, and of one pixel
SLANT = 0.34  # of a map's width, seen from the side
MARGIN = 14.0  # pixels
SHEETS, SHEET = ("bend", "steady", "forget"), 4.0  # pixels: thin, where they stand by themselves


@dataclass
class _Cell:
    """One box and what is written under it."""

    volume: Volume
    lines: list[tuple[str, str]]  # (words, role)
    folded: list[str] = field(default_factory=list)

    def width(self, measure: Measure) -> float:
        texts = [measure(words, role == "title") for words, role in self.written()]
        return max(self.volume.thickness + self.volume.slant, *texts)

    def written(self) -> list[tuple[str, str]]:
        below = [(" · ".join(self.folded), "muted")] if self.folded else []
        return [*self.lines, *below]


def draw(network: Network, measure: Measure) -> Scene:
    """The drawing of a network."""
    rows = {row.place: row for row in judge(NetworkDraft.of(network)).rows}
    largest = max(max(row.output[1:]) for row in _pictures(network, rows.values()))
    block = _Artist(rows, largest, measure).row(network.layers, (), OUTERMOST, network.input_shape)
    items = tuple(moved(item, MARGIN, MARGIN + block.up) for item in block.items)
    height = block.up + block.down + 2 * MARGIN
    return Scene(block.width + 2 * MARGIN, height, items)


def _pictures(network: Network, rows: Iterable[LayerRow]) -> list[Any]:
    first = LayerRow((), None, output=network.input_shape)
    return [first, *(row for row in rows if row.output is not None and len(row.output) == 3)]


class _Artist:
    def __init__(self, rows: dict[Place, LayerRow], largest: int, measure: Measure) -> None:
        self._rows, self._largest, self._measure = rows, largest, measure

    def row(
        self, layers: tuple[Layer, ...], outside: Place, name: str, first: Shape | None = None
    ) -> Block:
        """Boxes from left to right; what is written under them stands on one line."""
        parts: list[_Cell | Block] = []
        if first is not None:
            parts.append(self._cell((), "input", translate("Architecture", "Picture"), first))
        for index, layer in enumerate(layers):
            self._add(parts, layer, (*outside, (name, index)))
        return self._joined(parts)

    def _add(self, parts: list[_Cell | Block], layer: Layer, place: Place) -> None:
        name, row = type(layer).__name__, self._rows[place]
        last = parts[-1] if parts else None
        if isinstance(layer, Sequential):
            inner = lane(layer, "layers")
            if inner:
                parts.append(self.row(inner, place, "layers"))
        elif isinstance(layer, Residual):
            parts.append(self._residual(layer, place))
        elif isinstance(layer, Concat):
            parts.append(self._concat(layer, place))
            parts.append(self._cell(place, "join", "Concat", row.output or ()))
        elif name in FOLDED and isinstance(last, _Cell) and row.output == row.entrance:
            last.folded.append(name)
            last.volume = replace(last.volume, stripes=(*last.volume.stripes, kind_of(name)))
        else:
            parts.append(self._cell(place, kind_of(name), _label(layer), row.output or ()))

    def _cell(self, place: Place, kind: str, title: str, shape: Shape) -> _Cell:
        if len(shape) == 3:
            channels, height, width = shape
            tall, slant = self._side(height), SLANT * self._side(width)
            thickness = 4 + 5 * log2(1 + channels)
        else:
            tall = LOWEST + (TALLEST - LOWEST) * min(1.0, log2(1 + shape[0]) / 11)
            slant, thickness = 5.0, 10.0
        if kind in SHEETS:
            thickness = SHEET
        volume = Volume(0, 0, thickness, tall, slant, kind, place)
        return _Cell(volume, [(title, "title"), (shape_words(shape), "muted")])

    def _side(self, pixels: int) -> float:
        return LOWEST + (TALLEST - LOWEST) * sqrt(pixels / self._largest)

    def _joined(self, parts: list[_Cell | Block]) -> Block:
        if not parts:
            return stretch(GAP)
        halves = [_half(part) for part in parts if isinstance(part, _Cell)] or [6.0]
        up = max([*halves, *(part.up for part in parts if isinstance(part, Block))])
        items: list[Item] = []
        x, lowest, entered, left = 0.0, max(halves), 0.0, -GAP
        for number, part in enumerate(parts):
            placed = self._placed(part, max(halves))
            if number == 0:
                entered = placed.enters
            elif x + placed.enters - left > 4:
                ends = ((left + 2, 0.0), (x + placed.enters - 2, 0.0))
                items.append(Line(ends, arrow=True))
            items += [moved(item, x, 0) for item in placed.items]
            left, lowest = x + placed.leaves, max(lowest, placed.down)
            x += placed.width + GAP
        return Block(x - GAP, up, lowest, tuple(items), entered, left)

    def _placed(self, part: _Cell | Block, half: float) -> Block:
        """A part as a block; what is written under a box stands under the largest of the row."""
        if isinstance(part, Block):
            return part
        volume, width = part.volume, part.width(self._measure)
        left = (width - volume.thickness - volume.slant) / 2
        drawn: list[Item] = [replace(volume, x=left, y=(volume.slant - volume.height) / 2)]
        for number, (text, role) in enumerate(part.written()):
            drawn.append(Words(width / 2, half + RISE + LINE * number, text, role))
        down = half + RISE + LINE * (len(drawn) - 2) + 4
        leaves = left + volume.thickness + volume.slant / 2
        return Block(width, half, down, tuple(drawn), left, leaves)

    def _residual(self, layer: Residual, place: Place) -> Block:
        """The body below, the way around it above, and a sum where they meet."""
        inner = self.row(layer.layers, place, "layers")
        beside = self.row(layer.projection, place, "projection") if layer.projection else None
        lift, edge = 16.0, GAP
        rise = inner.up + lift + (beside.down if beside else 0)
        width = max(inner.width, beside.width if beside else 0) + 2 * edge
        start = edge + (width - 2 * edge - inner.width) / 2
        around = ((0.0, 0.0), (0.0, -rise), (width + 9, -rise), (width + 9, -9.0))
        items: list[Item] = [Line(around, arrow=True, dashed=True)]
        items += [moved(item, start, 0) for item in inner.items]
        items.append(Line(((0, 0), (start + inner.enters - 2, 0)), arrow=True))
        items.append(Line(((start + inner.leaves + 2, 0), (width, 0)), arrow=True))
        items.append(Mark(width + 9, 0, "+", place))
        up = rise + 8
        if beside is not None:
            left = edge + (width - 2 * edge - beside.width) / 2
            items += [moved(item, left, -rise) for item in beside.items]
            up = rise + max(beside.up, 8)
        return Block(width + 18, up, inner.down, tuple(items), 0, width + 18)

    def _concat(self, layer: Concat, place: Place) -> Block:
        """The branches one under another, between a fork and a join."""
        branches = [self._branch(each, place, n) for n, each in enumerate(layer.branches)]
        width = max(each.width for each in branches)
        total = sum(each.up + each.down for each in branches) + GAP * (len(branches) - 1)
        y, items = -total / 2, list[Item]()
        for each in branches:
            axis = y + each.up
            left = GAP + (width - each.width) / 2
            right = width + 2 * GAP
            enters, leaves = left + each.enters - 2, left + each.leaves + 2
            items.append(Line(((0, 0), (0, axis), (enters, axis)), arrow=True))
            items += [moved(item, left, axis) for item in each.items]
            items.append(Line(((leaves, axis), (right, axis), (right, 0))))
            y += each.up + each.down + GAP
        right = width + 2 * GAP
        return Block(right, total / 2, total / 2, tuple(items), 0, right)

    def _branch(self, layer: Layer, place: Place, number: int) -> Block:
        own: Place = (*place, ("branches", number))
        if isinstance(layer, Sequential):
            inner = lane(layer, "layers")
            return self.row(inner, own, "layers") if inner else stretch(GAP)
        parts: list[_Cell | Block] = []
        self._add(parts, layer, own)
        return self._joined(parts)


def _half(cell: _Cell) -> float:
    """How far a box reaches up and down from the path."""
    return (cell.volume.height + cell.volume.slant) / 2


def kind_of(name: str) -> str:
    """What a type of layer is drawn as: its group, or `pool`."""
    if "Pool" in name:
        return "pool"
    return next((group for group, names in GROUPS.items() if name in names), "see")


def _label(layer: Layer) -> str:
    """`Conv2D 5×5`: the type and its window."""
    size = getattr(layer, "size", None)
    if size is None or type(layer).__name__ == "LocalResponseNorm":
        return type(layer).__name__
    sides = size if isinstance(size, tuple) else (size, size)
    return f"{type(layer).__name__} {sides[0]}×{sides[1]}"
