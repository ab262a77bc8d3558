"""The rectifier whose leak is learned."""

from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.random import Generator

from engine.array import Array, Shape, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class PReLU(Spec, Layer, frozen=True):
    """Pass what is positive, scale the rest by a weight: y = x where x > 0, else slope_c · x.

    Shapes: (N, C, …) -> the same; C are the channels of pictures or the features of vectors
    Weights: slope (C,), `initial` at first.
    Gradient: dx = dy where x > 0, else slope_c · dy; dslope_c = Σ dy · x over all x ≤ 0 of
        channel c. A slope that decays with the other weights ends as a ReLU.
    Source: He, Zhang, Ren & Sun 2015, "Delving deep into rectifiers", section 2.1.
    """

    initial: Annotated[float, Meta(ge=-1.0, le=1.0)] = 0.25

    def weight_shapes(self, shape: Shape) -> dict[str, Shape]:
        return {"slope": (shape[0],)}

    def init(self, shape: Shape, rng: Generator) -> Weights:
        return {"slope": np.full(shape[0], self.initial, np.float32)}

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        return np.where(x > 0, x, x * _across(w["slope"], x)), x

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        dx = np.where(cache > 0, dy, dy * _across(w["slope"], cache))
        lost = dy * np.minimum(cache, 0)
        return dx, {"slope": lost.sum(axis=(0, *range(2, lost.ndim)))}


def _across(slope: Array, x: Array) -> Array:
    """One slope a channel, shaped so that it meets axis 1 of x."""
    return slope.reshape(-1, *[1] * (x.ndim - 2))
