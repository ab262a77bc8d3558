"""Stairs of equal length."""

from typing import Annotated

from msgspec import Meta

from engine.schedules.base import LearningRate, Schedule
from engine.spec import Spec


class Step(Spec, Schedule, frozen=True):
    """Multiply the learning rate by a factor every so many epochs.

    rate = learning_rate · factor^⌊epoch / every⌋
    Source: as in PyTorch's StepLR.
    """

    learning_rate: LearningRate = 0.001
    factor: Annotated[float, Meta(gt=0.0, le=1.0)] = 0.5
    every: Annotated[int, Meta(ge=1, le=100_000)] = 3  # epochs

    def rate(self, step: int, steps: int, epoch_steps: int) -> float:
        stairs = step // (self.every * epoch_steps)
        return self.learning_rate * float(self.factor**stairs)
