"""Pooling by the mean of the whole picture."""

import numpy as np

from engine.array import Array, Shape, Weights
from engine.layers.base import Cache, Context, Layer, picture_sides
from engine.spec import Spec


class GlobalAveragePool2D(Spec, Layer, frozen=True):
    """Keep one number a channel: the mean of all its pixels.

    y[c] = Σ_{i,j} x[c,i,j] / (H · W). It takes the place of Flatten and large Dense layers, with
    no weights, and takes pictures of any size.
    Shapes: (N, C, H, W) -> (N, C)
    Gradient: shared equally, dy / (H · W), among the pixels.
    Raises: UserError where vectors come in instead of pictures.
    Source: Lin, Chen & Yan 2014, section 3.2.
    """

    def output_shape(self, shape: Shape) -> Shape:
        return picture_sides(self, shape)[:1]

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        return x.mean(axis=(2, 3)), x.shape

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        share = dy / (cache[2] * cache[3])
        return np.broadcast_to(share[:, :, None, None], cache).copy(), {}
