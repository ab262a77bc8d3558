"""What decides the learning rate while a run lives: the schedule, or what a person put instead."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from engine.schedules import Constant, Drawn, ReduceOnPlateau, WarmUp
from engine.training.events import LearningRateSet, Started, Switched, TrainingEvent
from engine.training.recipe import Recipe, Switch
from gui.models.planned_rate import EPOCH_STEPS, POINTS, PlannedRate, planned_rate
from gui.models.rate_points import RatePoints, points_along, points_of


@dataclass(frozen=True)
class RateRule:
    """A rate set by hand, or a curve drawn by hand; with neither the schedule's own."""

    learning_rate: float | None = None
    drawn: Drawn | None = None

    @property
    def by_hand(self) -> bool:
        """Whether a person decides."""
        return self != SCHEDULED


SCHEDULED = RateRule()


class RateChanges:
    """The rules that were in force one after another, so that the last change can be undone.

    To undo is a change too: a rule that stood just before the present one takes it off again.
    """

    def __init__(self) -> None:
        self._rules = [SCHEDULED]
        self.switched: float | None = None  # the epoch at which the second optimizer took over
        self._epoch_steps = 1

    def add(self, events: Iterable[TrainingEvent]) -> bool:
        """Take what belongs here from these events; whether there was something."""
        found = False
        for event in events:
            if isinstance(event, Started):
                self._epoch_steps = event.steps_per_epoch
                self._rules, self.switched, found = [SCHEDULED], None, True
            elif isinstance(event, LearningRateSet):
                self._take(RateRule(event.learning_rate, event.drawn))
                found = True
            elif isinstance(event, Switched):  # what was meant for the first one holds no longer
                self._rules, found = [SCHEDULED], True
                self.switched = event.step / self._epoch_steps
        return found

    @property
    def rule(self) -> RateRule:
        """What is in force."""
        return self._rules[-1]

    @property
    def before(self) -> RateRule | None:
        """What was in force before the last change; None where nothing was changed."""
        return self._rules[-2] if len(self._rules) > 1 else None

    def _take(self, rule: RateRule) -> None:
        if rule == self.before:
            self._rules.pop()
        elif rule != self.rule:
            self._rules.append(rule)


def rule_plan(recipe: Recipe, changes: RateChanges, rate: float) -> PlannedRate:
    """The rate over the whole run under what holds now; `rate` is the last one used.

    What comes after a switch that lies ahead is in it too. Plateaus can't be foreseen: while the
    schedule waits for them, the last rate goes on.
    """
    rule, switched = changes.rule, changes.switched
    switch = recipe.switch if switched is None else Switch()
    schedule = recipe.schedule if switched is None else recipe.switch.schedule
    if rule.drawn is not None:
        return planned_rate(rule.drawn, WarmUp(), switch, recipe.epochs)
    if rule.learning_rate is not None or (rate and isinstance(schedule, ReduceOnPlateau)):
        flat = Constant(rule.learning_rate or rate)
        return planned_rate(flat, WarmUp(), switch, recipe.epochs)
    if switched is None:
        return planned_rate(schedule, recipe.warm_up, switch, recipe.epochs)
    steps = max(1, round((recipe.epochs - switched) * EPOCH_STEPS))
    places = np.unique(np.linspace(0, steps - 1, min(steps, POINTS)).astype(np.int64))
    rates = np.array([schedule.rate(step, steps, EPOCH_STEPS) for step in places.tolist()])
    return PlannedRate(switched + places / EPOCH_STEPS, rates, 0)


def rule_points(recipe: Recipe, changes: RateChanges, plan: PlannedRate) -> RatePoints:
    """Control points of the plan, up to a switch that lies ahead."""
    drawn, end = changes.rule.drawn, recipe.epochs
    untouched = changes.rule == SCHEDULED and changes.switched is None
    if untouched and not recipe.warm_up.epochs and isinstance(recipe.schedule, Drawn):
        drawn = recipe.schedule
    if drawn is not None:
        found = points_of(drawn, end)
        return found.until(plan.switch) if plan.switch else found
    first = plan.x < plan.switch if plan.switch else plan.x >= 0
    return points_along(plan.x[first], plan.rate[first], plan.switch or end, end)
