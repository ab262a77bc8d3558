"""Which pictures a cell of the confusion matrix counts."""

import numpy as np

from engine.array import Array


def cell_pictures(probabilities: Array, labels: Array, true: int, answer: int) -> Array:
    """The numbers of the pictures of class `true` that were answered `answer`, int64.

    The most confident answers come first: of mistakes, those are the worst. Equal ones stay in
    the order of the set.
    Shapes: probabilities (N, classes), labels (N,) -> (count,)
    """
    found = np.flatnonzero((labels == true) & (probabilities.argmax(axis=1) == answer))
    order = np.argsort(-probabilities[found, answer], kind="stable")
    return found[order]


def worst_mistakes(probabilities: Array, labels: Array) -> Array:
    """The numbers of all pictures with a wrong answer, the most confident ones first, int64."""
    answers = probabilities.argmax(axis=1)
    found = np.flatnonzero(answers != labels)
    order = np.argsort(-probabilities[found, answers[found]], kind="stable")
    return found[order]
