"""The learning-rate range test: train for a moment at rising rates and watch the loss."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from math import isfinite

import numpy as np

from engine.array import Array
from engine.blas import one_blas_thread
from engine.draws import Draws
from engine.errors import UserError
from engine.pretraining import pretrain
from engine.training.batches import Batches
from engine.training.data import TrainingData
from engine.training.diagnosis import too_large
from engine.training.gradient import batch_gradient
from engine.training.recipe import Recipe
from engine.training.state import TrainingState, initial_state
from engine.training.update import updated

MEMORY = 0.9  # of the smoothed loss, a step
EXPLODED = 4.0  # times the best smoothed loss: the test is over
FEWEST = 10  # steps
SPREAD = 3.0  # steps; of the Gaussian through which `suggest` sees the losses
CAUTION = 3.0  # times below the rate of the smallest loss
FALL = 0.05  # share by which the loss must fall for the test to tell anything


@dataclass(frozen=True)
class RatePoint:
    """One step of the test: the loss of its batch before the step at this rate."""

    step: int  # from 1
    learning_rate: float
    loss: float
    smoothed: float  # over the steps so far


@dataclass(frozen=True)
class Suggestion:
    """A learning rate to begin with, and why, in a sentence."""

    learning_rate: float
    reason: str


def range_test(
    recipe: Recipe,
    data: TrainingData,
    lowest: float = 1e-6,
    highest: float = 10.0,
    steps: int = 100,
) -> Iterator[RatePoint]:
    """Train fresh weights with the recipe's own optimizer while the rate rises, evenly in its log.

    Step k of n goes at lowest · (highest / lowest)^((k - 1) / (n - 1)). The smoothed loss is the
    mean of the losses so far, each weighing 0.9 times as much as the next. The test ends once that
    is four times its best, or a weight or the loss is no number. Nothing of it is kept: the
    recipe's run begins as if there had been no test.
    Raises: UserError for rates that don't rise from above 0, and for fewer than ten steps.
    Source: Smith 2017, "Cyclical learning rates for training neural networks", section 3.3.
    """
    if not (0 < lowest < highest < float("inf")) or steps < FEWEST:
        raise UserError(
            "A range test needs at least 10 steps from a lowest rate above 0 to a higher one; "
            f"it got {steps} steps from {lowest:g} to {highest:g}. 100 steps from 1e-6 to 10 are "
            "usual."
        )
    return _points(recipe, data, np.geomspace(lowest, highest, steps).tolist())


def suggest(points: Sequence[RatePoint]) -> Suggestion:
    """A third of the rate at which the loss was smallest, to two digits.

    The losses are seen through a Gaussian of three steps, which lags behind nothing as a running
    mean does. Where the loss falls steepest is no better guide: too low where the first small steps
    bring much, too high where the loss falls back from an explosion (tests/benchmarks/rate_rules).
    Raises: UserError where the loss hardly fell, or explodes at once.
    """
    if len(points) < FEWEST:
        raise UserError(
            f"The loss grew beyond bounds within {len(points)} steps. Test lower rates."
        )
    curve = _smooth(np.array([point.loss for point in points]))
    lowest = int(curve.argmin())
    tried = f"from {points[0].learning_rate:.2g} to {points[-1].learning_rate:.2g}"
    if curve[lowest] > (1 - FALL) * curve[0]:
        raise UserError(
            f"The loss hardly fell at rates {tried} ({curve[0]:.3g} to {curve[lowest]:.3g}), so "
            "none can be suggested. Test more steps or other rates, or let the weights begin "
            "otherwise."
        )
    rate = float(f"{points[lowest].learning_rate / CAUTION:.2g}")
    where = f"the loss was smallest at {points[lowest].learning_rate:.2g}"
    if lowest == len(points) - 1:
        where = f"the loss still fell at {points[lowest].learning_rate:.2g}, the highest rate"
    return Suggestion(rate, f"At rates {tried}, {where}; a third of that leaves room.")


def _smooth(losses: Array) -> Array:
    """Each loss with its neighbours, weighted by a Gaussian; single spikes are cut off."""
    cut = np.minimum(losses, EXPLODED * losses[0])
    places = np.arange(len(losses))
    weights = np.exp(-((places[:, None] - places) ** 2) / (2 * SPREAD**2))
    smoothed: Array = weights @ cut / weights.sum(axis=1)
    return smoothed


def _points(recipe: Recipe, data: TrainingData, rates: list[float]) -> Iterator[RatePoint]:
    loss = data.balanced(recipe.loss) if recipe.balance else recipe.loss
    batches = Batches(recipe, data)
    weighted = weight = 0.0
    best = float("inf")
    with one_blas_thread(), ThreadPoolExecutor(recipe.threads) as executor:
        state = _beginning(recipe, data)
        for rate in rates:
            _, x, labels = batches.batch(state.step)
            result = batch_gradient(
                recipe.network, loss, state.weights, (x, labels),
                Draws(recipe.seed, state.step), recipe.threads, executor,
            )  # fmt: skip
            weighted, weight = MEMORY * weighted + result.loss, MEMORY * weight + 1
            smoothed = weighted / weight
            if not isfinite(smoothed):
                return
            yield RatePoint(state.step + 1, rate, result.loss, smoothed)
            best = min(best, smoothed)
            state = updated(recipe, state, result, rate)
            if smoothed > EXPLODED * best or too_large(state.weights):
                return


def _beginning(recipe: Recipe, data: TrainingData) -> TrainingState:
    """The state in which the run's first step finds it: fresh weights, pre-trained where asked."""
    state = initial_state(recipe)
    if recipe.pretraining.epochs:
        pictures, preprocessing = data.training.pictures, data.preprocessing
        for epoch in pretrain(
            recipe.pretraining, recipe.network, state.weights, pictures, preprocessing, recipe.seed
        ):
            state = replace(state, weights=epoch.weights)
    return state
