"""What a part of the data says about a classifier, in a form that travels as a message."""

import msgspec
import numpy as np

from engine.array import Array
from engine.metrics.counts import confusion


class Figures(msgspec.Struct, frozen=True):
    """A part of the data in four numbers."""

    loss: float
    accuracy: float
    top_k: float  # k = 5, or the number of classes where there are fewer
    auc: float | None  # macro, one against the rest; None where it is not defined


class Report(msgspec.Struct, frozen=True):
    """How a classifier fares class by class; the tuples have one entry a class.

    precision = right / given this answer, recall = right / of this class,
    F1 = 2 · precision · recall / (precision + recall); 0 where the divisor is 0.
    The macro figures are plain means over the classes.
    Source: van Rijsbergen 1979, "Information retrieval", chapter 7; scikit-learn's
    `precision_recall_fscore_support` with zero_division=0.
    """

    accuracy: float
    precision: tuple[float, ...]
    recall: tuple[float, ...]
    f1: tuple[float, ...]
    support: tuple[int, ...]  # pictures of the class
    macro_precision: float
    macro_recall: float
    macro_f1: float
    confusion: tuple[tuple[int, ...], ...]  # row = true class, column = answer


def report(probabilities: Array, labels: Array) -> Report:
    """The report on outputs or probabilities (N, classes) for pictures of those labels (N,)."""
    counts = confusion(probabilities, labels)
    right, support = counts.diagonal(), counts.sum(axis=1)
    precision = _ratio(right, counts.sum(axis=0))
    recall = _ratio(right, support)
    f1 = _ratio(2.0 * right, counts.sum(axis=0) + support)
    return Report(
        accuracy=float(right.sum() / max(1, counts.sum())),
        precision=tuple(precision.tolist()),
        recall=tuple(recall.tolist()),
        f1=tuple(f1.tolist()),
        support=tuple(support.tolist()),
        macro_precision=float(precision.mean()),
        macro_recall=float(recall.mean()),
        macro_f1=float(f1.mean()),
        confusion=tuple(map(tuple, counts.tolist())),
    )


def _ratio(numerator: Array, divisor: Array) -> Array:
    ratio: Array = numerator / np.maximum(divisor, 1)  # counts: where it is 0, so is what is above
    return ratio
