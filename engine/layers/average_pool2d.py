"""Pooling by the mean."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine import windows
from engine.array import Array, Shape, Weights
from engine.layers.base import Cache, Context, Layer, pooled_shape
from engine.spec import Spec


class AveragePool2D(Spec, Layer, frozen=True):
    """Keep the mean of each size × size window.

    Shapes: (N, C, H, W) -> (N, C, (H - size) // stride + 1, (W - size) // stride + 1)
    Gradient: shared equally, dy / size², among the pixels of the window.
    Raises: UserError where the window is larger than the picture.
    Source: LeCun, Bottou, Bengio & Haffner 1998, section II.B (subsampling).
    """

    size: Annotated[int, Meta(ge=1, le=64)] = 2  # pixels
    stride: Annotated[int, Meta(ge=1, le=64)] | None = None  # pixels; None means size

    def output_shape(self, shape: Shape) -> Shape:
        return pooled_shape(self, shape, self.size, self.step)

    @property
    def step(self) -> int:
        """Pixels from window to window."""
        return self.stride or self.size

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
