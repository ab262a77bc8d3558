"""Scores to probabilities."""

import numpy as np

from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class Softmax(Spec, Layer, frozen=True):
    """Turn scores into probabilities that sum to 1 over axis 1 (the classes or channels).

    y_k = e^{x_k} / Σ_j e^{x_j}, the largest score taken off first so that nothing overflows.
    Shapes: any -> the same
    Gradient: dx_k = y_k · (dy_k - Σ_j dy_j · y_j).
    Source: Bridle 1990.
    """

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        y = np.exp(x - x.max(axis=1, keepdims=True))
        y /= y.sum(axis=1, keepdims=True)
        return y, y

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        return cache * (dy - (dy * cache).sum(axis=1, keepdims=True)), {}
