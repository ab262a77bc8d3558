"""What counting right and wrong answers tells."""

import numpy as np

from engine.array import Array


def accuracy(outputs: Array, labels: Array) -> float:
    """The share of rows of `outputs` (N, classes) whose largest entry stands at the label."""
    return float((outputs.argmax(axis=1) == labels).mean()) if len(labels) else 0.0


def top_k(outputs: Array, labels: Array, k: int = 5) -> float:
    """The share of rows whose label is among the k largest outputs; ties and NaN are missed."""
    true = outputs[np.arange(len(labels)), labels]
    above = (~(outputs < true[:, None])).sum(axis=1)  # itself counts too
    return float((above <= k).mean()) if len(labels) else 0.0


def confusion(outputs: Array, labels: Array) -> Array:
    """Counts (classes, classes): row = true class, column = predicted class."""
    classes = outputs.shape[1]
    pairs = labels * classes + outputs.argmax(axis=1)
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)
