"""A network as operations between values, with a layout for each value."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from engine.array import Shape
from engine.layers import (
    Concat,
    Conv2D,
    Dropout,
    Flatten,
    Residual,
    SpatialDropout2D,
)
from engine.layers.residual import BODY, PROJECTION
from engine.network import Network
from engine.plan.fuse import Group, flat_row, grouped
from engine.plan.layout import NARROW, Layout, convolution_layout, flattened
from engine.plan.node import Part


@dataclass(eq=False)
class Value:
    """What an operation gives and another takes."""

    shape: Shape  # of one sample, as the reference has it
    layout: Layout
    wanted: bool  # its gradient: whether any weight lies before it


@dataclass(eq=False)
class Operation:
    """A group of layers, or what the plan needs between them."""

    kind: str  # "layers", "convert", "fork", "add" or "concat"
    inputs: list[Value]
    outputs: list[Value]
    group: Group = ()


@dataclass
class Graph:
    """The operations in order, from the pictures to the network's outputs."""

    training: bool
    pictures: int  # of the largest shard
    entrance: Value
    exit: Value
    operations: list[Operation] = field(default_factory=list)
    idle: list[Part] = field(default_factory=list)  # layers that change nothing

    @classmethod
    def of(cls, network: Network, training: bool, pictures: int) -> "Graph":
        """The network's graph; outside training without what only acts while training."""
        parts = flat_row(network.layers, network.input_shape)
        shape: Shape = network.input_shape
        layout = _wish(parts, None, pictures) or ("chwn" if shape[0] <= NARROW else "nhwc")
        if parts and isinstance(parts[0].layer, Flatten):
            shape, layout = parts[0].output, "nf"
        entrance = Value(shape, layout, False)
        graph = cls(training, pictures, entrance, entrance)
        graph.exit = graph.row(parts, entrance)
        return graph

    def row(self, parts: Sequence[Part], value: Value) -> Value:
        """Add a row of layers; says what comes out."""
        for group in grouped(parts):
            layer = group[0].layer
            if isinstance(layer, Residual):
                value = self._residual(layer, group, value)
            elif isinstance(layer, Concat):
                value = self._concat(layer, group, value)
            elif self._acts(group[0], value):
                value = self._layers(group, value)
            else:
                self.idle += group
        return value

    def _acts(self, part: Part, value: Value) -> bool:
        if isinstance(part.layer, Dropout | SpatialDropout2D):
            return self.training and part.layer.rate > 0
        return not (isinstance(part.layer, Flatten) and len(value.shape) == 1)

    def _layers(self, group: Group, value: Value) -> Value:
        layer, output = group[0].layer, group[-1].output
        if isinstance(layer, Conv2D):
            current = value.layout if value.wanted else None  # the pictures came as is best for it
            value = self._converted(value, _convolution_wish(group[0], current, self.pictures))
        layout = flattened(value.layout) if len(output) == 1 else value.layout
        learns = any(part.layer.weight_shapes(part.shape) for part in group)
        found = Value(output, layout, value.wanted or learns)
        self.operations.append(Operation("layers", [value], [found], group))
        return found

    def _converted(self, value: Value, layout: Layout | None) -> Value:
        if layout is None or value.layout == layout:
            return value
        found = Value(value.shape, layout, value.wanted)
        self.operations.append(Operation("convert", [value], [found]))
        return found

    def _residual(self, layer: Residual, group: Group, value: Value) -> Value:
        part = group[0]
        rows = [
            flat_row(row, part.shape, f"{part.path}{name}/", (*part.place, number))
            for number, (row, name) in enumerate(
                ((layer.layers, BODY), (layer.projection, PROJECTION))
            )
        ]
        return self._joined("add", group, self._branches(rows, value))

    def _concat(self, layer: Concat, group: Group, value: Value) -> Value:
        part = group[0]
        rows = [
            flat_row((branch,), part.shape, part.path, part.place, first=number)
            for number, branch in enumerate(layer.branches)
        ]
        return self._joined("concat", group, self._branches(rows, value))

    def _branches(self, rows: Sequence[list[Part]], value: Value) -> list[Value]:
        """What each row makes of the value."""
        wishes = {_wish(parts, value.layout, self.pictures) for parts in rows} - {None}
        if len(wishes) == 1:
            value = self._converted(value, wishes.pop())
        starts = [Value(value.shape, value.layout, value.wanted) for _ in rows]
        self.operations.append(Operation("fork", [value], list(starts)))
        return [self.row(parts, start) for parts, start in zip(rows, starts, strict=True)]

    def _joined(self, kind: str, group: Group, values: list[Value]) -> Value:
        layout = values[0].layout
        values = [self._converted(value, layout) for value in values]
        found = Value(group[-1].output, layout, any(value.wanted for value in values))
        self.operations.append(Operation(kind, values, [found], group))
        return found


def _wish(parts: Sequence[Part], current: Layout | None, pictures: int) -> Layout | None:
    """The layout in which the first convolution of a row works best; None where none comes."""
    for part in parts:
        layer = part.layer
        if isinstance(layer, Conv2D):
            return _convolution_wish(part, current, pictures)
        if isinstance(layer, Residual):
            return _wish(flat_row(layer.layers, part.shape), current, pictures)
        if isinstance(layer, Concat) or len(part.output) == 1:
            return None
    return None


def _convolution_wish(part: Part, current: Layout | None, pictures: int) -> Layout:
    layer = part.layer
    assert isinstance(layer, Conv2D), "only convolutions wish"
    return convolution_layout(layer, part.shape, current, pictures)
