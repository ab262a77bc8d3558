"""The same network made of PyTorch's own modules, with the same weights.

PyTorch's module comes in as `torch`, so nothing here imports it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from engine.array import Array, Weights
from engine.errors import UserError
from engine.layers import (
    AveragePool2D,
    BatchNorm,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    Layer,
    LocalResponseNorm,
    MaxPool2D,
    ReLU,
    Residual,
    Sequential,
    Tanh,
)
from engine.layers.combinator import Member, walk
from engine.layers.residual import BODY, PROJECTION
from engine.network import Network


@dataclass
class Twin:
    """A torch.nn.Module, and its tensors by the network's paths."""

    module: Any
    tensors: dict[str, Any]
    turned: set[str] = field(default_factory=set)  # paths whose tensor is the transpose

    def weights(self) -> Weights:
        """Weights and moving statistics as they are now, in the reference's shapes."""
        return {path: self._array(path, tensor.detach()) for path, tensor in self.tensors.items()}

    def gradients(self) -> Weights:
        """What the last backward pass left, in the reference's shapes."""
        learnt = {path: t.grad for path, t in self.tensors.items() if t.grad is not None}
        return {path: self._array(path, gradient) for path, gradient in learnt.items()}

    def _array(self, path: str, tensor: Any) -> Array:
        array: Array = tensor.numpy().copy()
        return array.T if path in self.turned else array


def build_twin(torch: Any, network: Network, weights: Weights) -> Twin:
    """The network in PyTorch, in the weights' float type.

    Raises: UserError for a layer that has no counterpart here.
    """
    kind = torch.from_numpy(np.zeros(0, next(iter(weights.values())).dtype)).dtype
    builder = _Builder(torch, weights, kind)
    members = list(walk(network.layers, network.input_shape))
    return Twin(builder.row(members), builder.tensors, builder.turned)


class _Builder:
    """Makes modules and remembers where each weight went."""

    def __init__(self, torch: Any, weights: Weights, kind: Any) -> None:
        self.torch, self.nn, self.weights, self.kind = torch, torch.nn, weights, kind
        self.tensors: dict[str, Any] = {}
        self.turned: set[str] = set()

    def row(self, members: Sequence[Member], prefix: str = "") -> Any:
        return self.nn.Sequential(*(self.module(one, prefix + one.path) for one in members))

    def module(self, one: Member, path: str) -> Any:
        build = BUILD.get(type(one.layer))
        if build is None:
            raise UserError(
                f"The bench has no PyTorch counterpart of {type(one.layer).__name__} "
                f"(layer {path.rstrip('/')}). Measure without --against torch."
            )
        return build(self, one.layer, one, path)

    def take(self, path: str, tensor: Any, turned: bool = False) -> None:
        """Copy the weight at `path` into the tensor, and remember it."""
        array = self.weights[path].T if turned else self.weights[path]
        with self.torch.no_grad():
            tensor.copy_(self.torch.from_numpy(np.ascontiguousarray(array)))
        self.tensors[path] = tensor
        if turned:
            self.turned.add(path)


def _convolution(b: _Builder, layer: Conv2D, one: Member, path: str) -> Any:
    windows = layer.windows((one.shape[1], one.shape[2]))
    (above, below), (left, right) = windows.margins
    even = above == below and left == right
    twin = b.nn.Conv2d(
        one.shape[0], layer.filters, windows.size, windows.stride, (above, left) if even else 0,
        windows.dilation, layer.groups, layer.bias, dtype=b.kind,
    )  # fmt: skip
    b.take(f"{path}kernel", twin.weight)
    if layer.bias:
        b.take(f"{path}bias", twin.bias)
    return twin if even else b.nn.Sequential(b.nn.ZeroPad2d((left, right, above, below)), twin)


def _dense(b: _Builder, layer: Dense, one: Member, path: str) -> Any:
    twin = b.nn.Linear(one.shape[0], layer.units, layer.bias, dtype=b.kind)
    b.take(f"{path}kernel", twin.weight, turned=True)
    if layer.bias:
        b.take(f"{path}bias", twin.bias)
    return twin


def _batch_norm(b: _Builder, layer: BatchNorm, one: Member, path: str) -> Any:
    make = b.nn.BatchNorm2d if len(one.shape) == 3 else b.nn.BatchNorm1d
    twin = make(one.shape[0], layer.epsilon, layer.momentum, dtype=b.kind)
    b.take(f"{path}scale", twin.weight)
    b.take(f"{path}shift", twin.bias)
    b.take(f"{path}moving_mean", twin.running_mean)
    b.take(f"{path}moving_variance", twin.running_var)
    return twin


def _residual(b: _Builder, layer: Residual, one: Member, path: str) -> Any:
    inside = list(layer.members(one.shape))
    body, beside = (
        b.row([member for member in inside if member.path.startswith(f"{name}/")], path)
        for name in (BODY, PROJECTION)
    )
    return _branches(b.nn, body, beside)


def _branches(nn: Any, body: Any, beside: Any) -> Any:
    class Branches(nn.Module):  # type: ignore[misc]  # known once imported
        def __init__(self) -> None:
            super().__init__()
            self.body, self.beside = body, beside

        def forward(self, x: Any) -> Any:
            return self.body(x) + self.beside(x)

    return Branches()


def _max_pool(b: _Builder, layer: MaxPool2D, one: Member, path: str) -> Any:
    return b.nn.MaxPool2d(layer.size, layer.stride, layer.padding)


def _average_pool(b: _Builder, layer: AveragePool2D, one: Member, path: str) -> Any:
    include = layer.count_include_pad
    return b.nn.AvgPool2d(layer.size, layer.stride, layer.padding, count_include_pad=include)


def _local_response(b: _Builder, layer: LocalResponseNorm, one: Member, path: str) -> Any:
    return b.nn.LocalResponseNorm(layer.size, layer.alpha, layer.beta, layer.k)


def _sequential(b: _Builder, layer: Sequential, one: Member, path: str) -> Any:
    return b.row(list(layer.members(one.shape)), path)


BUILD: Mapping[type[Layer], Callable[[_Builder, Any, Member, str], Any]] = {
    AveragePool2D: _average_pool,
    BatchNorm: _batch_norm,
    Conv2D: _convolution,
    Dense: _dense,
    Dropout: lambda b, layer, one, path: b.nn.Dropout(layer.rate),
    Flatten: lambda b, layer, one, path: b.nn.Flatten(),
    GlobalAveragePool2D: lambda b, layer, one, path: b.nn.Sequential(
        b.nn.AdaptiveAvgPool2d(1), b.nn.Flatten()
    ),
    LocalResponseNorm: _local_response,
    MaxPool2D: _max_pool,
    ReLU: lambda b, layer, one, path: b.nn.ReLU(),
    Residual: _residual,
    Sequential: _sequential,
    Tanh: lambda b, layer, one, path: b.nn.Tanh(),
}
"""PyTorch's counterpart of each layer that the presets are made of."""
