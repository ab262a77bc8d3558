"""The fully connected layer."""

from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.random import Generator

from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.initializers import INITIALIZERS, InitializerName
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class Dense(Spec, Layer, frozen=True):
    """Connect every input to every unit: y = x · kernel + bias.

    Shapes: (N, features) -> (N, units)
    Weights: kernel (features, units), bias (units,).
    Gradient: dx = dy · kernelᵀ, dkernel = xᵀ · dy, dbias = Σ dy over the batch.
    Raises: UserError where pictures come in instead of vectors.
    Source: Rumelhart, Hinton & Williams 1986.
    """

    units: Annotated[int, Meta(ge=1, le=65536)]
    initializer: InitializerName = "he-normal"

    def output_shape(self, shape: Shape) -> Shape:
        if len(shape) != 1:
            raise UserError(
                f"Dense needs vectors; what comes in has the shape {shape}. Put Flatten before it."
            )
        return (self.units,)

    def weight_shapes(self, shape: Shape) -> dict[str, Shape]:
        return {"kernel": (shape[0], self.units), "bias": (self.units,)}

    def multiply_adds(self, shape: Shape) -> int:
        return shape[0] * self.units

    def init(self, shape: Shape, rng: Generator) -> Weights:
        shapes = self.weight_shapes(shape)
        initialize = INITIALIZERS[self.initializer]
        kernel = initialize(shapes["kernel"], shape[0], self.units, rng)
        return {"kernel": kernel, "bias": np.zeros(shapes["bias"], np.float32)}

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        return x @ w["kernel"] + w["bias"], x

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        return dy @ w["kernel"].T, {"kernel": cache.T @ dy, "bias": dy.sum(axis=0)}
