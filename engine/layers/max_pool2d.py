"""Pooling by the largest value."""

import numpy as np

from engine.array import Array, Shape, Weights
from engine.layers.base import Cache, Context, Layer, picture_sides
from engine.spec import Spec
from engine.windows import Margin, Pixels, Windows, pooling_windows


class MaxPool2D(Spec, Layer, frozen=True):
    """Keep the largest value of each window.

    y[c,i,j] = max_{u,v} x[c, i·stride+u-padding, j·stride+v-padding]; what lies outside the
    picture never wins. With a stride smaller than the window, windows overlap.
    Shapes: (N, C, H, W) -> (N, C, (H + 2·padding - size) // stride + 1, likewise for W)
    Gradient: goes to the position that won; ties go to the first in row order, as in PyTorch.
    Raises: UserError where the window is larger than the padded picture, or where padding is
        more than half the window, so that a window could lie outside altogether.
    Source: Scherer, Müller & Behnke 2010, section 3; overlapping: Krizhevsky, Sutskever & Hinton
        2012, section 3.4.
    """

    size: Pixels = 2  # one number, or (height, width)
    stride: Pixels | None = None  # None means size: the windows tile the picture
    padding: Margin = 0  # pixels on each side

    def output_shape(self, shape: Shape) -> Shape:
        channels, height, width = picture_sides(self, shape)
        return channels, *self.windows.fit((height, width), f"MaxPool2D(size={self.size})")

    @property
    def windows(self) -> Windows:
        """Where the windows stand."""
        return pooling_windows("MaxPool2D", self.size, self.stride, self.padding)

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        windows = self.windows
        padded = windows.pad(x, -np.inf)
        y = windows.at(padded, 0, 0).copy()
        for row, column in windows.offsets():
            np.maximum(y, windows.at(padded, row, column), out=y)
        return y, (padded, y)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        windows, (padded, y) = self.windows, cache
        dpadded = np.zeros_like(padded)
        waiting = np.ones(y.shape, bool)  # windows whose winner has not been met yet
        for row, column in windows.offsets():
            won = (windows.at(padded, row, column) == y) & waiting
            waiting ^= won
            windows.at(dpadded, row, column)[...] += dy * won
        return windows.crop(dpadded), {}
