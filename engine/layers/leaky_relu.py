"""The rectifier that lets a little through."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class LeakyReLU(Spec, Layer, frozen=True):
    """Pass what is positive, weaken the rest: y = x where x > 0, else slope · x.

    Shapes: any -> the same
    Gradient: dy where x > 0, else slope · dy (at 0 too): no unit is ever dead.
    Source: Maas, Hannun & Ng 2013, section 2.1.
    """

    slope: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.01

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        return np.where(x > 0, x, x * self.slope), x > 0

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        return np.where(cache, dy, dy * self.slope), {}
