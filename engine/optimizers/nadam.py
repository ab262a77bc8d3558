"""Adam that looks ahead."""

from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.optimizers.base import Optimizer, Slots
from engine.spec import Spec


class NAdam(Spec, Optimizer, frozen=True):
    """Adam with Nesterov's look ahead: today's gradient counts at once, and momentum warms up.

    m ← β1·m + (1-β1)·g, v ← β2·v + (1-β2)·g², μ_t = β1 · (1 - 0.96^(t · momentum_decay) / 2),
    M_t = Π_{i ≤ t} μ_i, which is the slot `product`,
    p ← p - lr · (μ_{t+1}·m/(1-M_{t+1}) + (1-μ_t)·g/(1-M_t)) / (√(v/(1-β2^t)) + ε)
    Source: Dozat 2016, algorithm 2 with its warming of μ, as in PyTorch.
    """

    usual_rate: ClassVar[float] = 0.003
    beta1: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.9
    beta2: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.999
    epsilon: Annotated[float, Meta(gt=0.0, le=1.0)] = 1e-8
    momentum_decay: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.004

    def slots(self, parameter: Array) -> Slots:
        zeros = {"mean": np.zeros_like(parameter), "square": np.zeros_like(parameter)}
        return zeros | {"product": np.ones(1, parameter.dtype)}

    def update(
        self, parameter: Array, gradient: Array, slots: Slots, learning_rate: float, step: int
    ) -> tuple[Array, Slots]:
        mean = self.beta1 * slots["mean"] + (1 - self.beta1) * gradient
        square = self.beta2 * slots["square"] + (1 - self.beta2) * gradient * gradient
        now, ahead = self._momentum(step), self._momentum(step + 1)
        product = slots["product"] * now
        past = float(product[0])
        share_of_mean = ahead / (1 - past * ahead)
        share_of_gradient = (1 - now) / (1 - past)
        size = np.sqrt(square / (1 - self.beta2**step)) + self.epsilon
        change = (share_of_mean * mean + share_of_gradient * gradient) / size
        new = {"mean": mean, "square": square, "product": product}
        return parameter - learning_rate * change, new

    def _momentum(self, step: int) -> float:
        """μ of a step."""
        return self.beta1 * (1 - 0.5 * float(0.96 ** (step * self.momentum_decay)))
