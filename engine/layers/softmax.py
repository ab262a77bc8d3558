"""Scores to probabilities."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class Softmax(Spec, Layer, frozen=True):
    """Turn scores into probabilities that sum to 1 over axis 1 (the classes or channels).

    y_k = e^{x_k / T} / Σ_j e^{x_j / T}, T the temperature, the largest score taken off first so
    that nothing overflows. T > 1 makes the probabilities more equal, T < 1 more certain.
    Shapes: any -> the same
    Gradient: dx_k = y_k · (dy_k - Σ_j dy_j · y_j) / T.
    Source: Bridle 1990; the temperature: Hinton, Vinyals & Dean 2015, section 2.
    """

    temperature: Annotated[float, Meta(ge=0.01, le=1000.0)] = 1.0

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        y = np.exp((x - x.max(axis=1, keepdims=True)) / self.temperature)
        y /= y.sum(axis=1, keepdims=True)
        return y, y

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        weighted = (dy * cache).sum(axis=1, keepdims=True)
        return cache * (dy - weighted) / self.temperature, {}
