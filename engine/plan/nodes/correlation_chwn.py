"""Convolution with the batch innermost."""

import numpy as np

from engine.array import Array
from engine.plan.node import Slot
from engine.plan.nodes.back_chwn import ColumnScatter, Gather, Scatter, WayBack
from engine.plan.nodes.columns import blocks_of, columns_of, of_group
from engine.plan.nodes.correlation import Correlation, with_margins
from engine.plan.nodes.cutting import COLUMNS, overlap, pieces
from engine.plan.nodes.geometry import Geometry
from engine.plan.products import kernel_times
from engine.plan.program import Program, Scratch


class BatchInnermost(Correlation):
    """Windows copied into columns, blocks of positions at a time: (filters, K) @ (K, m).

    K = C·height·width; the runs copied are as long as a row, or a part of it, times the batch,
    even with one channel: for 28 × 28 pictures 116 GB/s instead of 14 with channels innermost.
    Products reach 110 of 115 GFLOP/s, since a block has at most 10⁶ multiply-adds.
    The way back is one of three, see `back_chwn`.
    """

    def __init__(
        self,
        geometry: Geometry,
        source: Slot,
        shard: int,
        scratch: Scratch,
        first: bool,
        rows_together: int,
    ) -> None:
        super().__init__(geometry, source, shard, scratch)
        self._count, (rows, across) = source.counts[shard], geometry.positions
        inner = geometry.taps * geometry.group_channels
        self._shared = overlap(geometry.windows, across * self._count)
        columns = across * self._count * inner // self._shared  # numbers of a row of positions
        whole = self._shared > 1 and across % 2 == 0 and columns <= COLUMNS
        self.apart = whole and first and rows_together == 2
        most = max(inner // self._shared, geometry.filters)
        room = COLUMNS // (across * self._count * most)
        most = max(1, room // rows_together) * rows_together
        self.chunks = [slice(at, min(at + most, rows)) for at in range(0, rows, most)]
        self._kernels = np.zeros((geometry.groups, geometry.group_filters, inner), np.float32)
        self._padded, self._pad = with_margins(
            source, shard, geometry.windows, (slice(None),), Scratch()
        )
        self._way: WayBack | None = None
        if source.training:
            kind = _way_back(geometry, first)
            self._way = kind(geometry, source, shard, scratch, self._padded, self.chunks, first)
            self._way.apart = self.apart

    @property
    def way(self) -> WayBack:
        """The way back, while training."""
        assert self._way is not None, "outside training there is no way back"
        return self._way

    @property
    def dy_needs_place(self) -> bool:
        return self.way.dy_needs_place

    def dy_place(self, index: int) -> Array:
        return self.way.dy_place(index)

    def load(self, kernel: Array) -> None:
        self._kernel = kernel
        self._kernels[...] = kernel.transpose(0, 2, 1, 3).reshape(self._kernels.shape)

    def load_backward(self, scale: Array | None) -> None:
        kernel = self._kernel if scale is None else self._kernel * scale[:, None, None, None]
        self.way.load(self.geometry.by_group(kernel))

    def gradient(self) -> Array:
        return self.way.gradient()

    def forward(self, index: int, y: Array) -> Program:
        geometry, chunk = self.geometry, self.chunks[index]
        program = list(self._pad) if index == 0 else []
        inner, width = self._kernels.shape[2], geometry.positions[1]
        for group in range(geometry.groups):
            out = of_group(y, group, geometry.group_filters)
            x = of_group(self._padded, group, geometry.group_channels)
            for piece in pieces(
                chunk, width, self._count, inner, geometry.group_filters, self._shared
            ):
                if geometry.pointwise:
                    columns, copy = blocks_of(x, piece, self.scratch)
                else:
                    columns, copy = columns_of(
                        x, geometry.windows, geometry.positions, piece, self.scratch, self.apart
                    )
                target = piece.within(chunk).of(out)
                program += copy + kernel_times(self._kernels[group], columns, target)
        return program

    def begin(self) -> Program:
        return self.way.begin()

    def backward(self, index: int, dy: Array) -> Program:
        return self.way.backward(index, dy)

    def finish(self) -> Program:
        return self.way.finish()


def _way_back(geometry: Geometry, first: bool) -> type[WayBack]:
    """The one that adds and copies least; without a gradient of the picture, one that can't."""
    if first or geometry.pointwise:
        return Scatter
    if geometry.gathers:
        return Gather
    return ColumnScatter if geometry.gathers_columns else Scatter
