"""How good a network is on a part of the data, outside training."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.array import Array, Weights
from engine.data.dataset import Part
from engine.detection.learned.judging import detector_figures
from engine.detection.learned.network import DetectorNetwork
from engine.losses import Loss
from engine.losses.base import Answers
from engine.metrics import Figures, Report, area_under_curve, report, top_k
from engine.network import Network
from engine.training.calculator import Calculator
from engine.training.gradient import SMALLEST

PIECE = 1000  # pictures that are in memory as floats at once


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
    calculator: Calculator,
) -> Judged:
    """Loss, accuracy, top-k, AUC and the report on a part that is not empty, outside training.

    Of a detector, average precision takes the place of accuracy: see `detector_figures`.
    """
    value, outputs = 0.0, []
    for start in range(0, len(part), PIECE):
        chosen = slice(start, start + PIECE)
        labels = part.labels[chosen]
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            found = calculator.outputs(weights, normalise(part.pictures[chosen]))
            mean, _ = loss.value_and_gradient(found, labels)
        value += mean * loss.weight(labels)
        outputs.append(found)
    value /= max(loss.weight(part.labels), SMALLEST)
    every = np.concatenate(outputs)
    if isinstance(network, DetectorNetwork):
        return Judged(*detector_figures(every, part.labels, value, *network.input_shape[1:]))
    return Judged(*figures_of(network, value, every, part.labels, loss.answers))


def figures_of(
    network: Network, loss: float, outputs: Array, labels: Array, answers: Answers = "softmax"
) -> tuple[Figures, Report]:
    """What outputs (N, classes) are worth; AUC is None where an output is no number."""
    with np.errstate(over="ignore", invalid="ignore"):
        probabilities = network.probabilities(outputs, answers)
    found = report(probabilities, labels)
    finite = bool(np.isfinite(probabilities).all())
    auc = area_under_curve(probabilities, labels) if finite else None
    k = min(5, probabilities.shape[1])
    return Figures(loss, found.accuracy, top_k(probabilities, labels, k), auc), found
