"""Inertia that looks ahead."""

from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.optimizers.base import Optimizer, Slots
from engine.spec import Spec


class Nesterov(Spec, Optimizer, frozen=True):
    """Momentum that asks for the gradient where it is about to be, and so brakes before the bend.

    v ← momentum · v + g, p ← p - lr · (g + momentum · v)
    Nesterov's own form takes the gradient at θ + momentum · u, where u is the last step of θ:
    u ← momentum · u - lr · ∇f(θ + momentum · u), θ ← θ + u. With p = θ + momentum · u, the point
    where the gradient is taken, and v = -u / lr it becomes the rule above, as long as lr stays.
    Source: Nesterov 1983; Sutskever, Martens, Dahl & Hinton 2013; in this form Bengio,
    Boulanger-Lewandowski & Pascanu 2013, as in PyTorch.
    """

    usual_rate: ClassVar[float] = 0.02
    momentum: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.9

    def slots(self, parameter: Array) -> Slots:
        return {"velocity": np.zeros_like(parameter)}

    def update(
        self, parameter: Array, gradient: Array, slots: Slots, learning_rate: float, step: int
    ) -> tuple[Array, Slots]:
        velocity = self.momentum * slots["velocity"] + gradient
        ahead = gradient + self.momentum * velocity
        return parameter - learning_rate * ahead, {"velocity": velocity}
