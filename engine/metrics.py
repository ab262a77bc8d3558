"""How good predictions are."""

import numpy as np

from engine.array import Array


def accuracy(outputs: Array, labels: Array) -> float:
    """The share of rows of `outputs` (N, classes) whose largest entry stands at the label."""
    return float((outputs.argmax(axis=1) == labels).mean()) if len(labels) else 0.0


def top_k(outputs: Array, labels: Array, k: int = 5) -> float:
    """The share of rows whose label is among the k largest outputs; ties count as missed."""
    true = outputs[np.arange(len(labels)), labels]
    above = (outputs >= true[:, None]).sum(axis=1)
    return float((above <= k).mean()) if len(labels) else 0.0


def confusion(outputs: Array, labels: Array) -> Array:
    """Counts (classes, classes): row = true class, column = predicted class."""
    classes = outputs.shape[1]
    pairs = labels * classes + outputs.argmax(axis=1)
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)


def area_under_curve(probabilities: Array, labels: Array) -> float | None:
    """The macro mean of the one-against-rest areas under the ROC curve.

    None where it is not defined: a class without a picture.
    Source: scikit-learn's documentation of `roc_auc_score` for multi_class="ovr" and
    average="macro", which computes it; it names Provost & Domingos 2000 and Fawcett 2006, "An
    introduction to ROC analysis", whose mean is weighted by the classes' shares, ours is not.
    """
    classes = probabilities.shape[1]
    if len(np.unique(labels)) < classes:
        return None
    from sklearn.metrics import roc_auc_score  # noqa: PLC0415 - takes a second to import

    if classes == 2:
        return float(roc_auc_score(labels, probabilities[:, 1]))
    rows = probabilities / probabilities.sum(axis=1, keepdims=True, dtype=np.float64)
    return float(roc_auc_score(labels, rows, multi_class="ovr", average="macro"))
