"""Divide and order pictures by a seed alone, so that a run can be repeated."""

import numpy as np

from engine.array import Array
from engine.data.dataset import Part
from engine.errors import UserError


def split(part: Part, fraction: float, seed: int) -> tuple[Part, Part]:
    """(training, validation), where validation is `fraction` of every class, drawn by the seed.

    Both keep the order of the original. The total is round(fraction · N); classes whose share
    isn't whole are rounded by largest remainder. Zero gives an empty validation part.
    Raises: UserError unless 0 ≤ fraction < 1 and a picture is left to train on.
    """
    if not 0 <= fraction < 1:
        raise UserError(
            f"The validation fraction must be at least 0 and below 1, not {fraction}. Use 0.1."
        )
    chosen = np.zeros(len(part), bool)
    rng = np.random.default_rng(seed)
    for label, count in _class_shares(part.labels, fraction).items():
        chosen[rng.permutation(np.flatnonzero(part.labels == label))[:count]] = True
    if chosen.all():
        raise UserError(
            f"A validation fraction of {fraction} leaves none of {len(part)} pictures to train on. "
            "Use a smaller fraction or more pictures."
        )
    return _select(part, ~chosen), _select(part, chosen)


def epoch_order(count: int, seed: int, epoch: int) -> Array:
    """The order of pictures in an epoch: an int64 permutation from (seed, epoch) alone."""
    return np.random.default_rng((seed, epoch)).permutation(count)


def _class_shares(labels: Array, fraction: float) -> dict[int, int]:
    """How many pictures of each class validation takes."""
    classes, sizes = np.unique(labels, return_counts=True)
    exact = sizes * fraction
    shares = np.floor(exact).astype(int)
    left = round(fraction * len(labels)) - int(shares.sum())
    shares[np.argsort(shares - exact, kind="stable")[:left]] += 1
    return dict(zip(classes.tolist(), shares.tolist(), strict=True))


def _select(part: Part, chosen: Array) -> Part:
    return Part(part.pictures[chosen], part.labels[chosen])
