"""A whole race: the grid, the runs of the store, the laps, the standings."""

import time
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack

from engine.blas import one_blas_thread
from engine.errors import UserError
from engine.race.events import (
    AnyRaceEvent,
    Entered,
    Lap,
    RaceEnded,
    RateTried,
    Standing,
)
from engine.race.rules import Race, rate_of, with_rate
from engine.race.search import Asked, choose_rates, try_rates
from engine.runs.run import Run
from engine.runs.store import RunStore
from engine.training.conduct import Conducted, conduct
from engine.training.data import TrainingData, prepare_data
from engine.training.events import EpochDone, Failed, Finished, StepDone, TrainingEvent

TAG = "race"


def run_race(race: Race, store: RunStore, asked: Asked = lambda: False) -> Iterator[AnyRaceEvent]:
    """The race's events; the entrants' runs stay in the store, under a tag of their own.

    The same race gives the same losses in the same order, whether in turns or run after run. Where
    `asked()` becomes true the runs end at a checkpoint and the race with the standings so far; a
    race that is still at its grid ends without any.
    Raises: UserError where the data is absent or does not fit, or an entrant learns at no rate.
    """
    data = prepare_data(race.recipes[0])
    with one_blas_thread():  # entrants come and go; none may give the threads back to the others
        rates = yield from _rates(race, data, asked)
        if asked():
            yield RaceEnded(time.time(), "", ())
            return
        tag = next_tag(store)
        recipes = [with_rate(r, rate) for r, rate in zip(race.recipes, rates, strict=True)]
        runs = [store.create(recipe, tags=(tag,)) for recipe in recipes]
        yield from _race(race, rates, runs, data, tag, asked)


def next_tag(store: RunStore) -> str:
    """A tag that no run has yet: `race 1`, `race 2`, …"""
    words = (tag.split() for row in store.runs() for tag in row.tags)
    used = [int(w[1]) for w in words if len(w) == 2 and w[0] == TAG and w[1].isdigit()]
    return f"{TAG} {max(used, default=0) + 1}"


def _rates(
    race: Race, data: TrainingData, asked: Asked
) -> Generator[AnyRaceEvent, None, tuple[float, ...]]:
    """Tell of the grid; the rates that the entrants race at."""
    if not race.rates:
        return tuple(map(rate_of, race.recipes))
    tried: list[RateTried] = []
    for one in try_rates(race, data, asked):
        tried.append(one)
        yield one
    if asked():
        return ()
    chosen = choose_rates(race, tried)
    yield from chosen
    return tuple(one.learning_rate for one in chosen)


def _race(
    race: Race,
    rates: Sequence[float],
    runs: Sequence[Run],
    data: TrainingData,
    tag: str,
    asked: Asked,
) -> Iterator[AnyRaceEvent]:
    last: dict[int, TrainingEvent] = {}
    epochs: dict[int, EpochDone] = {}
    with ExitStack() as claims:
        for run in runs:
            claims.callback(run.claim().release)
        conducted = [conduct(run, data=data) for run in runs]
        steps = conducted[0].training.steps
        ids = tuple(run.id for run in runs)
        yield Entered(time.time(), tag, race.names, ids, tuple(rates), steps)
        for lap in laps(conducted, runs, race.in_turns, asked):
            if isinstance(lap.event, EpochDone):
                epochs[lap.entrant] = lap.event
            elif isinstance(lap.event, Finished | Failed):
                last[lap.entrant] = lap.event
            yield lap
        standings = [
            _standing(race.names[n], runs[n], rates[n], conducted[n], last[n], epochs.get(n))
            for n in range(len(runs))
        ]
    yield RaceEnded(time.time(), tag, tuple(sorted(standings, key=_rank)))


def laps(
    conducted: Sequence[Conducted], runs: Sequence[Run], in_turns: bool, asked: Asked
) -> Iterator[Lap]:
    """What the runs tell, a step of each in turn, or run after run; who fails falls out alone."""
    waiting = deque(range(len(conducted)))
    while waiting:
        entrant = waiting.popleft()
        one = conducted[entrant]
        if asked():
            one.training.stop()
        over = yield from _turn(entrant, one, runs[entrant])
        if not over:
            waiting.append(entrant) if in_turns else waiting.appendleft(entrant)


def _turn(entrant: int, one: Conducted, run: Run) -> Generator[Lap, None, bool]:
    """One step of an entrant with what belongs to it; whether its run is over."""
    try:
        for event in one.events:
            if isinstance(event, StepDone | EpochDone | Finished):
                yield Lap(time.time(), entrant, event)
            if isinstance(event, StepDone):
                return False
    except UserError as error:
        failed = Failed(time.time(), str(error))
        run.write(failed)
        yield Lap(time.time(), entrant, failed)
    return True


def _standing(
    name: str, run: Run, rate: float, one: Conducted, last: TrainingEvent, epoch: EpochDone | None
) -> Standing:
    seconds = one.training.state.seconds
    if isinstance(last, Finished):
        return Standing(
            name, run.id, rate, last.outcome, last.training_loss, last.validation_loss,
            last.validation_accuracy, last.test_accuracy, seconds,
        )  # fmt: skip
    loss, accuracy = (epoch.validation_loss, epoch.validation_accuracy) if epoch else (None, None)
    return Standing(name, run.id, rate, "failed", None, loss, accuracy, None, seconds)


def _rank(standing: Standing) -> tuple[bool, float]:
    loss = standing.validation_loss
    return standing.outcome == "failed" or loss is None, loss if loss is not None else 0.0
