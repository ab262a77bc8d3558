"""The exponential linear unit."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class ELU(Spec, Layer, frozen=True):
    """Pass what is positive, bend the rest to -alpha: y = x where x > 0, else alpha · (e^x - 1).

    Shapes: any -> the same
    Gradient: dy where x > 0, else dy · alpha · e^x.
    Source: Clevert, Unterthiner & Hochreiter 2016, equation 15.
    """

    alpha: Annotated[float, Meta(gt=0.0, le=100.0)] = 1.0

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        bent = self.alpha * np.expm1(np.minimum(x, 0))
        return np.where(x > 0, x, bent), x

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        slope = self.alpha * np.exp(np.minimum(cache, 0))
        return dy * np.where(cache > 0, np.ones_like(slope), slope), {}
