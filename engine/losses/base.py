"""What every loss is, and what several losses share."""

from typing import Literal

import numpy as np

from engine.array import Array
from engine.errors import UserError

Through = Literal["nothing", "sigmoid", "softmax"]
"""What squashes the outputs before they are compared with the one-hot class."""


Answers = Literal["softmax", "sigmoid"]
"""How scores become answers: one class out of all, or yes or no for each class by itself."""


class Loss:
    """A number to make small, and its gradient, from the network's outputs and the true classes."""

    __slots__ = ()

    @property
    def answers(self) -> Answers:
        """How a network that learned by this loss answers: through what the loss itself uses."""
        return "sigmoid" if getattr(self, "through", "") == "sigmoid" else "softmax"

    def check_classes(self, classes: int) -> None:
        """Raises: UserError where the loss is not made for so many classes."""

    def weight(self, labels: Array) -> float:
        """What the mean over these pictures is divided by: their number, or their classes' weights.

        A batch cut into shards has the mean of the shards' values, weighted by this.
        """
        return float(len(labels))

    def correct(self, outputs: Array, labels: Array) -> float:
        """How many of these pictures are answered rightly."""
        return float((outputs.argmax(axis=1) == labels).sum())

    def value_and_gradient(self, outputs: Array, labels: Array) -> tuple[float, Array]:
        """The mean over the batch, and its gradient at `outputs`.

        Shapes: outputs (N, classes), labels (N,) int64 -> float, (N, classes)
        """
        raise NotImplementedError(type(self).__name__)


class ClassWeighted(Loss):
    """A loss whose mean counts each picture by its class's weight; without weights all count 1.

    Subclasses are also `Spec`s with a field `class_weights`.
    """

    __slots__ = ()

    class_weights: tuple[float, ...]

    def check_classes(self, classes: int) -> None:
        """Raises: UserError where there are class weights, but not one a class."""
        if self.class_weights and len(self.class_weights) != classes:
            raise UserError(
                f"{type(self).__name__} needs one class weight for each of {classes} classes; it "
                f"has {len(self.class_weights)}. Give {classes} weights, or none."
            )

    def weight(self, labels: Array) -> float:
        """The sum of the pictures' weights. Raises: UserError where a label has no weight."""
        if not self.class_weights:
            return float(len(labels))
        return float(self.picture_weights(labels, np.dtype(np.float64)).sum())

    def picture_weights(self, labels: Array, kind: np.dtype[np.floating]) -> Array:
        """The weight of each picture, (N,). Raises: UserError where a label has no weight."""
        if not self.class_weights:
            return np.ones(len(labels), kind)
        if len(labels) and labels.max() >= len(self.class_weights):
            self.check_classes(int(labels.max()) + 1)
        return np.asarray(self.class_weights, kind)[labels]


def class_weights_from(labels: Array, classes: int) -> tuple[float, ...]:
    """Weights that let rare classes count as much as frequent ones; their mean over pictures is 1.

    weight_k = N / (classes present · count_k), scikit-learn's "balanced"; a class without pictures
    weighs 1.
    Source: King & Zeng 2001, which scikit-learn follows.
    """
    counts = np.bincount(labels, minlength=classes)
    present = counts > 0
    weights = np.ones(len(counts))
    weights[present] = len(labels) / (present.sum() * counts[present])
    return tuple(weights.tolist())


def squash(outputs: Array, through: Through) -> Array:
    """y = σ(z), softmax(z) or z itself, as a new array; large scores do not overflow."""
    if through == "nothing":
        return outputs.copy()
    if through == "sigmoid":
        y: Array = 0.5 * (np.tanh(0.5 * outputs) + 1)
        return y
    y = np.exp(outputs - outputs.max(axis=1, keepdims=True))
    y /= y.sum(axis=1, keepdims=True)
    return y


def squash_gradient(y: Array, dy: Array, through: Through) -> Array:
    """The gradient at the scores from the gradient `dy` at y = squash(scores).

    σ: dy · y · (1 - y); softmax: y_k · (dy_k - Σ_j dy_j · y_j).
    """
    if through == "nothing":
        return dy
    if through == "sigmoid":
        dz: Array = dy * y * (1 - y)
        return dz
    dz = y * (dy - (dy * y).sum(axis=1, keepdims=True))
    return dz


def less_one_hot(outputs: Array, labels: Array) -> Array:
    """outputs - onehot(labels), as a new array."""
    error = outputs.copy()
    error[np.arange(len(outputs)), labels] -= 1
    return error
