"""Softmax over the channels or features, whichever axis they are."""

import numpy as np

from engine.layers import Softmax
from engine.plan.layout import AXES
from engine.plan.node import Part, Slot
from engine.plan.nodes.activation import Activation


class Probabilities(Activation):
    """y_k = e^{x_k / T} / Σ_j e^{x_j / T}; dx_k = y_k · (dy_k - Σ_j dy_j · y_j) / T."""

    kernel = "softmax"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        super().__init__(part, source, output, first)
        assert isinstance(part.layer, Softmax), "made for Softmax"
        self._axis = AXES[source.layout].channels
        self._coldness = np.float32(1 / part.layer.temperature)

    def _forward(self, shard: int) -> None:
        x, y = self.source.value[shard], self.output.value[shard]
        np.subtract(x, x.max(axis=self._axis, keepdims=True), out=y)
        np.multiply(y, self._coldness, out=y)
        np.exp(y, out=y)
        np.divide(y, y.sum(axis=self._axis, keepdims=True), out=y)

    def _backward(self, shard: int) -> None:
        y, dy, dx = self.output.value[shard], self.output.gradient[shard], self.source.gradient
        weighted = (dy * y).sum(axis=self._axis, keepdims=True)
        np.subtract(dy, weighted, out=dx[shard])
        np.multiply(dx[shard], y, out=dx[shard])
        np.multiply(dx[shard], self._coldness, out=dx[shard])
