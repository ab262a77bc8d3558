"""Adam with weight decay done rightly."""

from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.optimizers.base import Optimizer, Slots
from engine.spec import Spec


class AdamW(Spec, Optimizer, frozen=True):
    """Adam that shrinks the weights beside its step, not through the gradient it rescales.

    p ← p - lr · weight_decay · p, then Adam's step:
    m ← β1·m + (1-β1)·g, v ← β2·v + (1-β2)·g², p ← p - lr · m/(1-β1^t) / (√(v/(1-β2^t)) + ε)
    Every parameter decays, biases too, as in PyTorch.
    Source: Loshchilov & Hutter 2019, algorithm 2.
    """

    usual_rate: ClassVar[float] = 0.003
    beta1: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.9
    beta2: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.999
    epsilon: Annotated[float, Meta(gt=0.0, le=1.0)] = 1e-8
    weight_decay: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.01

    def slots(self, parameter: Array) -> Slots:
        return {"mean": np.zeros_like(parameter), "square": np.zeros_like(parameter)}

    def update(
        self, parameter: Array, gradient: Array, slots: Slots, learning_rate: float, step: int
    ) -> tuple[Array, Slots]:
        mean = self.beta1 * slots["mean"] + (1 - self.beta1) * gradient
        square = self.beta2 * slots["square"] + (1 - self.beta2) * gradient * gradient
        size = np.sqrt(square / (1 - self.beta2**step)) + self.epsilon
        rate = learning_rate / (1 - self.beta1**step)
        kept = parameter * (1 - learning_rate * self.weight_decay)
        return kept - rate * mean / size, {"mean": mean, "square": square}
