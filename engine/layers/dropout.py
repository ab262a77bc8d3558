"""Regularisation by silencing units."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class Dropout(Spec, Layer, frozen=True):
    """While training, silence each unit with probability `rate` and scale the others up.

    y = x · mask / (1 - rate), mask drawn for each unit of each picture; outside training y = x
    ("inverted" dropout: nothing remains to be done at test time).
    Shapes: any -> the same
    Gradient: dy · mask / (1 - rate).
    Source: Srivastava, Hinton, Krizhevsky, Sutskever & Salakhutdinov 2014, sections 4 and 10.
    """

    rate: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.5

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        if not ctx.training or self.rate == 0:
            return x, None
        assert ctx.draws is not None, "Dropout needs draws while training"
        uniform = ctx.draws.uniform(len(x), x[0].size).reshape(x.shape)
        scale = np.asarray(1 / (1 - self.rate), x.dtype)
        mask = (uniform >= self.rate) * scale
        return x * mask, mask

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        return (dy if cache is None else dy * cache), {}
