"""The presets: each operation beside the reference, the whole beside PyTorch."""

import numpy as np
import pytest

from engine.blas import one_blas_thread
from engine.draws import Draws
from engine.layers import Context, Dropout
from engine.losses import CrossEntropy
from engine.network import Network
from engine.plan import compile_plan
from engine.plan.graph import Graph
from engine.presets import PRESETS, build_preset
from tests.engine.plan.in_torch import in_torch
from tests.engine.plan.oracle import findings

GREY, COLOUR = (1, 28, 28), (3, 32, 32)
SHAPES = {"mlp": GREY, "lenet": GREY, "lenet-1998": GREY}


@pytest.fixture(autouse=True)
def calm_blas():
    with one_blas_thread():
        yield


def prepared(name, batch):
    """(network, weights, pictures, labels); vectors of weights moved off 0 and 1."""
    network = build_preset(name, SHAPES.get(name, COLOUR), 10)
    rng = np.random.default_rng(3)
    weights = network.init(rng)
    for path, w in weights.items():
        if w.ndim == 1:
            weights[path] = w + rng.uniform(0.0, 0.2, w.shape).astype(np.float32)
    x = rng.standard_normal((batch, *network.input_shape), dtype=np.float32)
    return network, weights, x, rng.integers(0, 10, batch)


@pytest.mark.parametrize("counts", [(5,), (2, 3)])
@pytest.mark.parametrize("name", PRESETS)
def test_each_operation_is_that_of_the_reference(name, counts):
    network, weights, x, _ = prepared(name, 5)
    compared = list(findings(network, weights, x, counts))
    assert all(found.error <= 1e-5 for found in compared if not np.isinf(found.limit))
    near_ties = sum(np.isinf(found.limit) for found in compared)
    assert near_ties <= 0.35 * len(compared), "too few comparisons are left"


@pytest.mark.parametrize("name", PRESETS)
def test_no_layer_of_a_preset_falls_back_to_the_reference(name):
    network, *_ = prepared(name, 1)
    plan = compile_plan(network, 2, 1)
    assert not [row for row in plan.kernels if row[2] == "reference"]


@pytest.mark.parametrize("name", ["lenet", "vgg-mini"])
@pytest.mark.parametrize("training", [True, False])
def test_a_row_of_convolutions_keeps_the_layout_in_which_its_pictures_enter(name, training):
    network, *_ = prepared(name, 1)
    graph = Graph.of(network, training, 32)
    assert graph.entrance.layout == {"lenet": "chwn", "vgg-mini": "nhwc"}[name]
    assert "convert" not in {operation.kind for operation in graph.operations}


@pytest.mark.parametrize("name", ["lenet", "vgg-mini", "resnet-8"])
def test_end_to_end_the_error_is_at_most_twice_pytorchs(name):
    torch = pytest.importorskip("torch", reason="PyTorch, the measure, is not installed")
    network, *_ = prepared(name, 1)
    layers = tuple(layer for layer in network.layers if not isinstance(layer, Dropout))
    network = Network(network.input_shape, layers)
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    errors = [errors_beside(torch, network, seed) for seed in range(5)]
    torch.set_num_threads(threads)
    ours, theirs = np.median(errors, axis=0)  # a near-tie that flips makes some errors large
    assert (ours <= 2 * theirs).all(), (ours, theirs)


def errors_beside(torch, network, seed):
    """((outputs, gradients) of the plan, those of PyTorch): norm of the difference over norm."""
    rng = np.random.default_rng(seed)
    weights = network.init(rng)
    x = rng.standard_normal((16, *network.input_shape), dtype=np.float32)
    labels = rng.integers(0, 10, 16)
    exact = {path: w.astype(np.float64) for path, w in weights.items()}
    outputs, cache = network.forward(exact, x.astype(np.float64), Context(training=True))
    _, dy = CrossEntropy().value_and_gradient(outputs, labels)
    gradients = network.backward(exact, cache, dy)[1]
    plan = compile_plan(network, 16, 2)
    found = plan.gradient(CrossEntropy(), weights, x, labels, Draws(0))
    plan.close()
    return [
        (relative(their_outputs, outputs), relative(*side_by_side(their_gradients, gradients)))
        for their_outputs, their_gradients in (
            (found.outputs, found.gradients), in_torch(torch, network, weights, x, labels),
        )
    ]  # fmt: skip


def side_by_side(found, wanted):
    """Gradients by path as one vector each."""
    return [np.concatenate([one[path].ravel() for path in wanted]) for one in (found, wanted)]


def relative(found, wanted):
    return np.linalg.norm(found - wanted) / np.linalg.norm(wanted)
