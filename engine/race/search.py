"""The best learning rate of each entrant, from one grid, with the same effort for each."""

import time
from collections.abc import Callable, Iterator, Sequence

import msgspec

from engine.errors import UserError
from engine.race.events import RateChosen, RateTried
from engine.race.rules import Race, with_rate
from engine.regularisation import EarlyStopping
from engine.training.data import TrainingData
from engine.training.diagnosis import DivergedError
from engine.training.events import EpochDone
from engine.training.loop import Training
from engine.training.recipe import Recipe, Switch

Asked = Callable[[], bool]
"""Whether somebody asked to stop."""


def try_rates(race: Race, data: TrainingData, asked: Asked) -> Iterator[RateTried]:
    """Every recipe at every rate of the grid, from the same weights on the same batches.

    Early stopping and a second optimizer are left out: the budget is the same for each. The test
    part is not looked at.
    """
    total, done = len(race.recipes) * len(race.rates), 0
    for entrant, recipe in enumerate(race.recipes):
        for rate in race.rates:
            found = _attempt(_short(recipe, rate, race.search_epochs), data, asked)
            if asked():
                return
            done += 1
            loss, accuracy = found or (None, None)
            yield RateTried(time.time(), entrant, rate, loss, accuracy, done, total)


def choose_rates(race: Race, tried: Sequence[RateTried]) -> tuple[RateChosen, ...]:
    """For each entrant the rate with the lowest validation loss; the smaller one of two equal.

    Raises: UserError where an entrant learned at none of them.
    """
    chosen = []
    for entrant, name in enumerate(race.names):
        good = [(one.loss, one.learning_rate) for one in tried
                if one.entrant == entrant and one.loss is not None]  # fmt: skip
        if not good:
            raise UserError(
                f"{name} grew beyond all numbers at every rate of the grid. Add smaller rates."
            )
        _, rate = min(good)
        at_edge = rate in (min(race.rates), max(race.rates))
        chosen.append(RateChosen(time.time(), entrant, rate, at_edge))
    return tuple(chosen)


def _short(recipe: Recipe, rate: float, epochs: int) -> Recipe:
    return msgspec.structs.replace(
        with_rate(recipe, rate), epochs=epochs, stopping=EarlyStopping(), switch=Switch()
    )


def _attempt(recipe: Recipe, data: TrainingData, asked: Asked) -> tuple[float, float] | None:
    """Validation loss and accuracy after the budget; None where it diverged."""
    training, last = Training(recipe, data), None
    try:
        for event in training:
            if isinstance(event, EpochDone):
                last = event.validation_loss, event.validation_accuracy
            if asked():
                training.stop()
    except DivergedError:
        return None
    return last
