"""Windows of channel-innermost pictures as the rows of a matrix."""

from collections.abc import Iterator
from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.node import Slot
from engine.plan.nodes.correlation import with_margins
from engine.plan.nodes.geometry import Geometry, windows_innermost
from engine.plan.program import Program, Scratch
from engine.windows import Pair

COLUMNS = 5 << 17  # numbers of rows made at a time: 2.5 MiB, between the two larger caches
KEPT = 1 << 22  # numbers of rows kept from the way forward for the way back


class WindowRows:
    """The source's windows, (M, height·width·C), chunk by chunk of a shard's pictures.

    A row is one run of width·C numbers for each of a window's rows. In the first layer, whose way
    back needs nothing else of the pictures, they are kept where they are few.
    """

    def __init__(
        self, geometry: Geometry, source: Slot, shard: int, scratch: Scratch, keep: bool
    ) -> None:
        self.geometry, self._source, self._shard, self._scratch = geometry, source, shard, scratch
        count, (rows, across) = source.counts[shard], geometry.positions
        self.inner = geometry.taps * geometry.group_channels
        shape = (geometry.groups, count, rows, across, *geometry.windows.size)
        few = np.prod(shape) * geometry.group_channels <= KEPT
        kept = keep and few and not geometry.pointwise
        whole = (*shape, geometry.group_channels)
        self._kept = np.zeros(whole, np.float32) if kept else None

    def prepare(self, chunk: slice, again: bool) -> tuple[Array, Program]:
        """The pictures within margins, and what brings them there."""
        padded, program = with_margins(
            self._source, self._shard, self.geometry.windows, (chunk,), self._scratch
        )
        return padded, [] if again and self._kept is not None else program

    def of(
        self, padded: Array, group: int, chunk: slice, band: slice, again: bool
    ) -> tuple[Array, Program]:
        """The rows of one group, and what copies them there unless it was done and kept."""
        geometry = self.geometry
        pictures = of_group(padded, group, geometry.group_channels)
        windows = windows_innermost(pictures, geometry.windows, geometry.positions)[:, band]
        if geometry.pointwise:
            return contiguous(windows[:, :, :, 0, 0], self._scratch)
        if self._kept is None:
            return copied(windows, self._scratch)
        kept = self._kept[group, chunk, band]
        program: Program = [] if again else [partial(np.copyto, kept, windows)]
        return kept.reshape(-1, self.inner), program


def copied(windows: Array, scratch: Scratch) -> tuple[Array, Program]:
    """Windows (n, rows, columns, height, width, C) as rows, and what copies them (im2col)."""
    rows = scratch.take("columns", windows.shape)
    program: Program = [partial(np.copyto, rows, windows)]
    return rows.reshape(-1, int(np.prod(windows.shape[3:]))), program


def contiguous(pictures: Array, scratch: Scratch) -> tuple[Array, Program]:
    """Pictures as a matrix of one row a pixel, copied only where margins lie between rows."""
    rows = matrix(pictures)
    if np.shares_memory(rows, pictures):
        return rows, []
    copy = scratch.take("copy", pictures.shape)
    return matrix(copy), [partial(np.copyto, copy, pictures)]


def matrix(pictures: Array) -> Array:
    """(n, rows, columns, C) as (n·rows·columns, C)."""
    return pictures.reshape(-1, pictures.shape[-1])


def of_group(pictures: Array, group: int, channels: int) -> Array:
    """The channels of one group: a view."""
    return pictures[..., group * channels : (group + 1) * channels]


def chunks(count: int, numbers: int) -> list[slice]:
    """Pictures whose rows, `numbers` each, fit."""
    most = max(1, COLUMNS // numbers)
    return [slice(at, min(at + most, count)) for at in range(0, count, most)]


def bands(chunk: slice, sides: Pair, inner: int) -> Iterator[slice]:
    """All rows of the pictures, or, where one picture is a chunk, as many as fit."""
    height, width = sides
    high = height if chunk.stop - chunk.start > 1 else max(1, COLUMNS // (width * inner))
    for start in range(0, height, high):
        yield slice(start, min(start + high, height))
