"""Up once, then down for good."""

from math import cos, pi
from typing import Annotated

from msgspec import Meta

from engine.schedules.base import LearningRate, Schedule
from engine.spec import Spec


class OneCycle(Spec, Schedule, frozen=True):
    """Rise along half a cosine to the learning rate, then fall along another to almost nothing.

    From learning_rate / start_divisor up to learning_rate after the share `rise` of the steps, and
    down to learning_rate / (start_divisor · end_divisor) at the last step. The learning rate alone
    goes round: momentum is not cycled.
    Source: Smith & Topin 2018, with cosines for lines, as in PyTorch's OneCycleLR.
    """

    learning_rate: LearningRate = 0.001
    rise: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.3  # share of the steps
    start_divisor: Annotated[float, Meta(ge=1.0, le=1e9)] = 25.0
    end_divisor: Annotated[float, Meta(ge=1.0, le=1e9)] = 1e4

    def rate(self, step: int, steps: int, epoch_steps: int) -> float:
        first = self.learning_rate / self.start_divisor
        top, last = max(0.0, self.rise * steps - 1), steps - 1
        if step < top:
            return _between(first, self.learning_rate, step / top)
        way = (min(step, last) - top) / (last - top) if last > top else 0.0
        return _between(self.learning_rate, first / self.end_divisor, way)


def _between(start: float, end: float, way: float) -> float:
    """Along half a cosine from start (way = 0) to end (way = 1)."""
    return end + (start - end) * 0.5 * (1 + cos(pi * way))
