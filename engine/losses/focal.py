"""The loss that looks away from what is already easy."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.losses.base import ClassWeighted
from engine.spec import Spec


class Focal(Spec, ClassWeighted, frozen=True):
    """Cross-entropy that counts sure and right pictures little: -(1 - p)^gamma · log p, p of label.

    Class weights (the paper's α) multiply each picture's loss; the mean divides by their sum, so
    that gamma = 0 is CrossEntropy.
    Gradient: (1 - p)^γ · (1 - γ · p · log p / (1 - p)) · (softmax(z) - onehot), where 1 - p is
    summed from the other classes and log p taken from it, so that both are exact where p is near 1.
    Raises: UserError where the class weights are not one a class.
    Source: Lin, Goyal, Girshick, He & Dollár 2017, equations 4 and 5, with softmax for sigmoid.
    """

    gamma: Annotated[float, Meta(ge=0.0, le=20.0)] = 2.0
    class_weights: tuple[Annotated[float, Meta(gt=0.0, le=1e6)], ...] = ()

    def value_and_gradient(self, outputs: Array, labels: Array) -> tuple[float, Array]:
        self.check_classes(outputs.shape[1])
        rows = np.arange(len(outputs))
        shifted = outputs - outputs.max(axis=1, keepdims=True)
        gradient = np.exp(shifted)
        total = gradient.sum(axis=1, keepdims=True)
        gradient /= total  # the probabilities
        sure, surprise = gradient[rows, labels], np.log(total[:, 0]) - shifted[rows, labels]
        gradient[rows, labels] = 0
        doubt = gradient.sum(axis=1)  # 1 - p
        gradient[rows, labels] = -doubt  # now softmax - onehot
        surprise = np.where(doubt < 0.5, -np.log1p(-np.minimum(doubt, 0.5)), surprise)
        share = self.picture_weights(labels, outputs.dtype) / self.weight(labels)
        focus = share * doubt**self.gamma
        gradient *= (focus * (1 + self.gamma * sure * _ratio(surprise, doubt)))[:, None]
        return float((focus * surprise).sum()), gradient


def _ratio(surprise: Array, doubt: Array) -> Array:
    """-log p / (1 - p), which tends to 1 where the doubt 1 - p vanishes."""
    return np.divide(surprise, doubt, out=np.ones_like(doubt), where=doubt > 0)
