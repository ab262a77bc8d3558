"""PyTorch's network is ours: outputs, gradients, moving statistics and steps."""

import msgspec
import numpy as np
import pytest

from engine.draws import Draws
from engine.errors import UserError
from engine.layers import (
    GELU,
    BatchNorm,
    Context,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    MaxPool2D,
    ReLU,
    Residual,
    Sequential,
)
from engine.layers.combinator import Combinator
from engine.losses import CrossEntropy
from engine.network import Network
from engine.presets import PRESETS
from export.bench import ours, pytorch
from export.bench.ours import OwnTraining
from export.bench.twin import BUILD, build_twin
from export.bench.workloads import Workload, material

torch = pytest.importorskip("torch", reason="PyTorch, the opponent, is not installed")

ODD = Network(
    (2, 9, 8),
    (
        Conv2D(4, size=(2, 3), padding="same", bias=False), BatchNorm(momentum=0.3), ReLU(),
        Conv2D(8, stride=(1, 2), dilation=(2, 1), padding=(2, 1), groups=4), ReLU(),
        Sequential((Residual((Conv2D(8, size=1), ReLU())), MaxPool2D(3, stride=2, padding=1))),
        Flatten(), Dense(6, bias=False), BatchNorm(), Residual((Dense(6),)), Dense(3),
    ),
)  # fmt: skip


def steady(layer):
    """Without chance: PyTorch would draw other numbers."""
    if isinstance(layer, Dropout):
        return Dropout(0.0)
    if isinstance(layer, Combinator) and hasattr(layer, "layers"):
        return msgspec.structs.replace(layer, layers=tuple(map(steady, layer.layers)))
    return layer


def steady_network(network):
    return Network(network.input_shape, tuple(map(steady, network.layers)))


def close(found, expected, tolerance=1e-9):
    assert found.keys() == expected.keys()
    for path, array in expected.items():
        assert found[path].shape == array.shape, path
        limit = tolerance * np.abs(array).max() + 1e-3 * tolerance
        assert np.abs(found[path] - array).max() <= limit, path


NETWORKS = {name: Workload(name).network() for name in PRESETS} | {"odd": ODD}


@pytest.mark.parametrize("name", NETWORKS)
def test_the_twin_of_each_preset_is_equal_in_float64(name):
    network = steady_network(NETWORKS[name])
    given = material(network, 4)
    rng = np.random.default_rng(2)
    weights = {
        path: array + rng.uniform(0.01, 0.1, array.shape) for path, array in given.weights.items()
    }
    x = given.x.astype(np.float64)
    outputs, cache = network.forward(weights, x, Context(training=True, draws=Draws(0)))
    value, dy = CrossEntropy().value_and_gradient(outputs, given.labels)
    _, gradients = network.backward(weights, cache, dy)

    twin = build_twin(torch, network, weights)
    twin.module.train()
    theirs = twin.module(torch.from_numpy(x))
    loss = torch.nn.functional.cross_entropy(theirs, torch.from_numpy(given.labels))
    loss.backward()
    close({"outputs": theirs.detach().numpy()}, {"outputs": outputs})
    assert loss.item() == pytest.approx(value, rel=1e-9)
    close(twin.gradients(), gradients)
    close(twin.weights(), network.body.advance(weights, cache))

    moved = twin.weights()
    twin.module.eval()
    use = network.forward(moved, x, Context())[0]
    close({"use": twin.module(torch.from_numpy(x)).detach().numpy()}, {"use": use})


def test_every_layer_of_the_presets_has_a_counterpart():
    def kinds(layers):
        for layer in layers:
            yield type(layer)
            yield from kinds(layer.inside() if isinstance(layer, Combinator) else ())

    used = {kind for network in NETWORKS.values() for kind in kinds(network.layers)}
    assert used <= set(BUILD)


def test_a_layer_without_counterpart_is_named():
    network = Network((1, 2, 2), (Flatten(), Residual((GELU(),)), Dense(2)))
    with pytest.raises(UserError, match=r"GELU \(layer 1/body/0\)"):
        build_twin(torch, network, material(network, 1).weights)


def test_dropout_comes_along():
    network = Network((1, 2, 2), (Flatten(), Dropout(0.25), Dense(2)))
    module = build_twin(torch, network, material(network, 1).weights).module
    assert module[1].p == 0.25


@pytest.mark.parametrize("channels_last", [False, True])
def test_three_steps_of_both_contenders_give_the_same_weights(monkeypatch, channels_last):
    for module in (ours, pytorch):
        monkeypatch.setattr(module, "RATE", 0.05)
    twins = []

    def remembered(*words):
        twins.append(build_twin(*words))
        return twins[0]

    monkeypatch.setattr(pytorch, "build_twin", remembered)
    given = material(steady_network(Workload("lenet").network()), 8)
    own = OwnTraining(given, threads=2)
    contender = pytorch.torch_training(torch, given, 1, channels_last)
    contender.prepare()
    assert torch.get_num_threads() == 1
    for _ in range(3):
        own.step()
        contender.step()
    own.close()
    close(own.weights, twins[0].weights(), 1e-3)
    moved = {path: own.weights[path] - given.weights[path] for path in given.weights}
    assert all(np.abs(change).max() > 1e-4 for change in moved.values())
