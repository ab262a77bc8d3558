"""Divide, thin out and order pictures by a seed alone, so that a run can be repeated."""

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


def subset(part: Part, count: int, seed: int) -> Part:
    """`count` pictures of the part, drawn by the seed, in the order and the shares of the original.

    For one seed a smaller subset lies within every larger one. Class c, of n_c pictures, gives its
    i-th drawn picture the rank (i + 1/2) / n_c, and the lowest ranks are taken: the seats of a
    parliament by Webster's method. A count of all pictures or more gives the part itself.
    Raises: UserError for a count below 1.
    """
    if count < 1:
        raise UserError(f"At least 1 picture must be left to train on, not {count}. Use 1000.")
    if count >= len(part):
        return part
    rng = np.random.default_rng(seed)
    ranks = np.empty(len(part))
    for label in np.unique(part.labels):
        places = rng.permutation(np.flatnonzero(part.labels == label))
        ranks[places] = (np.arange(len(places)) + 0.5) / len(places)
    # Equal ranks fall to the classes by lot, or the first classes would always win.
    drawn = np.lexsort((rng.random(len(part)), ranks))[:count]
    return _select(part, np.sort(drawn))


def class_counts(labels: Array, classes: int) -> Array:
    """How many pictures each class has, or how many boxes, int64 (classes,).

    Labels (N,), or of a detector (N, M, 5), where a row without a box begins below 0.
    """
    if labels.ndim == 3:
        labels = labels[..., 0].astype(np.int64)
        labels = labels[labels >= 0]
    return np.bincount(labels, minlength=classes)


def class_order(labels: Array) -> Array:
    """The order that feeds class after class, unshuffled: int64 (N,), stable within a class.

    It is there to show why pictures are shuffled: each step then sees one class alone.
    """
    return np.argsort(labels, kind="stable")


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
