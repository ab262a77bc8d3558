"""A whole run from the store: load, train, keep checkpoints, judge once, save the model."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import isfinite

from engine.data.catalogue import data_title
from engine.errors import UserError
from engine.model import Model, save_model
from engine.presets import PRESETS
from engine.runs.run import Run
from engine.training.checkpoint import read_checkpoint, write_checkpoint
from engine.training.data import TrainingData, prepare_data
from engine.training.diagnosis import DivergedError
from engine.training.events import (
    Checkpointed,
    EpochDone,
    Finished,
    Started,
    StepDone,
    TrainingEvent,
)
from engine.training.loop import Training
from engine.training.memory import check_memory
from engine.training.recipe import Intervention, recipe_text
from engine.training.state import initial_state


@dataclass(frozen=True)
class Conducted:
    """A run made ready: `training` takes wishes, `events` is to be iterated over."""

    training: Training
    events: Iterator[TrainingEvent]


def conduct(
    run: Run,
    learning_rate: float | None = None,
    clock: Callable[[], float] = time.time,
    data: TrainingData | None = None,
) -> Conducted:
    """Make ready to train a run of the store, from its checkpoint where it has one.

    The run should be claimed. Every event is in the store before it is passed on. A learning rate
    that is given holds from here on, and what was changed later, before the run broke off, is
    forgotten: another future begins. `data` is the recipe's, where it is in memory already.
    Raises: UserError where the run is finished, the data is absent or other than it was, or the
    checkpoint is not the recipe's.
    """
    began = clock()
    if run.state == "finished":
        raise UserError(f"Run {run.id} is finished: all its epochs are done. Begin a new one.")
    recipe = run.recipe
    data = data or prepare_data(recipe)
    if run.checkpoint_path.exists():
        state = read_checkpoint(run.checkpoint_path, recipe, data.fingerprint)
    else:
        state = initial_state(recipe)
    check_memory(recipe, state)
    if learning_rate is not None:
        Intervention(state.step, learning_rate)  # refused before anything is forgotten
        run.forget_after(state.step)
    training = Training(recipe, data, state, run.interventions())
    if learning_rate is not None:
        training.set_learning_rate(learning_rate)
    return Conducted(training, run.record(_events(run, training, began, clock)))


def trained_model(training: Training, metrics: dict[str, float]) -> Model:
    """The model as it stands, with its recipe and what it reached."""
    recipe = training.recipe
    network = PRESETS[recipe.preset].title if recipe.preset in PRESETS else "Network"
    return Model(
        recipe.network,
        training.state.weights,
        training.data.preprocessing,
        training.data.labels,
        recipe.name or f"{network} on {data_title(recipe.data)}",
        recipe_text(recipe),
        metrics,
        recipe.loss.answers,
    )


def _events(
    run: Run, training: Training, began: float, clock: Callable[[], float]
) -> Iterator[TrainingEvent]:
    yield _started(run, training, training.data, clock())
    _keep_best(run, training)  # where the run broke off between a checkpoint and this
    kept = clock()  # when the last checkpoint was written
    try:
        for event in training:
            yield event
            late = clock() - kept >= training.recipe.checkpoint_seconds
            if isinstance(event, EpochDone) or (late and isinstance(event, StepDone)):
                kept = clock()
                yield _checkpoint(run, training, kept)
            if isinstance(event, EpochDone):
                _keep_best(run, training)
    except DivergedError:
        if not run.checkpoint_path.exists():  # else that one, from longer before, is the better
            yield _checkpoint(run, training, clock())
        raise
    except MemoryError as error:
        raise UserError(
            "Training ran out of memory; its last checkpoint is kept. Use a smaller batch, or "
            "close other programs, and go on with the run."
        ) from error
    yield _checkpoint(run, training, clock())
    yield _finish(run, training, began, clock)


def _started(run: Run, training: Training, data: TrainingData, now: float) -> Started:
    return Started(
        now,
        run.id,
        training.recipe.network.parameters,
        len(data.training),
        len(data.validation),
        len(data.test),
        training.steps_per_epoch,
        training.state.step,
    )


def _checkpoint(run: Run, training: Training, now: float) -> Checkpointed:
    write_checkpoint(run.checkpoint_path, training.state, training.data.fingerprint)
    return Checkpointed(now, training.state.step, str(run.checkpoint_path))


def _keep_best(run: Run, training: Training) -> None:
    """Keep the model of the best epoch, by the figure that the recipe watches.

    Only once a checkpoint holds that epoch: the model is never of a future that a run resumed with
    another rate gives up.
    """
    state = training.state
    if state.epoch == 0 or state.tally.pictures or state.patience.best_epoch != state.epoch:
        return
    _, loss, accuracy = state.last_epoch
    metrics = {
        "epoch": float(state.epoch), "validation_loss": loss, "validation_accuracy": accuracy,
    }  # fmt: skip
    save_model(trained_model(training, metrics), run.best_path)


def _finish(run: Run, training: Training, began: float, clock: Callable[[], float]) -> Finished:
    state = training.state
    training_loss, validation_loss, validation_accuracy = _latest(training)
    test = training.judge(training.data.test).figures if training.outcome == "finished" else None
    metrics = {
        "validation_loss": validation_loss,
        "validation_accuracy": validation_accuracy,
        "test_loss": test.loss if test else None,
        "test_accuracy": test.accuracy if test else None,
    }
    known = {name: v for name, v in metrics.items() if v is not None and isfinite(v)}
    save_model(trained_model(training, known), run.model_path)
    speed = state.pictures / state.seconds if state.seconds else 0.0
    return Finished(
        clock(), training.outcome, state.epoch, state.step, training_loss, validation_loss,
        validation_accuracy, metrics["test_loss"], metrics["test_accuracy"], round(speed, 1),
        clock() - began, str(run.model_path), test.auc if test else None,
        state.patience.best_epoch,
    )  # fmt: skip


def _latest(training: Training) -> tuple[float, float, float]:
    """Training loss, validation loss and validation accuracy of the weights as they stand."""
    state = training.state
    last_is_kept = not training.recipe.stopping.keeps_best or state.best
    if state.tally.pictures == 0 and state.epoch > 0 and last_is_kept:
        return state.last_epoch
    loss = state.tally.mean_loss if state.tally.pictures else state.last_epoch[0]
    return (loss, *training.validate())
