"""Hands on the learning rate: of the recipe before a run, of the run while it lives; and undo."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.errors import UserError
from engine.schedules import WarmUp
from engine.training.events import TrainingEvent
from engine.training.recipe import Recipe
from gui.models.history import History
from gui.models.rate_points import RatePoints
from gui.models.rate_rule import RateChanges, RateRule, rule_plan, rule_points
from gui.pages.train_recipe import RecipeForm
from gui.plots.rates import RatePlot
from gui.runner import Runner

Shape = tuple[float, Any, Any]
"""What the form says of the rate: its largest value, the schedule, the warm-up."""


class RateDesk(QObject):
    """Shows what is to come in the plot, and brings what is dragged there to where it belongs.

    Signals: changed() there may be something to undo, or no more.
    """

    changed = Signal()

    def __init__(self, form: RecipeForm, plot: RatePlot, runner: Runner, history: History) -> None:
        super().__init__(plot)
        self._form, self._plot, self._runner, self._history = form, plot, runner, history
        self._changes = RateChanges()
        self._planned: Recipe | None = None  # by the form
        self._trained: Recipe | None = None  # by the run under way
        self._past: list[tuple[Shape, Shape]] = []  # dragged before a run: what was, what became
        form.planned.connect(self._take_plan)
        plot.points_changed.connect(self._take_points)

    @property
    def can_undo(self) -> bool:
        """Whether a person changed the rate of the run, or of the recipe by dragging."""
        if self._runner.busy:
            return self._changes.before is not None
        return bool(self._past) and self._shape() == self._past[-1][1]

    def undo(self) -> None:
        """Take back the last change."""
        before = self._changes.before
        if not self._runner.busy:
            if self.can_undo:
                self._put(self._past.pop()[0])
                self.changed.emit()
        elif before is not None:
            self._enforce(before)

    def follow(self, recipe: Recipe | None) -> None:
        """A run of this recipe begins; None where it has ended."""
        self._trained, self._changes = recipe, RateChanges()
        self._plot.take_back()
        self._show()

    def add(self, events: Iterable[TrainingEvent]) -> None:
        """Take what changes the rate from these events."""
        if self._changes.add(events):
            self._show()
            self.changed.emit()

    def _enforce(self, rule: RateRule) -> None:
        if rule.drawn is not None:
            self._runner.draw_schedule(rule.drawn)
            self._form.rate.set_value(rule.drawn.learning_rate)
            return
        self._runner.set_learning_rate(rule.learning_rate)
        schedule: Any = self._trained and self._trained.schedule
        rate = rule.learning_rate or (schedule and schedule.learning_rate)
        if rate:
            self._form.rate.set_value(rate)

    def _take_plan(self, recipe: Recipe | None) -> None:
        self._planned = recipe
        if self._trained is None:
            self._show()

    def _take_points(self, points: RatePoints) -> None:
        drawn = points.drawn()
        if self._runner.busy:
            self._enforce(RateRule(drawn=drawn))
            return
        before = self._shape()
        self._put((drawn.learning_rate, drawn, WarmUp()))  # a warm-up is in the points
        after = self._shape()
        if before is not None and after is not None:
            self._past.append((before, after))
        self.changed.emit()

    def _show(self) -> None:
        recipe = self._trained or self._planned
        if recipe is None:
            self._plot.show_points(None, None)
            return
        changes = self._changes if self._trained else RateChanges()
        last = self._history.last
        plan = rule_plan(recipe, changes, last.learning_rate if self._trained and last else 0.0)
        points = rule_points(recipe, changes, plan)
        self._plot.show_points(points, plan, alive=self._trained is not None)

    def _shape(self) -> Shape | None:
        group = self._form.more.schedule
        try:
            rate = self._form.rate.value
            return None if rate is None else (rate, group.schedule.spec, group.warm_up.spec)
        except UserError:
            return None

    def _put(self, shape: Shape) -> None:
        rate, schedule, warm_up = shape
        group = self._form.more.schedule
        self._form.rate.set_value(rate)
        group.schedule.show_spec(schedule)
        group.warm_up.show_spec(warm_up)
