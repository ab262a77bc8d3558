"""A run's history as arrays: what is drawn, compared and exported."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.runs.run import Run
from engine.training.events import EpochDone, StepDone


@dataclass(frozen=True)
class RunCurves:
    """Steps and epochs of a run; every array has one row for each of them.

    `step_seconds` and `epoch_seconds` are training time: validation, pauses and the time between
    a stop and going on are left out, so runs compare fairly however they were interrupted.
    """

    steps: tuple[StepDone, ...]
    epochs: tuple[EpochDone, ...]
    step_seconds: Array
    epoch_seconds: Array

    @property
    def steps_per_epoch(self) -> int:
        """Steps in one epoch; 1 where no epoch is whole and none can be told."""
        return max(1, self.epochs[0].step // self.epochs[0].epoch) if self.epochs else 1


def read_curves(run: Run, most: int = 0) -> RunCurves:
    """The run's history as it stands in the store; `most` points at most, means of steps, if given.

    Raises: UserError where the run is gone or its recipe is damaged.
    """
    every = -(-run.step // most) if most else 1
    steps = tuple(run.mean_steps(every) if every > 1 else run.steps())
    epochs, batch = tuple(run.epochs()), run.recipe.batch_size
    ends = np.cumsum([epoch.seconds for epoch in epochs])
    return RunCurves(steps, epochs, step_seconds(steps, epochs, batch), np.asarray(ends, float))


def step_seconds(
    steps: tuple[StepDone, ...], epochs: tuple[EpochDone, ...], batch_size: int
) -> Array:
    """Training time at each step: of the whole epochs before it, and pictures over speed since.

    The mean speed of the epoch so far stands at every step, so the time needs no clock. The last,
    smaller batch of an epoch is set to the epoch's end.
    """
    passed = {0: (0, 0.0)}  # by epoch: the step it ended at, and the training time until then
    ends, before = {}, 0.0
    for epoch in epochs:
        before += epoch.seconds
        passed[epoch.epoch], ends[epoch.step] = (epoch.step, before), before
    times = np.zeros(len(steps))
    for row, step in enumerate(steps):
        first, spent = passed.get(step.epoch - 1, (step.step, before))
        seen = (step.step - first) * batch_size
        own = seen / step.images_per_second if step.images_per_second else 0.0
        times[row] = ends.get(step.step, spent + own)
    return np.maximum.accumulate(times) if len(times) else times
