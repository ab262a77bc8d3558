"""Dropout, of single numbers and of whole channels.

The masks are those of the reference, number by number: drawn for each picture in the reference's
order and written in the layout's.
"""

from dataclasses import replace

import numpy as np

from engine.array import Array, Weights
from engine.draws import Draws
from engine.layers import Dropout, SpatialDropout2D
from engine.plan.layout import from_reference
from engine.plan.node import Part, Slot, Step
from engine.plan.nodes.activation import Activation


class Mask(Activation):
    """y = x · mask, dx = dy · mask, where the mask holds 0 and 1 / (1 - rate)."""

    kernel = "mask"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        super().__init__(part, source, output, first)
        assert isinstance(part.layer, Dropout | SpatialDropout2D), "made for dropout"
        self._rate = part.layer.rate
        shape = source.shape
        if isinstance(part.layer, SpatialDropout2D):
            shape = (shape[0], *(1,) * (len(shape) - 1))
        self._shape = shape
        self._masks = [self._blank(n) for n in source.counts]
        self._scale = np.float32(1 / (1 - self._rate))
        self._step = Step()

    def load(self, weights: Weights, step: Step) -> None:
        self._step = step

    def _blank(self, count: int) -> Array:
        blank = from_reference(np.zeros((count, *self._shape), np.float32), self.source.layout)
        return np.ascontiguousarray(blank)

    def _forward(self, shard: int) -> None:
        mask = self._masks[shard]
        uniform = self._draws(shard).uniform(self.source.counts[shard], int(np.prod(self._shape)))
        drawn = uniform.reshape(-1, *self._shape)
        np.greater_equal(from_reference(drawn, self.source.layout), self._rate, out=mask)
        np.multiply(mask, self._scale, out=mask)
        np.multiply(self.source.value[shard], mask, out=self.output.value[shard])

    def _backward(self, shard: int) -> None:
        dy = self.output.gradient[shard]
        np.multiply(dy, self._masks[shard], out=self.source.gradient[shard])

    def _draws(self, shard: int) -> Draws:
        draws = self._step.draws
        assert draws is not None, "dropout needs draws while training"
        place = (*draws.place, *self.part.place)
        return replace(draws, first=self._step.firsts[shard], place=place)
