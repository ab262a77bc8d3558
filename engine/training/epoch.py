"""The end of an epoch: what it was worth, whether it was the best, whether to go on."""

import time
from dataclasses import replace

import numpy as np

from engine.array import Array
from engine.metrics import Figures, Report
from engine.training import phases
from engine.training.events import EpochDone, Reported, StoppedEarly
from engine.training.judging import Judged, figures_of
from engine.training.recipe import Recipe, Watched
from engine.training.state import EpochTally, TrainingState

EpochEvent = EpochDone | Reported | StoppedEarly


def end_epoch(
    recipe: Recipe, state: TrainingState, judged: Judged, sample_labels: Array
) -> tuple[TrainingState, list[EpochEvent]]:
    """The state for the next epoch, and what is to be told of this one.

    `judged` is the validation part's; `sample_labels` belong to the rows of `state.observed`.
    Where the recipe restores the best epoch, its weights are back once training ends. EpochDone
    comes last: who keeps a checkpoint at it has told everything before.
    """
    epoch, value = state.epoch + 1, watched_value(recipe.watch, judged.figures)
    patience = state.patience.after(value, epoch, recipe.stopping.improvement)
    after = replace(
        state,
        epoch=epoch,
        patience=patience,
        observed=np.full_like(state.observed, np.nan),
        tally=EpochTally(),
        last_epoch=(state.tally.mean_loss, judged.figures.loss, judged.figures.accuracy),
    )
    if patience.best_epoch == epoch and recipe.stopping.keeps_best:
        after = replace(after, best=state.weights)
    after = phases.after_epoch(recipe, after, value)
    training = _observed(recipe, state, sample_labels)
    told: list[EpochEvent] = [
        Reported(time.time(), state.step, training and training[1], judged.report)
    ]
    if recipe.stopping.patience and patience.waited >= recipe.stopping.patience:
        after = replace(after, ended_early=True)
        told.append(_stopped_early(after))
    told.append(_epoch_done(state, judged.figures, training and training[0], patience.best_epoch))
    return _restored(recipe, after), told


def watched_value(watch: Watched, figures: Figures) -> float:
    """What the recipe watches, better where it is smaller; an AUC that isn't defined is worst."""
    if watch == "loss":
        return figures.loss
    if watch == "accuracy":
        return -figures.accuracy
    return -figures.auc if figures.auc is not None else 0.0


def _restored(recipe: Recipe, state: TrainingState) -> TrainingState:
    last = state.ended_early or state.epoch >= recipe.epochs
    if not last or not state.best:
        return state
    return replace(state, weights=state.best, best={})


def _observed(recipe: Recipe, state: TrainingState, labels: Array) -> tuple[Figures, Report] | None:
    seen = ~np.isnan(state.observed).any(axis=1)
    if not seen.any():
        return None
    outputs, loss = state.observed[seen], state.tally.mean_loss
    return figures_of(recipe.network, loss, outputs, labels[seen], recipe.loss.answers)


def _epoch_done(
    state: TrainingState, validation: Figures, training: Figures | None, best_epoch: int
) -> EpochDone:
    tally = state.tally
    return EpochDone(
        time.time(), state.epoch + 1, state.step, tally.mean_loss, tally.accuracy,
        validation.loss, validation.accuracy, round(tally.images_per_second, 1), tally.seconds,
        training.auc if training else None, validation.auc,
        training.top_k if training else None, validation.top_k, best_epoch,
    )  # fmt: skip


def _stopped_early(state: TrainingState) -> StoppedEarly:
    return StoppedEarly(
        time.time(), state.step, state.epoch, state.patience.best_epoch, bool(state.best)
    )
