"""What a network is, in numbers: a row for each layer, those inside other layers included."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod

from engine.array import Shape
from engine.layers import Layer
from engine.layers.combinator import Combinator, Member, walk

BYTES = 4  # of a float32


@dataclass(frozen=True)
class LayerSummary:
    """One row. A layer made of layers counts what its members hold; their own rows follow it."""

    path: str  # as the weights' paths begin, such as `3/body/0`
    name: str  # of the layer's type
    output_shape: Shape  # of one picture
    parameters: int  # numbers that training learns
    statistics: int  # numbers that training measures, such as moving means
    multiply_adds: int  # for one picture
    activation_bytes: int  # all outputs of a batch, in float32
    depth: int = 0  # how many layers it lies inside


@dataclass(frozen=True)
class NetworkSummary:
    """All rows from the first layer to the last, and what they come to."""

    rows: tuple[LayerSummary, ...]
    batch: int

    @property
    def outermost(self) -> tuple[LayerSummary, ...]:
        """The rows of the layers that lie inside no other: what the totals are sums of."""
        return tuple(row for row in self.rows if not row.depth)

    @property
    def parameters(self) -> int:
        """How many numbers training learns."""
        return sum(row.parameters for row in self.outermost)

    @property
    def statistics(self) -> int:
        """How many numbers training measures."""
        return sum(row.statistics for row in self.outermost)

    @property
    def multiply_adds(self) -> int:
        """Multiplications with a weight, for one picture."""
        return sum(row.multiply_adds for row in self.outermost)

    @property
    def activation_bytes(self) -> int:
        """What all outputs of a batch take as float32, as training has to keep them."""
        return sum(row.activation_bytes for row in self.outermost)


def summarise(layers: tuple[Layer, ...], shape: Shape, batch: int) -> NetworkSummary:
    """The table of a row of layers, for pictures of this shape, `batch` at a time."""
    rows = (_row(one, path, depth, batch) for one, path, depth in every_member(layers, shape))
    return NetworkSummary(tuple(rows), batch)


def every_member(layers: tuple[Layer, ...], shape: Shape) -> Iterator[tuple[Member, str, int]]:
    """Each layer, its whole path and its depth; a layer made of layers before its members."""
    return _descend(walk(layers, shape), "", 0)


def count(layer: Layer, shape: Shape) -> tuple[int, int]:
    """How many numbers training learns in a layer, and how many it measures."""
    shapes, measured = layer.weight_shapes(shape), layer.statistics(shape)
    sizes = {path: prod(weight) for path, weight in shapes.items()}
    statistics = sum(size for path, size in sizes.items() if path in measured)
    return sum(sizes.values()) - statistics, statistics


def _descend(members: Iterator[Member], path: str, depth: int) -> Iterator[tuple[Member, str, int]]:
    for one in members:
        yield one, path + one.path, depth
        if isinstance(one.layer, Combinator):
            yield from _descend(one.layer.members(one.shape), path + one.path, depth + 1)


def _row(one: Member, path: str, depth: int, batch: int) -> LayerSummary:
    parameters, statistics = count(one.layer, one.shape)
    return LayerSummary(
        path=path.rstrip("/"),
        name=type(one.layer).__name__,
        output_shape=one.output,
        parameters=parameters,
        statistics=statistics,
        multiply_adds=one.layer.multiply_adds(one.shape),
        activation_bytes=one.layer.activations(one.shape) * batch * BYTES,
        depth=depth,
    )
