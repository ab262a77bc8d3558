"""The sigmoid linear unit, also known as swish."""

import numpy as np

from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class SiLU(Spec, Layer, frozen=True):
    """Weigh x by its own sigmoid: y = x · σ(x), σ(x) = 1 / (1 + e^-x).

    Shapes: any -> the same
    Gradient: dy · σ(x) · (1 + x · (1 - σ(x))).
    Source: Elfwing, Uchibe & Doya 2018, "Sigmoid-weighted linear units", section 2.
    """

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        sigmoid = 0.5 * (np.tanh(0.5 * x) + 1)  # through tanh, so that nothing overflows
        return x * sigmoid, (x, sigmoid)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        x, sigmoid = cache
        return dy * sigmoid * (1 + x * (1 - sigmoid)), {}
