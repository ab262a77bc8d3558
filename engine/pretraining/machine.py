"""The restricted Boltzmann machine with units that are 0 or 1."""

import numpy as np
from numpy.random import Generator

from engine.array import Array, Weights

WEIGHT_DEVIATION = 0.01  # of fresh weights; Hinton 2012, section 8


def fresh_machine(mean: Array, hidden: int, rng: Generator) -> Weights:
    """The weights of a machine whose visible units have these means (visible,).

    Weights: kernel (visible, hidden), visible_bias (visible,), hidden_bias (hidden,), float32.
    The visible biases are log(p / (1 - p)), so that the machine begins with the right means.
    Source: Hinton 2012, section 8.
    """
    share = np.clip(mean, 0.001, 0.999).astype(np.float64)
    kernel = rng.standard_normal((len(mean), hidden), np.float32) * np.float32(WEIGHT_DEVIATION)
    return {
        "kernel": kernel,
        "visible_bias": np.log(share / (1 - share)).astype(np.float32),
        "hidden_bias": np.zeros(hidden, np.float32),
    }


def hidden_probabilities(w: Weights, v: Array) -> Array:
    """p(h = 1 | v) = σ(v · kernel + hidden_bias). Shapes: (N, visible) -> (N, hidden)"""
    return _sigmoid(v @ w["kernel"] + w["hidden_bias"])


def visible_probabilities(w: Weights, h: Array) -> Array:
    """p(v = 1 | h) = σ(h · kernelᵀ + visible_bias). Shapes: (N, hidden) -> (N, visible)"""
    return _sigmoid(h @ w["kernel"].T + w["visible_bias"])


def free_energy(w: Weights, v: Array) -> Array:
    """F(v) = -v · visible_bias - Σ log(1 + e^(v · kernel + hidden_bias)), (N,).

    p(v) = e^-F(v) / Z: what a hidden configuration adds is summed out.
    Source: Hinton 2012, section 16.1.
    """
    softplus = np.logaddexp(0, v @ w["kernel"] + w["hidden_bias"])
    energy: Array = -(v @ w["visible_bias"]) - softplus.sum(axis=1)
    return energy


def contrastive_divergence(
    w: Weights, batch: Array, k: int, rng: Generator
) -> tuple[Weights, float]:
    """An estimate of the gradient of the mean of -log p(v), and the reconstruction error.

    Gradient: dkernel = (v⁻ᵀ · p⁻ - v⁺ᵀ · p⁺) / N, dvisible_bias = mean(v⁻ - v⁺),
    dhidden_bias = mean(p⁻ - p⁺), where v⁺ is the batch (N, visible) in [0, 1], v⁻ what k rounds of
    Gibbs sampling made of it, and p± = p(h = 1 | v±). For k -> ∞ it is right in the mean.
    Error: mean (v⁺ - p(v = 1 | h))² over pictures and units, h drawn once from p⁺.
    Source: Hinton 2002, "Training products of experts by minimizing contrastive divergence".
    """
    positive = hidden_probabilities(w, batch)
    v, p, error = batch, positive, 0.0
    for turn in range(k):
        mean = visible_probabilities(w, _draw(p, rng))
        if turn == 0:
            error = float(np.square(batch - mean).mean())
        v = _draw(mean, rng)
        p = hidden_probabilities(w, v)
    count = np.asarray(len(batch), batch.dtype)
    gradients = {
        "kernel": (v.T @ p - batch.T @ positive) / count,
        "visible_bias": (v - batch).mean(axis=0),
        "hidden_bias": (p - positive).mean(axis=0),
    }
    return gradients, error


def _sigmoid(x: Array) -> Array:
    x *= 0.5
    np.tanh(x, out=x)
    x += 1
    x *= 0.5
    return x


def _draw(p: Array, rng: Generator) -> Array:
    """Zeros and ones, each 1 with its probability p."""
    return (rng.random(p.shape, np.float32) < p).astype(p.dtype)
