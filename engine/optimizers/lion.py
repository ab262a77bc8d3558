"""Steps of one size."""

from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.optimizers.base import Optimizer, Slots
from engine.spec import Spec


class Lion(Spec, Optimizer, frozen=True):
    """Step by the sign alone of gradient and momentum: every weight moves by the learning rate.

    p ← p - lr · (sign(β1·m + (1-β1)·g) + weight_decay · p), m ← β2·m + (1-β2)·g
    Half of Adam's memory; wants a learning rate 3 to 10 times smaller than Adam's.
    Source: Chen, Liang, Huang, Real, Wang, Pham, Dong, Luong, Hsieh, Lu & Le 2023, algorithm 2.
    """

    usual_rate: ClassVar[float] = 0.001
    beta1: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.9
    beta2: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.99
    weight_decay: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.0

    def slots(self, parameter: Array) -> Slots:
        return {"mean": np.zeros_like(parameter)}

    def update(
        self, parameter: Array, gradient: Array, slots: Slots, learning_rate: float, step: int
    ) -> tuple[Array, Slots]:
        direction = np.sign(self.beta1 * slots["mean"] + (1 - self.beta1) * gradient)
        mean = self.beta2 * slots["mean"] + (1 - self.beta2) * gradient
        kept = parameter * (1 - learning_rate * self.weight_decay)
        return kept - learning_rate * direction, {"mean": mean}
