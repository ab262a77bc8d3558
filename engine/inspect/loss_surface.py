"""The loss over a plane through the weights."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from engine.array import Array, Weights
from engine.errors import UserError
from engine.inspect.checks import check_labels, check_pictures
from engine.inspect.plane import Plane
from engine.inspect.progress import Progress
from engine.inspect.scores import logits
from engine.losses import CrossEntropy, Loss, MeanSquaredError
from engine.network import Network

MOST_POINTS = 1 << 20
LOSSES_BESIDE: tuple[tuple[str, Loss], ...] = (
    ("cross-entropy", CrossEntropy()),
    ("mean squared error", MeanSquaredError("softmax")),
)
"""The classic comparison: the second is flat where the network is sure and wrong, the first not."""


@dataclass(frozen=True)
class Surface:
    """Losses on the grid of all β (rows) and α (columns); NaN where it isn't known yet."""

    alphas: Array  # (columns,)
    betas: Array  # (rows,)
    losses: Mapping[str, Array]  # by name, float64 (rows, columns)


def loss_surface(
    network: Network,
    plane: Plane,
    x: Array,
    labels: Array,
    alphas: Array,
    betas: Array,
    losses: tuple[tuple[str, Loss], ...] = LOSSES_BESIDE,
    batch: int = 256,
) -> Iterator[Progress[Surface]]:
    """The losses of pictures x at the weights plane.at(α, β), outside training; row by row.

    Every loss is given the logits, whatever the network ends in: a loss on probabilities is one
    that squashes them itself, such as MeanSquaredError("softmax").
    Shapes: x (N, C, H, W), labels (N,), alphas (columns,), betas (rows,)
    Raises: UserError for pictures or classes the network doesn't have, or a grid too large.
    Source: Goodfellow, Vinyals & Saxe 2015; Li, Xu, Taylor, Studer & Goldstein 2018, section 4.
    """
    check_pictures(network, x)
    classes = check_labels(network, labels, len(x))
    if not 1 <= len(alphas) * len(betas) <= MOST_POINTS:
        raise UserError(
            f"A loss surface has 1 to {MOST_POINTS:,} points; {len(betas)} × {len(alphas)} came. "
            "Use a coarser grid."
        )
    values = np.full((len(losses), len(betas), len(alphas)), np.nan)
    for row, beta in enumerate(betas):
        for column, alpha in enumerate(alphas):
            weights = plane.at(float(alpha), float(beta))
            values[:, row, column] = _losses(network, weights, x, classes, losses, batch)
        named = {name: values[i].copy() for i, (name, _) in enumerate(losses)}
        yield Progress(row + 1, len(betas), Surface(alphas, betas, named))


def _losses(
    network: Network,
    weights: Weights,
    x: Array,
    labels: Array,
    losses: tuple[tuple[str, Loss], ...],
    batch: int,
) -> Array:
    """Each loss's mean over all pictures, (losses,); far out it may overflow to infinity."""
    totals, divisors = np.zeros(len(losses)), np.zeros(len(losses))
    with np.errstate(over="ignore", invalid="ignore"):
        for start in range(0, len(x), batch):
            part = labels[start : start + batch]
            outputs = logits(network, weights, x[start : start + batch])
            for i, (_, loss) in enumerate(losses):
                weight = loss.weight(part)
                totals[i] += weight * loss.value_and_gradient(outputs, part)[0]
                divisors[i] += weight
    means: Array = totals / divisors
    return means
