"""Which layers of a row are computed together."""

from collections.abc import Sequence

from engine.array import Shape
from engine.layers import (
    BatchNorm,
    Conv2D,
    Dense,
    Layer,
    MaxPool2D,
    ReLU,
    Residual,
    Sequential,
)
from engine.plan.node import Part
from engine.windows import pair

Group = tuple[Part, ...]
"""Layers that follow one another and are computed by one node."""


def flat_row(
    layers: Sequence[Layer],
    shape: Shape,
    path: str = "",
    place: tuple[int, ...] = (),
    first: int = 0,
) -> list[Part]:
    """The layers of a row with their places, the first one's number being `first`.

    Those of a Sequential among them stand in its stead.
    """
    parts: list[Part] = []
    for index, layer in enumerate(layers, start=first):
        here, spot = f"{path}{index}/", (*place, index)
        output = layer.output_shape(shape)
        if isinstance(layer, Sequential):
            parts += flat_row(layer.layers, shape, here, spot)
        else:
            parts.append(Part(layer, here, spot, shape, output))
        shape = output
    return parts


def grouped(parts: Sequence[Part]) -> list[Group]:
    """The row cut into groups.

    Convolution [+ batch norm] [+ ReLU and 2 × 2 max pool, in either order]; dense + ReLU;
    residual + ReLU; everything else by itself.
    """
    groups: list[Group] = []
    rest = list(parts)
    while rest:
        length = _length(rest)
        groups.append(tuple(rest[:length]))
        rest = rest[length:]
    return groups


def halves(layer: Layer) -> bool:
    """Whether it is the max pool that keeps one of every 2 × 2 pixels."""
    if not isinstance(layer, MaxPool2D):
        return False
    step = layer.size if layer.stride is None else layer.stride
    return pair(layer.size) == (2, 2) == pair(step) and pair(layer.padding) == (0, 0)


def _length(rest: Sequence[Part]) -> int:
    """How many parts the group at the beginning takes."""
    follows = [part.layer for part in rest[1:4]]
    if isinstance(rest[0].layer, Dense | Residual):
        return 2 if follows and isinstance(follows[0], ReLU) else 1
    if not isinstance(rest[0].layer, Conv2D):
        return 1
    normalised = bool(follows) and isinstance(follows[0], BatchNorm)
    return 1 + normalised + _tail(follows[normalised:])


def _tail(follows: Sequence[Layer]) -> int:
    """How many of ReLU and a halving pool come next, each at most once."""
    kinds = [isinstance(layer, ReLU) * 1 or halves(layer) * 2 for layer in follows[:2]]
    if len(kinds) == 2 and sorted(kinds) == [1, 2]:
        return 2
    return int(bool(kinds) and kinds[0] > 0)
