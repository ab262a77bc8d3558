"""Local response normalisation.

Technique: the sum over neighbouring channels is a product with a banded matrix of zeros and ones,
(C, C), which BLAS does faster than `size` shifted sums pass over memory; s^-0.75, the usual power,
is 1 / (√s · √√s), many times faster than `np.power`.
"""

import numpy as np

from engine.array import Array
from engine.layers import LocalResponseNorm
from engine.plan.node import Part, Slot
from engine.plan.nodes.activation import Activation


class Competition(Activation):
    """y = x · s^-beta with s = k + alpha / size · (band · x²); the gradient as the layer has it."""

    kernel = "local response by a band matrix"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        super().__init__(part, source, output, first)
        channels = source.shape[0]
        below, above = self._layer.neighbours
        steps = np.arange(channels)[None, :] - np.arange(channels)[:, None]
        self._band = ((steps >= -below) & (steps <= above)).astype(np.float32)  # [c, j]: c sums j
        shapes = [y.shape for y in output.value]
        self._sums, self._powers, self._spare = (
            [np.zeros(shape, np.float32) for shape in shapes] for _ in range(3)
        )

    @property
    def _layer(self) -> LocalResponseNorm:
        assert isinstance(self.part.layer, LocalResponseNorm), "made for LocalResponseNorm"
        return self.part.layer

    def _forward(self, shard: int) -> None:
        x, s, power, spare = (
            self.source.value[shard], self._sums[shard], self._powers[shard], self._spare[shard],
        )  # fmt: skip
        np.multiply(x, x, out=spare)
        self._summed(self._band, spare, s)
        np.multiply(s, np.float32(self._layer.alpha / self._layer.size), out=s)
        np.add(s, np.float32(self._layer.k), out=s)
        self._raise(s, power)
        np.multiply(x, power, out=self.output.value[shard])

    def _backward(self, shard: int) -> None:
        layer = self._layer
        x, s, power, dx, dy, spare = (
            self.source.value[shard], self._sums[shard], self._powers[shard],
            self.source.gradient[shard], self.output.gradient[shard], self._spare[shard],
        )  # fmt: skip
        np.multiply(dy, power, out=dx)  # dx may be dy itself
        np.divide(dx, s, out=s)
        np.multiply(s, x, out=s)  # dy · x / s^(beta + 1)
        self._summed(self._band.T, s, spare)
        np.multiply(spare, np.float32(2 * layer.alpha * layer.beta / layer.size), out=spare)
        np.multiply(spare, x, out=spare)
        np.subtract(dx, spare, out=dx)

    def _summed(self, band: Array, x: Array, out: Array) -> None:
        """Over the channels of a contiguous array of the shard."""
        channels = len(band)
        if self.source.layout == "chwn":
            np.matmul(band, x.reshape(channels, -1), out=out.reshape(channels, -1))
        else:
            np.matmul(x.reshape(-1, channels), band.T, out=out.reshape(-1, channels))

    def _raise(self, s: Array, power: Array) -> None:
        """power = s^-beta."""
        if self._layer.beta != 0.75:
            np.power(s, np.float32(-self._layer.beta), out=power)
            return
        np.sqrt(s, out=power)
        root = np.sqrt(power)
        np.multiply(power, root, out=power)
        np.divide(np.float32(1), power, out=power)
