"""How well a class's probability puts its own pictures before all others, at any threshold."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.errors import UserError


@dataclass(frozen=True)
class RocCurve:
    """The receiver operating characteristic: one point a threshold, from (0, 0) to (1, 1)."""

    false_positive_rate: Array  # (points,), float64
    true_positive_rate: Array  # (points,), float64
    thresholds: Array  # (points,), falling from infinity; "yes" is a probability of at least this


def area_under_curve(probabilities: Array, labels: Array) -> float | None:
    """The macro mean of the one-against-rest areas under the ROC curve.

    Shapes: probabilities (N, classes), labels (N,). Of two classes only the second is ranked: the
    first one's curve is its mirror image. None where the area is not defined: a class without a
    picture, or a probability that is no number.
    Source: the mean is that of scikit-learn's `roc_auc_score` for multi_class="ovr" and
    average="macro"; Fawcett 2006, "An introduction to ROC analysis", section 9.2, weights it by the
    classes' shares instead.
    """
    classes = probabilities.shape[1]
    counts = np.bincount(labels, minlength=classes)
    if classes < 2 or not counts.all() or np.isnan(probabilities).any():
        return None
    columns = np.ascontiguousarray(probabilities.T[1:] if classes == 2 else probabilities.T)
    ordered = np.sort(columns, axis=1)
    first = classes - len(columns)
    areas = [
        _area(ordered[row], columns[row, labels == first + row]) for row in range(len(columns))
    ]
    return float(np.mean(areas))


def class_area(probabilities: Array, labels: Array, k: int) -> float | None:
    """The area under the ROC curve of class k against the rest; None where it is not defined.

    Shapes: probabilities (N, classes), labels (N,).
    """
    column, own = probabilities[:, k], labels == k
    if own.all() or not own.any() or np.isnan(column).any():
        return None
    return _area(np.sort(column), column[own])


def _area(ordered: Array, positives: Array) -> float:
    """The share of pairs, one of the class and one of the rest, that stand in the right order.

    area = (Σ rank - P·(P + 1)/2) / (P · (N - P)), over the P positives' ranks among all N scores
    in rising order; equal scores share the mean of their ranks, so a tie counts half.
    Source: Mann & Whitney 1947; Hanley & McNeil 1982, "The meaning and use of the area under a
    receiver operating characteristic (ROC) curve".
    """
    below = np.searchsorted(ordered, positives, "left").sum()
    up_to = np.searchsorted(ordered, positives, "right").sum()
    count, rest = len(positives), len(ordered) - len(positives)
    ranks = (int(below) + int(up_to) + count) / 2
    return (ranks - count * (count + 1) / 2) / (count * rest)


def roc_curve(probabilities: Array, labels: Array, k: int) -> RocCurve:
    """The ROC curve of class k against the rest, without the points that lie on straight pieces.

    Shapes: probabilities (N, classes), labels (N,).
    Raises: UserError where all pictures or none are of class k, or a probability is no number.
    Source: Fawcett 2006, "An introduction to ROC analysis", algorithm 1.
    """
    scores, own = probabilities[:, k], labels == k
    _check_curve(scores, own, k)
    order = np.argsort(-scores, kind="stable")
    scores, own = scores[order], own[order]
    last = np.append(np.flatnonzero(np.diff(scores)), len(scores) - 1)  # of each group of ties
    true = np.cumsum(own)[last]
    false = 1 + last - true
    corners = _corners(true, false)
    return RocCurve(
        np.concatenate([[0.0], false[corners] / false[-1]]),
        np.concatenate([[0.0], true[corners] / true[-1]]),
        np.concatenate([[np.inf], scores[last][corners]]),
    )


def _corners(true: Array, false: Array) -> Array:
    """Which points bend the curve; the first and the last always stay, as in scikit-learn."""
    if len(true) <= 2:
        return np.arange(len(true))
    bends = (np.diff(true, 2) != 0) | (np.diff(false, 2) != 0)
    return np.flatnonzero(np.concatenate([[True], bends, [True]]))


def _check_curve(scores: Array, own: Array, k: int) -> None:
    if own.all() or not own.any():
        have = "all" if own.all() and len(own) else "none"
        raise UserError(
            f"A ROC curve needs pictures of class {k} and others; {have} of these {len(own)} are "
            "of that class. Choose another class or more pictures."
        )
    if np.isnan(scores).any():
        raise UserError(
            f"A ROC curve needs probabilities; some of class {k} are no numbers. Use a model whose "
            "training did not diverge."
        )
