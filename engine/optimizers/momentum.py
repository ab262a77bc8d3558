"""Gradient descent with inertia."""

from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.optimizers.base import Optimizer, Slots
from engine.spec import Spec


class Momentum(Spec, Optimizer, frozen=True):
    """Roll on in the direction of past gradients: v ← momentum · v + g, p ← p - lr · v.

    Source: Polyak 1964; in this form Sutskever, Martens, Dahl & Hinton 2013 with lr taken out of v,
    as in PyTorch.
    """

    usual_rate: ClassVar[float] = 0.02
    momentum: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.9

    def slots(self, parameter: Array) -> Slots:
        return {"velocity": np.zeros_like(parameter)}

    def update(
        self, parameter: Array, gradient: Array, slots: Slots, learning_rate: float, step: int
    ) -> tuple[Array, Slots]:
        velocity = self.momentum * slots["velocity"] + gradient
        return parameter - learning_rate * velocity, {"velocity": velocity}
