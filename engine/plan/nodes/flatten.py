"""Pictures to vectors, in the reference's order: channel by channel, row by row."""

import numpy as np

from engine.array import Array
from engine.plan.layout import flattened
from engine.plan.node import Node, Part, Phase, Slot


def viewed(source: Slot, shape: tuple[int, ...]) -> Slot | None:
    """The same numbers as vectors, where the order in memory is that of Flatten; else None.

    Batch innermost it always is; channels innermost where pictures are of one pixel.
    """
    if source.layout == "nhwc" and source.shape[1:] != (1, 1):
        return None

    def vectors(arrays: list[Array]) -> list[Array]:
        return [
            x.reshape(-1, n) if source.layout == "chwn" else x.reshape(n, -1)
            for x, n in zip(arrays, source.counts, strict=False)
        ]

    layout = flattened(source.layout)
    return Slot(
        shape, layout, source.counts, training=source.training,
        padded=vectors(source.padded), gradient=vectors(source.gradient),
    )  # fmt: skip


class Vectors(Node):
    """Flatten where the channels are innermost: a copy."""

    kernel = "flatten by a copy"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        self.part, self.source, self.output, self.first = part, source, output, first

    @property
    def forward(self) -> list[Phase]:
        return [self._forward]

    @property
    def backward(self) -> list[Phase]:
        return [] if self.first else [self._backward]

    def _forward(self, shard: int) -> None:
        y = self._pictures(self.output.value[shard])
        np.copyto(y, self.source.value[shard].transpose(0, 3, 1, 2))

    def _backward(self, shard: int) -> None:
        dy = self._pictures(self.output.gradient[shard])
        np.copyto(self.source.gradient[shard], dy.transpose(0, 2, 3, 1))

    def _pictures(self, vectors: Array) -> Array:
        return vectors.reshape(len(vectors), *self.source.shape)
