"""Sums over all but the channels, and one number a channel spread over a shard.

Technique: sums as products with ones, 9 to 24 times faster than `x.sum(axis)` where the channels
are innermost; partial sums of some thousand numbers, added up in float64. A vector is tiled over a
row of the picture, since a bare one of C floats would make NumPy's inner loops C long.
"""

import numpy as np

from engine.array import Array, Shape
from engine.plan.layout import Layout


class PerChannel:
    """How to add up and how to spread, for `count` samples of a shape in a layout."""

    def __init__(self, shape: Shape, layout: Layout, count: int) -> None:
        self.layout = layout
        self.channels, *sides = shape
        self.width = sides[-1] if sides else 1
        pixels = int(np.prod(sides, dtype=int))
        self.numbers = count * pixels  # of each channel
        rows = sides[0] if sides else 1
        if layout in ("nhwc", "nf"):
            blocks = count if sides else 1
            self._shape = (blocks, self.numbers // blocks, self.channels)
        else:
            self._shape = (self.channels, rows, self.numbers // rows)
        inner = self._shape[1] if layout in ("nhwc", "nf") else self._shape[2]
        self._ones = np.ones(inner, np.float32)

    def sums(self, x: Array) -> Array:
        """Of each channel, (C,) float64; x is a C-contiguous array of the shard."""
        blocks = x.reshape(self._shape)
        if self.layout in ("nhwc", "nf"):
            total: Array = np.matmul(self._ones, blocks).sum(axis=0, dtype=np.float64)
        else:
            total = np.matmul(blocks, self._ones).sum(axis=1, dtype=np.float64)
        return total

    def spread(self, values: Array) -> Array:
        """(C,) as float32, ready to be combined with arrays of the shard."""
        narrow = values.astype(np.float32)
        if self.layout == "nhwc":
            return np.tile(narrow, self.width).reshape(self.width, self.channels)
        shapes = {"chwn": (-1, 1, 1, 1), "fn": (-1, 1), "nf": (-1,)}
        return narrow.reshape(shapes[self.layout])
