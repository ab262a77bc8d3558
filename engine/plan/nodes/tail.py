"""What follows the products of a convolution, on a chunk that is still in the cache."""

from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.node import Slot
from engine.plan.nodes.channels import spread, spread_zeros, totals, zero_row
from engine.plan.nodes.correlation import Correlation
from engine.plan.nodes.tile_pool import TilePool
from engine.plan.program import Program, run


class Tail:
    """One shard's chunks of a convolution and what follows it: [max pool] [bias] [ReLU].

    The pool comes first, so that the rest works on a quarter of the numbers: the largest of a
    tile stays the largest when a bias is added and ReLU taken. ReLU's mask is read off the
    output (out > 0), the bias's gradient is a product with ones.
    """

    def __init__(
        self, correlation: Correlation, output: Slot, *, bias: bool, relu: bool, pool: bool
    ) -> None:
        self.correlation, self._output = correlation, output
        self._relu, self._pool, self._has_bias = relu, pool, bias
        self.layout, self.shard = output.layout, correlation.shard
        self.scratch, self.filters = correlation.scratch, correlation.geometry.filters
        count, (rows, across) = output.counts[self.shard], correlation.geometry.positions
        sides = (count, rows, across, self.filters)
        self._shape = sides if self.layout == "nhwc" else (self.filters, rows, across, count)
        self.total = np.zeros(self.filters)  # Σ of the gradient before the bias
        self.offset = spread_zeros(self.layout, self.filters, output.shape[2])
        self._pools: list[TilePool] = []
        self.indices = range(len(correlation.chunks))
        self.forward_program = [call for i in self.indices for call in self._forward(i)]
        self.backward_program: Program = []
        if output.training:
            self.backward_program = [partial(self.total.fill, 0), *correlation.begin()]
            self.backward_program += [call for i in self.indices for call in self._backward(i)]
            self.backward_program += correlation.finish()

    def load_bias(self, bias: Array) -> None:
        """Take what is added to each channel."""
        spread(bias, self.offset)

    @property
    def _axis(self) -> int:
        """What the chunks are parts of: pictures, rows or channels."""
        return 0 if self.layout == "nhwc" or self.correlation.by_channels else 1

    def at(self, index: int) -> tuple[slice, ...]:
        """A chunk's part of an array at the convolution's resolution."""
        return (*(slice(None),) * self._axis, self.correlation.chunks[index])

    def channels(self, index: int) -> slice:
        """The channels of a chunk: all, unless chunks are of channels."""
        return self.correlation.chunks[index] if self.correlation.by_channels else slice(None)

    def out_at(self, index: int) -> tuple[slice, ...]:
        """A chunk's part of the output, after the pool."""
        chunk = self.correlation.chunks[index]
        if self._axis == 0 or not self._pool:
            return self.at(index)
        return slice(None), slice(chunk.start // 2, chunk.stop // 2)

    def chunk_shape(self, index: int) -> tuple[int, ...]:
        """Of a chunk at the convolution's resolution."""
        shape, chunk = list(self._shape), self.correlation.chunks[index]
        shape[self._axis] = chunk.stop - chunk.start
        return tuple(shape)

    def _forward(self, index: int) -> Program:
        out = self._output.value[self.shard][self.out_at(index)]
        plain = not (self._pool or self._has_bias or self._relu)
        if plain and out.flags.c_contiguous:
            return self.correlation.forward(index, out)
        y = self.scratch.take("y", self.chunk_shape(index))
        program = self.correlation.forward(index, y)
        return program + ([partial(np.copyto, out, y)] if plain else self._finish(index, y, out))

    def _finish(self, index: int, z: Array, out: Array) -> Program:
        """The pool, the bias and ReLU, each where it is wanted; the last one writes out."""
        program: Program = []
        if self._pool:
            pool = self.pooling(z)
            small = self.scratch.take("small", pool.output_shape)
            target = small if self._has_bias or self._relu else out
            program, z = pool.forward(target), target
        if self._has_bias:
            target = z if self._relu else out
            program.append(partial(np.add, z, self.vector(self.offset, index), out=target))
        return program + (self.rectified(z, out) if self._relu else [])

    def rectified(self, z: Array, out: Array) -> Program:
        """ReLU."""
        return [partial(np.maximum, z, zero_row(self.layout, z), out=out)]

    def pooling(self, z: Array) -> TilePool:
        """The pool of the next chunk."""
        pool = TilePool(self.layout, z, self.scratch, self._output.training, self.correlation.apart)
        self._pools.append(pool)
        return pool

    def masked(self, index: int) -> tuple[Array, Program]:
        """The gradient of a chunk's output before ReLU, and what makes it, in place."""
        g = self._output.gradient[self.shard][self.out_at(index)]
        if not self._relu:
            return g, []
        mask = self.scratch.take("mask", g.shape, np.bool_)
        out = self._output.value[self.shard][self.out_at(index)]
        zero = zero_row(self.layout, out)
        return g, [partial(np.greater, out, zero, out=mask), partial(np.multiply, g, mask, out=g)]

    def vector(self, spread: Array, index: int) -> Array:
        """What a chunk needs of an array of `spread_zeros`."""
        return spread[self.channels(index)] if self.correlation.by_channels else spread

    def sum_up(self, index: int, g: Array) -> Program:
        """Add a chunk's gradient to that of the offset."""
        total = self.total[self.channels(index)]
        part = np.zeros(len(total), np.float32)
        return [*totals(self.layout, g, part), partial(np.add, total, part, out=total)]

    def unpooled(self, index: int, g: Array, dz: Array) -> Program:
        """The gradient before the pool."""
        return self._pools[index].backward(g, dz)

    def _backward(self, index: int) -> Program:
        g, program = self.masked(index)
        if self._has_bias:
            program += self.sum_up(index, g)
        if self._pool:
            dy = self.correlation.dy_place(index)
            program += self.unpooled(index, g, dy)
        elif self.correlation.dy_needs_place:
            dy = self.correlation.dy_place(index)
            program.append(partial(np.copyto, dy, g))
        else:
            dy = g
        return program + self.correlation.backward(index, dy)

    def forward(self) -> None:
        """The only phase."""
        run(self.forward_program)

    def backward(self) -> None:
        """The only phase."""
        self.correlation.load_backward(None)
        run(self.backward_program)
