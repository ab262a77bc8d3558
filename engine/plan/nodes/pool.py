"""Pooling layers: windows of any size, stride and padding, in any layout of pictures."""

import numpy as np

from engine.array import Array
from engine.layers import AveragePool2D, MaxPool2D
from engine.plan.layout import AXES, Layout, laid_out
from engine.plan.node import Node, Part, Phase, Slot
from engine.plan.pooling import Along, MaxAlong, Run, SumAlong, shrunk
from engine.windows import Windows


class _Edged:
    """A shard's pictures with margins of their own, where a pool has any."""

    def __init__(self, source: Slot, shard: int, windows: Windows, value: float) -> None:
        self.x = source.value[shard]
        self.dx = source.gradient[shard] if source.gradient else None
        self.margins = windows.margins
        self.padded, self.dpadded = self.x, self.dx
        if windows.margins != ((0, 0), (0, 0)):
            channels, height, width = source.shape
            sides = windows.padded((height, width))
            shape = laid_out((channels, *sides), source.counts[shard], source.layout)
            self.padded = np.full(shape, value, np.float32)
            self.dpadded = None if self.dx is None else np.zeros(shape, np.float32)
            inner = _inner(source, windows)
            self.inside = self.padded[inner]
            self.dinside = None if self.dpadded is None else self.dpadded[inner]

    def enter(self) -> None:
        """Copy the pictures within the margins."""
        if self.padded is not self.x:
            np.copyto(self.inside, self.x)

    def leave(self) -> None:
        """Copy the gradient without them."""
        if self.dpadded is not self.dx and self.dx is not None and self.dinside is not None:
            np.copyto(self.dx, self.dinside)


class Pool(Node):
    """A pool along the columns, then along the rows."""

    margin: float  # what lies outside the picture

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        self.part, self.source, self.output, self.first = part, source, output, first
        assert isinstance(part.layer, MaxPool2D | AveragePool2D), "made for pools"
        self.windows = part.layer.windows
        self._edged = [
            _Edged(source, shard, self.windows, self.margin) for shard in range(len(source.counts))
        ]
        self._levels = [self._pooled(shard) for shard in range(len(source.counts))]
        self._backs: list[tuple[Run, Run]] = []
        if output.gradient and source.gradient and not first:
            self._backs = [self._back(shard) for shard in range(len(source.counts))]

    def _along(self, x: Array, y: Array, axis: int, size: int, stride: int) -> Along:
        raise NotImplementedError(type(self).__name__)

    @property
    def forward(self) -> list[Phase]:
        return [self._forward]

    @property
    def backward(self) -> list[Phase]:
        return [] if self.first else [self._backward]

    def _pooled(self, shard: int) -> tuple[Along, Along]:
        padded, (height, width), (down, across) = (
            self._edged[shard].padded, self.windows.size, self.windows.stride,
        )  # fmt: skip
        rows, columns = _axes(self.source.layout)
        between = np.zeros(shrunk(padded.shape, columns, width, across), np.float32)
        return (
            self._along(padded, between, columns, width, across),
            self._along(between, self.output.value[shard], rows, height, down),
        )

    def _back(self, shard: int) -> tuple[Run, Run]:
        beside, below = self._levels[shard]
        between, dpadded = beside.y, self._edged[shard].dpadded
        assert dpadded is not None, "only where a gradient is wanted"
        dy = self.output.gradient[shard]
        return below.backward(dy, between), beside.backward(between, dpadded)

    def _forward(self, shard: int) -> None:
        beside, below = self._levels[shard]
        self._edged[shard].enter()
        beside.forward()
        below.forward()

    def _backward(self, shard: int) -> None:
        below, beside = self._backs[shard]
        below()
        beside()
        self._edged[shard].leave()


class LargestPool(Pool):
    """MaxPool2D."""

    kernel = "max pool by slices"
    margin = -np.inf

    def _along(self, x: Array, y: Array, axis: int, size: int, stride: int) -> Along:
        return MaxAlong(x, y, axis, size, stride, self.output.training)


class MeanPool(Pool):
    """AveragePool2D: sums, then one product with 1 / count, which may differ at the edges."""

    kernel = "average pool by slices"
    margin = 0.0

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        super().__init__(part, source, output, first)
        assert isinstance(part.layer, AveragePool2D), "made for AveragePool2D"
        self._share = _share(part.layer, part.shape, source.layout)

    def _along(self, x: Array, y: Array, axis: int, size: int, stride: int) -> Along:
        return SumAlong(x, y, axis, size, stride)

    def _forward(self, shard: int) -> None:
        super()._forward(shard)
        y = self.output.value[shard]
        np.multiply(y, self._share, out=y)

    def _backward(self, shard: int) -> None:
        dy = self.output.gradient[shard]
        np.multiply(dy, self._share, out=dy)
        super()._backward(shard)


def _share(layer: AveragePool2D, shape: tuple[int, ...], layout: Layout) -> Array:
    """1 / count: a number, or one for each window where the margins don't count."""
    if layer.count_include_pad or layer.windows.margins == ((0, 0), (0, 0)):
        height, width = layer.windows.size
        return np.asarray(1 / (height * width), np.float32)
    inside = Windows(layer.windows.size, layer.windows.stride)
    counted = layer.windows.pad(np.ones((1, 1, *shape[1:])))
    count = sum(inside.at(counted, row, column) for row, column in inside.offsets())
    share: Array = np.asarray(1 / count, np.float32)[0, 0]
    return share[:, :, None] if layout in ("chwn", "nhwc") else share


def _axes(layout: Layout) -> tuple[int, int]:
    axes = AXES[layout]
    assert axes.rows is not None and axes.columns is not None, "pools take pictures"
    return axes.rows, axes.columns


def _inner(source: Slot, windows: Windows) -> tuple[slice, ...]:
    """The part of a padded array that lies within the margins."""
    rows, columns = _axes(source.layout)
    window = [slice(None)] * 4
    (top, _), (left, _) = windows.margins
    window[rows] = slice(top, top + source.shape[1])
    window[columns] = slice(left, left + source.shape[2])
    return tuple(window)
