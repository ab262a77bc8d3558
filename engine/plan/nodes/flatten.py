"""Pictures to vectors, in the reference's order: channel by channel, row by row."""

import numpy as np

from engine.array import Array, Shape
from engine.plan.layout import Layout, flattened, laid_out
from engine.plan.node import Node, Part, Phase, Slot


def is_view(shape: Shape, layout: Layout) -> bool:
    """Whether the order in memory already is that of Flatten.

    Batch innermost it always is; channels innermost where pictures are of one pixel.
    """
    return layout == "chwn" or shape[1:] == (1, 1)


def viewed(source: Slot, shape: Shape, gradient: list[Array]) -> Slot:
    """The same numbers as vectors, where `is_view`."""
    padded = [
        x.reshape(laid_out(shape, count, flattened(source.layout)))
        for x, count in zip(source.padded, source.counts, strict=True)
    ]
    layout = flattened(source.layout)
    return Slot(
        shape, layout, source.counts, training=source.training, padded=padded, gradient=gradient
    )


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
