"""Layers made of layers: paths, what they add up, who is watched, statistics deep inside."""

import pickle
import threading

import numpy as np
import pytest

from engine.draws import Draws
from engine.errors import UserError
from engine.layers import (
    BatchNorm,
    Concat,
    Context,
    Conv2D,
    Dense,
    Dropout,
    PReLU,
    ReLU,
    Residual,
    Sequential,
    SpatialDropout2D,
    Tanh,
)
from engine.layers.combinator import Combinator, MisfitError, part
from engine.meeting import Meeting

SHAPE = (2, 5, 4)
NESTED = Sequential(
    (
        Conv2D(3, padding=1),
        Residual(
            (BatchNorm(), ReLU(), Sequential((Conv2D(4, padding=1, bias=False), BatchNorm()))),
            projection=(Conv2D(4, size=1), SpatialDropout2D(0.5)),
        ),
        Concat((PReLU(), Residual((Tanh(), BatchNorm(), Dropout(0.3))), Sequential(()))),
    )
)
MEMBERS = [
    "0/",
    "1/body/0/", "1/body/1/", "1/body/2/0/", "1/body/2/1/", "1/body/2/",
    "1/projection/0/", "1/projection/1/", "1/",
    "2/0/", "2/1/body/0/", "2/1/body/1/", "2/1/body/2/", "2/1/", "2/2/", "2/",
]  # fmt: skip


def prepared(pictures=6):
    rng = np.random.default_rng(3)
    weights = {p: w.astype(np.float64) for p, w in NESTED.init(SHAPE, rng).items()}
    return weights, rng.standard_normal((pictures, *SHAPE))


def test_every_member_is_watched_with_its_path_its_input_and_its_output():
    weights, x = prepared()
    seen = {}

    def watch(path, layer, given, gave):
        assert path not in seen
        seen[path] = (layer, given, gave)

    y, _ = NESTED.forward(weights, x, Context(True, Draws(0), watch=watch))
    assert list(seen) == MEMBERS
    assert isinstance(seen["1/body/2/1/"][0], BatchNorm)
    np.testing.assert_array_equal(seen["0/"][1], x)
    np.testing.assert_array_equal(seen["2/"][2], y)
    for first, then in (("1/body/0/", "1/body/1/"), ("1/body/2/0/", "1/body/2/1/"), ("1/", "2/")):
        assert seen[first][2] is seen[then][1]
    np.testing.assert_allclose(
        seen["1/"][2], seen["1/body/2/"][2] + seen["1/projection/1/"][2], rtol=1e-15
    )
    for path, (layer, given, gave) in seen.items():
        assert gave.shape[1:] == layer.output_shape(given.shape[1:])
        own = part(weights, path.rstrip("/"))
        assert {p: w.shape for p, w in own.items()} == layer.weight_shapes(given.shape[1:])


def test_watching_changes_nothing():
    weights, x = prepared()
    plain, _ = NESTED.forward(weights, x, Context(True, Draws(0)))
    watched, _ = NESTED.forward(weights, x, Context(True, Draws(0), watch=lambda *_: None))
    np.testing.assert_array_equal(plain, watched)


def test_statistics_are_found_and_advanced_however_deep():
    weights, x = prepared()
    paths = {f"{place}/moving_{what}" for place in ("1/body/0", "1/body/2/1", "2/1/body/1")
             for what in ("mean", "variance")}  # fmt: skip
    assert NESTED.statistics(SHAPE) == paths
    inputs = {}

    def watch(path, layer, given, gave):
        inputs[path.rstrip("/")] = given

    y, cache = NESTED.forward(weights, x, Context(True, Draws(0), watch=watch))
    _, gradients = NESTED.backward(weights, cache, np.ones_like(y))
    advanced = NESTED.advance(weights, cache)
    assert set(gradients) == set(weights) - paths
    assert set(advanced) == set(weights)
    for path in weights:
        if path in paths:
            given = inputs[path.rsplit("/", 1)[0]]
            measured = given.mean((0, 2, 3)), given.var((0, 2, 3), ddof=1)
            expected = 0.9 * weights[path] + 0.1 * measured["variance" in path]
            np.testing.assert_allclose(advanced[path], expected, rtol=1e-12)
        else:
            assert advanced[path] is weights[path]


def test_outside_training_nothing_advances_and_nothing_is_random():
    weights, x = prepared()
    y, cache = NESTED.forward(weights, x, Context())
    again, _ = NESTED.forward(weights, x, Context())
    np.testing.assert_array_equal(y, again)
    assert all(w is weights[p] for p, w in NESTED.advance(weights, cache).items())


def test_shards_that_meet_give_what_the_whole_batch_gives():
    weights, x = prepared(7)
    dy = np.random.default_rng(5).standard_normal((7, *NESTED.output_shape(SHAPE)))
    y, cache = NESTED.forward(weights, x, Context(True, Draws(4, 2)))
    dx, gradients = NESTED.backward(weights, cache, dy)
    edges = [0, 3, 4, 7]
    meeting = Meeting(3)
    found = [None] * 3

    def run(shard):
        cut = slice(edges[shard], edges[shard + 1])
        draws = Draws(4, 2, first=edges[shard])
        context = Context(True, draws, meeting.seat(shard))
        own, kept = NESTED.forward(weights, x[cut], context)
        found[shard] = own, *NESTED.backward(weights, kept, dy[cut]), NESTED.advance(weights, kept)

    threads = [threading.Thread(target=run, args=(shard,)) for shard in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    np.testing.assert_allclose(np.concatenate([one[0] for one in found]), y, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(np.concatenate([one[1] for one in found]), dx, rtol=1e-8, atol=1e-11)
    for path, whole in gradients.items():
        total = sum(one[2][path] for one in found)
        np.testing.assert_allclose(total, whole, rtol=1e-8, atol=1e-10, err_msg=path)
    for path, whole in NESTED.advance(weights, cache).items():
        for one in found:
            np.testing.assert_allclose(one[3][path], whole, rtol=1e-10, err_msg=path)


def test_members_of_one_kind_draw_different_masks():
    layers = Concat((Dropout(0.5), Dropout(0.5), Residual((Dropout(0.5),), (Dropout(0.5),))))
    y, _ = layers.forward({}, np.ones((4, 40)), Context(True, Draws(0)))
    masks = np.split(y, 3, axis=1)
    assert not np.array_equal(masks[0], masks[1])
    assert set(np.unique(masks[2])) == {0.0, 2.0, 4.0}  # body and projection, apart


def test_a_residual_of_nothing_learnt_passes_on_what_comes_in():
    layers = Residual((Dense(5), Tanh(), Dense(5)))
    weights = {path: np.zeros(shape) for path, shape in layers.weight_shapes((5,)).items()}
    x = np.random.default_rng(0).standard_normal((3, 5))
    y, cache = layers.forward(weights, x, Context())
    np.testing.assert_array_equal(y, x)
    dy = np.random.default_rng(1).standard_normal((3, 5))
    np.testing.assert_array_equal(layers.backward(weights, cache, dy)[0], dy)


def test_the_gradient_reaches_the_bottom_of_a_deep_residual_stack_only():
    depth, dense = 40, Dense(16, initializer="normal", scale=0.05)
    plain = Sequential((dense, Tanh()) * depth)
    residual = Sequential((Residual((dense, Tanh())),) * depth)
    rng, norms = np.random.default_rng(0), []
    for layers in (plain, residual):
        weights = layers.init((16,), rng)
        y, cache = layers.forward(weights, rng.standard_normal((8, 16)), Context())
        dx, _ = layers.backward(weights, cache, np.ones_like(y))
        norms.append(np.abs(dx).mean())
    assert norms[0] < 1e-20
    assert 0.01 < norms[1] < 100


def test_a_misfit_says_where_and_why_and_survives_pickling():
    layers = Sequential((ReLU(), Residual((Sequential((Tanh(), Dense(2))),))))
    with pytest.raises(UserError) as caught:
        layers.output_shape((1, 2, 2))
    error = caught.value
    assert isinstance(error, MisfitError)
    assert error.path == "1/body/0/1"
    assert str(error).startswith("Layer 1/body/0/1: Dense needs vectors; what comes in has")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_a_combinator_promises_nothing_by_itself():
    with pytest.raises(NotImplementedError):
        Combinator().members((1,))
