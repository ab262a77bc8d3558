"""Dropout: inverted or not, of units and of channels, whole and in shards."""

from itertools import pairwise

import numpy as np
import pytest

from engine.draws import Draws
from engine.layers import Context, Dense, Dropout, Sequential, SpatialDropout2D

RATE = 0.3


def training(step=0, first=0):
    return Context(training=True, draws=Draws(1, step, first=first))


def test_inverted_dropout_equals_weights_scaled_at_test_time():
    """The paper drops units while training and multiplies weights by (1 - rate) afterwards.

    Inverted dropout trains on what is larger by 1 / (1 - rate). A layer trained either way has
    the same answers: weights w for the inverted form are weights w / (1 - rate) for the other.
    """
    rng = np.random.default_rng(0)
    layers = Sequential((Dropout(RATE), Dense(4)))
    weights = {"1/kernel": rng.standard_normal((6, 4)), "1/bias": rng.standard_normal(4)}
    plain = {"1/kernel": weights["1/kernel"] / (1 - RATE), "1/bias": weights["1/bias"]}
    x = rng.standard_normal((5, 6))

    trained, (mask, _) = layers.forward(weights, x, training())
    kept = (mask != 0).astype(float)
    np.testing.assert_allclose((x * kept) @ plain["1/kernel"] + plain["1/bias"], trained)

    tested, _ = layers.forward(weights, x, Context())
    scaled_weights = plain["1/kernel"] * (1 - RATE)
    np.testing.assert_allclose(x @ scaled_weights + plain["1/bias"], tested, rtol=1e-14)


def test_the_mean_over_many_masks_of_a_linear_layer_is_its_answer_at_test_time():
    rng = np.random.default_rng(0)
    layers = Sequential((Dropout(RATE), Dense(4)))
    weights = {"1/kernel": rng.standard_normal((6, 4)), "1/bias": rng.standard_normal(4)}
    x = rng.standard_normal((1, 6))
    rounds = 20_000
    many = np.repeat(x, rounds, axis=0)  # each picture of a batch draws a mask of its own
    answers, _ = layers.forward(weights, many, training())
    tested, _ = layers.forward(weights, x, Context())
    variance = RATE / (1 - RATE) * (x**2) @ weights["1/kernel"] ** 2  # of one masked answer
    error = np.abs(answers.mean(axis=0) - tested[0]) / np.sqrt(variance[0] / rounds)
    assert error.max() < 4
    np.testing.assert_allclose(answers.var(axis=0), variance[0], rtol=0.05)


def test_spatial_dropout_silences_whole_channels_of_each_picture():
    x = np.random.default_rng(0).uniform(1, 2, (400, 20, 3, 2))
    y, mask = SpatialDropout2D(RATE).forward({}, x, training())
    silent = (y == 0).all(axis=(2, 3))
    np.testing.assert_array_equal(silent, (y == 0).any(axis=(2, 3)))
    np.testing.assert_allclose(y[~silent], x[~silent] / (1 - RATE), rtol=1e-14)
    assert silent.mean() == pytest.approx(RATE, abs=4 * np.sqrt(RATE * (1 - RATE) / silent.size))
    assert len({row.tobytes() for row in silent}) > 300  # pictures differ
    dx, gradients = SpatialDropout2D(RATE).backward({}, mask, np.ones_like(y))
    np.testing.assert_array_equal(dx == 0, y == 0)
    assert gradients == {}


def test_spatial_dropout_does_nothing_outside_training_and_at_rate_0():
    x = np.random.default_rng(0).standard_normal((2, 3, 4, 4)).astype(np.float32)
    for layer, context in ((SpatialDropout2D(), Context()), (SpatialDropout2D(0.0), training())):
        y, cache = layer.forward({}, x, context)
        np.testing.assert_array_equal(y, x)
        np.testing.assert_array_equal(layer.backward({}, cache, x)[0], x)


@pytest.mark.parametrize("edges", [(0, 8), (0, 3, 8), (0, 1, 2, 7, 8)], ids=str)
@pytest.mark.parametrize("layer", [Dropout(0.5), SpatialDropout2D(0.5)], ids=repr)
def test_a_picture_draws_the_same_in_whichever_shard_it_is(layer, edges):
    x = np.ones((8, 13, 2, 3), np.float32)
    whole, _ = layer.forward({}, x, training(step=2))
    shards = [
        layer.forward({}, x[first:last], training(2, first))[0] for first, last in pairwise(edges)
    ]
    np.testing.assert_array_equal(whole, np.concatenate(shards))


def test_every_step_and_every_place_draws_anew():
    layer, x = SpatialDropout2D(0.5), np.ones((8, 32, 1, 1), np.float32)
    first, _ = layer.forward({}, x, training(step=1))
    again, _ = layer.forward({}, x, training(step=1))
    later, _ = layer.forward({}, x, training(step=2))
    elsewhere, _ = layer.forward({}, x, training(step=1).at(3))
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, later)
    assert not np.array_equal(first, elsewhere)
