"""A problem on which some features are rare and yet tell the most."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.optimizers import Optimizer


@dataclass(frozen=True)
class SparseFeatures:
    """Logistic regression on features that are there or not: p(yes) = σ(features · weights).

    loss = mean of log(1 + e^z) - label · z, z = features · weights
    Gradient: featuresᵀ · (σ(z) - labels) / N, so a feature's weight learns only where it occurs.
    """

    features: Array  # float64 (N, features), 0 or 1; feature 0 is always there
    labels: Array  # float64 (N,), 0 or 1

    def value(self, weights: Array) -> float:
        """The mean loss over all rows, weights (features,)."""
        z = self.features @ weights
        return float((np.logaddexp(0, z) - self.labels * z).mean())

    def gradient(self, weights: Array, rows: Array | slice = slice(None)) -> Array:
        """The gradient of the mean loss over some rows, (features,)."""
        chosen = self.features[rows]
        error = 0.5 * (np.tanh(0.5 * (chosen @ weights)) + 1) - self.labels[rows]
        gradient: Array = chosen.T @ error / len(chosen)
        return gradient


def sparse_features(
    rng: np.random.Generator, count: int = 2000, features: int = 500
) -> SparseFeatures:
    """Rows in which feature k ≥ 1 occurs with a probability of 1 / (1 + k), as words do.

    Every feature's true weight is normal with deviation 3, so that a rare feature tells as much,
    when it occurs, as a frequent one: Adagrad's own case.
    Source: the motivation of Duchi, Hazan & Singer 2011.
    """
    chance = 1 / (1 + np.arange(features))
    table = (rng.random((count, features)) < chance).astype(np.float64)
    truth = 3 * rng.standard_normal(features)
    likely = 0.5 * (np.tanh(0.5 * (table @ truth)) + 1)
    return SparseFeatures(table, (rng.random(count) < likely).astype(np.float64))


def learn(
    data: SparseFeatures,
    optimizer: Optimizer,
    learning_rate: float,
    epochs: int,
    rng: np.random.Generator,
    batch_size: int = 20,
) -> Array:
    """The mean loss over all rows before the first epoch and after each, float64 (epochs + 1,).

    `rng` orders the rows anew every epoch. Weights begin at zero.
    """
    count, width = data.features.shape
    weights, step = np.zeros(width), 0
    slots, values = optimizer.slots(weights), [data.value(weights)]
    for _ in range(epochs):
        order = rng.permutation(count)
        for first in range(0, count, batch_size):
            step += 1
            gradient = data.gradient(weights, order[first : first + batch_size])
            weights, slots = optimizer.update(weights, gradient, slots, learning_rate, step)
        values.append(data.value(weights))
    return np.array(values)
