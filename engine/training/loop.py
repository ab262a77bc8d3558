"""Training as a generator of events: to pause is not to ask for the next one."""

import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Literal

import numpy as np

from engine.array import Weights
from engine.blas import one_blas_thread
from engine.data.dataset import Part
from engine.draws import Draws
from engine.monitoring import histograms, measure_layers
from engine.pretraining import pretrain
from engine.schedules import Drawn
from engine.training.batches import Batches
from engine.training.calculator import Calculator, FastCalculator, MakeCalculator
from engine.training.data import TrainingData
from engine.training.diagnosis import DivergedError, first_not_finite, too_large
from engine.training.epoch import end_epoch
from engine.training.events import (
    EpochDone,
    HistogramsMeasured,
    LayersMeasured,
    LearningRateSet,
    Pretrained,
    Reported,
    StepDone,
    StoppedEarly,
    Switched,
)
from engine.training.gradient import BatchResult
from engine.training.judging import Judged, judge
from engine.training.phases import SwitchReason, due_switch, scheduled_rate, switched
from engine.training.recipe import Intervention, Recipe
from engine.training.state import TrainingState, fresh_slots, initial_state
from engine.training.update import updated

LoopEvent = (
    Pretrained | StepDone | EpochDone | Reported | LayersMeasured | HistogramsMeasured
    | LearningRateSet | Switched | StoppedEarly
)  # fmt: skip


class Training:
    """One run: iterate over it for its events, read `state` between them.

    for event in Training(recipe, data): ...

    What is asked while it runs takes effect at the next step. `interventions` are changes made
    earlier that a resumed or repeated run makes again at the same steps. `make` says who computes:
    the fast plan, or the reference layers in its place.
    """

    def __init__(
        self,
        recipe: Recipe,
        data: TrainingData,
        state: TrainingState | None = None,
        interventions: tuple[Intervention, ...] = (),
        make: MakeCalculator = FastCalculator,
    ) -> None:
        self.recipe = recipe
        self.data = data
        self.loss = data.balanced(recipe.loss) if recipe.balance else recipe.loss
        self._batches = Batches(recipe, data)
        self.state = self._batches.with_sample(state or initial_state(recipe))
        self.steps_per_epoch = self._batches.per_epoch
        self.steps = self.steps_per_epoch * recipe.epochs
        self._replayed = deque(i for i in interventions if i.step >= self.state.step)
        self._wished: deque[Intervention] = deque()
        self._make = make
        self._stopping = False
        self.batch_labels = np.zeros(0, np.int64)  # of the last batch

    def set_learning_rate(self, learning_rate: float | None) -> None:
        """Use this rate from the next step on; None follows the schedule again.

        Raises: UserError where it is no rate.
        """
        self._wished.append(Intervention(self.state.step, learning_rate))

    def draw_schedule(self, drawn: Drawn) -> None:
        """Follow this curve, over the whole run, from the next step on."""
        self._wished.append(Intervention(self.state.step, drawn=drawn))

    def switch_optimizer(self) -> None:
        """Let the recipe's second optimizer take over, unless it has already."""
        self._wished.append(Intervention(self.state.step, switch=True))

    def stop(self) -> None:
        """End after the step under way; the state can be kept and gone on from."""
        self._stopping = True

    @property
    def outcome(self) -> Literal["finished", "stopped"]:
        """Whether all is done that the recipe asks for."""
        return "finished" if self._done else "stopped"

    @property
    def _done(self) -> bool:
        return self.state.ended_early or self.state.epoch >= self.recipe.epochs

    def __iter__(self) -> Iterator[LoopEvent]:
        with self._computing() as calculator, ThreadPoolExecutor(self.recipe.threads) as helpers:
            yield from self._pretrain()
            yield from self._end_epoch(calculator)  # where a checkpoint lay just before an end
            while not self._done and not self._stopping:
                yield from self.intervene()
                yield from self._step(calculator, helpers)
                yield from self._end_epoch(calculator)
            if not self._done:
                yield from self.intervene()  # asked in the pause that Stop ended

    def intervene(self) -> Iterator[LearningRateSet | Switched]:
        """Make the changes that are due and tell of them; each step begins so."""
        while self._replayed and self._replayed[0].step <= self.state.step:
            yield from self._intervene(self._replayed.popleft(), replayed=True)
        while self._wished:
            yield from self._intervene(self._wished.popleft(), replayed=False)

    def judge(self, part: Part) -> Judged:
        """How good the weights are as they stand, outside training."""
        with self._computing() as calculator:
            return self._judge(part, calculator)

    def test(self) -> tuple[float, float]:
        """Loss and accuracy on the test part."""
        figures = self.judge(self.data.test).figures
        return figures.loss, figures.accuracy

    def validate(self) -> tuple[float, float]:
        """Loss and accuracy on the validation part."""
        figures = self.judge(self.data.validation).figures
        return figures.loss, figures.accuracy

    @property
    def learning_rate(self) -> float:
        """The rate of the next step."""
        if self.state.learning_rate is not None:
            return self.state.learning_rate
        if self.state.drawn is not None:
            return self.state.drawn.rate(self.state.step, self.steps, self.steps_per_epoch)
        return scheduled_rate(self.recipe, self.state, self.steps, self.steps_per_epoch)

    def _pretrain(self) -> Iterator[Pretrained]:
        recipe, state = self.recipe, self.state
        if state.pretrained or state.step or not recipe.pretraining.epochs:
            return
        pictures, preprocessing = self.data.training.pictures, self.data.preprocessing
        work = pretrain(
            recipe.pretraining, recipe.network, state.weights, pictures, preprocessing, recipe.seed
        )
        weights = state.weights
        for epoch in work:
            weights = epoch.weights
            yield Pretrained(time.time(), 0, epoch.layer, epoch.epoch, epoch.error)
            if self._stopping:
                return  # begun anew when the run goes on
        slots = fresh_slots(recipe, weights, second=False)
        self.state = replace(state, weights=weights, slots=slots, pretrained=True)

    def _intervene(
        self, wish: Intervention, replayed: bool
    ) -> Iterator[LearningRateSet | Switched]:
        if wish.switch:
            yield from self._switch("asked", replayed)
        else:
            rate, drawn = wish.learning_rate, wish.drawn
            self.state = replace(self.state, learning_rate=rate, drawn=drawn)
            yield LearningRateSet(time.time(), self.state.step, rate, replayed, drawn)

    def _switch(self, reason: SwitchReason, replayed: bool = False) -> Iterator[Switched]:
        if not self.state.phase.second:
            self.state = switched(self.recipe, self.state)
            name = type(self.recipe.switch.optimizer).__name__
            yield Switched(time.time(), self.state.step, name, reason, replayed)

    @contextmanager
    def _computing(self) -> Iterator[Calculator]:
        calculator = self._make(self.recipe.network, self.recipe.threads)
        with one_blas_thread(), closing(calculator):
            yield calculator

    def _step(self, calculator: Calculator, helpers: Executor) -> Iterator[LoopEvent]:
        began = time.perf_counter()
        state, recipe, rate = self.state, self.recipe, self.learning_rate
        chosen, x, labels = self._batches.batch(state.step)
        self.batch_labels = labels
        draws = Draws(recipe.seed, state.step)
        result = calculator.gradient(self.loss, state.weights, (x, labels), draws)
        after = updated(recipe, state, result, rate, helpers)
        if not np.isfinite(result.loss) or too_large(after.weights):
            where = first_not_finite(recipe.network, state.weights, after.weights, x, draws)
            raise DivergedError(where, after.step, rate)
        self._batches.observe(state, chosen, result.outputs)
        correct = self.loss.correct(result.outputs, labels)
        measured = list(self._measure(state.weights, after, result))
        seconds, count = time.perf_counter() - began, len(labels)
        self.state = replace(
            after,
            tally=state.tally.add(result.loss, correct, count, seconds),
            pictures=state.pictures + count,
            seconds=state.seconds + seconds,
        )
        yield self._step_event(result.loss, correct / count, rate)
        yield from measured

    def _step_event(self, loss: float, accuracy: float, rate: float) -> StepDone:
        state = self.state
        speed = state.tally.images_per_second
        return StepDone(
            time.time(), state.step, state.epoch + 1, loss, accuracy, rate, round(speed, 1)
        )

    def _measure(
        self, before: Weights, after: TrainingState, result: BatchResult
    ) -> Iterator[LayersMeasured | HistogramsMeasured]:
        wanted = self.recipe.monitoring
        if not wanted.due(after.step):
            return
        network = self.recipe.network
        layers = measure_layers(
            network, before, after.weights, result.gradients, self._batches.probe
        )
        yield LayersMeasured(time.time(), after.step, layers)
        if wanted.histograms:
            found = histograms(network, after.weights, result.gradients, self._batches.probe)
            yield HistogramsMeasured(time.time(), after.step, found)

    def _end_epoch(self, calculator: Calculator) -> Iterator[LoopEvent]:
        if self._done or self.state.step < (self.state.epoch + 1) * self.steps_per_epoch:
            return
        judged = self._judge(self.data.validation, calculator)
        if not np.isfinite(judged.figures.loss):
            raise DivergedError("the validation loss", self.state.step, self.learning_rate)
        labels = self._batches.sample_labels
        self.state, events = end_epoch(self.recipe, self.state, judged, labels)
        reason = None if self._done else due_switch(self.recipe, self.state)
        switch = [] if reason is None else list(self._switch(reason))
        yield from (*events[:-1], *switch, events[-1])

    def _judge(self, part: Part, calculator: Calculator) -> Judged:
        network, normalise = self.recipe.network, self.data.preprocessing.normalise
        return judge(network, self.loss, self.state.weights, part, normalise, calculator)
