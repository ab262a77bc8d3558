"""A curve drawn by hand."""

from bisect import bisect_right
from itertools import pairwise
from typing import Annotated

from msgspec import Meta

from engine.errors import UserError
from engine.schedules.base import LearningRate, Schedule
from engine.spec import Spec

MOST = 64  # control points


class Drawn(Spec, Schedule, frozen=True):
    """Go from control point to control point in the same proportion every step.

    Point k stands at the share `places[k]` of the run and has the rate learning_rate · shares[k].
    Between two of them log(rate) goes in a line, which is straight where rates are drawn on an
    axis of powers of ten; before the first and after the last the rate stays. Of two points at one
    place the second holds from there on: a jump.
    Raises: UserError where places and shares aren't as many, or places fall.
    Source: ours; it equals numpy.interp of the logarithms.
    """

    learning_rate: LearningRate = 0.001
    places: tuple[Annotated[float, Meta(ge=0.0, le=1.0)], ...] = (0.0, 0.4, 1.0)  # of the run
    shares: tuple[Annotated[float, Meta(gt=0.0, le=1.0)], ...] = (1.0, 0.5, 0.01)  # of the rate

    def __post_init__(self) -> None:
        super().__post_init__()
        count = len(self.places)
        if not 1 <= count == len(self.shares) <= MOST:
            raise UserError(
                f"A drawn schedule needs a place and a share for each of 1 to {MOST} points; there "
                f"are {count} places and {len(self.shares)} shares. Give as many of each."
            )
        if any(later < earlier for earlier, later in pairwise(self.places)):
            raise UserError(
                "The places of a drawn schedule go from left to right; these are "
                f"{', '.join(f'{place:g}' for place in self.places)}. Put them in order."
            )

    def rate(self, step: int, steps: int, epoch_steps: int) -> float:
        return self.learning_rate * self.share(step / max(1, steps))

    def share(self, place: float) -> float:
        """The share of the learning rate at a place of the run, 0 … 1."""
        after = bisect_right(self.places, place)
        if after == 0:
            return self.shares[0]
        if after == len(self.places):
            return self.shares[-1]
        left, right = self.places[after - 1], self.places[after]
        low, high = self.shares[after - 1], self.shares[after]
        return float(low * (high / low) ** ((place - left) / (right - left)))
