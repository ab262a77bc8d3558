"""The same network in PyTorch, built of its own modules: the oracle of what we see inside."""

import pytest

from engine.layers.residual import BODY, PROJECTION

try:
    import torch
    from torch import nn
except ImportError:  # the oracle is not installed; what needs no oracle is tested all the same
    torch = nn = None

needs_torch = pytest.mark.skipif(torch is None, reason="PyTorch, the oracle, is not installed")


def branches(first, second, join):
    class Branches(nn.Module):
        def __init__(self):
            super().__init__()
            self.first, self.second = first, second

        def forward(self, x):
            return join(self.first(x), self.second(x))

    return Branches()


def twin(network, weights):
    """A torch.nn.Sequential in evaluation mode and float64; module i is layer i."""
    return row(network.layers, weights, "").double().eval()


def row(layers, weights, path):
    return nn.Sequential(
        *(module(layer, weights, f"{path}{index}/") for index, layer in enumerate(layers))
    )


def module(layer, weights, path):
    kind = type(layer).__name__
    return BUILD[kind](layer, weights, path)


def convolution(layer, weights, path):
    filters, channels, height, width = weights[f"{path}kernel"].shape
    twin = nn.Conv2d(
        channels, filters, (height, width), layer.stride,
        0 if layer.padding == "valid" else layer.padding, bias=layer.bias,
    )  # fmt: skip
    bias = {"bias": weights[f"{path}bias"]} if layer.bias else {}
    return loaded(twin, weight=weights[f"{path}kernel"], **bias)


def dense(layer, weights, path):
    kernel = weights[f"{path}kernel"]
    return loaded(nn.Linear(*kernel.shape), weight=kernel.T, bias=weights[f"{path}bias"])


def normalisation(layer, weights, path):
    names = {
        "weight": "scale", "bias": "shift",
        "running_mean": "moving_mean", "running_var": "moving_variance",
    }  # fmt: skip
    values = {name: weights[path + own] for name, own in names.items()}
    return loaded(nn.BatchNorm2d(len(values["bias"]), eps=layer.epsilon), **values)


def residual(layer, weights, path):
    body = row(layer.layers, weights, f"{path}{BODY}/")
    return branches(body, row(layer.projection, weights, f"{path}{PROJECTION}/"), torch.add)


def concat(layer, weights, path):
    first, second = row(layer.branches, weights, path)
    return branches(first, second, lambda a, b: torch.cat([a, b], dim=1))


def softmax(layer, weights, path):
    class Tempered(nn.Module):
        def forward(self, x):
            return torch.softmax(x / layer.temperature, dim=1)

    return Tempered()


def loaded(twin, **values):
    twin = twin.double()
    state = twin.state_dict()
    state.update({name: torch.tensor(array) for name, array in values.items()})
    twin.load_state_dict(state)
    return twin


BUILD = {
    "Conv2D": convolution,
    "Dense": dense,
    "BatchNorm": normalisation,
    "Residual": residual,
    "Concat": concat,
    "Softmax": softmax,
    "Sequential": lambda layer, weights, path: row(layer.layers, weights, path),
    "MaxPool2D": lambda layer, _, path: nn.MaxPool2d(layer.size, layer.stride, layer.padding),
    "GlobalAveragePool2D": lambda *_: nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten()),
    "Flatten": lambda *_: nn.Flatten(),
    "ReLU": lambda *_: nn.ReLU(),
    "SiLU": lambda *_: nn.SiLU(),
    "Tanh": lambda *_: nn.Tanh(),
    "Sigmoid": lambda *_: nn.Sigmoid(),
    "Dropout": lambda *_: nn.Identity(),
}
