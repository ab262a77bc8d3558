"""Curves of several runs, made ready to be drawn over each other."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.array import Array
from engine.runs.curves import RunCurves

Quantity = Literal["loss", "accuracy", "auc"]
Against = Literal["step", "epoch", "time"]
SMOOTHING = 0.9  # weight of the past where every step is a point of its own
MOST_POINTS = 2000  # of one curve; a screen has no more columns


@dataclass(frozen=True)
class Line:
    """One run: training (smoothed) and validation, each against the same axis."""

    run: str
    x: Array
    training: Array
    validation_x: Array
    validation: Array


def line(run: str, curves: RunCurves, quantity: Quantity, against: Against) -> Line:
    """What is drawn of a run; an AUC is known at epochs alone, so training has no more points."""
    step_x = _places([step.step for step in curves.steps], curves.step_seconds, curves, against)
    epoch_x = _places([one.step for one in curves.epochs], curves.epoch_seconds, curves, against)
    if quantity == "auc":
        known = np.array([one.training_auc is not None for one in curves.epochs], bool)
        defined = np.array([one.validation_auc is not None for one in curves.epochs], bool)
        training = np.array([one.training_auc or 0.0 for one in curves.epochs], float)
        validation = np.array([one.validation_auc or 0.0 for one in curves.epochs], float)
        return Line(run, epoch_x[known], training[known], epoch_x[defined], validation[defined])
    every = [getattr(step, quantity) for step in curves.steps]
    after = [getattr(one, f"validation_{quantity}") for one in curves.epochs]
    return Line(run, step_x, smoothed(np.array(every, float)), epoch_x, np.array(after, float))


def smoothed(values: Array) -> Array:
    """The exponential mean without the bias of its start, as the Train page shows it."""
    result, mean, weight = np.empty_like(values), 0.0, 1.0
    for number, value in enumerate(values):
        mean = SMOOTHING * mean + (1 - SMOOTHING) * value
        weight *= SMOOTHING
        result[number] = mean / (1 - weight)
    return result


def _places(steps: list[int], seconds: Array, curves: RunCurves, against: Against) -> Array:
    if against == "time":
        return seconds
    places = np.array(steps, float)
    return places / curves.steps_per_epoch if against == "epoch" else places
