"""Slower when nothing gets better."""

from dataclasses import dataclass
from math import inf
from typing import Annotated

from msgspec import Meta

from engine.schedules.base import LearningRate, Schedule
from engine.spec import Spec


@dataclass(frozen=True)
class PlateauState:
    """What has been seen of the watched value, epoch by epoch."""

    best: float | None = None  # the smallest value that counted as better; None before any
    waited: int = 0  # epochs since without a better one
    cooling: int = 0  # epochs that will not be counted yet
    reductions: int = 0  # how often the rate was reduced


class ReduceOnPlateau(Spec, Schedule, frozen=True):
    """Multiply the learning rate by a factor whenever a watched value stops getting better.

    After more than `patience` epochs in a row whose value was not below best - improvement, the
    rate is reduced and `cooldown` epochs go uncounted. The value is one where smaller is better: a
    loss, or 1 - accuracy. `rate` is the rate before any reduction, since a step's number alone
    does not tell; training carries a `PlateauState` from epoch to epoch.
    Source: as PyTorch's ReduceLROnPlateau with threshold_mode="abs".
    """

    learning_rate: LearningRate = 0.001
    factor: Annotated[float, Meta(gt=0.0, lt=1.0)] = 0.5
    patience: Annotated[int, Meta(ge=0, le=100_000)] = 2  # epochs
    improvement: Annotated[float, Meta(ge=0.0, le=1000.0)] = 0.0001  # in units of the value
    cooldown: Annotated[int, Meta(ge=0, le=100_000)] = 0  # epochs
    smallest: Annotated[float, Meta(ge=0.0, le=100.0)] = 0.0  # no reduction goes below this rate

    def rate(self, step: int, steps: int, epoch_steps: int) -> float:
        return self.learning_rate

    def reduced_rate(self, state: PlateauState) -> float:
        """The learning rate after the reductions so far."""
        reduced = self.learning_rate * float(self.factor**state.reductions)
        return min(self.learning_rate, max(reduced, self.smallest))

    def after_epoch(self, state: PlateauState, value: float) -> PlateauState:
        """The state after one more epoch that ended with this value; NaN is never better."""
        best = inf if state.best is None else state.best
        better = value < best - self.improvement
        waited = 0 if better or state.cooling else state.waited + 1
        cooling, reductions = max(0, state.cooling - 1), state.reductions
        if waited > self.patience:
            waited, cooling, reductions = 0, self.cooldown, reductions + 1
        return PlateauState(value if better else state.best, waited, cooling, reductions)
