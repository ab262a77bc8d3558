"""The classic loss."""

from engine.array import Array
from engine.losses.base import Loss, Through, less_one_hot, squash, squash_gradient
from engine.spec import Spec


class MeanSquaredError(Spec, Loss, frozen=True):
    """The mean squared distance between outputs and the one-hot class: Σ_k (y_k - t_k)² / classes.

    Meant for outputs of Sigmoid or Softmax; `through` applies one of them here, to a network that
    gives scores. Their own derivative then multiplies the gradient 2 · (y - t) / (N · classes) and
    makes a network that is sure and wrong learn slowly, which CrossEntropy on the same scores
    does not.
    Source: Rumelhart, Hinton & Williams 1986.
    """

    through: Through = "nothing"

    def value_and_gradient(self, outputs: Array, labels: Array) -> tuple[float, Array]:
        y = squash(outputs, self.through)
        error = less_one_hot(y, labels)
        gradient = squash_gradient(y, error * (2 / error.size), self.through)
        return float((error * error).mean()), gradient
