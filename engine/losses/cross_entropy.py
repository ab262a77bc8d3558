"""The loss for choosing among classes."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.losses.base import ClassWeighted
from engine.spec import Spec


class CrossEntropy(Spec, ClassWeighted, frozen=True):
    """How surprised softmax(outputs) is by the true class, in nats: -log p[label].

    Works on logits, so that softmax and logarithm meet in one stable formula:
    loss = log Σ_j e^{z_j} - z_label; gradient = (softmax(z) - onehot(label)) / N, which does not
    vanish where the network is sure and wrong.

    Label smoothing s asks for a little of every class: with class weights w (1 without them) the
    loss of a picture is -(1 - s) · w_label · log p_label - s / classes · Σ_k w_k · log p_k, and
    the mean divides the sum over pictures by Σ w_label, as in PyTorch.
    Raises: UserError where the class weights are not one a class.
    Source: Bridle 1990; Goodfellow, Bengio & Courville 2016, section 6.2.2.3; smoothing by Szegedy,
    Vanhoucke, Ioffe, Shlens & Wojna 2016, section 7.
    """

    label_smoothing: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.0
    class_weights: tuple[Annotated[float, Meta(gt=0.0, le=1e6)], ...] = ()

    def value_and_gradient(self, outputs: Array, labels: Array) -> tuple[float, Array]:
        shifted = outputs - outputs.max(axis=1, keepdims=True)
        gradient = np.exp(shifted)
        total = gradient.sum(axis=1, keepdims=True)
        gradient /= total
        if self.label_smoothing or self.class_weights:
            return self._weighted(np.log(total) - shifted, gradient, labels)
        rows = np.arange(len(outputs))
        value = float((np.log(total[:, 0]) - shifted[rows, labels]).mean())
        gradient[rows, labels] -= 1
        gradient /= len(outputs)
        return value, gradient

    def _weighted(
        self, surprise: Array, probabilities: Array, labels: Array
    ) -> tuple[float, Array]:
        """The mean of Σ_k t_k · surprise_k, where t is how much of each class is asked for."""
        targets = self._targets(labels, probabilities)
        divisor = self.weight(labels)
        value = float((targets * surprise).sum()) / divisor
        gradient = probabilities * targets.sum(axis=1, keepdims=True) - targets
        return value, gradient / divisor

    def _targets(self, labels: Array, like: Array) -> Array:
        count, classes = like.shape
        self.check_classes(classes)
        weights = np.asarray(self.class_weights or (1.0,) * classes, like.dtype)
        targets = np.tile(weights * (self.label_smoothing / classes), (count, 1))
        targets[np.arange(count), labels] += (1 - self.label_smoothing) * weights[labels]
        return targets
