"""Adam that remembers the worst."""

from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.optimizers.base import Optimizer, Slots
from engine.spec import Spec


class AMSGrad(Spec, Optimizer, frozen=True):
    """Adam that divides by the largest size its gradients ever had, so that no step grows again.

    m ← β1·m + (1-β1)·g, v ← β2·v + (1-β2)·g², u ← max(u, v),
    p ← p - lr · m/(1-β1^t) / (√(u/(1-β2^t)) + ε)
    Source: Reddi, Kale & Kumar 2018, algorithm 2; with Adam's corrections for the first steps, as
    PyTorch's Adam(amsgrad=True).
    """

    usual_rate: ClassVar[float] = 0.003
    beta1: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.9
    beta2: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.999
    epsilon: Annotated[float, Meta(gt=0.0, le=1.0)] = 1e-8

    def slots(self, parameter: Array) -> Slots:
        return {name: np.zeros_like(parameter) for name in ("mean", "square", "largest")}

    def update(
        self, parameter: Array, gradient: Array, slots: Slots, learning_rate: float, step: int
    ) -> tuple[Array, Slots]:
        mean = self.beta1 * slots["mean"] + (1 - self.beta1) * gradient
        square = self.beta2 * slots["square"] + (1 - self.beta2) * gradient * gradient
        largest = np.maximum(slots["largest"], square)
        size = np.sqrt(largest / (1 - self.beta2**step)) + self.epsilon
        changed = parameter - learning_rate / (1 - self.beta1**step) * mean / size
        return changed, {"mean": mean, "square": square, "largest": largest}
