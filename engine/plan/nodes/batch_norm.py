"""Batch normalisation by itself, exact over all shards.

Technique: each shard adds up its own moments, all meet, and each merges all of them in order (Chan,
Golub & LeVeque 1979) in float64, so that the result is that of the uncut batch. Then one product
and one sum per number: y = x · a + b, vectors tiled over rows, sums by products with ones.
"""

from functools import reduce

import numpy as np

from engine.array import Array, Weights
from engine.layers import BatchNorm
from engine.moments import Moments
from engine.plan.node import Node, Part, Phase, Slot, Step
from engine.plan.per_channel import PerChannel

FAR = 4.0  # deviations from 0, from which a mean is taken off before the product, not after


class Normalisation(Node):
    """BatchNorm while training: two phases forward, two backward.

    The sums are made in buffers that are free at the time: the output's gradient while the output
    is computed, the source's gradient before it is.
    """

    kernel = "batch normalisation"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        self.part, self.source, self.output, self.first = part, source, output, first
        self._channels = [PerChannel(source.shape, source.layout, n) for n in source.counts]
        self._moments: list[Moments] = []
        self._sums = [(np.zeros(0), np.zeros(0))] * len(source.counts)
        self._spare = [np.zeros(dy.shape, np.float32) for dy in output.gradient] if first else []
        self._scale = self._shift = np.zeros(0, np.float32)
        self._whole: list[Moments] = []

    @property
    def forward(self) -> list[Phase]:
        return [self._measure, self._normalise]

    @property
    def backward(self) -> list[Phase]:
        return [self._add_up] if self.first else [self._add_up, self._share]

    def load(self, weights: Weights, step: Step) -> None:
        self._scale = weights[self.part.path + "scale"]
        self._shift = weights[self.part.path + "shift"]
        empty = Moments(0.0, np.zeros(0), np.zeros(0))
        self._moments = [empty] * len(self._channels)
        self._whole = [empty] * len(self._channels)

    def _measure(self, shard: int) -> None:
        x, spare, channels = (
            self.source.value[shard], self.output.gradient[shard], self._channels[shard],
        )  # fmt: skip
        mean = channels.sums(x) / channels.numbers
        rounded = mean.astype(np.float32)
        np.subtract(x, channels.spread(rounded), out=spare)
        np.multiply(spare, spare, out=spare)
        squares = channels.sums(spare)
        if np.any(mean * mean * channels.numbers > FAR * FAR * squares):
            np.subtract(x, channels.spread(rounded), out=spare)
            mean = rounded + channels.sums(spare) / channels.numbers  # its last digits
        left = mean - rounded  # the squares were taken this far from the mean
        squares = np.maximum(squares - channels.numbers * left * left, 0.0)
        self._moments[shard] = Moments(float(channels.numbers), mean, squares)

    def _normalise(self, shard: int) -> None:
        whole = reduce(Moments.merged, self._moments)
        self._whole[shard] = whole
        channels, x, y = self._channels[shard], self.source.value[shard], self.output.value[shard]
        inverse = self._inverse(whole)
        factor, level = self._scale * inverse, self._shift - whole.mean * self._scale * inverse
        if np.any(np.abs(whole.mean) * inverse > FAR):
            np.subtract(x, channels.spread(whole.mean), out=y)
            x, level = y, self._shift
        np.multiply(x, channels.spread(factor), out=y)
        np.add(y, channels.spread(level), out=y)

    def _add_up(self, shard: int) -> None:
        channels, dy, whole = (
            self._channels[shard], self.output.gradient[shard], self._whole[shard],
        )  # fmt: skip
        product = self._spare[shard] if self.first else self.source.gradient[shard]
        np.subtract(self.source.value[shard], channels.spread(whole.mean), out=product)
        np.multiply(product, dy, out=product)
        self._sums[shard] = (
            channels.sums(dy),
            channels.sums(product) * self._inverse(whole),
        )

    def _share(self, shard: int) -> None:
        """dx = a · (dy - Σdy / n - z · Σ(dy · z) / n), with z = (x - mean) · inverse."""
        channels, whole, dx = (
            self._channels[shard], self._whole[shard], self.source.gradient[shard],
        )  # fmt: skip
        dshift, dscale = self._totals()
        inverse, x = self._inverse(whole), self.source.value[shard]
        slope, level = -inverse * dscale / whole.count, -dshift / whole.count
        if np.any(np.abs(whole.mean) * inverse > FAR):
            np.subtract(x, channels.spread(whole.mean), out=dx)
            x = dx
        else:
            level = level - slope * whole.mean
        np.multiply(x, channels.spread(slope), out=dx)
        np.add(dx, channels.spread(level), out=dx)
        np.add(dx, self.output.gradient[shard], out=dx)
        np.multiply(dx, channels.spread(self._scale * inverse), out=dx)

    def gradients(self) -> Weights:
        dshift, dscale = self._totals()
        path = self.part.path
        return {
            path + "scale": dscale.astype(np.float32),
            path + "shift": dshift.astype(np.float32),
        }

    def statistics(self, weights: Weights) -> Weights:
        return moved(self._layer, self.part.path, weights, self._whole[0])

    def _totals(self) -> tuple[Array, Array]:
        """Σ dy and Σ dy · z over all shards, in their order."""
        shifts, scales = zip(*self._sums, strict=True)
        return np.sum(shifts, axis=0), np.sum(scales, axis=0)

    def _inverse(self, whole: Moments) -> Array:
        inverse: Array = 1 / np.sqrt(whole.variance + self._layer.epsilon)
        return inverse

    @property
    def _layer(self) -> BatchNorm:
        assert isinstance(self.part.layer, BatchNorm), "made for BatchNorm"
        return self.part.layer


class MovingNormalisation(Node):
    """BatchNorm outside training: y = x · a + b with the moving statistics."""

    kernel = "batch normalisation"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        self.part, self.source, self.output, self.first = part, source, output, first
        self._channels = [PerChannel(source.shape, source.layout, n) for n in source.counts]
        self._affine: list[tuple[Array, Array]] = []

    @property
    def forward(self) -> list[Phase]:
        return [self._normalise]

    @property
    def backward(self) -> list[Phase]:
        return []

    def load(self, weights: Weights, step: Step) -> None:
        assert isinstance(self.part.layer, BatchNorm), "made for BatchNorm"
        factor, level = moving_affine(self.part.layer, self.part.path, weights)
        self._affine = [(one.spread(factor), one.spread(level)) for one in self._channels]

    def _normalise(self, shard: int) -> None:
        (factor, level), y = self._affine[shard], self.output.value[shard]
        np.multiply(self.source.value[shard], factor, out=y)
        np.add(y, level, out=y)


def moving_affine(layer: BatchNorm, path: str, weights: Weights) -> tuple[Array, Array]:
    """(C,) float64 each: the factor and the level to which BatchNorm comes outside training."""
    variance = weights[path + "moving_variance"].astype(np.float64)
    factor: Array = weights[path + "scale"] / np.sqrt(variance + layer.epsilon)
    return factor, weights[path + "shift"] - weights[path + "moving_mean"] * factor


def moved(layer: BatchNorm, path: str, weights: Weights, whole: Moments) -> Weights:
    """The moving statistics after a batch with these moments, as `BatchNorm.advance` has them."""
    names = ("moving_mean", "moving_variance")
    own = {name: weights[path + name] for name in names}
    new = {"moving_mean": whole.mean}
    if whole.count > 1:
        new["moving_variance"] = whole.squares / (whole.count - 1)
    rate = layer.momentum
    for name, measured in new.items():
        own[name] = ((1 - rate) * own[name] + rate * measured).astype(own[name].dtype)
    return {path + name: array for name, array in own.items()}
