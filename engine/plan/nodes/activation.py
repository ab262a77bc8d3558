"""Activations: what happens to each number by itself.

Technique: the layout doesn't matter, so they work on whatever comes. The gradient overwrites that
of the output, which is the same memory (the compiler sees to it). `np.maximum(x, zeros)` takes a
third of `np.maximum(x, 0)`, and multiplying by a mask a twentieth of `np.where`.
"""

import numpy as np

from engine.array import Array, Weights
from engine.layers import Cache, Context, LeakyReLU, PReLU
from engine.plan.node import Node, Part, Phase, Slot, Step
from engine.plan.per_channel import PerChannel


def blank_row(x: Array, value: float = 0.0) -> Array:
    """A constant that combines with x in loops as long as x's own: all axes of it but the first."""
    return np.full(x.shape[1:], value, np.float32)


class Activation(Node):
    """One phase forward and one backward; `source.gradient` may be `output.gradient`."""

    kernel = "elementwise"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        self.part, self.source, self.output, self.first = part, source, output, first

    @property
    def forward(self) -> list[Phase]:
        return [self._forward]

    @property
    def backward(self) -> list[Phase]:
        return [] if self.first else [self._backward]

    def _forward(self, shard: int) -> None:
        raise NotImplementedError(type(self).__name__)

    def _backward(self, shard: int) -> None:
        raise NotImplementedError(type(self).__name__)


class Rectifier(Activation):
    """ReLU: y = max(x, 0), dx = dy · (y > 0)."""

    kernel = "rectifier"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        super().__init__(part, source, output, first)
        self._zeros = [blank_row(y) for y in output.value]
        self._masks = [np.zeros(g.shape, bool) for g in output.gradient]

    def _forward(self, shard: int) -> None:
        np.maximum(self.source.value[shard], self._zeros[shard], out=self.output.value[shard])

    def _backward(self, shard: int) -> None:
        mask = self._masks[shard]
        np.greater(self.output.value[shard], 0, out=mask)
        np.multiply(self.output.gradient[shard], mask, out=self.source.gradient[shard])


class LeakyRectifier(Activation):
    """LeakyReLU: the factor max(x > 0, slope) serves forward and backward."""

    kernel = "leaky rectifier"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        super().__init__(part, source, output, first)
        assert isinstance(part.layer, LeakyReLU), "made for LeakyReLU"
        self._factors = [np.zeros(y.shape, np.float32) for y in output.value]
        self._slopes = [blank_row(y, part.layer.slope) for y in output.value]

    def _forward(self, shard: int) -> None:
        x, factor = self.source.value[shard], self._factors[shard]
        np.greater(x, 0, out=factor)
        np.maximum(factor, self._slopes[shard], out=factor)
        np.multiply(x, factor, out=self.output.value[shard])

    def _backward(self, shard: int) -> None:
        dy, factor = self.output.gradient[shard], self._factors[shard]
        np.multiply(dy, factor, out=self.source.gradient[shard])


class LearntRectifier(Activation):
    """PReLU: the factor is 1 where x > 0, else the channel's slope."""

    kernel = "learnt rectifier"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        super().__init__(part, source, output, first)
        assert isinstance(part.layer, PReLU), "made for PReLU"
        self._factors = [np.zeros(y.shape, np.float32) for y in output.value]
        self._masks = [np.zeros(y.shape, bool) for y in output.value]
        self._channels = [PerChannel(source.shape, source.layout, n) for n in source.counts]
        self._sums = [np.zeros(source.shape[0]) for _ in source.counts]
        self._slope = np.zeros(source.shape[0], np.float32)

    def load(self, weights: Weights, step: Step) -> None:
        self._slope = weights[self.part.path + "slope"]

    @property
    def backward(self) -> list[Phase]:
        return [self._backward]

    def _forward(self, shard: int) -> None:
        x, factor, mask = self.source.value[shard], self._factors[shard], self._masks[shard]
        np.greater(x, 0, out=mask)
        np.copyto(factor, self._channels[shard].spread(self._slope))
        np.copyto(factor, np.float32(1), where=mask)
        np.multiply(x, factor, out=self.output.value[shard])

    def _backward(self, shard: int) -> None:
        dy, factor = self.output.gradient[shard], self._factors[shard]
        lost = np.minimum(self.source.value[shard], blank_row(factor))
        np.multiply(lost, dy, out=lost)
        self._sums[shard] = self._channels[shard].sums(np.ascontiguousarray(lost))
        if not self.first:
            np.multiply(dy, factor, out=self.source.gradient[shard])

    def gradients(self) -> Weights:
        return {self.part.path + "slope": np.sum(self._sums, axis=0).astype(np.float32)}


class HyperbolicTangent(Activation):
    """Tanh: dx = dy · (1 - y²)."""

    kernel = "hyperbolic tangent"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        super().__init__(part, source, output, first)
        self._slopes = [np.zeros(g.shape, np.float32) for g in output.gradient]
        self._ones = [blank_row(y, 1.0) for y in output.value]

    def _forward(self, shard: int) -> None:
        np.tanh(self.source.value[shard], out=self.output.value[shard])

    def _backward(self, shard: int) -> None:
        y, slope = self.output.value[shard], self._slopes[shard]
        np.multiply(y, y, out=slope)
        np.subtract(self._ones[shard], slope, out=slope)
        np.multiply(self.output.gradient[shard], slope, out=self.source.gradient[shard])


class Elementwise(Activation):
    """Any other activation, by the reference's formula on the layout's own arrays."""

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        super().__init__(part, source, output, first)
        self._caches: list[Cache] = [None] * len(source.counts)
        self._context = Context(training=output.training)

    def _forward(self, shard: int) -> None:
        y, cache = self.part.layer.forward({}, self.source.value[shard], self._context)
        self._caches[shard] = cache if self.output.training else None
        np.copyto(self.output.value[shard], y)

    def _backward(self, shard: int) -> None:
        dy, cache = self.output.gradient[shard], self._caches[shard]
        dx, _ = self.part.layer.backward({}, cache, dy)
        np.copyto(self.source.gradient[shard], dx)
