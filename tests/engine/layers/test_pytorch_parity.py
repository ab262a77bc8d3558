"""PyTorch in float64 as the oracle of the reference layers."""

import numpy as np
import pytest

from engine.layers import (
    LAYERS,
    AveragePool2D,
    Context,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    MaxPool2D,
    ReLU,
    Sequential,
    Sigmoid,
    Softmax,
    Tanh,
)

torch = pytest.importorskip("torch", reason="PyTorch, the oracle, is not installed")
F = torch.nn.functional

CASES = [
    (Conv2D(3, size=3), (2, 6, 5), lambda x, w: F.conv2d(x, w["kernel"], w["bias"])),
    (
        Conv2D(4, size=3, stride=2, padding=1),
        (2, 7, 6),
        lambda x, w: F.conv2d(x, w["kernel"], w["bias"], stride=2, padding=1),
    ),
    (
        Conv2D(4, size=4, padding="same"),
        (2, 7, 6),
        lambda x, w: F.conv2d(F.pad(x, (1, 2, 1, 2)), w["kernel"], w["bias"]),
    ),
    (MaxPool2D(2), (2, 7, 6), lambda x, w: F.max_pool2d(x, 2)),
    (MaxPool2D(3, stride=2), (2, 7, 8), lambda x, w: F.max_pool2d(x, 3, 2)),
    (AveragePool2D(3, stride=2), (2, 7, 8), lambda x, w: F.avg_pool2d(x, 3, 2)),
    (Dense(5), (7,), lambda x, w: x @ w["kernel"] + w["bias"]),
    (Flatten(), (2, 3, 4), lambda x, w: torch.flatten(x, 1)),
    (ReLU(), (3, 4), lambda x, w: F.relu(x)),
    (Sigmoid(), (9,), lambda x, w: torch.sigmoid(x)),
    (Tanh(), (9,), lambda x, w: torch.tanh(x)),
    (Softmax(), (6,), lambda x, w: F.softmax(x, 1)),
    (
        Sequential((Conv2D(3, size=3), ReLU(), MaxPool2D(2), Flatten(), Dense(4))),
        (1, 8, 8),
        lambda x, w: F.linear(
            F.max_pool2d(F.relu(F.conv2d(x, w["0/kernel"], w["0/bias"])), 2).flatten(1),
            w["4/kernel"].T,
            w["4/bias"],
        ),
    ),
]


def test_every_deterministic_layer_is_compared():
    assert {type(layer) for layer, _, _ in CASES} == set(LAYERS.values()) - {Dropout}


@pytest.mark.parametrize(("layer", "shape", "theirs"), CASES, ids=lambda v: repr(v)[:40])
def test_forward_and_backward_equal_pytorch(layer, shape, theirs):
    rng = np.random.default_rng(5)
    weights = {path: w.astype(np.float64) for path, w in layer.init(shape, rng).items()}
    x = rng.standard_normal((4, *shape)).round(1)  # rounded, so that pooling meets ties
    y, cache = layer.forward(weights, x, Context())
    dy = rng.standard_normal(y.shape)
    dx, gradients = layer.backward(weights, cache, dy)

    tx = torch.tensor(x, requires_grad=True)
    tw = {path: torch.tensor(w, requires_grad=True) for path, w in weights.items()}
    ty = theirs(tx, tw)
    ty.backward(torch.tensor(dy))
    pairs = [(y, ty.detach()), (dx, tx.grad), *((gradients[p], tw[p].grad) for p in tw)]
    for ours, reference in pairs:
        expected = reference.numpy()
        assert np.abs(ours - expected).max() <= 1e-9 * np.abs(expected).max() + 1e-12
