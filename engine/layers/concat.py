"""Layers side by side."""

from collections.abc import Iterator
from itertools import accumulate
from math import prod

import numpy as np

from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.layers.base import Cache, Context, Layer
from engine.layers.combinator import (
    Combinator,
    Member,
    advance_row,
    forward_member,
    member,
    part,
    prefixed,
)
from engine.spec import Spec


class Concat(Spec, Combinator, frozen=True):
    """Give x to every branch and join what they give along axis 1 (channels or features).

    y = [f_0(x), f_1(x), …]; a branch of several layers is a Sequential, an empty one passes x on.

    Shapes: (N, C, H, W) -> (N, ΣCᵢ, H', W') or (N, features) -> (N, Σfeaturesᵢ)
    Weights: those of branch number i under the path `i/`.
    Gradient: dy is cut where the outputs were joined; dx is the sum over the branches.
    Raises: UserError, which names the shapes, where the branches' pictures differ in size.
    Source: Szegedy et al. 2015, "Going deeper with convolutions", section 4.
    """

    branches: tuple[Layer, ...]

    def inside(self) -> tuple[Layer, ...]:
        return self.branches

    def members(self, shape: Shape) -> Iterator[Member]:
        for index, branch in enumerate(self.branches):
            yield member(str(index), branch, shape)

    def output_shape(self, shape: Shape) -> Shape:
        shapes = [one.output for one in self.members(shape)]
        if not shapes:
            raise UserError("Concat needs at least one branch; it has none. Add layers to it.")
        if len({sizes[1:] for sizes in shapes}) > 1:
            raise UserError(
                "Concat joins branches that differ in channels only; these give "
                f"{', '.join(map(str, shapes))}. Use the same stride and padding='same' in each."
            )
        return (sum(sizes[0] for sizes in shapes), *shapes[0][1:])

    def activations(self, shape: Shape) -> int:
        return super().activations(shape) + prod(self.output_shape(shape))  # the joined copy

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        parts, caches = [], []
        for index, branch in enumerate(self.branches):
            y, cache = forward_member(branch, part(w, index), x, ctx.at(index))
            parts.append(y)
            caches.append(cache)
        cuts = list(accumulate(y.shape[1] for y in parts))[:-1]
        return np.concatenate(parts, axis=1), (cuts, caches)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        cuts, caches = cache
        gradients: Weights = {}
        dx: Array | None = None
        for index, own in enumerate(np.split(dy, cuts, axis=1)):
            dbranch, found = self.branches[index].backward(part(w, index), caches[index], own)
            gradients |= prefixed(f"{index}/", found)
            dx = dbranch if dx is None else dx + dbranch
        assert dx is not None, "output_shape refuses a Concat without branches"
        return dx, gradients

    def advance(self, w: Weights, cache: Cache) -> Weights:
        return advance_row(self.branches, w, cache[1])
