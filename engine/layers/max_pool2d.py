"""Pooling by the largest value."""

import numpy as np

from engine import windows
from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Pooling


class MaxPool2D(Pooling, frozen=True):
    """Keep the largest value of each size × size window.

    Shapes: (N, C, H, W) -> (N, C, (H - size) // stride + 1, (W - size) // stride + 1)
    Gradient: goes to the position that won; ties go to the first in row order, as in PyTorch.
    Raises: UserError where the window is larger than the picture.
    Source: Scherer, Müller & Behnke 2010, section 3.
    """

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        y = windows.at(x, 0, 0, self.size, self.step).copy()
        for i, j in np.ndindex(self.size, self.size):
            np.maximum(y, windows.at(x, i, j, self.size, self.step), out=y)
        return y, (x, y)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        x, y = cache
        dx = np.zeros_like(x)
        waiting = np.ones(y.shape, bool)  # windows whose winner has not been met yet
        for i, j in np.ndindex(self.size, self.size):
            won = (windows.at(x, i, j, self.size, self.step) == y) & waiting
            waiting ^= won
            windows.at(dx, i, j, self.size, self.step)[...] += dy * won
        return dx, {}
