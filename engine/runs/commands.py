"""`neocog runs`: look at runs, export and delete them."""

import time
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from engine.commandline import AsJson, answer
from engine.train_command import percent

Name = Annotated[str, typer.Argument(metavar="RUN", help="The run's number.")]


def add_run_commands(app: typer.Typer) -> None:
    """Add `runs` to the command line."""
    runs = typer.Typer(help="Look at the runs that were trained.", no_args_is_help=True)
    runs.command("list")(list_runs)
    runs.command("show")(show_run)
    runs.command("export")(export)
    runs.command("delete")(delete)
    runs.command("restore")(restore)
    app.add_typer(runs, name="runs")


def list_runs(as_json: AsJson = False) -> None:
    """All runs, newest first."""
    from engine.runs.store import RunStore  # noqa: PLC0415 - loads when it is used

    rows = RunStore().runs()
    result = {
        "runs": [
            {
                "id": row.id, "started": row.created, "state": row.state, "data": row.data,
                "preset": row.preset, "optimizer": row.optimizer, "epochs": row.epochs,
                "validation_accuracy": row.validation_accuracy, "best_epoch": row.best_epoch,
                "test_accuracy": row.test_accuracy, "seconds": row.seconds, "tags": row.tags,
                "notes": row.notes, "origin": row.origin, "message": row.message,
            }
            for row in rows
        ]
    }  # fmt: skip
    lines = [
        f"{row.id:>4}  {_when(row.created)}  {row.state:<11}  {row.preset or 'own network':<12} "
        f"on {row.data:<14} {row.optimizer:<9} {row.epochs:>4} epochs  "
        f"{percent(row.validation_accuracy)}  {' '.join(row.tags)}".rstrip()
        for row in rows
    ]
    empty = "No run yet. `neocog train --data digits` makes one."
    answer(result, "\n".join(lines) or empty, as_json)


def show_run(run: Name, as_json: AsJson = False) -> None:
    """One run: its recipe, what was changed while it ran, and every epoch."""
    from engine.runs.store import RunStore  # noqa: PLC0415 - likewise

    store = RunStore()
    found = store.run(run)
    row = next(row for row in store.runs() if row.id == found.id)
    epochs = found.epochs()
    result = {
        "id": row.id, "started": row.created, "state": row.state, "message": row.message,
        "step": row.step, "folder": str(found.folder), "notes": row.notes, "tags": row.tags,
        "origin": row.origin, "seconds": row.seconds,
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


def export(
    runs: Annotated[list[str], typer.Argument(metavar="RUN…", help="Numbers of runs.")],
    out: Annotated[Path, typer.Option(help="The file to write: .csv or .json.")],
    as_json: AsJson = False,
) -> None:
    """Write runs as CSV (a line a step) or JSON (recipe, every step and epoch, all measured)."""
    from engine.runs.export import export_runs  # noqa: PLC0415 - likewise
    from engine.runs.store import RunStore  # noqa: PLC0415 - likewise

    store = RunStore()
    found = [store.run(name) for name in runs]
    rows = {row.id: row for row in store.runs()}
    export_runs(found, [rows[run.id] for run in found], out)
    result = {"runs": [run.id for run in found], "file": str(out)}
    answer(result, f"Wrote {out}.", as_json)


def delete(run: Name, as_json: AsJson = False) -> None:
    """Delete a run; it can be brought back for a week with `neocog runs restore`."""
    from engine.runs.store import RunStore  # noqa: PLC0415 - likewise

    store = RunStore()
    store.purge()
    store.delete(run)
    words = f"Deleted run {run}. `neocog runs restore {run}` brings it back within a week."
    answer({"deleted": run}, words, as_json)


def restore(run: Name, as_json: AsJson = False) -> None:
    """Bring a deleted run back."""
    from engine.runs.store import RunStore  # noqa: PLC0415 - likewise

    found = RunStore().restore(run)
    answer({"restored": found.id}, f"Run {found.id} is back.", as_json)


def _when(seconds: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))
