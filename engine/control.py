"""Pause, go on, single steps, a new rate, stop: a person's wishes between two steps."""

import queue
import time
from collections.abc import Iterator

from engine.training.commands import (
    Continue,
    DrawSchedule,
    Look,
    Pause,
    SetLearningRate,
    Step,
    Stop,
    SwitchOptimizer,
    TrainingCommand,
)
from engine.training.events import (
    BatchesSeen,
    LayerSeen,
    LearningRateSet,
    Paused,
    Pretrained,
    Resumed,
    Started,
    StepDone,
    Switched,
)
from engine.training.glimpses import Glimpses
from engine.training.loop import Training

Answer = Paused | Resumed | LearningRateSet | Switched | LayerSeen | BatchesSeen
Wishes = queue.Queue[TrainingCommand]


class Control:
    """Carries wishes to a training run; while it is paused, `obey` waits for the next wish."""

    def __init__(self, training: Training, wishes: Wishes) -> None:
        self._training = training
        self._wishes = wishes
        self._allowed: int | None = None  # steps until the next pause; None means no pause
        self._stopping = False
        self._glimpses = Glimpses(training)

    def obey(self, event: Started | Pretrained | StepDone) -> Iterator[Answer]:
        """Carry out what was asked since the last event; tells what changed and what is seen."""
        if isinstance(event, StepDone) and self._allowed is not None:
            self._allowed -= 1
        while not self._wishes.empty():
            self._carry_out(self._wishes.get())
        if isinstance(event, StepDone):
            yield from self._glimpses.after_step()
        if not self._is_waiting():
            return
        yield Paused(time.time(), self._training.state.step)
        while self._is_waiting():
            self._carry_out(self._wishes.get())
            yield from self._training.intervene()  # told at once, not at the next step
            yield from self._glimpses.now()
        if not self._stopping:
            yield Resumed(time.time(), self._training.state.step)

    def _is_waiting(self) -> bool:
        return self._allowed == 0 and not self._stopping

    def _carry_out(self, wish: TrainingCommand) -> None:
        if isinstance(wish, Pause):
            self._allowed = 0
        elif isinstance(wish, Continue):
            self._allowed = None
        elif isinstance(wish, Step):
            self._allowed = max(1, wish.count)
        elif isinstance(wish, SetLearningRate):
            self._training.set_learning_rate(wish.learning_rate)
        elif isinstance(wish, DrawSchedule):
            self._training.draw_schedule(wish.drawn)
        elif isinstance(wish, SwitchOptimizer):
            self._training.switch_optimizer()
        elif isinstance(wish, Look):
            self._glimpses.look(wish)
        elif isinstance(wish, Stop):
            self._stopping = True
            self._training.stop()
