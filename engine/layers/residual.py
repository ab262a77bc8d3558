"""Layers with a path around them."""

from collections.abc import Iterator
from itertools import chain
from math import prod

from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.layers.base import Cache, Context, Layer
from engine.layers.combinator import (
    Combinator,
    Member,
    advance_row,
    backward_row,
    forward_row,
    part,
    prefixed,
    walk,
)
from engine.spec import Spec

BODY, PROJECTION = "body", "projection"  # how the paths of the weights begin


class Residual(Spec, Combinator, frozen=True):
    """Add to what the layers give what came into them: y = body(x) + projection(x).

    Without a projection x itself is added, so that the layers learn only the difference; a
    projection, usually a convolution of 1 × 1, serves where the shape changes.

    Shapes: that of the layers' output; x, or the projection's output, must have it too
    Weights: those of body layer i under `body/i/`, of projection layer i under `projection/i/`.
    Gradient: dx is the sum of what comes back through the body and through the projection, which
        is dy itself where there is none: it reaches the layers below however deep the stack.
    Raises: UserError, which names both shapes, where they differ.
    Source: He, Zhang, Ren & Sun 2016, "Deep residual learning", section 3, equations 1 and 2.
    """

    layers: tuple[Layer, ...]
    projection: tuple[Layer, ...] = ()

    def inside(self) -> tuple[Layer, ...]:
        return self.layers + self.projection

    def members(self, shape: Shape) -> Iterator[Member]:
        body = walk(self.layers, shape, f"{BODY}/")
        return chain(body, walk(self.projection, shape, f"{PROJECTION}/"))

    def output_shape(self, shape: Shape) -> Shape:
        ends = {BODY: tuple(shape), PROJECTION: tuple(shape)}
        for one in self.members(shape):
            ends[one.path.split("/")[0]] = one.output
        if ends[BODY] != ends[PROJECTION]:
            mend = "Change the projection" if self.projection else "Use a projection"
            raise UserError(
                f"Residual adds what its layers give, {ends[BODY]}, to what passes beside them, "
                f"{ends[PROJECTION]}: both must have one shape. {mend}, such as a Conv2D of size 1 "
                "with the filters and the stride of the layers."
            )
        return ends[BODY]

    def activations(self, shape: Shape) -> int:
        return super().activations(shape) + prod(self.output_shape(shape))  # the sum is new

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        y, body = forward_row(self.layers, part(w, BODY), x, ctx.at(0, BODY))
        beside, projection = forward_row(
            self.projection, part(w, PROJECTION), x, ctx.at(1, PROJECTION)
        )
        return y + beside, (body, projection)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        body, projection = cache
        dx, own = backward_row(self.layers, part(w, BODY), body, dy)
        beside, others = backward_row(self.projection, part(w, PROJECTION), projection, dy)
        return dx + beside, prefixed(f"{BODY}/", own) | prefixed(f"{PROJECTION}/", others)

    def advance(self, w: Weights, cache: Cache) -> Weights:
        body, projection = cache
        own = advance_row(self.layers, part(w, BODY), body)
        others = advance_row(self.projection, part(w, PROJECTION), projection)
        return prefixed(f"{BODY}/", own) | prefixed(f"{PROJECTION}/", others)
