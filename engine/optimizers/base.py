"""What every optimizer is: a pure rule for one parameter array."""

from typing import ClassVar

from engine.array import Array

Slots = dict[str, Array]
"""What a rule remembers of one parameter from step to step, such as its velocity."""


class Optimizer:
    """(parameter, gradient, slots, learning rate, step) -> new parameter, new slots."""

    __slots__ = ()

    usual_rate: ClassVar[float]
    """The learning rate to try first, with batches of 64 and the cosine schedule."""

    def slots(self, parameter: Array) -> Slots:
        """The memory before the first step: arrays of the parameter's type, of fixed shapes."""
        return {}

    def update(
        self, parameter: Array, gradient: Array, slots: Slots, learning_rate: float, step: int
    ) -> tuple[Array, Slots]:
        """One step downhill; `step` counts from 1. The arrays given are left as they are."""
        raise NotImplementedError(type(self).__name__)
