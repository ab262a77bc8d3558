"""What a race has told so far, ready to be shown: the grid, the curves, the standings."""

from collections.abc import Iterable, Sequence

import numpy as np

from engine.array import Array
from engine.race.events import (
    AnyRaceEvent,
    Entered,
    Lap,
    RaceEnded,
    RateChosen,
    RateTried,
    Standing,
)
from engine.race.rules import Race
from engine.training.events import EpochDone, Failed, StepDone
from gui.models.overlay import SMOOTHING, Against, Line, Quantity
from gui.models.series import Series

CAPACITY = 2048  # points of one curve


class Entrant:
    """One recipe's figures as they come in."""

    def __init__(self) -> None:
        self.epochs: list[EpochDone] = []
        self.message = ""  # why it fell out
        self._steps = Series(4, CAPACITY)  # step, seconds, smoothed loss, smoothed accuracy
        self._mean, self._weight = np.zeros(2), 1.0
        self._before = 0.0  # training seconds of the whole epochs
        self._first = 0  # steps before the epoch under way

    def add_step(self, event: StepDone, batch_size: int) -> None:
        """Take a step; its place in time is that of training alone."""
        self._mean = SMOOTHING * self._mean + (1 - SMOOTHING) * np.array(
            (event.loss, event.accuracy)
        )
        self._weight *= SMOOTHING
        seen, speed = (event.step - self._first) * batch_size, event.images_per_second
        seconds = self._before + (seen / speed if speed else 0.0)
        row = (event.step, seconds, *(self._mean / (1 - self._weight)))
        self._steps.append(np.array([row]))

    def add_epoch(self, event: EpochDone) -> None:
        """Take an epoch with its validation figures."""
        self.epochs.append(event)
        self._before += event.seconds
        self._first = event.step

    def line(self, name: str, quantity: Quantity, against: Against) -> Line:
        """Its curve."""
        x = self._steps.column(1 if against == "time" else 0)
        y = self._steps.column(2 if quantity == "loss" else 3)
        ends = np.cumsum([epoch.seconds for epoch in self.epochs])
        steps = np.array([epoch.step for epoch in self.epochs], float)
        after = [getattr(epoch, f"validation_{quantity}") for epoch in self.epochs]
        places: Array = np.asarray(ends, float) if against == "time" else steps
        return Line(name, x, y, places, np.array(after, float))


class RaceView:
    """Takes the events of one race."""

    def __init__(self, race: Race) -> None:
        self.race = race
        self.tried: dict[tuple[int, float], RateTried] = {}
        self.chosen: dict[int, RateChosen] = {}
        self.entrants = tuple(Entrant() for _ in race.recipes)
        self.entered: Entered | None = None
        self.standings: tuple[Standing, ...] = ()
        self.steps = 0  # done by all together

    def add(self, events: Iterable[AnyRaceEvent]) -> None:
        """Take in what happened."""
        for event in events:
            if isinstance(event, RateTried):
                self.tried[event.entrant, event.learning_rate] = event
            elif isinstance(event, RateChosen):
                self.chosen[event.entrant] = event
            elif isinstance(event, Entered):
                self.entered = event
            elif isinstance(event, Lap):
                self._add_lap(event)
            elif isinstance(event, RaceEnded):
                self.standings = event.standings

    @property
    def done(self) -> tuple[int, int]:
        """Steps or places of the grid done, and how many there are."""
        if self.entered is None:
            return len(self.tried), len(self.race.rates) * len(self.race.recipes)
        return self.steps, self.entered.steps * len(self.entrants)

    def lines(self, quantity: Quantity, against: Against) -> Sequence[Line]:
        """The entrants' curves, in their order."""
        names = self.race.names
        return [e.line(names[n], quantity, against) for n, e in enumerate(self.entrants)]

    def _add_lap(self, lap: Lap) -> None:
        entrant = self.entrants[lap.entrant]
        if isinstance(lap.event, StepDone):
            self.steps += 1
            entrant.add_step(lap.event, self.race.recipes[0].batch_size)
        elif isinstance(lap.event, EpochDone):
            entrant.add_epoch(lap.event)
        elif isinstance(lap.event, Failed):
            entrant.message = lap.event.message
