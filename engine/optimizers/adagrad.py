"""A learning rate of its own for every weight."""

from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.optimizers.base import Optimizer, Slots
from engine.spec import Spec


class Adagrad(Spec, Optimizer, frozen=True):
    """Divide each weight's step by the size of all its gradients so far; rare ones step far.

    s ← s + g², p ← p - lr / (1 + decay · (t - 1)) · g / (√s + ε)
    The sum never shrinks, so the steps do, until nothing moves any more.
    Source: Duchi, Hazan & Singer 2011, the diagonal form; `decay` and `initial` as in PyTorch.
    """

    usual_rate: ClassVar[float] = 0.02
    decay: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.0  # of the learning rate, a step
    initial: Annotated[float, Meta(ge=0.0, le=1000.0)] = 0.0  # the sum before the first step
    epsilon: Annotated[float, Meta(gt=0.0, le=1.0)] = 1e-10

    def slots(self, parameter: Array) -> Slots:
        return {"sum": np.full_like(parameter, self.initial)}

    def update(
        self, parameter: Array, gradient: Array, slots: Slots, learning_rate: float, step: int
    ) -> tuple[Array, Slots]:
        total = slots["sum"] + gradient * gradient
        rate = learning_rate / (1 + self.decay * (step - 1))
        return parameter - rate * gradient / (np.sqrt(total) + self.epsilon), {"sum": total}
