"""The smooth rectifier."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class Softplus(Spec, Layer, frozen=True):
    """Round off the rectifier's corner: y = ln(1 + e^(beta · x)) / beta.

    Written as max(x, 0) + ln(1 + e^(-beta · |x|)) / beta, so that nothing overflows. PyTorch
    leaves the second term out where beta · x > 20, where it is below 2.1e-9 / beta.

    Shapes: any -> the same
    Gradient: dy · σ(beta · x), σ(z) = 1 / (1 + e^-z).
    Source: Dugas, Bengio, Bélisle, Nadeau & Garcia 2001; Glorot, Bordes & Bengio 2011.
    """

    beta: Annotated[float, Meta(gt=0.0, le=100.0)] = 1.0

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        rounding = np.log1p(np.exp(-self.beta * np.abs(x))) / self.beta
        return np.maximum(x, 0) + rounding, x

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        return dy * (0.5 * (np.tanh(0.5 * self.beta * cache) + 1)), {}
