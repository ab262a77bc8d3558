"""Adagrad that forgets."""

from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.optimizers.base import Optimizer, Slots
from engine.spec import Spec


class RMSprop(Spec, Optimizer, frozen=True):
    """Divide each weight's step by the size of its recent gradients.

    s ← ρ·s + (1-ρ)·g², p ← p - lr · g / (√s + ε)
    Centred, the mean m ← ρ·m + (1-ρ)·g of the gradient is taken off: √(s - m²), their deviation;
    where rounding would make that negative it is 0. With momentum the scaled gradients roll on:
    v ← momentum · v + g / (√… + ε), p ← p - lr · v.
    Source: Tieleman & Hinton 2012, lecture 6.5; centred and with momentum Graves 2013,
    equations 38 to 41, with ε outside the root, as in PyTorch.
    """

    usual_rate: ClassVar[float] = 0.001
    decay: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.99
    momentum: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.0
    centred: bool = False
    epsilon: Annotated[float, Meta(gt=0.0, le=1.0)] = 1e-8

    def slots(self, parameter: Array) -> Slots:
        names = ["square", *["mean"] * self.centred, *["velocity"] * (self.momentum > 0)]
        return {name: np.zeros_like(parameter) for name in names}

    def update(
        self, parameter: Array, gradient: Array, slots: Slots, learning_rate: float, step: int
    ) -> tuple[Array, Slots]:
        square = self.decay * slots["square"] + (1 - self.decay) * gradient * gradient
        new, spread = {"square": square}, square
        if self.centred:
            new["mean"] = self.decay * slots["mean"] + (1 - self.decay) * gradient
            spread = np.maximum(square - new["mean"] * new["mean"], 0)
        change = gradient / (np.sqrt(spread) + self.epsilon)
        if self.momentum > 0:
            new["velocity"] = change = self.momentum * slots["velocity"] + change
        return parameter - learning_rate * change, new
