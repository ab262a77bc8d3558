"""Pooling by the mean."""

import numpy as np

from engine.array import Array, Shape, Weights
from engine.layers.base import Cache, Context, Layer, picture_sides
from engine.spec import Spec
from engine.windows import Margin, Pair, Pixels, Windows, pooling_windows


class AveragePool2D(Spec, Layer, frozen=True):
    """Keep the mean of each window.

    y[c,i,j] = Σ_{u,v} x[c, i·stride+u-padding, j·stride+v-padding] / count, where padding is
    zeros. The count is height·width of the window, or with count_include_pad=False the number of
    its pixels inside the picture.
    Shapes: (N, C, H, W) -> (N, C, (H + 2·padding - size) // stride + 1, likewise for W)
    Gradient: shared equally, dy / count, among the pixels of the window.
    Raises: UserError where the window is larger than the padded picture, or where padding is
        more than half the window, so that a window could lie outside altogether.
    Source: LeCun, Bottou, Bengio & Haffner 1998, section II.B (subsampling).
    """

    size: Pixels = 2  # one number, or (height, width)
    stride: Pixels | None = None  # None means size: the windows tile the picture
    padding: Margin = 0  # pixels on each side
    count_include_pad: bool = True  # whether the zeros outside count, as PyTorch calls it

    def output_shape(self, shape: Shape) -> Shape:
        channels, height, width = picture_sides(self, shape)
        return channels, *self.windows.fit((height, width), f"AveragePool2D(size={self.size})")

    @property
    def windows(self) -> Windows:
        """Where the windows stand."""
        return pooling_windows("AveragePool2D", self.size, self.stride, self.padding)

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        sides = (x.shape[2], x.shape[3])
        return self._total(x) / self._count(sides, x.dtype), sides

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        windows, sides = self.windows, cache
        dpadded = np.zeros((*dy.shape[:2], *windows.padded(sides)), dy.dtype)
        share = dy / self._count(sides, dy.dtype)
        for row, column in windows.offsets():
            windows.at(dpadded, row, column)[...] += share
        return windows.crop(dpadded), {}

    def _total(self, x: Array) -> Array:
        """The sum over each window."""
        padded = self.windows.pad(x)
        pixels = self.windows.offsets()
        total = self.windows.at(padded, *next(pixels)).copy()
        for row, column in pixels:
            total += self.windows.at(padded, row, column)
        return total

    def _count(self, sides: Pair, dtype: np.dtype[np.generic]) -> Array:
        """What each window's sum is divided by: one number, or one a position."""
        if self.count_include_pad:
            height, width = self.windows.size
            return np.asarray(height * width, dtype)
        return self._total(np.ones((1, 1, *sides), dtype))
