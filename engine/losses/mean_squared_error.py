"""The classic loss."""

import numpy as np

from engine.array import Array
from engine.losses.base import Loss
from engine.spec import Spec


class MeanSquaredError(Spec, Loss, frozen=True):
    """The mean squared distance between outputs and the one-hot class: Σ_k (y_k - t_k)² / classes.

    Meant for outputs of Sigmoid or Softmax; their own derivative then multiplies the gradient
    2 · (y - t) / (N · classes) and makes a network that is sure and wrong learn slowly.
    Source: Rumelhart, Hinton & Williams 1986.
    """

    def value_and_gradient(self, outputs: Array, labels: Array) -> tuple[float, Array]:
        error = outputs.copy()
        error[np.arange(len(outputs)), labels] -= 1
        return float((error * error).mean()), error * (2 / error.size)
