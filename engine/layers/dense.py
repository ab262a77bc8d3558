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
    Weights: kernel (features, units), bias (units,) unless bias is False.
    Gradient: dx = dy · kernelᵀ, dkernel = xᵀ · dy, dbias = Σ dy over the batch.
    Raises: UserError where pictures come in instead of vectors.
    Source: Rumelhart, Hinton & Williams 1986.
    """

    units: Annotated[int, Meta(ge=1, le=65536)]
    initializer: InitializerName = "he-normal"
    scale: Annotated[float, Meta(gt=0.0, le=100.0)] = 1.0  # times what the initializer gives
    bias: bool = True

    def output_shape(self, shape: Shape) -> Shape:
        if len(shape) != 1:
            raise UserError(
                f"Dense needs vectors; what comes in has the shape {shape}. Put Flatten before it."
            )
        return (self.units,)

    def weight_shapes(self, shape: Shape) -> dict[str, Shape]:
        shapes: dict[str, Shape] = {"kernel": (shape[0], self.units)}
        if self.bias:
            shapes["bias"] = (self.units,)
        return shapes

    def multiply_adds(self, shape: Shape) -> int:
        return shape[0] * self.units

    def init(self, shape: Shape, rng: Generator) -> Weights:
        initialize = INITIALIZERS[self.initializer]
        kernel = self.scale * initialize((shape[0], self.units), shape[0], self.units, rng)
        return {"kernel": kernel} | self._with_bias(np.zeros(self.units, np.float32))

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        y = x @ w["kernel"]
        return (y + w["bias"] if self.bias else y), x

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        gradients = {"kernel": cache.T @ dy} | self._with_bias(dy.sum(axis=0))
        return dy @ w["kernel"].T, gradients

    def _with_bias(self, array: Array) -> Weights:
        """The array as the bias; nothing for a layer without one."""
        return {"bias": array} if self.bias else {}
