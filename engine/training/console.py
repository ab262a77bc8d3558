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
from engine.places import check_writable
from engine.runs.run import Run
from engine.runs.store import RunStore
from engine.training.conduct import conduct
from engine.training.events import (
    EpochDone,
    Failed,
    Finished,
    Pretrained,
    StepDone,
    StoppedEarly,
    Switched,
    TrainingEvent,
)
from engine.training.loop import Training
from engine.training.recipe import Recipe

STOPPING = ("SIGINT", "SIGTERM", "SIGHUP")
PROGRESS_STEPS = 10  # steps from one drawing of the bar to the next


def train_run(
    recipe_or_run: Recipe | str, out: Path | None, learning_rate: float | None = None
) -> dict[str, object]:
    """Train a new run from a recipe, or go on with a run; the figures for `--json`.

    `learning_rate` holds from the first step on, as if it had been set by hand.
    Raises: UserError where it can't be trained; what was recorded until then is kept.
    """
    if out is not None:
        _check_out(out)
    store = RunStore()
    if isinstance(recipe_or_run, Recipe):
        run, begun = store.create(recipe_or_run), True
    else:
        run, begun = store.run(recipe_or_run), False
    finished = _train_claimed(run, begun, learning_rate)
    if out is not None:
        _copy_model(run, out)
    return _result(run, finished, out)


def _train_claimed(run: Run, begun: bool, learning_rate: float | None) -> Finished:
    """Train as the one process that writes the run; an end that is no good one is recorded."""
    claim = run.claim()
    try:
        return _train(run, learning_rate)
    except UserError as error:
        if begun or run.state == "running":  # else nothing happened, and the old end stands
            run.write(Failed(time.time(), str(error)))
        raise
    except KeyboardInterrupt:
        run.mark_interrupted("Interrupted by Ctrl-C.")
        raise
    finally:
        claim.release()


def _copy_model(run: Run, out: Path) -> None:
    try:
        save_model(load_model(run.model_path), out)
    except UserError as error:
        raise UserError(f"{error} The model is safe in {run.model_path}.") from error


def _train(run: Run, learning_rate: float | None) -> Finished:
    conducted = conduct(run, learning_rate)
    training = conducted.training
    note("Each epoch shows training, validation.")
    with _progress(training) as (progress, task), _signals_stop(training) as asked:
        for event in conducted.events:
            _show(progress, task, event)
            if asked and not progress.finished:
                progress.console.print("Stopping at a checkpoint; Ctrl-C again ends at once.")
                asked.clear()
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
def _signals_stop(training: Training) -> Iterator[list[int]]:
    """Ctrl-C, a closed terminal or a system that shuts down end after the step under way.

    Yields a list that gets the signal's number. A second Ctrl-C interrupts at once.
    """
    asked: list[int] = []

    def stop(number: int, _frame: object) -> None:
        training.stop()
        asked.append(number)
        signal.signal(signal.SIGINT, signal.default_int_handler)

    names = [name for name in STOPPING if hasattr(signal, name)]  # Windows has no SIGHUP
    before = {name: signal.signal(getattr(signal, name), stop) for name in names}
    try:
        yield asked
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _show(progress: Progress, task: TaskID, event: TrainingEvent) -> None:
    if isinstance(event, StepDone) and event.step % PROGRESS_STEPS == 0:
        figures = f"loss {event.loss:.4f}  {event.images_per_second:,.0f} images/s"
        progress.update(task, completed=event.step, figures=figures)
    elif isinstance(event, Pretrained):
        progress.console.print(
            f"pre-training layer {event.layer}, epoch {event.epoch}: error {event.error:.4f}"
        )
    elif isinstance(event, Switched):
        progress.console.print(f"{event.optimizer} takes over at step {event.step}")
    elif isinstance(event, StoppedEarly):
        progress.console.print(f"no better epoch since {event.best_epoch}: stopping early")
    elif isinstance(event, EpochDone):
        progress.update(task, completed=event.step)
        progress.console.print(
            f"epoch {event.epoch:>3}  loss {event.training_loss:.4f}, {event.validation_loss:.4f}"
            f"  accuracy {event.training_accuracy:.2%}, {event.validation_accuracy:.2%}"
            f"  AUC {_area(event.training_auc)}, {_area(event.validation_auc)}"
        )


def _area(area: float | None) -> str:
    return "–" if area is None else f"{area:.4f}"


def _check_out(out: Path) -> None:
    """Before an hour of training rather than after it. Raises: UserError."""
    if out.suffix != ".safetensors":
        raise UserError(f"A model's file ends in .safetensors; {out.name} does not.")
    if out.is_dir():
        raise UserError(f"{out} is a folder; give the name of a file in it.")
    check_writable(out.parent)


def _result(run: Run, finished: Finished, out: Path | None) -> dict[str, object]:
    return {
        "run": run.id,
        "model": str(out or run.model_path),
        "epochs": finished.epoch,
        "train_loss": finished.training_loss,
        "validation_accuracy": finished.validation_accuracy,
        "test_accuracy": finished.test_accuracy,
        "test_auc": finished.test_auc,
        "best_epoch": finished.best_epoch,
        "images_per_second": finished.images_per_second,
        "seconds": finished.seconds,
    }
