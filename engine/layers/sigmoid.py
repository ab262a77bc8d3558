"""The logistic function."""

import numpy as np

from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class Sigmoid(Spec, Layer, frozen=True):
    """Squash to (0, 1): y = 1 / (1 + e^-x), written through tanh so that nothing overflows.

    Shapes: any -> the same
    Gradient: dy · y · (1 - y), at most dy / 4: deep stacks of it lose their gradient.
    Source: Rumelhart, Hinton & Williams 1986.
    """

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        y = 0.5 * (np.tanh(0.5 * x) + 1)
        return y, y

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        return dy * cache * (1 - cache), {}
