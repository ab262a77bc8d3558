"""Steps in the parameter's own units."""

from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.optimizers.base import Optimizer, Slots
from engine.spec import Spec


class Adadelta(Spec, Optimizer, frozen=True):
    """Scale each weight's gradient by the size of its recent steps over that of its gradients.

    v ← ρ·v + (1-ρ)·g², d = √(u + ε) / √(v + ε) · g, u ← ρ·u + (1-ρ)·d², p ← p - lr · d
    The step has the weight's units, so the learning rate is 1 in the paper; the first steps are
    small, because u starts at zero and ε alone gets it going.
    Source: Zeiler 2012, algorithm 1.
    """

    usual_rate: ClassVar[float] = 1.0
    decay: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.9
    epsilon: Annotated[float, Meta(gt=0.0, le=1.0)] = 1e-6

    def slots(self, parameter: Array) -> Slots:
        return {"square": np.zeros_like(parameter), "step_square": np.zeros_like(parameter)}

    def update(
        self, parameter: Array, gradient: Array, slots: Slots, learning_rate: float, step: int
    ) -> tuple[Array, Slots]:
        square = self.decay * slots["square"] + (1 - self.decay) * gradient * gradient
        ratio = np.sqrt(slots["step_square"] + self.epsilon) / np.sqrt(square + self.epsilon)
        change = ratio * gradient
        step_square = self.decay * slots["step_square"] + (1 - self.decay) * change * change
        return parameter - learning_rate * change, {"square": square, "step_square": step_square}
