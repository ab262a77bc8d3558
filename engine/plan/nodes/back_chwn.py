"""Three ways back through a convolution with the batch innermost."""

from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.node import Slot
from engine.plan.nodes.columns import blocks_of, columns_of, of_group, overlapping
from engine.plan.nodes.cutting import COLUMNS, Piece, overlap, pieces
from engine.plan.nodes.geometry import Geometry, windows_outermost
from engine.plan.products import LIMIT, add_times_transposed, kernel_times
from engine.plan.program import Program, Scratch
from engine.windows import Windows

LONG = 1024  # numbers of a block of pictures multiplied by other pictures


class WayBack:
    """From dy, chunk by chunk of its rows, to dkernel and dx."""

    dy_needs_place = False
    apart = False  # whether the even columns of dy lie before the odd ones; only with `first`

    def __init__(
        self,
        geometry: Geometry,
        source: Slot,
        shard: int,
        scratch: Scratch,
        padded: Array,
        chunks: list[slice],
        first: bool,
    ) -> None:
        self.geometry, self.scratch, self.chunks = geometry, scratch, chunks
        self.padded, self.x, self.dx = padded, source.value[shard], source.gradient[shard]
        self.count, self.first = source.counts[shard], first
        self.inner = geometry.taps * geometry.group_channels
        self._prepare()

    def _prepare(self) -> None:
        """Make the arrays."""
        raise NotImplementedError

    def dy_place(self, index: int) -> Array:
        """Where a chunk's gradient is to be written: with `dy_needs_place`, only there."""
        chunk, geometry = self.chunks[index], self.geometry
        shape = (geometry.filters, chunk.stop - chunk.start, geometry.positions[1], self.count)
        return self.scratch.take("dy", shape)

    def load(self, kernels: Array) -> None:
        """Take the kernels (groups, filters, C, height, width)."""
        raise NotImplementedError

    def begin(self) -> Program:
        """Before the first chunk."""
        return [partial(self.total.fill, 0)]

    def backward(self, index: int, dy: Array) -> Program:
        """A chunk of rows of dy."""
        raise NotImplementedError

    def finish(self) -> Program:
        """After the last chunk."""
        raise NotImplementedError

    def gradient(self) -> Array:
        """(filters, C / groups, height, width)."""
        raise NotImplementedError

    total: Array


class Gather(WayBack):
    """dx is a convolution of dy: one copy of dy's windows within margins serves both gradients.

    dx = flipped kernel @ windows and dkernel = x @ windowsᵀ, once dy is there whole.
    """

    dy_needs_place = True

    def _prepare(self) -> None:
        geometry = self.geometry
        shape = (geometry.groups, geometry.group_channels, geometry.group_filters * geometry.taps)
        self._kernels, self.total = np.zeros((2, *shape), np.float32)
        sides = geometry.back.padded(geometry.positions)
        self._dy = np.zeros((geometry.filters, *sides, self.count), np.float32)

    def dy_place(self, index: int) -> Array:
        chunk, ((top, _), (left, _)) = self.chunks[index], self.geometry.back.margins
        across = slice(left, left + self.geometry.positions[1])
        return self._dy[:, top + chunk.start : top + chunk.stop, across]

    def load(self, kernels: Array) -> None:
        flipped = kernels[..., ::-1, ::-1].transpose(0, 2, 3, 1, 4)
        self._kernels[...] = flipped.reshape(self._kernels.shape)

    def gradient(self) -> Array:
        geometry = self.geometry
        groups, filters, seen = geometry.groups, geometry.group_filters, geometry.group_channels
        height, width = geometry.windows.size
        flipped = self.total.reshape(groups, seen, height, filters, width)
        kernels = flipped[:, :, ::-1, :, ::-1].transpose(0, 3, 1, 2, 4)
        return kernels.reshape(geometry.filters, seen, *geometry.windows.size)

    def backward(self, index: int, dy: Array) -> Program:
        return []

    def finish(self) -> Program:
        geometry, program = self.geometry, Program()
        seen, filters, (height, width) = (
            geometry.group_channels, geometry.group_filters, geometry.sides,
        )  # fmt: skip
        shared = overlap(geometry.back, width * self.count)
        for group in range(geometry.groups):
            dy, total = of_group(self._dy, group, filters), self.total[group]
            inner = filters * geometry.taps
            for piece in pieces(slice(0, height), width, self.count, inner, seen, shared):
                columns, copy = columns_of(dy, geometry.back, geometry.sides, piece, self.scratch)
                target = piece.of(of_group(self.dx, group, seen))
                x, moved = blocks_of(of_group(self.x, group, seen), piece, self.scratch)
                program += copy + kernel_times(self._kernels[group], columns, target)
                program += moved + add_times_transposed(x, columns, total, self.scratch)
        return program


class Scatter(WayBack):
    """dkernel = dy @ columnsᵀ with x's columns made once more, kernelᵀ @ dy added to its pixels.

    For any stride. Making columns again is cheaper than fetching kept ones from memory. Where
    nothing but dkernel is wanted, or each pixel is read once, nothing is added.
    """

    shares = False  # whether columns may overlap: those that are added to their pixels can't

    def _prepare(self) -> None:
        groups, filters = self.geometry.groups, self.geometry.group_filters
        self.total = np.zeros((groups, filters, self.inner), np.float32)
        self._kernels = np.zeros((groups, self.inner, filters), np.float32)

    def load(self, kernels: Array) -> None:
        self._kernels[...] = kernels.transpose(0, 3, 2, 4, 1).reshape(self._kernels.shape)

    def gradient(self) -> Array:
        geometry = self.geometry
        height, width = geometry.windows.size
        kernels = self.total.reshape(geometry.filters, height, geometry.group_channels, width)
        return kernels.transpose(0, 2, 1, 3)

    def begin(self) -> Program:
        whole = self.first or self.geometry.pointwise
        return super().begin() + ([] if whole else [partial(self.sum.fill, 0)])

    @property
    def margins(self) -> Windows:
        """The windows whose margins `sum` has."""
        return self.geometry.windows

    @property
    def sum(self) -> Array:
        """dx within the margins: dx itself, where there are none."""
        if self.margins.margins == ((0, 0), (0, 0)):
            return self.dx
        sides = self.margins.padded(self.geometry.sides)
        return self.scratch.take("dx", (self.geometry.channels, *sides, self.count))

    def backward(self, index: int, dy: Array) -> Program:
        geometry, program = self.geometry, Program()
        seen, filters = geometry.group_channels, geometry.group_filters
        for group in range(geometry.groups):
            x, part = of_group(self.padded, group, seen), of_group(dy, group, filters)
            total, chunk = self.total[group], self.chunks[index]
            for piece in self._pieces(chunk):
                blocks, moved = blocks_of(part, piece.within(chunk), self.scratch)
                program += moved + self._add_kernel(x, part, blocks, total, piece, chunk)
                if not self.first:
                    program += self._add_back(group, blocks, piece)
        return program

    def _pieces(self, chunk: slice) -> list[Piece]:
        width, filters = self.geometry.positions[1], self.geometry.group_filters
        shared = (
            overlap(self.geometry.windows, width * self.count) if self.shares or self.first else 1
        )
        return list(pieces(chunk, width, self.count, self.inner, filters, shared))

    def _add_kernel(
        self, x: Array, dy: Array, blocks: Array, total: Array, piece: Piece, chunk: slice
    ) -> Program:
        """total += dy @ columnsᵀ; without columns to make, in longer blocks."""
        geometry, longer = self.geometry, piece.longer(LONG // self.count)
        if geometry.pointwise and longer.fits(x) and longer.fits(dy):
            blocks, columns = longer.within(chunk).of(dy), longer.of(x)
            return add_times_transposed(blocks, columns, total, self.scratch)
        columns, copy = columns_of(
            x, geometry.windows, geometry.positions, piece, self.scratch, self.apart
        )
        return copy + add_times_transposed(blocks, columns, total, self.scratch)

    def _add_back(self, group: int, blocks: Array, piece: Piece) -> Program:
        """kernelᵀ @ dy, added to the pixels of each window; pointwise, written there."""
        geometry, kernel = self.geometry, self._kernels[group]
        dx = of_group(self.sum, group, geometry.group_channels)
        if geometry.pointwise:
            return kernel_times(kernel, blocks, piece.of(dx))
        shape = (*blocks.shape[:2], self.inner, blocks.shape[3])
        columns = self.scratch.take("columns", shape)
        program = kernel_times(kernel, blocks, columns)
        places = piece.of_windows(windows_outermost(dx, geometry.windows, geometry.positions))
        parts = columns.reshape(places.shape)
        for i, j in geometry.windows.offsets():
            place = places[:, :, i, :, j]
            program.append(partial(np.add, place, parts[:, :, i, :, j], out=place))
        return program

    def finish(self) -> Program:
        if self.sum is self.dx or self.first:
            return []
        (top, _), (left, _) = self.margins.margins
        height, width = self.geometry.sides
        within = self.sum[:, top : top + height, left : left + width]
        return [partial(np.copyto, self.dx, within)]


class ColumnScatter(Scatter):
    """Pixels gather along their column and scatter within a row, for a stride of 1.

    The `height` rows of dy above a pixel lie one after another, rows outermost, within margins of
    zeros. The kernel as (C·width, height·filters) times these gives what each row of dx gets from
    its left and right: for 5 × 5 that many passes of adding instead of 25, and no copy of dy.
    0.3 instead of 1.1 ms for 16 filters on 8 × 14 × 14, 32 pictures, though it multiplies 1.4
    times as much.
    """

    dy_needs_place = True
    shares = True

    def _prepare(self) -> None:
        super()._prepare()
        geometry = self.geometry
        (height, width), filters = geometry.windows.size, geometry.filters
        self._flipped = np.zeros((geometry.channels * width, height * filters), np.float32)
        rows, across = geometry.positions
        tall = rows + sum(geometry.back.margins[0])
        self._dy = np.zeros((tall, filters, across, self.count), np.float32)

    @property
    def margins(self) -> Windows:
        windows = self.geometry.windows
        return Windows(windows.size, (1, 1), ((0, 0), windows.margins[1]))

    def load(self, kernels: Array) -> None:
        columns = kernels[0, ..., ::-1, :].transpose(1, 3, 2, 0)
        self._flipped[...] = columns.reshape(self._flipped.shape)

    def dy_place(self, index: int) -> Array:
        chunk, top = self.chunks[index], self.geometry.back.margins[0][0]
        return self._dy[top + chunk.start : top + chunk.stop].swapaxes(0, 1)

    def _add_back(self, group: int, blocks: Array, piece: Piece) -> Program:
        return []

    def finish(self) -> Program:
        (outer, inner), width = self._flipped.shape, self.geometry.positions[1]
        high = max(1, COLUMNS // (outer * width * self.count))
        most = LIMIT // (outer * inner * self.count)
        program: Program = []
        for start in range(0, self.geometry.sides[0], high):
            rows = slice(start, min(start + high, self.geometry.sides[0]))
            piece = Piece(rows, slice(0, width), 1, width).longer(min(most, width))
            program += self._add_rows(piece)
        return program + super().finish()

    def _add_rows(self, piece: Piece) -> Program:
        """What some rows of dx get."""
        geometry, rows = self.geometry, piece.rows
        (outer, inner), across = self._flipped.shape, geometry.windows.size[1]
        columns = overlapping(self._dy[rows.start :], 1, piece, inner)
        shape = (rows.stop - rows.start, geometry.channels, across, *self._dy.shape[2:])
        parts = self.scratch.take("rows", shape)
        target = parts.reshape(len(parts), outer, columns.shape[1], -1).swapaxes(1, 2)
        program = kernel_times(self._flipped, columns, target)
        for j in range(across):
            left = j * geometry.windows.dilation[1]
            place = self.sum[:, rows, left : left + geometry.positions[1]]
            program.append(partial(np.add, place, parts[:, :, j].swapaxes(0, 1), out=place))
        return program
