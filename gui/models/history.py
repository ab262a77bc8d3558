"""A run's figures as they come in: what the curves show."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.array import Array
from engine.training.events import (
    EpochDone,
    LearningRateSet,
    Started,
    StepDone,
    Switched,
    TrainingEvent,
)
from gui.models.series import Series

SMOOTHING = 0.9  # weight of the past in the smoothed curves: about the last 10 steps


@dataclass(frozen=True)
class Curve:
    """One quantity against epochs; all arrays float64."""

    x: Array  # epochs, fractional
    raw: Array  # each batch
    smoothed: Array
    validation_x: Array  # epochs, whole
    validation: Array
    epoch_training: Array  # at validation_x: the mean over the batches of each epoch


class History(QObject):
    """Losses, accuracies and learning rates of one run, in arrays of bounded size.

    Smoothing is exponential without the bias of its start: s ← w·s + (1-w)·x, shown s / (1-w^t).
    Source: Kingma & Ba 2015, section 3.

    Signals:
        cleared(): everything is forgotten; what was taken from here is of the past at once.
        changed(): something was added or cleared; whoever draws decides when to look.
    """

    cleared = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clear()

    def clear(self) -> None:
        """Forget everything; a new run begins."""
        self.steps_per_epoch = 1
        self.epochs: list[EpochDone] = []
        self.rate_changes: list[LearningRateSet] = []  # a person's, so few
        self.switches: list[Switched] = []  # of optimizers; one at most
        self.last: StepDone | None = None
        self._steps = Series(6)  # epoch, loss, accuracy, smoothed loss, smoothed accuracy, rate
        self._mean = np.zeros(2)
        self._correction = 1.0  # SMOOTHING ** steps seen
        self.cleared.emit()
        self.changed.emit()

    def add(self, events: Iterable[TrainingEvent]) -> None:
        """Take what belongs to the history from these events."""
        rows: list[tuple[float, ...]] = []
        for event in events:
            if isinstance(event, StepDone):
                rows.append(self._row(event))
                self.last = event
            elif isinstance(event, EpochDone):
                self.epochs.append(event)
            elif isinstance(event, LearningRateSet):
                self.rate_changes.append(event)
            elif isinstance(event, Switched):
                self.switches.append(event)
            elif isinstance(event, Started):
                self.steps_per_epoch = event.steps_per_epoch
        if rows:
            self._steps.append(np.array(rows))
        self.changed.emit()

    @property
    def count(self) -> int:
        """Points in the curves."""
        return self._steps.count

    @property
    def loss(self) -> Curve:
        """Loss of training and validation."""
        return self._curve(
            1,
            [event.training_loss for event in self.epochs],
            [event.validation_loss for event in self.epochs],
        )

    @property
    def accuracy(self) -> Curve:
        """Accuracy, 0 … 1, of training and validation."""
        return self._curve(
            2,
            [event.training_accuracy for event in self.epochs],
            [event.validation_accuracy for event in self.epochs],
        )

    @property
    def auc(self) -> Curve:
        """Area under the ROC curve, at the epochs where it is defined for both parts."""
        known = [
            (event.epoch, event.training_auc, event.validation_auc)
            for event in self.epochs
            if event.training_auc is not None and event.validation_auc is not None
        ]
        x, training, validation = np.array(known, float).reshape(-1, 3).T
        return Curve(x, training, training, x, validation, training)

    @property
    def learning_rate(self) -> tuple[Array, Array]:
        """Epochs and the rate used there."""
        return self._steps.column(0), self._steps.column(5)

    @property
    def rate_change_x(self) -> list[float]:
        """Where, in epochs, the learning rate was set by hand."""
        return [event.step / self.steps_per_epoch for event in self.rate_changes]

    @property
    def switch_x(self) -> list[float]:
        """Where, in epochs, the second optimizer took over."""
        return [event.step / self.steps_per_epoch for event in self.switches]

    @property
    def rate_by_hand(self) -> bool:
        """Whether a rate that a person set is in force; a switch of optimizers ends it."""
        if not self.rate_changes or self.rate_changes[-1].learning_rate is None:
            return False
        switched = max((event.step for event in self.switches), default=-1)
        return self.rate_changes[-1].step >= switched

    @property
    def best(self) -> EpochDone | None:
        """The best epoch by what the recipe watches.

        Without that, the one with the highest validation accuracy; the lower loss decides a tie.
        """
        ranked = self.epochs
        if not ranked:
            return None
        named = ranked[-1].best_epoch
        if named:
            return next((epoch for epoch in ranked if epoch.epoch == named), None)
        return max(ranked, key=lambda epoch: (epoch.validation_accuracy, -epoch.validation_loss))

    def _row(self, event: StepDone) -> tuple[float, ...]:
        now = np.array((event.loss, event.accuracy))
        self._mean = SMOOTHING * self._mean + (1 - SMOOTHING) * now
        self._correction *= SMOOTHING
        loss, accuracy = self._mean / (1 - self._correction)
        x = event.step / self.steps_per_epoch
        return x, event.loss, event.accuracy, loss, accuracy, event.learning_rate

    def _curve(self, column: int, training: list[float], validation: list[float]) -> Curve:
        return Curve(
            self._steps.column(0),
            self._steps.column(column),
            self._steps.column(column + 2),
            np.array([event.epoch for event in self.epochs], float),
            np.array(validation, float),
            np.array(training, float),
        )
