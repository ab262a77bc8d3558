"""Training as a generator of events: to pause is not to ask for the next one."""

import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import replace
from typing import Literal

import numpy as np

from engine.array import Array
from engine.blas import one_blas_thread
from engine.data.dataset import Part
from engine.data.split import epoch_order
from engine.draws import Draws
from engine.errors import UserError
from engine.training.data import TrainingData
from engine.training.events import EpochDone, LearningRateSet, StepDone
from engine.training.gradient import batch_gradient, evaluate
from engine.training.recipe import Intervention, Recipe
from engine.training.state import EpochTally, TrainingState, initial_state, updated

LoopEvent = StepDone | EpochDone | LearningRateSet

AUGMENTATION_PLACE = 1_000_000  # where augmentation draws; layers draw at their own numbers


class Training:
    """One run: iterate over it for its events, read `state` between them.

    for event in Training(recipe, data): ...

    Setting a learning rate while it runs takes effect at the next step. `interventions` are
    changes made earlier that a resumed or repeated run makes again at the same steps.
    """

    def __init__(
        self,
        recipe: Recipe,
        data: TrainingData,
        state: TrainingState | None = None,
        interventions: tuple[Intervention, ...] = (),
    ) -> None:
        self.recipe = recipe
        self.data = data
        self.state = state or initial_state(recipe)
        self.steps_per_epoch = -(-len(data.training) // recipe.batch_size)
        self.steps = self.steps_per_epoch * recipe.epochs
        self._replayed = deque(i for i in interventions if i.step >= self.state.step)
        self._wished: deque[float] = deque()
        self._order: tuple[int, Array] | None = None  # the present epoch's, once it is drawn
        self._stopping = False

    def set_learning_rate(self, learning_rate: float) -> None:
        """Use this rate from the next step to the end. Raises: UserError where it is no rate."""
        Intervention(self.state.step, learning_rate)  # refuses what is out of range
        self._wished.append(learning_rate)

    def stop(self) -> None:
        """End after the step under way; the state can be kept and gone on from."""
        self._stopping = True

    @property
    def outcome(self) -> Literal["finished", "stopped"]:
        """Whether all steps of the recipe are done."""
        return "finished" if self.state.step >= self.steps else "stopped"

    def __iter__(self) -> Iterator[LoopEvent]:
        with one_blas_thread(), ThreadPoolExecutor(self.recipe.threads) as executor:
            while self.state.step < self.steps and not self._stopping:
                yield from self._interventions()
                yield self._step(executor)
                if self.state.step % self.steps_per_epoch == 0:
                    yield self._end_epoch(executor)

    def check_finite(self) -> None:
        """Raises: UserError where a weight is NaN or infinite: nothing is to be kept then."""
        if not all(np.isfinite(w).all() for w in self.state.weights.values()):
            raise self._diverged("The weights")

    def test(self) -> tuple[float, float]:
        """Loss and accuracy on the test part."""
        with one_blas_thread(), ThreadPoolExecutor(self.recipe.threads) as executor:
            return self._evaluate(self.data.test, executor)

    def validate(self) -> tuple[float, float]:
        """Loss and accuracy on the validation part."""
        with one_blas_thread(), ThreadPoolExecutor(self.recipe.threads) as executor:
            return self._evaluate(self.data.validation, executor)

    @property
    def learning_rate(self) -> float:
        """The rate of the next step."""
        if self.state.learning_rate is not None:
            return self.state.learning_rate
        return self.recipe.schedule.rate(self.state.step, self.steps)

    def _interventions(self) -> Iterator[LearningRateSet]:
        while self._replayed and self._replayed[0].step == self.state.step:
            self._wished.append(self._replayed.popleft().learning_rate)
        while self._wished:
            rate = self._wished.popleft()
            self.state = replace(self.state, learning_rate=rate)
            yield LearningRateSet(time.time(), self.state.step, rate)

    def _step(self, executor: Executor) -> StepDone:
        began = time.perf_counter()
        state, recipe, rate = self.state, self.recipe, self.learning_rate
        batch = self._batch()
        draws = Draws(recipe.seed, state.step)
        result = batch_gradient(
            recipe.network, recipe.loss, state.weights, batch, draws, recipe.threads, executor
        )
        if not np.isfinite(result.loss):
            raise self._diverged("The loss")
        weights, slots = updated(recipe.optimizer, state, result.gradients, rate)
        seconds, count = time.perf_counter() - began, len(batch[1])
        tally = state.tally.add(result.loss, result.correct, count, seconds)
        self.state = replace(
            state,
            weights=weights,
            slots=slots,
            step=state.step + 1,
            tally=tally,
            pictures=state.pictures + count,
            seconds=state.seconds + seconds,
        )
        return self._step_event(result.loss, result.correct / count, rate)

    def _step_event(self, loss: float, accuracy: float, rate: float) -> StepDone:
        state = self.state
        speed = state.tally.images_per_second
        return StepDone(
            time.time(), state.step, state.epoch + 1, loss, accuracy, rate, round(speed, 1)
        )

    def _diverged(self, what: str) -> UserError:
        return UserError(
            f"{what} grew beyond all numbers at step {self.state.step + 1} with a learning rate "
            f"of {self.learning_rate:g}. Use a smaller one; checkpoints made before are good."
        )

    def _batch(self) -> tuple[Array, Array]:
        recipe, part, step = self.recipe, self.data.training, self.state.step
        epoch, number = divmod(step, self.steps_per_epoch)
        if self._order is None or self._order[0] != epoch:
            self._order = epoch, epoch_order(len(part), recipe.seed, epoch)
        chosen = self._order[1][number * recipe.batch_size : (number + 1) * recipe.batch_size]
        draws = Draws(recipe.seed, step, place=(AUGMENTATION_PLACE,))
        pictures = recipe.augmentation.apply(part.pictures[chosen], draws)
        return self.data.preprocessing.normalise(pictures), part.labels[chosen]

    def _end_epoch(self, executor: Executor) -> EpochDone:
        tally, state = self.state.tally, self.state
        self.check_finite()
        loss, accuracy = self._evaluate(self.data.validation, executor)
        if not np.isfinite(loss):
            raise self._diverged("The validation loss")
        self.state = replace(
            state,
            epoch=state.epoch + 1,
            tally=EpochTally(),
            last_epoch=(tally.mean_loss, loss, accuracy),
        )
        return EpochDone(
            time.time(), state.epoch + 1, state.step, tally.mean_loss, tally.accuracy,
            loss, accuracy, round(tally.images_per_second, 1), tally.seconds,
        )  # fmt: skip

    def _evaluate(self, part: Part, executor: Executor) -> tuple[float, float]:
        recipe, normalise = self.recipe, self.data.preprocessing.normalise
        return evaluate(recipe.network, recipe.loss, self.state.weights, part, normalise, executor)
