"""Ways back through a convolution with the channels innermost."""

from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.node import Slot
from engine.plan.nodes.geometry import windows_innermost
from engine.plan.nodes.rows import WindowRows, bands, contiguous, copied, matrix, of_group
from engine.plan.nodes.scatter import add_windows
from engine.plan.products import add_transposed_times, rows_times
from engine.plan.program import Program, Scratch


class WayBack:
    """From dy, chunk by chunk of pictures, to dkernel and dx."""

    dy_needs_place = False

    def __init__(
        self,
        rows: WindowRows,
        source: Slot,
        shard: int,
        scratch: Scratch,
        chunks: list[slice],
        first: bool,
    ) -> None:
        self.rows, self.scratch, self.chunks, self.first = rows, scratch, chunks, first
        self.geometry = rows.geometry
        self.x, self.dx = source.value[shard], source.gradient[shard]
        self._prepare()

    total: Array

    def _prepare(self) -> None:
        """Make the arrays."""
        raise NotImplementedError

    def dy_place(self, index: int) -> Array:
        """Where a chunk's gradient is to be written: with `dy_needs_place`, only there."""
        chunk, geometry = self.chunks[index], self.geometry
        shape = (chunk.stop - chunk.start, *geometry.positions, geometry.filters)
        return self.scratch.take("dy", shape)

    def load(self, kernels: Array) -> None:
        """Take the kernels (groups, filters, C, height, width)."""
        raise NotImplementedError

    def begin(self) -> Program:
        """Before the first chunk."""
        return [partial(self.total.fill, 0)]

    def backward(self, index: int, dy: Array) -> Program:
        """A chunk of pictures."""
        raise NotImplementedError

    def gradient(self) -> Array:
        """(filters, C / groups, height, width)."""
        raise NotImplementedError


class Gather(WayBack):
    """dx is a convolution of dy: one copy of dy's windows within margins serves both gradients.

    dx = windows @ flipped kernel and dkernel = xᵀ @ windows: 1.2 times the whole step against
    copying x's windows again and adding back.
    """

    def _prepare(self) -> None:
        geometry = self.geometry
        seen, inner = geometry.group_channels, geometry.taps * geometry.group_filters
        self._inner = inner
        self._kernels = np.zeros((geometry.groups, inner, seen), np.float32)
        self.total = np.zeros((geometry.groups, seen, inner), np.float32)
        self.dy_needs_place = geometry.back.margins != ((0, 0), (0, 0))
        sides, most = geometry.back.padded(geometry.positions), self.chunks[0].stop
        if self.dy_needs_place:
            self._dy = np.zeros((most, *sides, geometry.filters), np.float32)

    def dy_place(self, index: int) -> Array:
        if not self.dy_needs_place:
            return super().dy_place(index)
        chunk, ((top, _), (left, _)) = self.chunks[index], self.geometry.back.margins
        high, wide = self.geometry.positions
        return self._dy[: chunk.stop - chunk.start, top : top + high, left : left + wide]

    def load(self, kernels: Array) -> None:
        flipped = kernels[..., ::-1, ::-1].transpose(0, 3, 4, 1, 2)
        self._kernels[...] = flipped.reshape(self._kernels.shape)

    def gradient(self) -> Array:
        geometry = self.geometry
        groups, seen, size = geometry.groups, geometry.group_channels, geometry.windows.size
        flipped = self.total.reshape(groups, seen, *size, geometry.group_filters)
        kernels = flipped[:, :, ::-1, ::-1].transpose(0, 4, 1, 2, 3)
        return kernels.reshape(geometry.filters, seen, *size)

    def backward(self, index: int, dy: Array) -> Program:
        geometry, chunk = self.geometry, self.chunks[index]
        if self.dy_needs_place:
            dy = self._dy[: chunk.stop - chunk.start]
        filters, seen, program = geometry.group_filters, geometry.group_channels, Program()
        for group in range(geometry.groups):
            part = of_group(dy, group, filters)
            windows = windows_innermost(part, geometry.back, geometry.sides)
            for band in bands(chunk, geometry.sides, self._inner):
                program += self._both(group, chunk, band, windows[:, band], seen)
        return program

    def _both(self, group: int, chunk: slice, band: slice, windows: Array, seen: int) -> Program:
        """dx = windows @ flipped kernel, dkernel += xᵀ @ windows."""
        if self.geometry.pointwise:
            rows, copy = contiguous(windows[:, :, :, 0, 0], self.scratch)
        else:
            rows, copy = copied(windows, self.scratch)
        x, copy_x = contiguous(of_group(self.x[chunk, band], group, seen), self.scratch)
        dx = matrix(of_group(self.dx[chunk, band], group, seen))
        return [
            *copy,
            *rows_times(rows, self._kernels[group], dx),
            *copy_x,
            *add_transposed_times(x, rows, self.total[group], self.scratch),
        ]


class Scatter(WayBack):
    """dkernel = windowsᵀ @ dy with x's windows copied once more, or kept; dy @ kernelᵀ added back.

    For any stride and dilation; for the first layer, of which only dkernel is wanted.
    """

    def _prepare(self) -> None:
        groups, filters = self.geometry.groups, self.geometry.group_filters
        self.total = np.zeros((groups, self.rows.inner, filters), np.float32)
        self._kernels = np.zeros((groups, filters, self.rows.inner), np.float32)

    def load(self, kernels: Array) -> None:
        self._kernels[...] = kernels.transpose(0, 1, 3, 4, 2).reshape(self._kernels.shape)

    def gradient(self) -> Array:
        geometry = self.geometry
        groups, seen, size = geometry.groups, geometry.group_channels, geometry.windows.size
        rows = self.total.reshape(groups, *size, seen, geometry.group_filters)
        return rows.transpose(0, 4, 3, 1, 2).reshape(geometry.filters, seen, *size)

    def backward(self, index: int, dy: Array) -> Program:
        geometry, chunk = self.geometry, self.chunks[index]
        padded, program = self.rows.prepare(chunk, again=True)
        for group in range(geometry.groups):
            for band in bands(chunk, geometry.positions, self.rows.inner):
                rows, copy = self.rows.of(padded, group, chunk, band, again=True)
                part = matrix(of_group(dy[:, band], group, geometry.group_filters))
                total = self.total[group]
                program += copy + add_transposed_times(rows, part, total, self.scratch)
        return program if self.first else program + self.way_to_x(chunk, dy)

    def way_to_x(self, chunk: slice, dy: Array) -> Program:
        """dx of a chunk: a gradient for each window, added to its pixels."""
        geometry = self.geometry
        target, finish = self._target(chunk)
        program: Program = [partial(target.fill, 0)]
        for group in range(geometry.groups):
            dx = of_group(target, group, geometry.group_channels)
            for band in bands(chunk, geometry.positions, self.rows.inner):
                program += self._add_back(group, dx, dy[:, band], band)
        return program + finish

    def _add_back(self, group: int, dx: Array, dy: Array, band: slice) -> Program:
        geometry = self.geometry
        part = matrix(of_group(dy, group, geometry.group_filters))
        shape = (*dy.shape[:3], *geometry.windows.size, geometry.group_channels)
        windows = self.scratch.take("columns", shape)
        product = rows_times(part, self._kernels[group], windows.reshape(len(part), -1))
        first = dx[:, band.start * geometry.windows.stride[0] :]
        return product + add_windows(windows, first, geometry.windows)

    def _target(self, chunk: slice) -> tuple[Array, Program]:
        """Where gradients are added up, within margins, and what takes them out of these."""
        dx, windows = self.dx[chunk], self.geometry.windows
        if not self.geometry.margined:
            return dx, []
        shape = (len(dx), *windows.padded(self.geometry.sides), self.geometry.channels)
        padded = self.scratch.take("dx", shape)
        (top, _), (left, _) = windows.margins
        height, width = self.geometry.sides
        within = padded[:, top : top + height, left : left + width]
        return padded, [partial(np.copyto, dx, within)]
