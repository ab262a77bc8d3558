"""The rectifier."""

import numpy as np

from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class ReLU(Spec, Layer, frozen=True):
    """Pass what is positive, stop the rest: y = max(x, 0).

    Shapes: any -> the same
    Gradient: dy where x > 0, else 0 (at 0 too, as in PyTorch).
    Source: Nair & Hinton 2010; Glorot, Bordes & Bengio 2011.
    """

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        y = np.maximum(x, 0)
        return y, y

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        return dy * (cache > 0), {}
