"""Normalisation over one picture."""

from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.random import Generator

from engine.array import Array, Shape, Weights
from engine.layers.base import Cache, Context, Layer
from engine.moments import standardise, standardise_backward
from engine.spec import Spec


class LayerNorm(Spec, Layer, frozen=True):
    """Bring each picture or vector to mean 0 and variance 1, then scale and shift every number.

    z = (x - mean) / √(variance + epsilon), both over all numbers of one picture, and
    y = scale · z + shift. Nothing depends on the other pictures of the batch, so that training and
    use are the same; as torch.nn.LayerNorm(shape).
    Shapes: any -> the same
    Weights: scale and shift, each of the shape of one picture.
    Gradient: dshift = Σ dy, dscale = Σ dy · z over the batch; with dz = dy · scale,
        dx = (dz - mean(dz) - z · mean(dz · z)) / √(variance + epsilon).
    Source: Ba, Kiros & Hinton 2016, equation 3.
    """

    epsilon: Annotated[float, Meta(gt=0.0, le=1.0)] = 1e-5

    def weight_shapes(self, shape: Shape) -> dict[str, Shape]:
        return {"scale": shape, "shift": shape}

    def init(self, shape: Shape, rng: Generator) -> Weights:
        return {"scale": np.ones(shape, np.float32), "shift": np.zeros(shape, np.float32)}

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        z, inverse = standardise(_rows(x), self.epsilon)
        return w["scale"] * z.reshape(x.shape) + w["shift"], (z, inverse)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        z, inverse = cache
        dx = standardise_backward(z, inverse, _rows(dy * w["scale"])).reshape(dy.shape)
        dscale = (dy * z.reshape(dy.shape)).sum(axis=0)
        return dx, {"scale": dscale, "shift": dy.sum(axis=0)}


def _rows(x: Array) -> Array:
    """One row a picture."""
    return x.reshape(len(x), -1)
