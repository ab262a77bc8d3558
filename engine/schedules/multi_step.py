"""Stairs at chosen epochs."""

from typing import Annotated

from msgspec import Meta

from engine.schedules.base import LearningRate, Schedule
from engine.spec import Spec


class MultiStep(Spec, Schedule, frozen=True):
    """Multiply the learning rate by a factor at each of some epochs, the milestones.

    rate = learning_rate · factor^(number of milestones ≤ whole epochs done)
    Source: He, Zhang, Ren & Sun 2016, section 4.2 (÷ 10 twice); as in PyTorch's MultiStepLR.
    """

    learning_rate: LearningRate = 0.001
    factor: Annotated[float, Meta(gt=0.0, le=1.0)] = 0.1
    milestones: tuple[Annotated[int, Meta(ge=1, le=100_000)], ...] = (5, 8)  # epochs

    def rate(self, step: int, steps: int, epoch_steps: int) -> float:
        passed = sum(step >= milestone * epoch_steps for milestone in self.milestones)
        return self.learning_rate * float(self.factor**passed)
