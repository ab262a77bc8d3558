"""Which optimizer is at work and how far it steps; when the second one takes over."""

from dataclasses import replace
from typing import Literal

from engine.optimizers import Optimizer
from engine.schedules import ReduceOnPlateau, Schedule
from engine.training.recipe import Recipe
from engine.training.state import Phase, TrainingState, fresh_slots

SwitchReason = Literal["epoch", "plateau", "asked"]


def optimizer_at_work(recipe: Recipe, state: TrainingState) -> Optimizer:
    """The optimizer of the present phase."""
    return recipe.switch.optimizer if state.phase.second else recipe.optimizer


def schedule_at_work(recipe: Recipe, state: TrainingState) -> Schedule:
    """The schedule of the present phase."""
    return recipe.switch.schedule if state.phase.second else recipe.schedule


def scheduled_rate(recipe: Recipe, state: TrainingState, steps: int, epoch_steps: int) -> float:
    """The rate of the next step, whatever was set by hand.

    The second optimizer's schedule runs from the switch to the end, without a warm-up.
    """
    schedule, origin = schedule_at_work(recipe, state), state.phase.origin
    step, whole = state.step - origin, steps - origin
    if state.phase.second:
        rate = schedule.rate(step, whole, epoch_steps)
    else:
        rate = recipe.warm_up.rate(schedule, step, whole, epoch_steps)
    if isinstance(schedule, ReduceOnPlateau):
        rate *= schedule.reduced_rate(state.phase.plateau) / schedule.learning_rate
    return rate


def switched(recipe: Recipe, state: TrainingState) -> TrainingState:
    """The state with the second optimizer at work, its memory empty; weights stay.

    A rate set or a curve drawn by hand was meant for the first one and no longer holds.
    """
    slots = fresh_slots(recipe, state.weights, second=True)
    return replace(
        state, slots=slots, phase=Phase(True, state.step), learning_rate=None, drawn=None
    )


def after_epoch(recipe: Recipe, state: TrainingState, value: float) -> TrainingState:
    """Let plateaus be counted at the end of an epoch; `value` is better where it is smaller."""
    phase, schedule = state.phase, schedule_at_work(recipe, state)
    if isinstance(schedule, ReduceOnPlateau):
        phase = replace(phase, plateau=schedule.after_epoch(phase.plateau, value))
    if not phase.second and recipe.switch.patience:
        waiting = phase.waiting.after(value, state.epoch, recipe.stopping.improvement)
        phase = replace(phase, waiting=waiting)
    return replace(state, phase=phase)


def due_switch(recipe: Recipe, state: TrainingState) -> SwitchReason | None:
    """Why the second optimizer should take over between this epoch and the next, if it should."""
    switch = recipe.switch
    if state.phase.second:
        return None
    if switch.epoch and state.epoch >= switch.epoch:
        return "epoch"
    if switch.patience and state.phase.waiting.waited >= switch.patience:
        return "plateau"
    return None
