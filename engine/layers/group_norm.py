"""Normalisation over groups of channels."""

from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.random import Generator

from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.layers.base import Cache, Context, Layer
from engine.moments import standardise, standardise_backward
from engine.spec import Spec


class GroupNorm(Spec, Layer, frozen=True):
    """Bring each group of channels of a picture to mean 0 and variance 1, then scale and shift.

    z = (x - mean) / √(variance + epsilon), both over the C / groups channels of one group and all
    their positions, and y[c] = scale[c] · z[c] + shift[c]. It does not depend on the rest of the
    batch, and so keeps working where batches are small. One group normalises over the whole
    picture; groups = C each channel by itself (instance normalisation).
    Shapes: (N, C, H, W) or (N, features) -> the same
    Weights: scale and shift, one number a channel.
    Gradient: dshift = Σ dy, dscale = Σ dy · z over pictures and positions; with dz = dy · scale,
        dx = (dz - mean(dz) - z · mean(dz · z)) / √(variance + epsilon), the means over the group.
    Raises: UserError where groups don't divide the channels.
    Source: Wu & He 2018, section 3.
    """

    groups: Annotated[int, Meta(ge=1, le=4096)] = 4
    epsilon: Annotated[float, Meta(gt=0.0, le=1.0)] = 1e-5

    def output_shape(self, shape: Shape) -> Shape:
        if shape[0] % self.groups:
            raise UserError(
                f"GroupNorm(groups={self.groups}) needs channels that {self.groups} divides; here "
                f"are {shape[0]}. Use a number of groups that divides {shape[0]}."
            )
        return shape

    def weight_shapes(self, shape: Shape) -> dict[str, Shape]:
        return {"scale": (shape[0],), "shift": (shape[0],)}

    def init(self, shape: Shape, rng: Generator) -> Weights:
        return {"scale": np.ones(shape[0], np.float32), "shift": np.zeros(shape[0], np.float32)}

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        z, inverse = standardise(self._grouped(x), self.epsilon)
        y = _spread(w["scale"], x) * z.reshape(x.shape) + _spread(w["shift"], x)
        return y, (z, inverse)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        z, inverse = cache
        dz = self._grouped(dy * _spread(w["scale"], dy))
        axes = (0, *range(2, dy.ndim))  # all but the channels
        dscale = (dy * z.reshape(dy.shape)).sum(axis=axes)
        dx = standardise_backward(z, inverse, dz).reshape(dy.shape)
        return dx, {"scale": dscale, "shift": dy.sum(axis=axes)}

    def _grouped(self, x: Array) -> Array:
        """(N, C, …) -> (N, groups, numbers of a group)."""
        return x.reshape(len(x), self.groups, x[0].size // self.groups)


def _spread(values: Array, x: Array) -> Array:
    """One value a channel, ready to be combined with x."""
    return values.reshape(-1, *(1,) * (x.ndim - 2))
