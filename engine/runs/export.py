"""Runs as files for other programs: a table as CSV, everything as JSON."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

import msgspec

from engine.errors import UserError
from engine.places import write_whole
from engine.runs.curves import RunCurves, read_curves
from engine.runs.row import RunRow
from engine.runs.run import Run
from engine.training.events import LayersMeasured, Pretrained, Reported, StoppedEarly, Switched

STEP_COLUMNS = ("step", "epoch", "loss", "accuracy", "learning_rate", "images_per_second")
EPOCH_COLUMNS = (
    "training_loss", "training_accuracy", "validation_loss", "validation_accuracy",
    "training_auc", "validation_auc", "training_top_k", "validation_top_k", "best_epoch",
)  # fmt: skip
DETAILS = (Reported, LayersMeasured, Pretrained, Switched, StoppedEarly)


def export_runs(runs: Sequence[Run], rows: Sequence[RunRow], path: Path) -> None:
    """Write the runs, with their rows of the list, as CSV or JSON; the file's ending says which.

    Raises: UserError where the ending is another, or the place can't be written.
    """
    kind = path.suffix.lower()
    if kind == ".csv":
        content = csv_text(runs)
    elif kind == ".json":
        content = json_text(runs, rows)
    else:
        raise UserError(
            f"Runs are exported as .csv or .json; {path.name} is neither. Give such a name."
        )
    write_whole(path, content.encode())


def csv_text(runs: Sequence[Run]) -> str:
    """One line a step; where a step ended an epoch, the epoch's figures stand in the same line."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(("run", "seconds", *STEP_COLUMNS, *EPOCH_COLUMNS))
    for run in runs:
        table.writerows(_lines(run.id, read_curves(run)))
    return text.getvalue()


def json_text(runs: Sequence[Run], rows: Sequence[RunRow]) -> str:
    """Recipe, notes, tags, changes made, every step and epoch, and what was measured besides."""
    content = {"runs": [_content(run, row) for run, row in zip(runs, rows, strict=True)]}
    return json.dumps(content, indent=1)


def _lines(name: str, curves: RunCurves) -> list[list[object]]:
    ended = {epoch.step: epoch for epoch in curves.epochs}
    lines = []
    for step, seconds in zip(curves.steps, curves.step_seconds, strict=True):
        epoch = ended.get(step.step)
        figures = [getattr(epoch, name) if epoch else None for name in EPOCH_COLUMNS]
        own = [getattr(step, name) for name in STEP_COLUMNS]
        lines.append([name, round(float(seconds), 6), *own, *figures])
    return lines


def _content(run: Run, row: RunRow) -> dict[str, object]:
    curves = read_curves(run)
    steps = [
        msgspec.to_builtins(step) | {"seconds": float(seconds)}
        for step, seconds in zip(curves.steps, curves.step_seconds, strict=True)
    ]
    details = {kind.__name__: msgspec.to_builtins(run.details(kind)) for kind in DETAILS}
    return {
        **msgspec.to_builtins(row),
        "recipe": msgspec.to_builtins(run.recipe),
        "interventions": msgspec.to_builtins(run.interventions()),
        "steps": steps,
        "epochs_done": msgspec.to_builtins(curves.epochs),
        "details": {name: found for name, found in details.items() if found},
    }
