"""The linear part of a convolution: what all kernels of the plan have in common."""

from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.layout import AXES
from engine.plan.node import Slot
from engine.plan.nodes.geometry import Geometry, within
from engine.plan.program import Program, Scratch
from engine.windows import Windows


class Correlation:
    """y = kernel ⋆ x and back, chunk by chunk of one shard.

    `chunks` are the parts of a shard that pass through all operations of a node while they are
    in the cache. Subclasses give the programs; a chunk's index says which part.
    """

    chunks: list[slice]  # of pictures (channels innermost) or of output rows (batch innermost)
    by_channels = False  # whether chunks are of channels instead
    apart = False  # whether the even columns of what goes out lie before the odd ones, for a pool

    def __init__(self, geometry: Geometry, source: Slot, shard: int, scratch: Scratch) -> None:
        self.geometry, self.source, self.shard, self.scratch = geometry, source, shard, scratch

    @property
    def dy_needs_place(self) -> bool:
        """Whether `dy_place` must be filled, rather than any contiguous array."""
        raise NotImplementedError

    def dy_place(self, index: int) -> Array:
        """Where a chunk's gradient is to be written."""
        raise NotImplementedError

    def load(self, kernel: Array) -> None:
        """Take the kernel (filters, C / groups, height, width)."""
        raise NotImplementedError

    def load_backward(self, scale: Array | None) -> None:
        """Bring scale · kernel into the form that the way back needs; one scale a filter."""
        raise NotImplementedError

    def forward(self, index: int, y: Array) -> Program:
        """Write a chunk's outputs into y, contiguous."""
        raise NotImplementedError

    def begin(self) -> Program:
        """Before the first chunk on the way back."""
        raise NotImplementedError

    def backward(self, index: int, dy: Array) -> Program:
        """Add a chunk's share to the kernel's gradient and write that of the source."""
        raise NotImplementedError

    def finish(self) -> Program:
        """After the last chunk on the way back."""
        return []

    def gradient(self) -> Array:
        """(filters, C / groups, height, width) of this shard, before any scale."""
        raise NotImplementedError


def with_margins(
    source: Slot, shard: int, windows: Windows, chunk: tuple[slice, ...], scratch: Scratch
) -> tuple[Array, Program]:
    """A chunk of the source's pictures within their margins, and what brings them there.

    Where the slot itself has margins, they are used, and nothing is copied.
    """
    value, need = source.value[shard][chunk], windows.margins
    if need == ((0, 0), (0, 0)):
        return value, []
    if within(source.margins, need):
        return _grown(source, shard, windows)[chunk], []
    padded = scratch.keep("padded", _padded_shape(source, windows, value))
    return padded, [partial(np.copyto, inner(padded, source, windows, value.shape), value)]


def _padded_shape(source: Slot, windows: Windows, value: Array) -> tuple[int, ...]:
    axes, shape = AXES[source.layout], list(value.shape)
    assert axes.rows is not None and axes.columns is not None
    shape[axes.rows] += sum(windows.margins[0])
    shape[axes.columns] += sum(windows.margins[1])
    return tuple(shape)


def inner(padded: Array, source: Slot, windows: Windows, shape: tuple[int, ...]) -> Array:
    """The part of a padded array within the margins."""
    axes = AXES[source.layout]
    assert axes.rows is not None and axes.columns is not None
    part = [slice(None)] * 4
    for axis, (before, _) in zip((axes.rows, axes.columns), windows.margins, strict=True):
        part[axis] = slice(before, before + shape[axis])
    return padded[tuple(part)]


def _grown(source: Slot, shard: int, windows: Windows) -> Array:
    """The slot's pictures with just the margins needed."""
    axes, padded, part = AXES[source.layout], source.padded[shard], [slice(None)] * 4
    assert axes.rows is not None and axes.columns is not None
    sides = source.shape[1:]
    for axis, side, have, need in zip(
        (axes.rows, axes.columns), sides, source.margins, windows.margins, strict=True
    ):
        part[axis] = slice(have[0] - need[0], have[0] + side + need[1])
    return padded[tuple(part)]
