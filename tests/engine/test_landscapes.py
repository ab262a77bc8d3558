"""Landscapes are what they say, and show of the optimizers what they are meant to show."""

import numpy as np
import pytest

from engine.landscapes import (
    LANDSCAPES,
    Plateau,
    Ravine,
    Rosenbrock,
    Saddle,
    descend,
    learn,
    sparse_features,
)
from engine.optimizers import (
    OPTIMIZERS,
    SGD,
    Adagrad,
    Adam,
    AdamW,
    AMSGrad,
    Lion,
    Momentum,
    NAdam,
    Nesterov,
    RMSprop,
)
from engine.spec import from_json, to_json

EVERY = [kind() for kind in LANDSCAPES.values()]
ON_THE_RAVINE = {
    "SGD": 0.03, "Momentum": 0.02, "Nesterov": 0.02, "Adagrad": 1.0, "Adadelta": 10.0,
    "RMSprop": 0.1, "Adam": 0.5, "AMSGrad": 0.3, "AdamW": 0.5, "NAdam": 0.3, "Lion": 0.1,
}  # fmt: skip
RATES = tuple(10.0 ** np.arange(-3, 2, 0.5))  # one grid for every optimizer


def points_in(landscape, count=50):
    left, right, bottom, top = landscape.window
    return np.random.default_rng(4).uniform((left, bottom), (right, top), (count, 2))


@pytest.mark.parametrize("landscape", EVERY, ids=repr)
def test_gradient_matches_finite_differences(landscape):
    points = points_in(landscape)
    gradient = landscape.gradient(points)
    for axis, move in enumerate(1e-5 * np.eye(2)):
        slope = (landscape.value(points + move) - landscape.value(points - move)) / 2e-5
        np.testing.assert_allclose(gradient[:, axis], slope, rtol=1e-6, atol=1e-5)


@pytest.mark.parametrize("landscape", EVERY, ids=repr)
def test_points_may_have_any_shape(landscape):
    grid = points_in(landscape).reshape(5, 10, 2)
    assert landscape.value(grid).shape == (5, 10)
    assert landscape.gradient(grid).shape == (5, 10, 2)
    assert landscape.value(grid)[3, 7] == landscape.value(grid[3, 7])
    np.testing.assert_array_equal(landscape.gradient(grid)[3, 7], landscape.gradient(grid[3, 7]))


@pytest.mark.parametrize("landscape", EVERY, ids=repr)
def test_minima_are_stationary_and_the_lowest_of_all(landscape):
    minima = np.array(landscape.minima)
    assert np.abs(landscape.gradient(minima)).max() < 1e-9
    values = landscape.value(minima)
    np.testing.assert_allclose(values, values[0], atol=1e-12)
    assert (landscape.value(points_in(landscape, 5000)) > values[0]).all()
    around = minima[:, None] + 0.01 * np.array([(1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7)])
    assert (landscape.value(around) > values[:, None]).all()


@pytest.mark.parametrize("landscape", EVERY, ids=repr)
def test_start_and_minima_lie_in_the_window(landscape):
    left, right, bottom, top = landscape.window
    for x, y in (landscape.start, *landscape.minima):
        assert left < x < right and bottom < y < top


@pytest.mark.parametrize("landscape", EVERY, ids=repr)
def test_a_landscape_survives_json(landscape):
    assert from_json(to_json(landscape), type(landscape), {}, "The landscape") == landscape


@pytest.mark.parametrize("landscape", EVERY, ids=repr)
def test_adam_reaches_a_minimum_of_every_landscape(landscape):
    path, values = descend(landscape, Adam(), 0.1, 3000)
    assert path.shape == (3001, 2) and values.shape == (3001,)
    assert tuple(path[0]) == landscape.start
    assert np.linalg.norm(path[-1] - np.array(landscape.minima), axis=1).min() < 1e-3
    np.testing.assert_array_equal(values, landscape.value(path))


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_each_optimizer_descends_the_ravine(name):
    _, values = descend(Ravine(), OPTIMIZERS[name](), ON_THE_RAVINE[name], 300)
    assert values[-1] < 0.005 * values[0]


def test_momentum_is_faster_than_plain_descent_along_the_ravine():
    """Each at the best rate of one grid; with steepness κ, √κ times as fast at best."""

    def steps_needed(rule):
        needed = []
        for rate in np.geomspace(1e-3, 1, 25):
            _, values = descend(Ravine(), rule, rate, 1000)
            low = np.flatnonzero(values < 1e-6)
            if np.isfinite(values[-1]) and values[-1] < 1e-6:
                needed.append(int(low[0]))
        return min(needed)

    plain = steps_needed(SGD())
    for rule in (Momentum(0.8), Nesterov(0.8)):
        assert steps_needed(rule) < plain / 2


def test_plain_descent_diverges_above_twice_the_inverse_steepness():
    below, above = (descend(Ravine(50.0), SGD(), rate, 400)[1] for rate in (0.0399, 0.0401))
    assert below[-1] < below[0] / 50
    assert above[-1] > above[0]
    _, values = descend(Rosenbrock(), SGD(), 1.0, 50)
    assert not np.isfinite(values[-1])  # and no warning, which would fail this test


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_on_the_saddles_ridge_every_rule_stays_and_noise_helps(name):
    path, values = descend(Saddle(), OPTIMIZERS[name](), 0.05, 400, start=(-1.5, 0.0))
    assert (path[:, 1] == 0).all() and (values >= 0).all()
    noise, rng = 0.01, np.random.default_rng(0)
    helped, _ = descend(Saddle(), OPTIMIZERS[name](), 0.05, 400, (-1.5, 0.0), noise, rng)
    assert (helped[1:, 1] != 0).all()
    if name != "Adadelta":  # its steps are still tiny by then
        assert abs(helped[-1, 1]) > 1


@pytest.mark.parametrize("rule", [RMSprop(), Adam(), AMSGrad(), AdamW(), NAdam(), Lion()], ids=repr)
def test_beside_the_ridge_rules_that_rescale_leave_long_before_plain_descent(rule):
    def steps_to_leave(rule):
        path, _ = descend(Saddle(), rule, 0.05, 400)
        return int(np.argmax(np.abs(path[:, 1]) > 1))

    assert 0 < 2 * steps_to_leave(rule) < steps_to_leave(SGD())


def test_the_plateau_is_flat_where_a_descent_begins():
    steepest = np.linalg.norm(Plateau().gradient(points_in(Plateau(), 5000)), axis=1).max()
    slope = np.linalg.norm(Plateau().gradient(np.array(Plateau.start)))
    assert slope < 0.02 * steepest
    _, plain = descend(Plateau(), SGD(), 0.1, 60)
    _, adaptive = descend(Plateau(), Adam(), 0.1, 60)
    assert plain[-1] > 0.9 > 0.2 > adaptive[-1]


def test_noise_is_repeated_by_the_same_generator_and_differs_by_another():
    first, again, other = (
        descend(Ravine(), SGD(), 0.01, 20, noise=1.0, rng=np.random.default_rng(seed))[0]
        for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(first, again)
    assert (first[1:] != other[1:]).any()


def test_sparse_features_are_rarer_the_higher_their_number():
    data = sparse_features(np.random.default_rng(0))
    share = data.features.mean(axis=0)
    assert share[0] == 1
    np.testing.assert_allclose(share[[1, 9, 99]], [1 / 2, 1 / 10, 1 / 100], rtol=0.3)
    assert set(np.unique(data.labels)) == {0.0, 1.0}


def test_the_gradient_on_sparse_features_matches_finite_differences():
    rng = np.random.default_rng(0)
    data = sparse_features(rng, 50, 8)
    weights = rng.standard_normal(8)
    for number, move in enumerate(1e-6 * np.eye(8)):
        slope = (data.value(weights + move) - data.value(weights - move)) / 2e-6
        assert data.gradient(weights)[number] == pytest.approx(slope, abs=1e-8)
    halves = [data.gradient(weights, np.arange(first, first + 25)) for first in (0, 25)]
    np.testing.assert_allclose(sum(halves) / 2, data.gradient(weights), atol=1e-12)


def test_rules_with_a_rate_for_each_weight_win_on_sparse_features():
    """Each at the best rate of one grid: plain descent has one rate for frequent and rare."""
    data = sparse_features(np.random.default_rng(0))

    def best(rule):
        order = 5  # the same for all
        runs = [learn(data, rule, rate, 3, np.random.default_rng(order)) for rate in RATES]
        assert all(values[0] == pytest.approx(np.log(2)) for values in runs)
        return min(values[-1] for values in runs)

    plain = best(SGD())
    assert best(Adagrad()) < plain / 2
    assert best(RMSprop()) < 0.7 * plain
    assert best(Adam()) < 0.7 * plain
