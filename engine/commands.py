"""The engine's part of the command line: train, runs, data."""

import time
from typing import Annotated

import msgspec
import typer

from engine.commandline import AsJson, answer
from engine.data.commands import add_data_commands
from engine.rate_commands import add_rate_commands
from engine.train_command import percent, train


def add_commands(app: typer.Typer) -> None:
    """Add `train`, `rate`, `runs` and `data` to the command line."""
    app.command()(train)
    runs = typer.Typer(help="Look at the runs that were trained.", no_args_is_help=True)
    runs.command("list")(list_runs)
    runs.command("show")(show_run)
    app.add_typer(runs, name="runs")
    add_data_commands(app)
    add_rate_commands(app)


def list_runs(as_json: AsJson = False) -> None:
    """All runs, newest first."""
    from engine.runs.store import RunStore  # noqa: PLC0415

    rows = RunStore().runs()
    result = {
        "runs": [
            {
                "id": row.id, "started": row.created, "state": row.state, "data": row.data,
                "preset": row.preset, "epochs": row.epochs,
                "validation_accuracy": row.validation_accuracy,
                "test_accuracy": row.test_accuracy, "message": row.message,
            }
            for row in rows
        ]
    }  # fmt: skip
    lines = [
        f"{row.id:>4}  {_when(row.created)}  {row.state:<11}  {row.preset or 'own network':<12} "
        f"on {row.data:<14} {row.epochs:>4} epochs  {percent(row.validation_accuracy)}"
        for row in rows
    ]
    empty = "No run yet. `neocog train --data digits` makes one."
    answer(result, "\n".join(lines) or empty, as_json)


def show_run(
    run: Annotated[str, typer.Argument(help="The run's number.")], as_json: AsJson = False
) -> None:
    """One run: its recipe, what was changed while it ran, and every epoch."""
    from engine.runs.store import RunStore  # noqa: PLC0415

    store = RunStore()
    found = store.run(run)
    row = next(row for row in store.runs() if row.id == found.id)
    epochs = found.epochs()
    result = {
        "id": row.id, "started": row.created, "state": row.state, "message": row.message,
        "step": row.step, "folder": str(found.folder),
        "recipe": msgspec.to_builtins(found.recipe),
        "interventions": msgspec.to_builtins(found.interventions()),
        "epochs": msgspec.to_builtins(epochs),
        "validation_accuracy": row.validation_accuracy, "test_accuracy": row.test_accuracy,
    }  # fmt: skip
    head = (
        f"Run {row.id}: {row.state}, {row.preset or 'own network'} on {row.data}, step {row.step}"
    )
    lines = [
        f"epoch {e.epoch:>4}  loss {e.training_loss:.4f} / {e.validation_loss:.4f}  "
        f"accuracy {e.training_accuracy:.2%} / {e.validation_accuracy:.2%}"
        for e in epochs
    ]
    answer(result, "\n".join([head, row.message, *lines, str(found.folder)]), as_json)


def _when(seconds: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))
