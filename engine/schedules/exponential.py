"""The same share lost every epoch."""

from typing import Annotated

from msgspec import Meta

from engine.schedules.base import LearningRate, Schedule
from engine.spec import Spec


class Exponential(Spec, Schedule, frozen=True):
    """Let the learning rate fall by the same factor every epoch, a little at every step.

    rate = learning_rate · factor^(step / epoch_steps)
    Source: as PyTorch's ExponentialLR at whole epochs, smooth between them.
    """

    learning_rate: LearningRate = 0.001
    factor: Annotated[float, Meta(gt=0.0, le=1.0)] = 0.7  # an epoch

    def rate(self, step: int, steps: int, epoch_steps: int) -> float:
        return self.learning_rate * float(self.factor ** (step / epoch_steps))
