"""How good a network is on a part of the data, outside training."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np

from engine.array import Array, Weights
from engine.data.dataset import Part
from engine.layers import Context
from engine.losses import Loss
from engine.metrics import Figures, Report, area_under_curve, report, top_k
from engine.network import Network
from engine.training.gradient import SMALLEST, together

EVALUATION_BATCH = 250  # pictures; fixed, so that a result does not depend on the cores


@dataclass(frozen=True)
class Judged:
    """Figures over a whole part, and the same class by class."""

    figures: Figures
    report: Report


def judge(
    network: Network,
    loss: Loss,
    weights: Weights,
    part: Part,
    normalise: Callable[[Array], Array],
    executor: Executor,
) -> Judged:
    """Loss, accuracy, top-k, AUC and the report on a part that is not empty, outside training."""
    starts = range(0, len(part), EVALUATION_BATCH)

    def work(start: int) -> tuple[float, Array]:
        chosen = slice(start, start + EVALUATION_BATCH)
        labels = part.labels[chosen]
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            outputs, _ = network.forward(weights, normalise(part.pictures[chosen]), Context())
            value, _ = loss.value_and_gradient(outputs, labels)
        return value * loss.weight(labels), outputs

    pieces = together(executor, work, starts)
    value = sum(loss for loss, _ in pieces) / max(loss.weight(part.labels), SMALLEST)
    outputs = np.concatenate([outputs for _, outputs in pieces])
    return Judged(*figures_of(network, value, outputs, part.labels))


def figures_of(
    network: Network, loss: float, outputs: Array, labels: Array
) -> tuple[Figures, Report]:
    """What outputs (N, classes) are worth; AUC is None where an output is no number."""
    with np.errstate(over="ignore", invalid="ignore"):
        probabilities = network.probabilities(outputs)
    found = report(probabilities, labels)
    finite = bool(np.isfinite(probabilities).all())
    auc = area_under_curve(probabilities, labels) if finite else None
    k = min(5, probabilities.shape[1])
    return Figures(loss, found.accuracy, top_k(probabilities, labels, k), auc), found
