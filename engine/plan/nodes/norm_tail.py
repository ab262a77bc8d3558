"""Batch normalisation fused with the convolution before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from engine.array import Array
from engine.moments import Moments
from engine.plan.node import Slot
from engine.plan.nodes.channels import spread, spread_zeros, totals, totals_of_products
from engine.plan.nodes.correlation import Correlation
from engine.plan.nodes.tail import Tail
from engine.plan.program import Program, run

FAR = 16.0  # mean² over variance, from which squares are added up around the mean
SMALL = 0.05  # |scale| over |shift|, below which the output says too little of what came in


@dataclass
class Affine:
    """What all shards of a batch normalisation know: its weights, and how they are read."""

    scale: Array
    shift: Array
    epsilon: float
    sign: Array  # ±1: kernels are turned around with it, so that factors are positive

    @property
    def readable(self) -> bool:
        """Whether z = (out - shift) / scale is exact enough for the gradient's sums."""
        size = np.abs(self.scale)
        return bool(np.all(size > np.maximum(SMALL * np.abs(self.shift), 1e-3)))


class NormTail(Tail):
    """[batch norm] [max pool] [ReLU] of one shard: two phases each way, sums between them.

    The pool comes first: the largest y of a tile has the largest y·factor + offset where the
    factor is positive, and where it isn't, the channel's kernel is turned around: -kernel, -factor.
    So all that follows works on a quarter of the numbers, and the pool itself in the cache.

    Forward: y is kept; each chunk's mean and squares are products with ones while it is in the
    cache, merged over all chunks and shards in float64 (Chan's formula). Then y·factor + offset
    with factor = scale / √(variance + epsilon), the pool, ReLU.
    Backward: Σ g and Σ g·z, z read off the output where ReLU let g through, and at the pool's
    resolution. Then dy = factor·(dz + slope·y + level), where factor goes into kernel and
    dkernel instead of into dy: it multiplies weights instead of pictures.
    """

    def __init__(self, correlation: Correlation, output: Slot, *, relu: bool, pool: bool) -> None:
        self._apply: Program = []
        self._sums: Program = []
        self._sums_around_mean: Program = []
        self.moments: list[Moments | None] = [None] * len(correlation.chunks)
        super().__init__(correlation, output, bias=False, relu=relu, pool=pool)
        self._prepare()

    def _prepare(self) -> None:
        zeros = partial(spread_zeros, self.layout, self.filters)
        wide, narrow = self.correlation.geometry.positions[1], self._output.shape[2]
        self._factor, self._shift = zeros(narrow), zeros(narrow)
        self._slope, self._level, self._mean = zeros(wide), zeros(wide), zeros(wide)
        self._y = np.zeros(self._shape, np.float32)
        self.products = np.zeros(self.filters)  # Σ g·out, or Σ dz·(y - mean)
        for index in self.indices:
            self.forward_program += self._measured(index)
            self._apply += self._applied(index)
        if self._output.training:
            self.backward_program = list(self.correlation.begin())
            for index in self.indices:
                g, masked = self.masked(index)
                self._sums += [*masked, *self.sum_up(index, g), *self._read_off(index, g)]
                self._sums_around_mean += [*masked, *self.sum_up(index, g), *self._around(index, g)]
                self.backward_program += self._through(index, g)
            self.backward_program += self.correlation.finish()

    def _forward(self, index: int) -> Program:
        return []

    def _backward(self, index: int) -> Program:
        return []

    def _measured(self, index: int) -> Program:
        """The products of a chunk, its moments, and the largest of each tile."""
        y = self._y[self.at(index)]
        out = self._output.value[self.shard][self.out_at(index)]
        sums, squares = np.zeros((2, len(self.total[self.channels(index)])), np.float32)
        return [
            *self.correlation.forward(index, y),
            *totals(self.layout, y, sums),
            *totals_of_products(self.layout, y, y, squares, self.scratch),
            partial(self._note, index, y, sums, squares),
            *(self.pooling(y).forward(out) if self._pool else []),
        ]

    def _note(self, index: int, y: Array, sums: Array, squares: Array) -> None:
        """The moments from Σ y and Σ y², or around the mean where that would cancel."""
        count = y.size / len(sums)
        mean = sums / np.float64(count)
        around = squares - count * mean * mean
        if np.any(count * mean * mean > FAR * around):
            self.moments[index] = self._moments_around(y, mean)
        else:
            self.moments[index] = Moments(count, mean, around)

    def _moments_around(self, y: Array, center: Array) -> Moments:
        """Of numbers whose distances from the center are taken first; what these leave goes in."""
        row = spread_zeros(self.layout, len(center), y.shape[2])
        spread(center, row)
        distance = self.scratch.take("distance", y.shape)
        np.subtract(y, row, out=distance)
        left, squares = np.zeros((2, len(center)), np.float32)
        run(totals(self.layout, distance, left))
        run(totals_of_products(self.layout, distance, distance, squares, self.scratch))
        count = y.size / len(center)
        mean = center.astype(np.float32) + left / np.float64(count)
        around = squares - left.astype(np.float64) ** 2 / count
        return Moments(count, mean, np.maximum(around, 0.0))

    def _applied(self, index: int) -> Program:
        out = self._output.value[self.shard][self.out_at(index)]
        y = out if self._pool else self._y[self.at(index)]
        z = self.scratch.take("z", y.shape) if self._relu else out
        return [
            partial(np.multiply, y, self.vector(self._factor, index), out=z),
            partial(np.add, z, self.vector(self._shift, index), out=z),
            *(self.rectified(z, out) if self._relu else []),
        ]

    def _read_off(self, index: int, g: Array) -> Program:
        """Σ g·out, at the pool's resolution."""
        out = self._output.value[self.shard][self.out_at(index)]
        total = self.products[self.channels(index)]
        part = np.zeros(len(total), np.float32)
        added = partial(np.add, total, part, out=total)
        return [*totals_of_products(self.layout, g, out, part, self.scratch), added]

    def _around(self, index: int, g: Array) -> Program:
        """Σ dz·(y - mean), at the convolution's resolution."""
        y, total = self._y[self.at(index)], self.products[self.channels(index)]
        part = np.zeros(len(total), np.float32)
        program: Program = []
        if self._pool:
            dz = self.scratch.take("z", y.shape)
            program = self.unpooled(index, g, dz)
        else:
            dz = g
        distance = self.scratch.take("distance", y.shape)
        return [
            *program,
            partial(np.subtract, y, self.vector(self._mean, index), out=distance),
            *totals_of_products(self.layout, dz, distance, part, self.scratch),
            partial(np.add, total, part, out=total),
        ]

    def _through(self, index: int, g: Array) -> Program:
        """dy / factor = dz + slope·y + level, and back through the convolution."""
        y = self._y[self.at(index)]
        z, dy = self.scratch.take("z", y.shape), self.correlation.dy_place(index)
        dz, program = g, Program()
        if self._pool:
            dz = self.scratch.take("dz", y.shape)
            program = self.unpooled(index, g, dz)
        return [
            *program,
            partial(np.multiply, y, self.vector(self._slope, index), out=z),
            partial(np.add, z, self.vector(self._level, index), out=z),
            partial(np.add, z, dz, out=dy),
            *self.correlation.backward(index, dy),
        ]

    def measured(self) -> list[Moments]:
        """The moments of parts of the shard, each of all channels."""
        parts = [moments for moments in self.moments if moments is not None]
        if not self.correlation.by_channels:
            return parts
        means, squares = (
            np.concatenate(arrays)
            for arrays in ([p.mean for p in parts], [p.squares for p in parts])
        )
        return [Moments(parts[0].count, means, squares)]

    def apply(self, affine: Affine, batch: Moments) -> None:
        """The second phase forward, with the moments of all shards."""
        factor = affine.scale * affine.sign / np.sqrt(batch.variance + affine.epsilon)
        spread(factor, self._factor)
        spread(affine.shift - batch.mean * factor, self._shift)
        run(self._apply)

    def sums(self, affine: Affine, batch: Moments) -> None:
        """The first phase backward."""
        self.total.fill(0)
        self.products.fill(0)
        spread(batch.mean, self._mean)
        run(self._sums if affine.readable else self._sums_around_mean)

    def through(self, affine: Affine, batch: Moments, dshift: Array, dscale: Array) -> None:
        """The second phase backward, with the sums of all shards."""
        inverse = 1 / np.sqrt(batch.variance + affine.epsilon)
        slope = -affine.sign * inverse * dscale / batch.count
        spread(slope, self._slope)
        spread(-dshift / batch.count - slope * batch.mean, self._level)
        factor = affine.scale * affine.sign * inverse
        self.correlation.load_backward(factor.astype(np.float32))
        run(self.backward_program)


def merged(tails: Sequence[NormTail]) -> Moments:
    """The moments of all chunks of all shards, added up in order: the same for every shard.

    With n = Σ nᵢ: mean = Σ nᵢ·meanᵢ / n, squares = Σ (squaresᵢ + nᵢ·(meanᵢ - mean)²).
    """
    parts = [moments for tail in tails for moments in tail.measured()]
    counts = np.array([part.count for part in parts])[:, None]
    means = np.stack([part.mean for part in parts])
    squares = np.stack([part.squares for part in parts])
    count = float(counts.sum())
    mean = (counts * means).sum(axis=0) / count
    return Moments(count, mean, (squares + counts * np.square(means - mean)).sum(axis=0))
