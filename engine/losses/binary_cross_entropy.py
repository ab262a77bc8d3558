"""One yes-or-no question for each class."""

import numpy as np

from engine.array import Array
from engine.losses.base import Answers, Loss, less_one_hot, squash
from engine.spec import Spec


class BinaryCrossEntropy(Spec, Loss, frozen=True):
    """How surprised sigmoid(outputs) is, asking of every class alone whether it is this one.

    loss = mean over pictures and classes of -t · log σ(z) - (1 - t) · log(1 - σ(z)), t = onehot,
    written max(z, 0) - z · t + log(1 + e^-|z|), so that nothing overflows;
    gradient = (σ(z) - t) / (N · classes).
    Source: Bishop 2006, section 4.3.2; one against the rest as in Rifkin & Klautau 2004.
    """

    @property
    def answers(self) -> Answers:
        """Each class by itself: a picture may be of several classes, or of none."""
        return "sigmoid"

    def value_and_gradient(self, outputs: Array, labels: Array) -> tuple[float, Array]:
        rows = np.arange(len(outputs))
        loss = np.maximum(outputs, 0) + np.log1p(np.exp(-np.abs(outputs)))
        loss[rows, labels] -= outputs[rows, labels]
        gradient = less_one_hot(squash(outputs, "sigmoid"), labels)
        gradient /= outputs.size
        return float(loss.mean()), gradient
