"""Networks compiled for use."""

import threading

import numpy as np
import pytest

from engine.blas import one_blas_thread
from engine.layers import (
    BatchNorm,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    ReLU,
    Residual,
    Softmax,
    SpatialDropout2D,
)
from engine.network import Network
from engine.plan import compile_inference
from engine.presets import PRESETS, build_preset

MIXED = Network(
    (3, 9, 7),
    (
        Conv2D(5, bias=False), BatchNorm(), ReLU(), SpatialDropout2D(0.5), BatchNorm(),
        Residual((Conv2D(5, padding=1), Dropout(0.5), BatchNorm())), ReLU(), Conv2D(34, size=3),
        Flatten(), Dense(9), BatchNorm(), Dropout(0.2), Dense(4), Softmax(),
    ),
)  # fmt: skip


@pytest.fixture(autouse=True)
def calm_blas():
    with one_blas_thread():
        yield


def trained(network, seed=0):
    """Weights with moving statistics that say something."""
    rng = np.random.default_rng(seed)
    weights = network.init(rng)
    for path, w in weights.items():
        if w.ndim == 1:
            weights[path] = w + rng.uniform(0.1, 0.9, w.shape).astype(np.float32)
    return weights


def pictures(network, count, seed=1):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((count, *network.input_shape), dtype=np.float32)


def assert_outputs(network, found, weights, x):
    exact = {path: w.astype(np.float64) for path, w in weights.items()}
    wanted = network.predict(exact, x.astype(np.float64))
    assert found.shape == wanted.shape and found.dtype == np.float32
    assert np.linalg.norm(found - wanted) <= 1e-5 * np.linalg.norm(wanted)


@pytest.mark.parametrize(("batch", "threads"), [(1, 1), (1, 3), (7, 1), (50, 1), (64, 2), (250, 3)])
@pytest.mark.parametrize("count", [1, 2, 33, 70])
def test_any_number_of_pictures_through_a_plan_for_any_batch(batch, threads, count):
    weights, x = trained(MIXED), pictures(MIXED, count)
    inference = compile_inference(MIXED, batch, threads)
    assert_outputs(MIXED, inference.outputs(weights, x), weights, x)
    assert_outputs(MIXED, inference.outputs(weights, x[:1]), weights, x[:1])
    inference.close()


@pytest.mark.parametrize("name", PRESETS)
def test_presets(name):
    network = build_preset(name, (1, 28, 28), 10)
    weights, x = trained(network), pictures(network, 5)
    for batch in (1, 5):
        inference = compile_inference(network, batch, 1)
        assert_outputs(network, inference.outputs(weights, x), weights, x)


def test_no_pictures_give_no_outputs():
    inference = compile_inference(MIXED, 4, 2)
    assert inference.outputs(trained(MIXED), pictures(MIXED, 0)).shape == (0, 4)
    inference.close()


def test_other_weights_are_taken_when_another_dict_comes():
    inference, x = compile_inference(MIXED, 1, 1), pictures(MIXED, 1)
    for seed in (0, 1, 0):
        weights = trained(MIXED, seed)
        assert_outputs(MIXED, inference.outputs(weights, x), weights, x)


def test_outputs_are_the_callers_to_keep():
    inference, weights = compile_inference(MIXED, 1, 1), trained(MIXED)
    x = pictures(MIXED, 2)
    first = inference.outputs(weights, x[:1])
    kept = first.copy()
    inference.outputs(weights, x[1:])
    assert np.array_equal(first, kept)


def test_workers_and_threads_change_nothing():
    weights, x = trained(MIXED), pictures(MIXED, 75)
    inference = compile_inference(MIXED, 250, 3)
    outputs = [inference.outputs(weights, x, workers).tobytes() for workers in (1, 2, 3, None)]
    inference.close()
    assert len(set(outputs)) == 1


def test_one_picture_starts_no_threads():
    before = threading.active_count()
    inference = compile_inference(MIXED, 1, 1)
    inference.outputs(trained(MIXED), pictures(MIXED, 1))
    assert threading.active_count() == before


def test_layers_that_act_only_while_training_are_left_out():
    told = {path: kernel for path, _, kernel in compile_inference(MIXED, 1, 1).kernels}
    idle = {path for path, kernel in told.items() if kernel == "nothing to do"}
    assert idle == {"3/", "5/body/1/", "11/"} and {"0/", "4/", "10/"} <= told.keys()


def test_large_pictures_pass_a_few_at_a_time():
    network = Network((3, 200, 200), (Conv2D(40, padding=1), Flatten(), Dense(2)))
    assert compile_inference(network, 64, 2).piece == 2
    assert compile_inference(MIXED, 64, 2).piece == 32


def test_outputs_that_overflow_are_no_warning():
    weights, x = trained(MIXED), pictures(MIXED, 3)
    for inference in (compile_inference(MIXED, 1, 1), compile_inference(MIXED, 3, 1)):
        assert not np.isfinite(inference.outputs(weights, x * np.float32(1e38))).all()
