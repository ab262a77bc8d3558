"""Stochastic gradient descent."""

from typing import ClassVar

from engine.array import Array
from engine.optimizers.base import Optimizer, Slots
from engine.spec import Spec


class SGD(Spec, Optimizer, frozen=True):
    """Step against the gradient: p ← p - lr · g.

    Source: Robbins & Monro 1951.
    """

    usual_rate: ClassVar[float] = 0.1

    def update(
        self, parameter: Array, gradient: Array, slots: Slots, learning_rate: float, step: int
    ) -> tuple[Array, Slots]:
        return parameter - learning_rate * gradient, {}
