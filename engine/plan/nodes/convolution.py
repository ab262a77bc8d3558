"""Convolution with what follows it, as one node."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.array import Array, Weights
from engine.layers import BatchNorm, Conv2D, MaxPool2D
from engine.moments import Moments
from engine.plan.node import Node, Phase, Slot, Step
from engine.plan.nodes.correlation import Correlation
from engine.plan.nodes.correlation_chwn import BatchInnermost
from engine.plan.nodes.correlation_nhwc import ChannelsInnermost
from engine.plan.nodes.depthwise import Depthwise, suits
from engine.plan.nodes.geometry import Geometry
from engine.plan.nodes.norm_tail import Affine, NormTail, merged
from engine.plan.nodes.tail import Tail
from engine.plan.program import Scratch


def convolution(
    conv: Conv2D,
    path: str,
    source: Slot,
    output: Slot,
    *,
    norm: tuple[BatchNorm, str] | None = None,
    relu: bool = False,
    pool: MaxPool2D | None = None,
    first: bool = False,
    training: bool = True,
    scratch: Sequence[Scratch] | None = None,
) -> Node:
    """The node for a convolution at `path`, such as `3/body/0/`, and what is fused with it.

    `norm` is batch normalisation and its path; a pool must be one that `tiles`. Source and output
    have the same layout, and with `first` no gradient of the source is made. `scratch`, one a
    shard, is memory that nodes of the plan may have in common.
    """
    assert source.layout == output.layout, "the compiler converts before and after"
    assert pool is None or tiles(pool), "other pools have a node of their own"
    parts = _Parts(conv, path, norm, relu, pool is not None, tuple(scratch or ()))
    if norm is not None and training:
        return NormalisedConvolution(parts, source, output, first)
    return PlainConvolution(parts, source, output, first)


def tiles(pool: MaxPool2D) -> bool:
    """Whether the pool is 2 × 2 by 2 without padding, and can be fused."""
    windows = pool.windows
    return (windows.size, windows.stride) == ((2, 2), (2, 2)) and windows.margins == ((0, 0),) * 2


@dataclass(frozen=True)
class _Parts:
    """What the node is made of."""

    conv: Conv2D
    path: str
    norm: tuple[BatchNorm, str] | None
    relu: bool
    pool: bool
    scratch: tuple[Scratch, ...]


class _Convolution(Node):
    """What the two nodes share: one correlation a shard, and the kernel's gradient."""

    def __init__(self, parts: _Parts, source: Slot, output: Slot, first: bool) -> None:
        self.source, self.output, self.first, self._parts = source, output, first, parts
        geometry = Geometry.of(parts.conv, source.shape)
        name = "depthwise" if _is_depthwise(geometry, source) else "convolution"
        self.kernel = f"{name}-{source.layout}"
        self._correlations = [
            _correlation(geometry, source, shard, first, parts)
            for shard in range(len(source.counts))
        ]

    def _load_kernel(self, kernel: Array) -> None:
        for correlation in self._correlations:
            correlation.load(kernel)

    def _kernel_gradient(self) -> Array:
        first, *others = (correlation.gradient() for correlation in self._correlations)
        total = first.copy()
        for other in others:
            total += other
        return total


class PlainConvolution(_Convolution):
    """Convolution [bias] [max pool] [ReLU]; outside training batch norm is folded into both."""

    def __init__(self, parts: _Parts, source: Slot, output: Slot, first: bool) -> None:
        super().__init__(parts, source, output, first)
        self._tails = [
            Tail(
                correlation, output, relu=parts.relu, pool=parts.pool,
                bias=parts.conv.bias or parts.norm is not None,
            )
            for correlation in self._correlations
        ]  # fmt: skip

    @property
    def forward(self) -> list[Phase]:
        return [lambda shard: self._tails[shard].forward()]

    @property
    def backward(self) -> list[Phase]:
        return [lambda shard: self._tails[shard].backward()]

    def load(self, weights: Weights, step: Step) -> None:
        kernel, bias = self._folded(weights)
        self._load_kernel(kernel)
        if bias is not None:
            for tail in self._tails:
                tail.load_bias(bias)

    def _folded(self, weights: Weights) -> tuple[Array, Array | None]:
        """Kernel and bias; batch norm's y·factor + offset is one more linear map."""
        path = self._parts.path
        kernel, bias = weights[f"{path}kernel"], weights.get(f"{path}bias")
        if self._parts.norm is None:
            return kernel, bias
        norm, at = self._parts.norm
        variance = weights[f"{at}moving_variance"].astype(np.float64)
        factor = weights[f"{at}scale"] / np.sqrt(variance + norm.epsilon)
        shift = weights[f"{at}shift"] - weights[f"{at}moving_mean"] * factor
        folded = (kernel * factor[:, None, None, None]).astype(np.float32)
        return folded, shift if bias is None else shift + bias * factor

    def gradients(self) -> Weights:
        path, gradients = self._parts.path, {}
        gradients[f"{path}kernel"] = self._kernel_gradient()
        if self._parts.conv.bias:
            total = np.sum([tail.total for tail in self._tails], axis=0)
            gradients[f"{path}bias"] = total.astype(np.float32)
        return gradients


class NormalisedConvolution(_Convolution):
    """Convolution, batch norm over all shards [max pool] [ReLU].

    A bias before batch norm moves the mean and nothing else: it goes into the moving mean, and
    its gradient is 0.
    """

    def __init__(self, parts: _Parts, source: Slot, output: Slot, first: bool) -> None:
        super().__init__(parts, source, output, first)
        assert parts.norm is not None
        self._norm, self._norm_path = parts.norm
        self._tails = [
            NormTail(correlation, output, relu=parts.relu, pool=parts.pool)
            for correlation in self._correlations
        ]
        self._affine = Affine(np.ones(0), np.zeros(0), self._norm.epsilon, np.ones(0))
        self._merged: Moments | None = None

    @property
    def forward(self) -> list[Phase]:
        return [lambda shard: self._tails[shard].forward(), self._apply]

    @property
    def backward(self) -> list[Phase]:
        return [self._sums, self._through]

    def load(self, weights: Weights, step: Step) -> None:
        path, self._merged = self._norm_path, None
        scale, shift = (weights[f"{path}{name}"].astype(float) for name in ("scale", "shift"))
        sign = np.where(scale < 0, -1.0, 1.0) if self._parts.pool else np.ones_like(scale)
        self._affine = Affine(scale, shift, self._norm.epsilon, sign)
        turned = sign.astype(np.float32)[:, None, None, None]
        self._load_kernel(weights[f"{self._parts.path}kernel"] * turned)

    def _batch(self) -> Moments:
        """Those of all shards; whichever shard comes first adds them up, always to the same."""
        if self._merged is None:
            self._merged = merged(self._tails)
        return self._merged

    def _apply(self, shard: int) -> None:
        self._tails[shard].apply(self._affine, self._batch())

    def _sums(self, shard: int) -> None:
        self._tails[shard].sums(self._affine, self._batch())

    def _through(self, shard: int) -> None:
        batch = self._batch()
        self._tails[shard].through(self._affine, batch, *self._shift_and_scale(batch))

    def _shift_and_scale(self, batch: Moments) -> tuple[Array, Array]:
        """dshift = Σ dz and dscale = Σ dz·z over all shards."""
        affine = self._affine
        dshift = np.sum([tail.total for tail in self._tails], axis=0)
        products = np.sum([tail.products for tail in self._tails], axis=0)
        if affine.readable:
            return dshift, (products - affine.shift * dshift) / affine.scale
        return dshift, affine.sign * products / np.sqrt(batch.variance + affine.epsilon)

    def gradients(self) -> Weights:
        batch, path = self._batch(), self._norm_path
        dshift, dscale = self._shift_and_scale(batch)
        factor = self._affine.scale / np.sqrt(batch.variance + self._affine.epsilon)
        kernel = self._kernel_gradient() * factor.astype(np.float32)[:, None, None, None]
        gradients = {
            f"{self._parts.path}kernel": kernel,
            f"{path}scale": dscale.astype(np.float32),
            f"{path}shift": dshift.astype(np.float32),
        }
        if self._parts.conv.bias:
            gradients[f"{self._parts.path}bias"] = np.zeros(len(kernel), np.float32)
        return gradients

    def statistics(self, weights: Weights) -> Weights:
        path, batch = self._norm_path, self._batch()
        bias = weights[f"{self._parts.path}bias"] if self._parts.conv.bias else 0.0
        batch = Moments(batch.count, self._affine.sign * batch.mean + bias, batch.squares)
        own = {name: weights[f"{path}{name}"] for name in ("moving_mean", "moving_variance")}
        moved = self._norm.advance(own, _Measured(batch))
        return {f"{path}{name}": value for name, value in moved.items()}


@dataclass(frozen=True)
class _Measured:
    """What `BatchNorm.advance` reads of its cache."""

    batch: Moments


def _correlation(
    geometry: Geometry, source: Slot, shard: int, first: bool, parts: _Parts
) -> Correlation:
    scratch = Scratch(parts.scratch[shard] if parts.scratch else None)
    if _is_depthwise(geometry, source):
        return Depthwise(geometry, source, shard, scratch, first)
    if source.layout == "nhwc":
        return ChannelsInnermost(geometry, source, shard, scratch, first)
    return BatchInnermost(geometry, source, shard, scratch, first, 2 if parts.pool else 1)


def _is_depthwise(geometry: Geometry, source: Slot) -> bool:
    return source.layout == "chwn" and suits(geometry)
