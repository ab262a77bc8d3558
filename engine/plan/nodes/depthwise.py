"""Depthwise convolution: one kernel for each channel, the batch innermost."""

from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.node import Slot
from engine.plan.nodes.correlation import Correlation, with_margins
from engine.plan.nodes.geometry import Geometry
from engine.plan.program import Program, Scratch
from engine.windows import Pair, Windows

ROWS = 4  # of the output that one product gives
COLUMNS = 1 << 18  # numbers of the columns of a chunk: 1 MiB, the second-level cache


def suits(geometry: Geometry) -> bool:
    """Whether the kernel fits: one filter a channel, margins within the kernel's reach."""
    depthwise = geometry.group_channels == geometry.group_filters == 1 and geometry.groups > 1
    reaches = zip(geometry.windows.reach, geometry.windows.margins, strict=True)
    return depthwise and all(max(margins) < reach for reach, margins in reaches)


class Depthwise(Correlation):
    """Rows of a channel through a banded matrix: (4, r·width) @ (r·width, W'·n).

    Only neighbours within a row are copied: row h of a channel becomes `width` rows, shifted by
    one pixel each. The r input rows that 4 output rows depend on then lie one after another, and
    the kernel written along the diagonals of a (4, r·width) matrix gives these in one product;
    half of its numbers are zeros (6 · 3 for 4 rows of 3 × 3), which BLAS outweighs.
    On the way back the same is done with dy, its pixels `stride` apart in zeros and within
    margins, and the flipped kernel; the products of its columns with x hold dkernel along their
    diagonals. Chunks are of channels, so that batch norm and ReLU follow in the cache.
    Measured for 16 channels of 32 × 32, 64 pictures, a number of the output: 0.7 ns forward;
    a banded matrix of whole rows without any copy 1.8, full columns and matrix · vector 1.5,
    9 shifted products 2.6, the same with the channels innermost 3.5.
    """

    by_channels = True

    def __init__(
        self, geometry: Geometry, source: Slot, shard: int, scratch: Scratch, first: bool
    ) -> None:
        super().__init__(geometry, source, shard, scratch)
        self._count, self._first = source.counts[shard], first
        self._padded, self._pad = with_margins(
            source, shard, geometry.windows, (slice(None),), Scratch()
        )
        height, width = geometry.windows.padded(geometry.sides)
        most = max(1, COLUMNS // (height * width * geometry.windows.size[1] * self._count))
        channels = geometry.channels
        self.chunks = [slice(at, min(at + most, channels)) for at in range(0, channels, most)]
        self._band = Band(geometry.windows, geometry.positions)
        self._kernels = self._band.matrices(channels)
        if source.training:
            self._prepare_backward()

    def _prepare_backward(self) -> None:
        geometry, windows = self.geometry, self.geometry.windows
        self._back = Band(Windows(windows.size, (1, 1), dilation=windows.dilation), geometry.sides)
        self._flipped = self._back.matrices(geometry.channels)
        self._total = np.zeros((geometry.channels, *self._flipped.shape[:0:-1]), np.float32)
        sides = [
            side + reach - 1 for side, reach in zip(geometry.sides, windows.reach, strict=True)
        ]
        self._dy = np.zeros((geometry.channels, *sides, self._count), np.float32)

    @property
    def dy_needs_place(self) -> bool:
        return True

    def dy_place(self, index: int) -> Array:
        (top, _), (left, _) = self.geometry.back.margins
        (down, right), (rows, across) = self.geometry.windows.stride, self.geometry.positions
        return self._dy[
            self.chunks[index],
            top : top + down * (rows - 1) + 1 : down,
            left : left + right * (across - 1) + 1 : right,
        ]

    def load(self, kernel: Array) -> None:
        self._kernel = kernel[:, 0]
        self._band.write(self._kernel, self._kernels)

    def load_backward(self, scale: Array | None) -> None:
        kernel = self._kernel if scale is None else self._kernel * scale[:, None, None]
        self._back.write(kernel[:, ::-1, ::-1], self._flipped)

    def forward(self, index: int, y: Array) -> Program:
        program = list(self._pad) if index == 0 else []
        chunk = self.chunks[index]
        columns, copy = self._band.columns(self._padded[chunk], self.scratch)
        return program + copy + self._band.times(self._kernels[chunk], columns, y)

    def begin(self) -> Program:
        return []

    def backward(self, index: int, dy: Array) -> Program:
        chunk = self.chunks[index]
        columns, program = self._back.columns(self._dy[chunk], self.scratch)
        if not self._first:
            dx = self.source.gradient[self.shard][chunk]
            program += self._back.times(self._flipped[chunk], columns, dx)
        x = self.source.value[self.shard][chunk]
        return program + self._back.correlate(columns, x, self._total[chunk], self.scratch)

    def gradient(self) -> Array:
        flipped = self._back.along_diagonals(self._total)
        return flipped[:, None, ::-1, ::-1].copy()


class Band:
    """The kernel's columns as a banded matrix over a few rows of the output."""

    def __init__(self, windows: Windows, positions: Pair) -> None:
        self._windows, self._positions = windows, positions
        self._rows = min(ROWS, positions[0])
        self._inner = self._depth(self._rows)

    def _depth(self, rows: int) -> int:
        """Input rows times kernel columns that `rows` output rows depend on."""
        windows = self._windows
        return ((rows - 1) * windows.stride[0] + windows.reach[0]) * windows.size[1]

    def matrices(self, channels: int) -> Array:
        """Room for the matrix of each channel: (channels, rows, depth)."""
        return np.zeros((channels, self._rows, self._inner), np.float32)

    def write(self, kernels: Array, matrices: Array) -> None:
        """kernels (C, height, width) along the diagonals of `matrices`."""
        self._diagonals(matrices)[...] = kernels[:, None]

    def _diagonals(self, matrices: Array) -> Array:
        """View (C, rows, height, width) of the numbers of matrices that aren't always 0."""
        channel, row, unit = matrices.strides
        windows, (height, width) = self._windows, self._windows.size
        line = unit * width  # an input row
        return np.lib.stride_tricks.as_strided(
            matrices,
            (len(matrices), self._rows, height, width),
            (channel, row + windows.stride[0] * line, windows.dilation[0] * line, unit),
        )

    def along_diagonals(self, products: Array) -> Array:
        """From products (C, depth, rows): the sum of each diagonal, (C, height, width)."""
        by_rows = np.ascontiguousarray(products.swapaxes(1, 2))
        sums: Array = self._diagonals(by_rows).sum(axis=1)
        return sums

    def columns(self, padded: Array, scratch: Scratch) -> tuple[Array, Program]:
        """(C, H, W, n) with margins -> (C, H, width, W', n), and what copies them there."""
        channel, row, column, unit = padded.strides
        across, width = self._windows.stride[1], self._windows.size[1]
        shape = (*padded.shape[:2], width, self._positions[1], padded.shape[3])
        shifted = np.lib.stride_tricks.as_strided(
            padded,
            shape,
            (channel, row, column * self._windows.dilation[1], column * across, unit),
        )
        columns = scratch.take("columns", shape)
        return columns, [partial(np.copyto, columns, shifted)]

    def times(self, matrices: Array, columns: Array, out: Array) -> Program:
        """out (C, H', W', n) = matrices @ columns, a few rows of the output at a time."""
        program: Program = []
        for start, segments, rows in self._parts():
            inner = self._segments(columns, start, segments, rows)
            outer = self._output_segments(out, start, segments, rows)
            part = matrices[:, None, :rows, : self._depth(rows)]
            program.append(partial(np.matmul, part, inner, out=outer))
        return program

    def correlate(self, columns: Array, x: Array, total: Array, scratch: Scratch) -> Program:
        """total (C, depth, rows) = Σ columns @ xᵀ over all parts of the output."""
        program: Program = [partial(total.fill, 0)]
        for start, segments, rows in self._parts():
            inner = self._segments(columns, start, segments, rows)
            outer = self._output_segments(x, start, segments, rows)
            parts = scratch.take("parts", (*inner.shape[:3], rows))
            share = total[:, : inner.shape[2], :rows]
            part = scratch.take("part", share.shape)
            program += [
                partial(np.matmul, inner, outer.swapaxes(2, 3), out=parts),
                partial(np.add.reduce, parts, axis=1, out=part),
                partial(np.add, share, part, out=share),
            ]
        return program

    def _parts(self) -> list[tuple[int, int, int]]:
        """First row, how many segments, rows of each: whole segments, and what is left."""
        segments, rest = divmod(self._positions[0], self._rows)
        whole = [(0, segments, self._rows)]
        return [*whole, (segments * self._rows, 1, rest)] if rest else whole

    def _segments(self, columns: Array, start: int, segments: int, rows: int) -> Array:
        """View (C, segments, depth, W'·n) of columns: segments overlap, rows of one don't."""
        channel, row, shift, _, unit = columns.strides
        down = self._windows.stride[0]
        first = columns[:, start * down :]
        across = columns.shape[3] * columns.shape[4]
        return np.lib.stride_tricks.as_strided(
            first,
            (len(columns), segments, self._depth(rows), across),
            (channel, row * down * rows, shift, unit),
        )

    def _output_segments(self, pictures: Array, start: int, segments: int, rows: int) -> Array:
        """View (C, segments, rows, W·n) of pictures whose rows are runs of memory."""
        first = pictures[:, start:]
        channel, row, _, unit = first.strides
        across = pictures.shape[2] * pictures.shape[3]
        return np.lib.stride_tricks.as_strided(
            first, (len(pictures), segments, rows, across), (channel, row * rows, row, unit)
        )
