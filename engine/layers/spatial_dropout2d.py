"""Regularisation by silencing whole channels."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array, Shape, Weights
from engine.layers.base import Cache, Context, Layer, picture_sides
from engine.spec import Spec


class SpatialDropout2D(Spec, Layer, frozen=True):
    """While training, silence each channel with probability `rate` and scale the others up.

    y[n,c] = x[n,c] · mask[n,c] / (1 - rate), one mask value for a whole channel of a picture:
    neighbouring pixels are so alike that dropping single ones hides little. Outside training y = x.
    Shapes: (N, C, H, W) -> the same
    Gradient: dy · mask / (1 - rate).
    Raises: UserError where vectors come in instead of pictures.
    Source: Tompson, Goroshin, Jain, LeCun & Bregler 2015, section 3.2.
    """

    rate: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.5

    def output_shape(self, shape: Shape) -> Shape:
        return picture_sides(self, shape)

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        if not ctx.training or self.rate == 0:
            return x, None
        assert ctx.draws is not None, "SpatialDropout2D needs draws while training"
        uniform = ctx.draws.uniform(len(x), x.shape[1])[:, :, None, None]
        scale = np.asarray(1 / (1 - self.rate), x.dtype)
        mask = (uniform >= self.rate) * scale
        return x * mask, mask

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        return (dy if cache is None else dy * cache), {}
