"""Pictures to vectors."""

from math import prod

from engine.array import Array, Shape, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class Flatten(Spec, Layer, frozen=True):
    """Write each picture as one vector, channel by channel, row by row.

    Shapes: (N, C, H, W) -> (N, C·H·W)
    Gradient: dy put back into the picture's shape.
    """

    def output_shape(self, shape: Shape) -> Shape:
        return (prod(shape),)

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        return x.reshape(len(x), -1), x.shape

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        return dy.reshape(cache), {}
