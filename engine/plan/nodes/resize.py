"""Enlarging by repetition, and a frame of zeros: copies between slices."""

from collections.abc import Iterator
from itertools import product

import numpy as np

from engine.array import Array
from engine.layers import Upsample2D, ZeroPad2D
from engine.plan.layout import AXES
from engine.plan.node import Node, Part, Phase, Slot
from engine.windows import pair


class Repeat(Node):
    """Upsample2D "nearest": each pixel goes to scale · scale slices; backward they are summed."""

    kernel = "repeat by slices"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        self.part, self.source, self.output, self.first = part, source, output, first
        assert isinstance(part.layer, Upsample2D), "made for Upsample2D"
        self._scale = pair(part.layer.scale)

    @property
    def forward(self) -> list[Phase]:
        return [self._forward]

    @property
    def backward(self) -> list[Phase]:
        return [] if self.first else [self._backward]

    def _forward(self, shard: int) -> None:
        for part in self._slices(self.output.value[shard]):
            np.copyto(part, self.source.value[shard])

    def _backward(self, shard: int) -> None:
        dx = self.source.gradient[shard]
        parts = self._slices(self.output.gradient[shard])
        np.copyto(dx, next(parts))
        for part in parts:
            np.add(dx, part, out=dx)

    def _slices(self, pictures: Array) -> Iterator[Array]:
        """The pixels that come of the same place of each source pixel."""
        axes, (down, across) = AXES[self.source.layout], self._scale
        for row, column in product(range(down), range(across)):
            window = [slice(None)] * 4
            window[axes.rows or 0] = slice(row, None, down)
            window[axes.columns or 0] = slice(column, None, across)
            yield pictures[tuple(window)]


class Frame(Node):
    """ZeroPad2D: the zeros are written once, when the slot is made."""

    kernel = "frame"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        self.part, self.source, self.output, self.first = part, source, output, first
        assert isinstance(part.layer, ZeroPad2D), "made for ZeroPad2D"
        axes, (_, height, width) = AXES[source.layout], source.shape
        window = [slice(None)] * 4
        window[axes.rows or 0] = slice(part.layer.top, part.layer.top + height)
        window[axes.columns or 0] = slice(part.layer.left, part.layer.left + width)
        self._window = tuple(window)

    @property
    def forward(self) -> list[Phase]:
        return [self._forward]

    @property
    def backward(self) -> list[Phase]:
        return [] if self.first else [self._backward]

    def _forward(self, shard: int) -> None:
        np.copyto(self.output.value[shard][self._window], self.source.value[shard])

    def _backward(self, shard: int) -> None:
        np.copyto(self.source.gradient[shard], self.output.gradient[shard][self._window])
