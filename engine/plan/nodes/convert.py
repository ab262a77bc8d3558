"""From one layout to another."""

import numpy as np

from engine.plan.layout import from_reference, to_reference
from engine.plan.node import Node, Phase, Slot
from engine.plan.transpose import Skewed


class Convert(Node):
    """A copy with the axes in another order, forward and backward."""

    kernel = "copy"

    def __init__(self, source: Slot, output: Slot, first: bool = False) -> None:
        self.source, self.output, self.first = source, output, first
        self._skewed = [Skewed(value) for value in source.value]
        self._back = [Skewed(gradient) for gradient in output.gradient if not first]

    @property
    def forward(self) -> list[Phase]:
        return [self._forward]

    @property
    def backward(self) -> list[Phase]:
        return [] if self.first else [self._backward]

    def _forward(self, shard: int) -> None:
        x = to_reference(self._skewed[shard](self.source.value[shard]), self.source.layout)
        np.copyto(self.output.value[shard], from_reference(x, self.output.layout))

    def _backward(self, shard: int) -> None:
        dy = to_reference(self._back[shard](self.output.gradient[shard]), self.output.layout)
        np.copyto(self.source.gradient[shard], from_reference(dy, self.source.layout))
