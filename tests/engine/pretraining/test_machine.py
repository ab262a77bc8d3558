from itertools import product

import numpy as np
import pytest
from sklearn.datasets import load_digits
from sklearn.neural_network import BernoulliRBM

from engine.optimizers import SGD
from engine.pretraining.machine import (
    contrastive_divergence,
    free_energy,
    fresh_machine,
    hidden_probabilities,
    visible_probabilities,
)

VISIBLE, HIDDEN = 4, 3


def tiny(seed=0, deviation=1.0):
    rng = np.random.default_rng(seed)
    shapes = {
        "kernel": (VISIBLE, HIDDEN),
        "visible_bias": (VISIBLE,),
        "hidden_bias": (HIDDEN,),
    }
    return {name: deviation * rng.standard_normal(shape) for name, shape in shapes.items()}


def energy(w, v, h):
    """E(v, h) = -Σ a_i·v_i - Σ b_j·h_j - Σ v_i·w_ij·h_j, Hinton 2012, equation 1."""
    total = 0.0
    for i in range(VISIBLE):
        total -= w["visible_bias"][i] * v[i]
        for j in range(HIDDEN):
            total -= v[i] * w["kernel"][i, j] * h[j]
    for j in range(HIDDEN):
        total -= w["hidden_bias"][j] * h[j]
    return total


def configurations(units):
    return [np.array(bits, float) for bits in product((0, 1), repeat=units)]


def mean_surprise(w, batch):
    """The mean of -log p(v) over the batch, every configuration enumerated."""
    hidden = configurations(HIDDEN)
    weights = {
        tuple(v): sum(np.exp(-energy(w, v, h)) for h in hidden) for v in configurations(VISIBLE)
    }
    partition = sum(weights.values())
    return -np.mean([np.log(weights[tuple(v)] / partition) for v in batch])


def exact_gradients(w, batch, step=1e-5):
    gradients = {name: np.zeros_like(array) for name, array in w.items()}
    for name, array in w.items():
        for place in np.ndindex(array.shape):
            values = []
            for sign in (1, -1):
                moved = {**w, name: array.copy()}
                moved[name][place] += sign * step
                values.append(mean_surprise(moved, batch))
            gradients[name][place] = (values[0] - values[1]) / (2 * step)
    return gradients


def distance(first, second):
    return max(np.abs(first[name] - second[name]).max() for name in first)


def test_free_energies_are_hidden_units_summed_out():
    w = tiny()
    v = np.array(configurations(VISIBLE))
    expected = [-np.log(sum(np.exp(-energy(w, x, h)) for h in configurations(HIDDEN))) for x in v]
    np.testing.assert_allclose(free_energy(w, v), expected, atol=1e-12)


def test_probabilities_follow_from_the_energies():
    w, v, h = tiny(), np.array([1.0, 0, 1, 1]), np.array([0.0, 1, 1])
    for unit in range(HIDDEN):
        on, off = h.copy(), h.copy()
        on[unit], off[unit] = 1, 0
        odds = np.exp(energy(w, v, off) - energy(w, v, on))
        assert hidden_probabilities(w, v[None])[0, unit] == pytest.approx(odds / (1 + odds))
    for unit in range(VISIBLE):
        on, off = v.copy(), v.copy()
        on[unit], off[unit] = 1, 0
        odds = np.exp(energy(w, off, h) - energy(w, on, h))
        assert visible_probabilities(w, h[None])[0, unit] == pytest.approx(odds / (1 + odds))


@pytest.mark.parametrize("k", [1, 2, 5])
def test_contrastive_divergence_is_its_formula_written_with_loops(k):
    w, count = tiny(), 6
    batch = np.random.default_rng(1).random((count, VISIBLE))
    found, error = contrastive_divergence(w, batch, k, np.random.default_rng(2))
    rng = np.random.default_rng(2)

    def drawn(p):
        return (rng.random(p.shape, np.float32) < p).astype(float)

    def squashed(x):
        return 1 / (1 + np.exp(-x))

    a, b, kernel = w["visible_bias"], w["hidden_bias"], w["kernel"]

    def up(v):
        return np.array([
            [squashed(b[j] + sum(x[i] * kernel[i, j] for i in range(VISIBLE)))
             for j in range(HIDDEN)] for x in v
        ])  # fmt: skip

    def down(h):
        return np.array([
            [squashed(a[i] + sum(y[j] * kernel[i, j] for j in range(HIDDEN)))
             for i in range(VISIBLE)] for y in h
        ])  # fmt: skip

    first = p = up(batch)
    means = []
    for _ in range(k):
        means.append(down(drawn(p)))
        v = drawn(means[-1])
        p = up(v)
    for i in range(VISIBLE):
        assert found["visible_bias"][i] == pytest.approx(np.mean(v[:, i] - batch[:, i]))
        for j in range(HIDDEN):
            pairs = [v[n, i] * p[n, j] - batch[n, i] * first[n, j] for n in range(count)]
            assert found["kernel"][i, j] == pytest.approx(np.mean(pairs))
    for j in range(HIDDEN):
        assert found["hidden_bias"][j] == pytest.approx(np.mean(p[:, j] - first[:, j]))
    assert error == pytest.approx(np.mean((batch - means[0]) ** 2))


def two_moods(coupling=1.5):
    """A machine whose units like to be all on or all off: chains rarely go from one to other."""
    w = tiny(seed=3, deviation=0.2)
    w["kernel"] += coupling
    w["visible_bias"] -= coupling * HIDDEN / 2
    w["hidden_bias"] -= coupling * VISIBLE / 2
    return w


def test_many_rounds_come_to_the_exact_gradient_of_the_likelihood():
    w, batch = two_moods(), np.array([[1.0, 1, 1, 1], [1, 1, 0, 1], [0, 1, 1, 1]])
    exact = exact_gradients(w, batch)
    chains = np.repeat(batch, 8000, axis=0)
    distances = {
        k: distance(contrastive_divergence(w, chains, k, np.random.default_rng(k))[0], exact)
        for k in (1, 3, 10, 60)
    }
    assert distances[1] > 1.5 * distances[3] > 3 * distances[10] > 0.1
    assert distances[60] < 0.01  # what is left is chance: about 1 / √24,000 = 0.006


def test_following_it_makes_the_data_likely():
    w = tiny(deviation=0.1)
    batch = np.array([[1.0, 1, 0, 0], [0, 0, 1, 1]])
    before, rng = mean_surprise(w, batch), np.random.default_rng(0)
    for _ in range(3000):
        gradients, _ = contrastive_divergence(w, batch, 1, rng)
        w = {name: SGD().update(a, gradients[name], {}, 0.1, 1)[0] for name, a in w.items()}
    assert before == pytest.approx(VISIBLE * np.log(2), abs=0.2)
    assert mean_surprise(w, batch) < 0.8 * np.log(4)  # half of the certainty there is, and more


def test_fresh_machines_begin_with_the_means_of_their_units():
    mean = np.array([0.0, 0.25, 0.9, 1.0], np.float32)
    w = fresh_machine(mean, 2000, np.random.default_rng(0))
    assert {array.dtype for array in w.values()} == {np.dtype(np.float32)}
    np.testing.assert_allclose(
        visible_probabilities(w, np.zeros((1, 2000), np.float32))[0],
        [0.001, 0.25, 0.9, 0.999],
        atol=1e-6,
    )
    assert w["kernel"].std() == pytest.approx(0.01, rel=0.05)


def test_it_models_digits_as_well_as_scikit_learns_machine():
    pixels = (load_digits().data / 16).astype(np.float32)
    theirs = BernoulliRBM(64, learning_rate=0.05, batch_size=50, n_iter=15, random_state=0)
    theirs.fit(pixels)
    w = fresh_machine(pixels.mean(axis=0), 64, np.random.default_rng(0))
    rng = np.random.default_rng(0)
    for _ in range(15):
        for start in range(0, len(pixels), 50):
            gradients, _ = contrastive_divergence(w, pixels[start : start + 50], 1, rng)
            w = {name: a - np.float32(0.05) * gradients[name] for name, a in w.items()}
    ours = BernoulliRBM(64, random_state=0).fit(pixels[:1])  # a shell for our weights
    ours.components_ = w["kernel"].T
    ours.intercept_hidden_, ours.intercept_visible_ = w["hidden_bias"], w["visible_bias"]
    np.testing.assert_allclose(ours.transform(pixels), hidden_probabilities(w, pixels), atol=1e-5)
    binary = (pixels > 0.5).astype(np.float32)

    def likelihood(machine):
        machine.random_state = 0  # the same pixels are asked for
        return machine.score_samples(binary).mean()

    assert likelihood(ours) > likelihood(theirs) - 2
