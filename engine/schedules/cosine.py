"""Cosine annealing."""

from math import cos, pi

from engine.schedules.base import LearningRate, Schedule
from engine.spec import Spec


class Cosine(Spec, Schedule, frozen=True):
    """Fall along half a cosine from the learning rate to zero at the run's end.

    rate = learning_rate · (1 + cos(π · step / steps)) / 2
    Source: Loshchilov & Hutter 2017, equation 5, without restarts.
    """

    learning_rate: LearningRate = 0.001

    def rate(self, step: int, steps: int, epoch_steps: int) -> float:
        return self.learning_rate * 0.5 * (1 + cos(pi * min(step / steps, 1.0)))
