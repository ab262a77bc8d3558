"""The mean of each channel of a picture.

Technique: a product with ones, in both layouts: (1, H·W) @ (n, H·W, C) or (1, H·W) @ (C, H·W, n).
"""

import numpy as np

from engine.array import Array
from engine.plan.node import Node, Part, Phase, Slot


class ChannelMeans(Node):
    """GlobalAveragePool2D: pictures to vectors, batch innermost where the pictures are."""

    kernel = "mean by a product"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        self.part, self.source, self.output, self.first = part, source, output, first
        self._pixels = source.shape[1] * source.shape[2]
        self._share = np.full((1, self._pixels), 1 / self._pixels, np.float32)

    @property
    def forward(self) -> list[Phase]:
        return [self._forward]

    @property
    def backward(self) -> list[Phase]:
        return [] if self.first else [self._backward]

    def _forward(self, shard: int) -> None:
        x, y = self._flat(self.source.value[shard]), self.output.value[shard]
        np.matmul(self._share, x, out=y.reshape(len(y), 1, -1))

    def _backward(self, shard: int) -> None:
        dx, dy = self._flat(self.source.gradient[shard]), self.output.gradient[shard]
        np.multiply(dy.reshape(len(dy), 1, -1), self._share[0, 0], out=dx)

    def _flat(self, pictures: Array) -> Array:
        """(n, H·W, C) or (C, H·W, n)."""
        return pictures.reshape(len(pictures), self._pixels, -1)
