"""Convolution with the channels innermost."""

from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.node import Slot
from engine.plan.nodes.correlation import Correlation, with_margins
from engine.plan.nodes.geometry import Geometry, windows_innermost
from engine.plan.nodes.scatter import add_windows
from engine.plan.products import add_transposed_times, rows_times
from engine.plan.program import Program, Scratch

COLUMNS = 5 << 17  # numbers of columns made at a time: 2.5 MiB, between the two larger caches
KEPT = 1 << 22  # numbers of columns kept from the way forward for the way back


class ChannelsInnermost(Correlation):
    """Windows copied into rows (im2col), then one product: (n·H'·W', K) @ (K, filters).

    K = height·width·C is one run of width·C numbers for each of a window's rows. On the way back,
    where `Geometry.gathers`, the windows of dy within margins serve both gradients:
    dx = windows @ flipped kernel, dkernel = xᵀ @ windows. Else x's windows are copied once more,
    or were kept, for dkernel = windowsᵀ @ dy, and dy @ kernelᵀ is added back to its pixels.
    Copying dy's windows once instead of x's again and adding back: 1.2 times the whole step.
    """

    def __init__(
        self, geometry: Geometry, source: Slot, shard: int, scratch: Scratch, first: bool
    ) -> None:
        super().__init__(geometry, source, shard, scratch)
        count, (rows, across) = source.counts[shard], geometry.positions
        self._inner = geometry.taps * geometry.group_channels
        most = max(1, COLUMNS // (rows * across * self._inner))
        self.chunks = [slice(at, min(at + most, count)) for at in range(0, count, most)]
        self._first, groups = first, geometry.groups
        self._gathers = geometry.gathers and not first
        self._kernels = np.zeros((groups, self._inner, geometry.group_filters), np.float32)
        if source.training:
            self._prepare_backward()
        kept = count * rows * across * self._inner * groups
        keep = first and source.training and kept <= KEPT and not geometry.pointwise
        shape = (groups, count, rows, across, *geometry.windows.size, geometry.group_channels)
        self._kept = np.zeros(shape, np.float32) if keep else None

    def _prepare_backward(self) -> None:
        geometry, groups = self.geometry, self.geometry.groups
        seen, filters, taps = geometry.group_channels, geometry.group_filters, geometry.taps
        back = (taps * filters, seen) if self._gathers else (filters, self._inner)
        self._back = np.zeros((groups, *back), np.float32)
        total = (seen, taps * filters) if self._gathers else (self._inner, filters)
        self._total = np.zeros((groups, *total), np.float32)
        height, width = geometry.positions
        if self.dy_needs_place:
            height, width = geometry.back.padded(geometry.positions)
        shape = (self.chunks[0].stop, height, width, geometry.filters)
        place = self.scratch.keep if self.dy_needs_place else self.scratch.take
        self._dy = place("dy", shape)

    @property
    def dy_needs_place(self) -> bool:
        margins = self.geometry.back.margins
        return self._gathers and margins != ((0, 0), (0, 0))

    def dy_place(self, index: int) -> Array:
        chunk = self.chunks[index]
        dy = self._dy[: chunk.stop - chunk.start]
        if not self.dy_needs_place:
            return dy
        (top, _), (left, _) = self.geometry.back.margins
        rows, across = self.geometry.positions
        return dy[:, top : top + rows, left : left + across]

    def load(self, kernel: Array) -> None:
        by_group = kernel.reshape(
            self.geometry.groups, self.geometry.group_filters, *kernel.shape[1:]
        )
        self._kernel = kernel
        rows = by_group.transpose(0, 3, 4, 2, 1)  # (groups, height, width, C, filters)
        self._kernels[...] = rows.reshape(self._kernels.shape)

    def load_backward(self, scale: Array | None) -> None:
        kernel = self._kernel if scale is None else self._kernel * scale[:, None, None, None]
        by_group = kernel.reshape(
            self.geometry.groups, self.geometry.group_filters, *kernel.shape[1:]
        )
        if self._gathers:
            back = by_group[..., ::-1, ::-1].transpose(0, 3, 4, 1, 2)
        else:
            back = by_group.transpose(0, 1, 3, 4, 2)
        self._back[...] = back.reshape(self._back.shape)

    def forward(self, index: int, y: Array) -> Program:
        geometry, chunk = self.geometry, self.chunks[index]
        padded, program = with_margins(
            self.source, self.shard, geometry.windows, (chunk,), self.scratch
        )
        for group in range(geometry.groups):
            x = self._of_group(padded, group, geometry.group_channels)
            for band in self._bands(chunk, geometry.positions, self._inner):
                rows, copy = self._columns(x, group, chunk, band)
                out = self._of_group(y[:, band], group, geometry.group_filters)
                program += copy + rows_times(rows, self._kernels[group], _matrix(out))
        return program

    def begin(self) -> Program:
        return [partial(self._total.fill, 0)]

    def backward(self, index: int, dy: Array) -> Program:
        return self._gather(index, dy) if self._gathers else self._scatter(index, dy)

    def gradient(self) -> Array:
        geometry = self.geometry
        groups, (height, width) = geometry.groups, geometry.windows.size
        seen, filters = geometry.group_channels, geometry.group_filters
        if self._gathers:
            flipped = self._total.reshape(groups, seen, height, width, filters)
            by_group = flipped[:, :, ::-1, ::-1].transpose(0, 4, 1, 2, 3)
        else:
            rows = self._total.reshape(groups, height, width, seen, filters)
            by_group = rows.transpose(0, 4, 3, 1, 2)
        return by_group.reshape(geometry.filters, seen, height, width)

    def _gather(self, index: int, dy: Array) -> Program:
        """dx = windows of dy @ flipped kernel, dkernel += xᵀ @ windows of dy."""
        geometry, chunk = self.geometry, self.chunks[index]
        if self.dy_needs_place:
            dy = self._dy[: chunk.stop - chunk.start]
        filters, seen, program = geometry.group_filters, geometry.group_channels, Program()
        x, dx = self.source.value[self.shard][chunk], self.source.gradient[self.shard][chunk]
        for group in range(geometry.groups):
            part = self._of_group(dy, group, filters)
            windows = windows_innermost(part, geometry.back, geometry.sides)
            for band in self._bands(chunk, geometry.sides, geometry.taps * filters):
                rows, copy = self._rows(windows[:, band], geometry.taps * filters)
                seen_x, copy_x = self._contiguous(self._of_group(x[:, band], group, seen))
                out = _matrix(self._of_group(dx[:, band], group, seen))
                program += copy + rows_times(rows, self._back[group], out) + copy_x
                program += add_transposed_times(seen_x, rows, self._total[group], self.scratch)
        return program

    def _scatter(self, index: int, dy: Array) -> Program:
        """dkernel += windowsᵀ @ dy, and dy @ kernelᵀ added to the pixels of each window."""
        geometry, chunk = self.geometry, self.chunks[index]
        padded, program = with_margins(
            self.source, self.shard, geometry.windows, (chunk,), self.scratch
        )
        if self._kept is not None:
            program = []
        dx, finish = self._dx_place(chunk)
        if not self._first:
            program.append(partial(dx.fill, 0))
        for group in range(geometry.groups):
            x = self._of_group(padded, group, geometry.group_channels)
            for band in self._bands(chunk, geometry.positions, self._inner):
                rows, copy = self._columns(x, group, chunk, band, again=True)
                part = _matrix(self._of_group(dy[:, band], group, geometry.group_filters))
                total = self._total[group]
                program += copy + add_transposed_times(rows, part, total, self.scratch)
                if not self._first:
                    target = self._of_group(dx, group, geometry.group_channels)
                    program += self._add_back(part, group, target, band, len(dy))
        return program + finish

    def _add_back(self, part: Array, group: int, target: Array, band: slice, count: int) -> Program:
        geometry, across = self.geometry, self.geometry.positions[1]
        columns = self.scratch.take("columns back", (len(part), self._inner))
        program = rows_times(part, self._back[group], columns)
        shape = (count, band.stop - band.start, across, *geometry.windows.size)
        windows = columns.reshape(*shape, geometry.group_channels)
        first = target[:, band.start * geometry.windows.stride[0] :]
        return program + add_windows(windows, first, geometry.windows)

    def _dx_place(self, chunk: slice) -> tuple[Array, Program]:
        """Where gradients are added up, within margins, and what takes them out of these."""
        if self._first:
            return self.source.value[self.shard], []
        dx, windows = self.source.gradient[self.shard][chunk], self.geometry.windows
        if not self.geometry.margined:
            return dx, []
        shape = (len(dx), *windows.padded(self.geometry.sides), self.geometry.channels)
        padded = self.scratch.take("dx", shape)
        (top, _), (left, _) = windows.margins
        height, width = self.geometry.sides
        within = padded[:, top : top + height, left : left + width]
        return padded, [partial(np.copyto, dx, within)]

    def _columns(
        self, x: Array, group: int, chunk: slice, band: slice, again: bool = False
    ) -> tuple[Array, Program]:
        """The windows of x as rows (M, K), and what copies them there unless they were kept."""
        windows = windows_innermost(x, self.geometry.windows, self.geometry.positions)
        if self._kept is None:
            return self._rows(windows[:, band], self._inner)
        kept = self._kept[group, chunk, band]
        rows = kept.reshape(-1, self._inner)
        return rows, [] if again else [partial(np.copyto, kept, windows[:, band])]

    def _rows(self, windows: Array, inner: int) -> tuple[Array, Program]:
        if self.geometry.pointwise:
            return self._contiguous(windows[:, :, :, 0, 0])
        columns = self.scratch.take("columns", windows.shape)
        return columns.reshape(-1, inner), [partial(np.copyto, columns, windows)]

    def _contiguous(self, pictures: Array) -> tuple[Array, Program]:
        """Pictures as a matrix of one row a pixel, copied only where margins lie between rows."""
        rows = _matrix(pictures)
        if np.shares_memory(rows, pictures):
            return rows, []
        copy = self.scratch.take("copy", pictures.shape)
        return _matrix(copy), [partial(np.copyto, copy, pictures)]

    def _of_group(self, pictures: Array, group: int, channels: int) -> Array:
        """The channels of one group: a view."""
        return pictures[..., group * channels : (group + 1) * channels]

    def _bands(self, chunk: slice, sides: tuple[int, int], inner: int) -> list[slice]:
        """All rows, or, where one picture is a chunk, as many as fit."""
        height, width = sides
        if chunk.stop - chunk.start > 1:
            return [slice(0, height)]
        most = max(1, COLUMNS // (width * inner))
        return [slice(at, min(at + most, height)) for at in range(0, height, most)]


def _matrix(pictures: Array) -> Array:
    """(n, rows, columns, C) as (n·rows·columns, C)."""
    return pictures.reshape(-1, pictures.shape[-1])
