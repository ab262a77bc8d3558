"""A gentle start."""

from typing import Annotated

from msgspec import Meta

from engine.schedules.base import Schedule
from engine.spec import Spec


class WarmUp(Spec, frozen=True):
    """Rise in a line from a small learning rate to the schedule's first, which then begins.

    rate = first · (start + (1 - start) · step / length) while step < length = epochs · epoch_steps;
    the schedule runs over the steps that remain and counts its epochs from there.
    Source: Goyal et al. 2017, section 2.2; as PyTorch's LinearLR before another schedule.
    """

    epochs: Annotated[float, Meta(ge=0.0, le=100_000.0)] = 0.0  # 0 means none
    start: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.1  # share of the schedule's first rate

    def rate(self, schedule: Schedule, step: int, steps: int, epoch_steps: int) -> float:
        """The learning rate of step number `step` (from 0) with this before the schedule."""
        length = min(round(self.epochs * epoch_steps), steps)
        left = max(1, steps - length)
        if step >= length:
            return schedule.rate(step - length, left, epoch_steps)
        risen = self.start + (1 - self.start) * step / length
        return schedule.rate(0, left, epoch_steps) * risen
