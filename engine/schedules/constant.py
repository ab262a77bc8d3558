"""No schedule at all."""

from typing import Annotated

from msgspec import Meta

from engine.schedules.base import Schedule
from engine.spec import Spec


class Constant(Spec, Schedule, frozen=True):
    """The same learning rate from the first step to the last."""

    learning_rate: Annotated[float, Meta(gt=0.0, le=100.0)] = 0.001

    def rate(self, step: int, steps: int) -> float:
        return self.learning_rate
