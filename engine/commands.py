"""The engine's part of the command line: train, runs, data."""

import time
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from engine.commandline import AsJson, answer
from engine.errors import UserError

Option = typer.Option


def add_commands(app: typer.Typer) -> None:
    """Add `train`, `runs` and `data` to the command line."""
    app.command()(train)
    runs = typer.Typer(help="Look at the runs that were trained.", no_args_is_help=True)
    runs.command("list")(list_runs)
    runs.command("show")(show_run)
    app.add_typer(runs, name="runs")
    data = typer.Typer(help="Look at the data sets.", no_args_is_help=True)
    data.command("list")(list_data)
    app.add_typer(data, name="data")


def train(
    recipe: Annotated[Path | None, typer.Argument(help="A recipe file (JSON).")] = None,
    data: Annotated[str | None, Option(help="digits, mnist, fashion-mnist, or a folder.")] = None,
    preset: Annotated[str | None, Option(help="lenet or mlp.")] = None,
    optimizer: Annotated[str | None, Option(help="SGD, Momentum or Adam.")] = None,
    learning_rate: Annotated[
        float | None, Option(help="Usual: 0.003 for Adam, 0.1 for SGD.")
    ] = None,
    epochs: Annotated[int | None, Option(help="Times all pictures are seen.")] = None,
    batch_size: Annotated[int | None, Option(help="Pictures a step.")] = None,
    seed: Annotated[int | None, Option(help="Fixes every random choice.")] = None,
    threads: Annotated[int | None, Option(help="Shards of a batch; the cores by default.")] = None,
    samples: Annotated[
        bool | None, Option("--samples/--no-samples", help="Add the samples corrected in Draw.")
    ] = None,
    resume: Annotated[str | None, Option(help="Go on with this run, bit for bit.")] = None,
    out: Annotated[Path | None, Option(help="Also write the model here (.safetensors).")] = None,
    as_json: AsJson = False,
) -> None:
    """Train a network with a progress bar; Ctrl-C ends at a checkpoint."""
    choices = {
        "data": data, "preset": preset, "optimizer": optimizer, "learning_rate": learning_rate,
        "epochs": epochs, "batch_size": batch_size, "seed": seed, "threads": threads,
        "samples": samples,
    }  # fmt: skip
    given = {name: value for name, value in choices.items() if value is not None}
    result = _train(recipe, resume, out, given)
    answer(result, _training_text(result), as_json)


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
        f"on {row.data:<14} {row.epochs:>4} epochs  {_percent(row.validation_accuracy)}"
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


def list_data(as_json: AsJson = False) -> None:
    """The data sets Neocog knows, and where they are."""
    from engine.data.catalogue import DATASETS, data_state  # noqa: PLC0415
    from engine.places import data_folders  # noqa: PLC0415

    entries, lines = [], []
    for name, source in DATASETS.items():
        state, folder = data_state(name)
        place = str(folder) if folder else None
        entries.append({"name": name, "title": source.title, "state": state, "folder": place,
                        "count": source.count, "licence": source.licence,
                        "source": source.source})  # fmt: skip
        lines.append(f"{name:<14} {state:<9} {source.count}; {source.licence}; {place or ''}")
    folders = [str(folder) for folder in data_folders()]
    lines.append(f"Looked for in: {', '.join(folders)}")
    answer({"data": entries, "folders": folders}, "\n".join(lines), as_json)


def _train(
    recipe: Path | None, resume: str | None, out: Path | None, choices: dict[str, Any]
) -> dict[str, object]:
    from engine.training.compose import compose  # noqa: PLC0415 - the engine loads when it is used
    from engine.training.console import train_run  # noqa: PLC0415
    from engine.training.recipe import read_recipe  # noqa: PLC0415

    if resume is None:
        return train_run(compose(read_recipe(recipe) if recipe else None, **choices), out)
    if recipe is not None or choices:
        given = ", ".join(sorted(choices)) or str(recipe)
        raise UserError(
            f"--resume goes on with the run's own recipe and takes no other choice ({given} given)."
        )
    return train_run(resume, out)


def _training_text(result: dict[str, object]) -> str:
    test = result["test_accuracy"]
    judged = f"test {_percent(test)}" if test is not None else "stopped: the test part is unseen"
    return (
        f"Run {result['run']}: {result['epochs']} epochs, validation "
        f"{_percent(result['validation_accuracy'])}, {judged}, "
        f"{result['images_per_second']:,.0f} images/s. Model: {result['model']}"
    )


def _percent(share: object) -> str:
    return f"{share:.2%}" if isinstance(share, float) else "–"


def _when(seconds: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))
