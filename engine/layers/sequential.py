"""Layers one after another."""

from collections.abc import Iterator

from engine.array import Array, Shape, Weights
from engine.layers.base import Cache, Context, Layer
from engine.layers.combinator import (
    Combinator,
    Member,
    advance_row,
    backward_row,
    forward_row,
    walk,
)
from engine.spec import Spec


class Sequential(Spec, Combinator, frozen=True):
    """Feed each layer's output to the next: y = f_n(… f_1(f_0(x))).

    Shapes: whatever the layers make of them, in turn
    Weights: those of layer number i under the path `i/`.
    Gradient: the chain rule, from the last layer to the first.
    Raises: UserError, which names the layer by number and type, where shapes don't fit.
    """

    layers: tuple[Layer, ...]

    def inside(self) -> tuple[Layer, ...]:
        return self.layers

    def members(self, shape: Shape) -> Iterator[Member]:
        return walk(self.layers, shape)

    def output_shape(self, shape: Shape) -> Shape:
        for one in self.members(shape):
            shape = one.output
        return shape

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        return forward_row(self.layers, w, x, ctx)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        return backward_row(self.layers, w, cache, dy)

    def advance(self, w: Weights, cache: Cache) -> Weights:
        return advance_row(self.layers, w, cache)
