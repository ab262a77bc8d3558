"""The learning rate that a recipe plans, before anything is trained."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.schedules import Schedule, WarmUp
from engine.training.recipe import Switch

EPOCH_STEPS = 100  # the curve's form hardly depends on it
POINTS = 400


@dataclass(frozen=True)
class PlannedRate:
    """A curve against epochs, float64, and what a switch of optimizers makes of it."""

    x: Array  # epochs
    rate: Array
    switch: int  # the epoch after which the second optimizer takes over; 0 where none does


def planned_rate(schedule: Schedule, warm_up: WarmUp, switch: Switch, epochs: int) -> PlannedRate:
    """The rate of each moment of a run, if nobody and no plateau changes it.

    The second optimizer's schedule runs from the switch to the end, without a warm-up, as in
    `engine.training.phases`.
    """
    steps = epochs * EPOCH_STEPS
    turn = switch.epoch if 0 < switch.epoch < epochs else 0
    origin = turn * EPOCH_STEPS if turn else steps
    places = np.unique(np.linspace(0, steps - 1, min(steps, POINTS)).astype(np.int64))
    rates = [
        switch.schedule.rate(step - origin, steps - origin, EPOCH_STEPS)
        if step >= origin
        else warm_up.rate(schedule, step, steps, EPOCH_STEPS)
        for step in map(int, places)
    ]
    return PlannedRate(places / EPOCH_STEPS, np.array(rates), turn)
