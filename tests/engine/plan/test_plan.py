"""A plan's gradients: those of the reference, whoever executes the shards."""

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.blas import one_blas_thread
from engine.draws import Draws
from engine.errors import UserError
from engine.layers import (
    LAYERS,
    BatchNorm,
    Concat,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    MaxPool2D,
    ReLU,
    Residual,
    Sequential,
    SpatialDropout2D,
)
from engine.layers.combinator import Combinator
from engine.losses import LOSSES, CrossEntropy
from engine.network import Network
from engine.plan import PlanCache, compile_plan
from engine.plan.cache import MOST
from engine.plan.kernels import KERNELS
from engine.training.gradient import batch_gradient

REFERENCE_ONLY = {"ConvTranspose2D", "GroupNorm", "LayerNorm"}
DRAWN = Network(
    (2, 8, 6),
    (
        Conv2D(4, padding=1), BatchNorm(), ReLU(), SpatialDropout2D(0.4), MaxPool2D(2),
        Residual((Dropout(0.2), Conv2D(4, padding=1)), (Dropout(0.7),)), ReLU(),
        Concat((Dropout(0.3), Sequential((Conv2D(33, size=1), Dropout(0.6))))),
        Flatten(), Flatten(), Dense(300), Dropout(0.5), ReLU(), Dense(3),
    ),
)  # fmt: skip


@pytest.fixture(autouse=True)
def calm_blas():
    with one_blas_thread():
        yield


def batch_of(network, count, seed=1):
    """(weights, pictures, labels)."""
    rng = np.random.default_rng(seed)
    x = rng.standard_normal((count, *network.input_shape), dtype=np.float32)
    return network.init(rng), x, rng.integers(0, network.classes, count)


def in_float64(network, loss, weights, x, labels, draws, shards):
    exact = {path: w.astype(np.float64) for path, w in weights.items()}
    with ThreadPoolExecutor(shards) as executor:
        batch = x.astype(np.float64), labels
        return batch_gradient(network, loss, exact, batch, draws, shards, executor)


def assert_alike(found, wanted, share=2e-5):
    assert found.loss == pytest.approx(wanted.loss, rel=share)
    for kind in ("gradients", "statistics"):
        ours, theirs = getattr(found, kind), getattr(wanted, kind)
        assert ours.keys() == theirs.keys()
        for path, gradient in theirs.items():
            assert distance(ours[path], gradient) <= share, path
    assert distance(found.outputs, wanted.outputs) <= share


def distance(found, wanted):
    return np.linalg.norm(found - wanted) / max(np.linalg.norm(wanted), 1e-2)


def bits(result):
    """All numbers of a result, to be compared bit by bit."""
    parts = [result.outputs, np.float64(result.loss)]
    parts += [*result.gradients.values(), *result.statistics.values()]
    return b"".join(np.ascontiguousarray(part).tobytes() for part in parts)


@pytest.mark.parametrize(("count", "threads"), [(8, 1), (8, 2), (7, 2), (10, 4), (3, 5), (1, 4)])
def test_loss_gradients_and_statistics_are_those_of_the_reference(count, threads):
    weights, x, labels = batch_of(DRAWN, count)
    draws = Draws(seed=5, step=7)
    plan = compile_plan(DRAWN, count, threads)
    found = plan.gradient(CrossEntropy(), weights, x, labels, draws)
    wanted = in_float64(DRAWN, CrossEntropy(), weights, x, labels, draws, threads)
    assert_alike(found, wanted)
    assert list(found.gradients) == [path for path in weights if path in found.gradients]
    assert found.outputs.dtype == np.float32
    plan.close()


def test_masks_are_the_references_at_every_step_and_for_a_later_part_of_a_batch():
    weights, x, labels = batch_of(DRAWN, 6)
    plan = compile_plan(DRAWN, 6, 2)
    outputs = []
    for draws in (Draws(5, 0), Draws(5, 1), Draws(6, 1), Draws(6, 1, first=4)):
        found = plan.gradient(CrossEntropy(), weights, x, labels, draws)
        if draws.first == 0:
            wanted = in_float64(DRAWN, CrossEntropy(), weights, x, labels, draws, 1)
            assert_alike(found, wanted)
        outputs.append(found.outputs)
    assert all(distance(one, outputs[-1]) > 1e-3 for one in outputs[:-1])
    plan.close()


@pytest.mark.parametrize("name", LOSSES)
def test_any_loss(name):
    classes = 2 if name == "BinaryCrossEntropy" else 3
    network = Network((1, 4, 4), (Flatten(), Dense(5), ReLU(), Dense(classes)))
    weights, x, labels = batch_of(network, 7)
    loss = LOSSES[name]()
    if "class_weights" in type(loss).__struct_fields__:
        loss = type(loss)(class_weights=(0.5, 2.0, 3.0)[:classes])
    plan = compile_plan(network, 7, 3)
    found = plan.gradient(loss, weights, x, labels, Draws(0))
    assert_alike(found, in_float64(network, loss, weights, x, labels, Draws(0), 3))
    plan.close()


@pytest.mark.parametrize("threads", [2, 3, 5])
def test_any_number_of_workers_gives_the_same_bits(threads):
    weights, x, labels = batch_of(DRAWN, 11)
    plan = compile_plan(DRAWN, 11, threads)
    results = {
        bits(plan.gradient(CrossEntropy(), weights, x, labels, Draws(1), workers))
        for workers in (*range(1, threads + 1), threads + 3, None)
        for _ in range(3)
    }
    plan.close()
    assert len(results) == 1


PROCESS = """
import hashlib
from tests.engine.plan.test_plan import *
with one_blas_thread():
    weights, x, labels = batch_of(DRAWN, 11)
    plan = compile_plan(DRAWN, 11, 3)
    result = plan.gradient(CrossEntropy(), weights, x, labels, Draws(1), {workers})
    print(hashlib.sha256(bits(result)).hexdigest())
"""


def test_another_process_gives_the_same_bits():
    weights, x, labels = batch_of(DRAWN, 11)
    plan = compile_plan(DRAWN, 11, 3)
    own = hashlib.sha256(bits(plan.gradient(CrossEntropy(), weights, x, labels, Draws(1))))
    plan.close()
    root = Path(__file__).parents[3]
    told = subprocess.run(
        [sys.executable, "-c", PROCESS.format(workers=1)],
        cwd=root, env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout.split()[-1] == own.hexdigest()


def test_a_plan_keeps_no_trace_of_earlier_batches():
    weights, x, labels = batch_of(DRAWN, 6)
    fresh, used = compile_plan(DRAWN, 6, 2), compile_plan(DRAWN, 6, 2)
    other, strange, wrong = batch_of(DRAWN, 6, seed=2)
    used.gradient(CrossEntropy(), other, strange * np.float32(1e30), wrong, Draws(9))
    used.gradient(CrossEntropy(), other, np.full_like(strange, np.nan), wrong, Draws(9))
    results = [
        plan.gradient(CrossEntropy(), weights, x, labels, Draws(1)) for plan in (fresh, used)
    ]
    assert bits(results[0]) == bits(results[1])
    fresh.close()
    used.close()


def test_pictures_and_weights_stay_as_they_are():
    weights, x, labels = batch_of(DRAWN, 5)
    copies = {path: w.copy() for path, w in weights.items()}, x.copy(), labels.copy()
    plan = compile_plan(DRAWN, 5, 2)
    plan.gradient(CrossEntropy(), weights, x, labels, Draws(1))
    plan.close()
    assert all(np.array_equal(weights[path], copies[0][path]) for path in weights)
    assert np.array_equal(x, copies[1]) and np.array_equal(labels, copies[2])


@pytest.mark.parametrize("workers", [1, 2])
def test_numbers_that_overflow_are_handed_on_without_a_warning(workers):
    weights, x, labels = batch_of(DRAWN, 4)
    plan = compile_plan(DRAWN, 4, 2)
    found = plan.gradient(CrossEntropy(), weights, x * np.float32(1e38), labels, Draws(1), workers)
    plan.close()
    assert not np.isfinite(found.loss)


def test_an_error_in_a_shard_is_raised_and_the_plan_goes_on():
    weights, x, labels = batch_of(DRAWN, 6)
    plan = compile_plan(DRAWN, 6, 2)
    loss = CrossEntropy(class_weights=(1.0, 2.0))
    with pytest.raises(UserError, match="class weight"):
        plan.gradient(loss, weights, x, np.minimum(labels, 1), Draws(1))
    found = plan.gradient(CrossEntropy(), weights, x, labels, Draws(1))
    wanted = in_float64(DRAWN, CrossEntropy(), weights, x, labels, Draws(1), 2)
    assert_alike(found, wanted)
    plan.close()


def test_every_layer_has_a_kernel_or_is_known_to_have_none():
    special = {Conv2D, Dense, BatchNorm, LAYERS["Upsample2D"]}
    made = {layer for layer in LAYERS.values() if issubclass(layer, Combinator)}
    without = set(LAYERS.values()) - set(KERNELS) - special - made
    assert {layer.__name__ for layer in without} == REFERENCE_ONLY


def test_a_plan_tells_how_each_layer_is_computed():
    plan = compile_plan(DRAWN, 32, 1)
    told = {path: (layer, kernel) for path, layer, kernel in plan.kernels}
    assert told["0/"] == ("Conv2D", "convolution-chwn")
    assert told["1/"] == ("BatchNorm", "with the Conv2D before it")
    assert told["5/projection/0/"] == ("Dropout", "mask")
    assert told["7/1/0/"] == ("Conv2D", "convolution-chwn")
    assert told["8/"] == told["9/"] == ("Flatten", "nothing to do")
    assert not {"5/", "7/"} - told.keys()
    rows = DRAWN.summary().rows
    made = {"7/1"}  # a Sequential's layers stand in its stead
    assert [row.path for row in rows if row.path not in made] == [
        path.strip("/") for path, _, _ in plan.kernels
    ]


def test_the_cache_keeps_the_plans_asked_for_last_and_their_threads():
    with PlanCache(DRAWN, 2) as plans:
        first = plans.of(4)
        assert plans.of(4) is first
        for batch in range(5, 4 + MOST):
            plans.of(batch)
        assert plans.of(4) is first
        plans.of(99)
        assert plans.of(4) is first and len(plans._plans) == MOST
        weights, x, labels = batch_of(DRAWN, 4)
        found = first.gradient(CrossEntropy(), weights, x, labels, Draws(1))
        last = plans.of(3).gradient(CrossEntropy(), weights, x[:3], labels[:3], Draws(1))
        wanted = in_float64(DRAWN, CrossEntropy(), weights, x[:3], labels[:3], Draws(1), 2)
    assert_alike(last, wanted)
    assert np.isfinite(found.loss)


def test_only_the_network_of_vectors_needs_no_layers_of_pictures():
    network = Network((2, 3, 3), (Flatten(), Dropout(0.5), Dense(4)))
    weights, x, labels = batch_of(network, 5)
    plan = compile_plan(network, 5, 2)
    found = plan.gradient(CrossEntropy(), weights, x, labels, Draws(2))
    assert_alike(found, in_float64(network, CrossEntropy(), weights, x, labels, Draws(2), 2))
    plan.close()


def test_a_network_without_weights_still_gives_a_loss():
    network = Network((2, 1, 1), (Flatten(),))
    _, x, labels = batch_of(network, 5)
    found = compile_plan(network, 5, 2).gradient(CrossEntropy(), {}, x, labels, Draws(2))
    assert np.array_equal(found.outputs, x.reshape(5, 2)) and found.gradients == {}
    assert found.loss == pytest.approx(CrossEntropy().value_and_gradient(x[..., 0, 0], labels)[0])


def test_draws_are_not_the_plans_to_change():
    draws = Draws(1, 2, place=(9,))
    weights, x, labels = batch_of(DRAWN, 2)
    plan = compile_plan(DRAWN, 2, 1)
    at_nine = plan.gradient(CrossEntropy(), weights, x, labels, draws)
    elsewhere = plan.gradient(CrossEntropy(), weights, x, labels, replace(draws, place=()))
    assert distance(at_nine.outputs, elsewhere.outputs) > 1e-3
    plan.close()
