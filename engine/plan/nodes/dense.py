"""The fully connected layer, with ReLU after it where that comes next.

Technique: the weights are used as they are, (features, units), in both layouts of vectors. Their
gradient is added up over the shards where it is small. A large one would pass through memory once
a shard: there each shard makes a range of its rows for all pictures, after all have met. Rows are
cut so that a product stays within OpenBLAS's kernel for small matrices.
"""

from itertools import pairwise

import numpy as np

from engine.array import Array, Weights
from engine.layers import Dense
from engine.plan.node import Node, Part, Phase, Slot, Step
from engine.plan.nodes.activation import blank_row
from engine.plan.products import LIMIT

LARGE = 1 << 16  # weights, from which the rows of their gradient are shared out


class FullyConnected(Node):
    """y = x · kernel + bias [ReLU], for vectors (n, F) or (F, n)."""

    kernel = "dense"

    def __init__(
        self, part: Part, source: Slot, output: Slot, first: bool = False, rectified: bool = False
    ) -> None:
        self.part, self.source, self.output, self.first = part, source, output, first
        self.rectified, self._innermost = rectified, source.layout == "nf"
        assert isinstance(part.layer, Dense), "made for Dense"
        self._biased, units, features = part.layer.bias, output.shape[0], source.shape[0]
        self._kernel = np.zeros((features, units), np.float32)
        self._bias = np.zeros(units if self._innermost else (units, 1), np.float32)
        self._zeros = [blank_row(y) for y in output.value]
        self._masks = [np.zeros(dy.shape, bool) for dy in output.gradient] if rectified else []
        self._ones = [np.ones(count, np.float32) for count in source.counts]
        shards = len(source.counts)
        self._edges = list(pairwise(np.linspace(0, features, shards + 1).astype(int).tolist()))
        self._shared_out = shards > 1 and features * units >= LARGE
        copies = (1 if self._shared_out else shards) if output.training else 0
        self._totals = [np.zeros((features, units), np.float32) for _ in range(copies)]
        self._levels = [np.zeros(units, np.float32) for _ in range(shards)]
        block = max(32, LIMIT // (units * max(source.counts)) // 8 * 8)
        self._parts = [np.zeros((block, units), np.float32) for _ in range(shards)]

    @property
    def forward(self) -> list[Phase]:
        return [self._forward]

    @property
    def backward(self) -> list[Phase]:
        if self._shared_out:
            return [self._backward, self._share_of_kernel]
        return [self._backward]

    def load(self, weights: Weights, step: Step) -> None:
        kernel = weights[self.part.path + "kernel"]
        self._kernel = kernel
        if not self.output.training and not self._innermost:
            self._kernel = np.asfortranarray(kernel)  # its transpose is what is multiplied
        if self._biased:
            self._bias = weights[self.part.path + "bias"].reshape(self._bias.shape)

    def _forward(self, shard: int) -> None:
        x, y = self.source.value[shard], self.output.value[shard]
        if self._innermost:
            np.matmul(x, self._kernel, out=y)
        else:
            np.matmul(self._kernel.T, x, out=y)
        if self._biased:
            np.add(y, self._bias, out=y)
        if self.rectified:
            np.maximum(y, self._zeros[shard], out=y)

    def _backward(self, shard: int) -> None:
        dy = self.output.gradient[shard]
        if self.rectified:
            np.greater(self.output.value[shard], 0, out=self._masks[shard])
            np.multiply(dy, self._masks[shard], out=dy)
        if self._biased:
            rows = dy if self._innermost else dy.T
            np.matmul(self._ones[shard], rows, out=self._levels[shard])
        if not self._shared_out:
            x, total = self.source.value[shard], self._totals[shard]
            np.matmul(*self._factors(x, dy), out=total)
        if not self.first:
            dx = self.source.gradient[shard]
            if self._innermost:
                np.matmul(dy, self._kernel.T, out=dx)
            else:
                np.matmul(self._kernel, dy, out=dx)

    def _share_of_kernel(self, number: int) -> None:
        """Rows of the kernel's gradient, over all pictures, shard after shard."""
        (first, last), total = self._edges[number], self._totals[0]
        part = self._parts[number]
        for start in range(first, last, len(part)):
            stop = min(start + len(part), last)
            self._rows(total[start:stop], slice(start, stop), part)

    def _rows(self, total: Array, rows: slice, part: Array) -> None:
        for shard, (x, dy) in enumerate(zip(self.source.value, self.output.gradient, strict=True)):
            chosen = x[:, rows] if self._innermost else x[rows]
            out = part[: len(total)] if shard else total
            np.matmul(*self._factors(chosen, dy), out=out)
            if shard:
                np.add(total, out, out=total)

    def _factors(self, x: Array, dy: Array) -> tuple[Array, Array]:
        """xᵀ and dy, or x and dyᵀ: their product is the kernel's gradient."""
        return (x.T, dy) if self._innermost else (x, dy.T)

    def gradients(self) -> Weights:
        """The arrays are overwritten by the next step."""
        kernel, *others = self._totals
        for total in others:
            np.add(kernel, total, out=kernel)
        found = {self.part.path + "kernel": kernel}
        if self._biased:
            found[self.part.path + "bias"] = np.sum(self._levels, axis=0)
        return found
