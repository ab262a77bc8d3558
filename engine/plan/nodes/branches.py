"""Where paths through the network part and meet."""

from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from engine.array import Array
from engine.plan.layout import AXES
from engine.plan.node import Node, Phase, Slot
from engine.plan.nodes.activation import blank_row


class Fork(Node):
    """One value for several consumers; backward their gradients are added in order.

    An output that shares the source's memory costs nothing forward. The first output's gradient
    is the source's own, to which the others are added.
    """

    kernel = "fork"

    def __init__(self, source: Slot, outputs: Sequence[Slot], first: bool = False) -> None:
        self.source, self.outputs, self.first = source, tuple(outputs), first
        self.output = outputs[0]
        self._copied = [
            one for one in outputs if not np.may_share_memory(one.value[0], source.value[0])
        ]

    @property
    def forward(self) -> list[Phase]:
        return [self._forward] if self._copied else []

    @property
    def backward(self) -> list[Phase]:
        return [] if self.first else [self._backward]

    def _forward(self, shard: int) -> None:
        for output in self._copied:
            np.copyto(output.value[shard], self.source.value[shard])

    def _backward(self, shard: int) -> None:
        total = self.source.gradient[shard]
        for output in self.outputs[1:]:
            np.add(total, output.gradient[shard], out=total)


class Add(Node):
    """y = a + b, with ReLU after it where that comes next; a's gradient is y's own memory."""

    kernel = "add"

    def __init__(self, sources: Sequence[Slot], output: Slot, rectified: bool) -> None:
        self.sources, self.output, self.rectified = tuple(sources), output, rectified
        self.source = sources[0]
        self._zeros = [blank_row(y) for y in output.value]
        self._masks = [np.zeros(dy.shape, bool) for dy in output.gradient] if rectified else []

    @property
    def forward(self) -> list[Phase]:
        return [self._forward]

    @property
    def backward(self) -> list[Phase]:
        return [self._backward]

    def _forward(self, shard: int) -> None:
        one, other = self.sources
        y = self.output.value[shard]
        np.add(one.value[shard], other.value[shard], out=y)
        if self.rectified:
            np.maximum(y, self._zeros[shard], out=y)

    def _backward(self, shard: int) -> None:
        dy = self.output.gradient[shard]
        if self.rectified:
            np.greater(self.output.value[shard], 0, out=self._masks[shard])
            np.multiply(dy, self._masks[shard], out=dy)
        for source in self.sources:
            if not np.may_share_memory(source.gradient[shard], dy):
                np.copyto(source.gradient[shard], dy)


class Join(Node):
    """Concat: each source has its own range of the output's channels or features."""

    kernel = "join"

    def __init__(self, sources: Sequence[Slot], output: Slot) -> None:
        self.sources, self.output = tuple(sources), output
        self.source = sources[0]
        self._edges = [0, *accumulate(source.shape[0] for source in sources)]

    @property
    def forward(self) -> list[Phase]:
        return [self._forward]

    @property
    def backward(self) -> list[Phase]:
        return [self._backward]

    def _forward(self, shard: int) -> None:
        for number, source in enumerate(self.sources):
            np.copyto(self._part(self.output.value[shard], number), source.value[shard])

    def _backward(self, shard: int) -> None:
        for number, source in enumerate(self.sources):
            if source.gradient:
                dy = self._part(self.output.gradient[shard], number)
                np.copyto(source.gradient[shard], dy)

    def _part(self, x: Array, number: int) -> Array:
        axis = AXES[self.output.layout].channels
        window = [slice(None)] * x.ndim
        window[axis] = slice(self._edges[number], self._edges[number + 1])
        return x[tuple(window)]
