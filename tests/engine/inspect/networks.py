"""Small networks to look into, and the bundled model with real pictures."""

from dataclasses import replace
from functools import cache

import numpy as np

from engine.data.digits import load_digits
from engine.layers import (
    BatchNorm,
    Concat,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    MaxPool2D,
    ReLU,
    Residual,
    Sequential,
    Sigmoid,
    SiLU,
    Softmax,
    Tanh,
)
from engine.model import load_model
from engine.network import Network
from engine.places import asset

SHAPE = (2, 9, 8)
ENDINGS = {
    "logits": (),
    "softmax": (Softmax(temperature=2.0),),
    "sigmoid": (Sigmoid(),),
    "nested": (Sequential((Dropout(0.5), Sequential((Softmax(),)), Dropout(0.5))),),
}


def plain(ending="logits"):
    """Convolutions and pooling, then Dense, as LeNet."""
    layers = (
        Conv2D(4, size=3, padding=1), ReLU(), MaxPool2D(2),
        Conv2D(5, size=3), Tanh(), Flatten(), Dense(6), ReLU(), Dense(3),
    )  # fmt: skip
    return Network(SHAPE, layers + ENDINGS[ending])


def residual():
    """Batch normalisation, a block with a path around it, and branches side by side."""
    body = (Conv2D(6, size=3, stride=2, padding=1), BatchNorm(), SiLU(), Conv2D(6, padding=1))
    branches = (Sequential((Conv2D(2, size=1), ReLU())), MaxPool2D(3, stride=1, padding=1))
    layers = (
        Conv2D(4, size=3), BatchNorm(), ReLU(),
        Residual(body, projection=(Conv2D(6, size=1, stride=2),)),
        Concat(branches), GlobalAveragePool2D(), Dense(3),
    )  # fmt: skip
    return Network(SHAPE, layers)


NETWORKS = {name: plain(name) for name in ENDINGS} | {"residual": residual()}


def drawn(network, seed=3, dtype=np.float64):
    """Weights with nothing at 0 or 1, as training leaves them; variances above 0."""
    rng = np.random.default_rng(seed)
    weights = {}
    for path, array in network.init(rng).items():
        weights[path] = np.asarray(array + 0.1 * rng.standard_normal(array.shape), dtype)
        if path.endswith("variance"):
            weights[path] = rng.uniform(0.5, 2.0, array.shape).astype(dtype)
    return weights


def pictures(network, count=3, seed=5, dtype=np.float64):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((count, *network.input_shape)).astype(dtype)


def close(found, wanted):
    """The bound that the engine's parity with PyTorch is held to, in float64."""
    wanted = np.asarray(wanted)
    return np.abs(found - wanted).max() <= 1e-9 * np.abs(wanted).max() + 1e-12


@cache
def bundled():
    """The model that ships with Neocog."""
    return load_model(asset("models/digits.safetensors"))


def path_of(model, kind, number=0):
    """The path of the model's layer of that kind, counted from the first or, below 0, the last."""
    layers = enumerate(model.network.layers)
    return [f"{at}/" for at, layer in layers if isinstance(layer, kind)][number]


def exact(model):
    """The model with weights in float64."""
    wide = {path: array.astype(np.float64) for path, array in model.weights.items()}
    return replace(model, weights=wide)


@cache
def real_digits():
    """Real handwriting the bundled model was not trained on."""
    return load_digits().test
