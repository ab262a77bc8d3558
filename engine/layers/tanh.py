"""The hyperbolic tangent."""

import numpy as np

from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class Tanh(Spec, Layer, frozen=True):
    """Squash to (-1, 1), centred on zero: y = tanh(x).

    Shapes: any -> the same
    Gradient: dy · (1 - y²).
    Source: LeCun, Bottou, Orr & Müller 1998, section 4.4.
    """

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        y = np.tanh(x)
        return y, y

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        return dy * (1 - cache * cache), {}
