"""Pooling by the mean."""

import numpy as np

from engine import windows
from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Pooling


class AveragePool2D(Pooling, frozen=True):
    """Keep the mean of each size × size window.

    Shapes: (N, C, H, W) -> (N, C, (H - size) // stride + 1, (W - size) // stride + 1)
    Gradient: shared equally, dy / size², among the pixels of the window.
    Raises: UserError where the window is larger than the picture.
    Source: LeCun, Bottou, Bengio & Haffner 1998, section II.B (subsampling).
    """

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        total = windows.at(x, 0, 0, self.size, self.step).copy()
        for i, j in list(np.ndindex(self.size, self.size))[1:]:
            total += windows.at(x, i, j, self.size, self.step)
        total /= self.size * self.size
        return total, x

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        dx = np.zeros_like(cache)
        share = dy / (self.size * self.size)
        for i, j in np.ndindex(self.size, self.size):
            windows.at(dx, i, j, self.size, self.step)[...] += share
        return dx, {}
