"""No schedule at all."""

from engine.schedules.base import LearningRate, Schedule
from engine.spec import Spec


class Constant(Spec, Schedule, frozen=True):
    """The same learning rate from the first step to the last."""

    learning_rate: LearningRate = 0.001

    def rate(self, step: int, steps: int, epoch_steps: int) -> float:
        return self.learning_rate
