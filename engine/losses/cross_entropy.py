"""The loss for choosing among classes."""

import numpy as np

from engine.array import Array
from engine.losses.base import Loss
from engine.spec import Spec


class CrossEntropy(Spec, Loss, frozen=True):
    """How surprised softmax(outputs) is by the true class, in nats: -log p[label].

    Works on logits, so that softmax and logarithm meet in one stable formula:
    loss = log Σ_j e^{z_j} - z_label; gradient = (softmax(z) - onehot(label)) / N, which does not
    vanish where the network is sure and wrong.
    Source: Bridle 1990; Goodfellow, Bengio & Courville 2016, section 6.2.2.3.
    """

    def value_and_gradient(self, outputs: Array, labels: Array) -> tuple[float, Array]:
        rows = np.arange(len(outputs))
        shifted = outputs - outputs.max(axis=1, keepdims=True)
        gradient = np.exp(shifted)
        total = gradient.sum(axis=1, keepdims=True)
        value = float((np.log(total[:, 0]) - shifted[rows, labels]).mean())
        gradient /= total
        gradient[rows, labels] -= 1
        gradient /= len(outputs)
        return value, gradient
