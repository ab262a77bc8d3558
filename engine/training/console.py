"""A training run on the command line: progress on standard error, Ctrl-C to a checkpoint."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from engine.commandline import note
from engine.errors import UserError
from engine.model import load_model, save_model
from engine.places import make_folder
from engine.runs.run import Run
from engine.runs.store import RunStore
from engine.training.conduct import conduct
from engine.training.events import EpochDone, Failed, Finished, StepDone, TrainingEvent
from engine.training.loop import Training
from engine.training.recipe import Recipe

PROGRESS_STEPS = 10  # steps from one drawing of the bar to the next


def train_run(recipe_or_run: Recipe | str, out: Path | None) -> dict[str, object]:
    """Train a new run from a recipe, or go on with a run; the figures for `--json`.

    Raises: UserError where it can't be trained; what was recorded until then is kept.
    """
    if out is not None:
        _check_out(out)
    store = RunStore()
    if isinstance(recipe_or_run, Recipe):
        run = store.create(recipe_or_run)
    else:
        run = store.run(recipe_or_run)
    claim = run.claim()
    try:
        finished = _train(run)
    except UserError as error:
        run.write(Failed(time.time(), str(error)))
        raise
    finally:
        claim.release()
    if out is not None:
        save_model(load_model(run.model_path), out)
    return _result(run, finished, out)


def _train(run: Run) -> Finished:
    conducted = conduct(run)
    training = conducted.training
    note("Each epoch shows training, validation.")
    with _progress(training) as (progress, task), _ctrl_c_stops(training, progress):
        for event in conducted.events:
            _show(progress, task, event)
            if isinstance(event, Finished):
                return event
    raise AssertionError("a run ends in Finished")


@contextmanager
def _progress(training: Training) -> Iterator[tuple[Progress, TaskID]]:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[figures]}"),
    )
    with Progress(*columns, console=Console(stderr=True), refresh_per_second=5) as progress:
        task = progress.add_task(
            "training", total=training.steps, completed=training.state.step, figures=""
        )
        yield progress, task


@contextmanager
def _ctrl_c_stops(training: Training, progress: Progress) -> Iterator[None]:
    """The first Ctrl-C ends after the step under way; a second one interrupts at once."""

    def stop(_signal: int, _frame: object) -> None:
        progress.console.print("Stopping at a checkpoint; Ctrl-C again ends at once.")
        training.stop()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _show(progress: Progress, task: TaskID, event: TrainingEvent) -> None:
    if isinstance(event, StepDone) and event.step % PROGRESS_STEPS == 0:
        figures = f"loss {event.loss:.4f}  {event.images_per_second:,.0f} images/s"
        progress.update(task, completed=event.step, figures=figures)
    elif isinstance(event, EpochDone):
        progress.update(task, completed=event.step)
        progress.console.print(
            f"epoch {event.epoch:>3}  loss {event.training_loss:.4f}, {event.validation_loss:.4f}"
            f"  accuracy {event.training_accuracy:.2%}, {event.validation_accuracy:.2%}"
        )


def _check_out(out: Path) -> None:
    """Before an hour of training rather than after it. Raises: UserError."""
    if out.suffix != ".safetensors":
        raise UserError(f"A model's file ends in .safetensors; {out.name} does not.")
    if out.is_dir():
        raise UserError(f"{out} is a folder; give the name of a file in it.")
    make_folder(out.parent)


def _result(run: Run, finished: Finished, out: Path | None) -> dict[str, object]:
    return {
        "run": run.id,
        "model": str(out or run.model_path),
        "epochs": finished.epoch,
        "train_loss": finished.training_loss,
        "validation_accuracy": finished.validation_accuracy,
        "test_accuracy": finished.test_accuracy,
        "images_per_second": finished.images_per_second,
        "seconds": finished.seconds,
    }
