"""How far a run is: epoch, step, speed, time left."""

from collections.abc import Iterable

from engine.training.events import (
    EpochDone,
    Pretrained,
    Started,
    StepDone,
    StoppedEarly,
    TrainingEvent,
)
from engine.training.recipe import Recipe

LONGEST_GAP_S = 5.0  # between two steps; more was a pause, or a validation that is rare


class Progress:
    """Figures of one run, from its events."""

    def __init__(self, run: str, recipe: Recipe) -> None:
        self.run = run
        self.recipe = recipe
        self.started: Started | None = None
        self.step = 0
        self.epoch = 0  # under way, from 1; 0 before the first step
        self.images_per_second = 0.0
        self.validation_accuracy: float | None = None
        self.accuracy: float | None = None  # of the last batch
        self.pretrained: Pretrained | None = None  # the last epoch of pre-training
        self.stopped_early: StoppedEarly | None = None
        self._last_time = 0.0
        self._seconds = 0.0  # spent on `_counted` steps, validations between them included
        self._counted = 0

    def add(self, events: Iterable[TrainingEvent]) -> None:
        """Take in what happened."""
        for event in events:
            if isinstance(event, StepDone):
                self._add_step(event)
            elif isinstance(event, EpochDone):
                self.validation_accuracy = event.validation_accuracy
            elif isinstance(event, Pretrained):
                self.pretrained = event
            elif isinstance(event, StoppedEarly):
                self.stopped_early = event
            elif isinstance(event, Started):
                self.started = event
                self.step = event.first_step
                self._last_time = event.time

    @property
    def steps(self) -> int:
        """Steps in the whole run; 0 while unknown."""
        return self.started.steps_per_epoch * self.recipe.epochs if self.started else 0

    @property
    def share(self) -> float:
        """How much is done, 0 … 1."""
        return self.step / self.steps if self.steps else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Estimated from the steps so far; None before there are some."""
        if self._counted < 2 or not self.steps:
            return None
        return (self.steps - self.step) * self._seconds / self._counted

    def _add_step(self, event: StepDone) -> None:
        gap = event.time - self._last_time
        if 0 <= gap < LONGEST_GAP_S:
            self._seconds += gap
            self._counted += 1
        self._last_time = event.time
        self.step, self.epoch = event.step, event.epoch
        self.accuracy = event.accuracy
        self.images_per_second = event.images_per_second


def duration_words(seconds: float | None) -> str:
    """0:42, 12:05, 3:07:20; a dash where it is unknown."""
    if seconds is None:
        return "–"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
