"""`neocog rate`: which learning rate suits a recipe."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from engine.commandline import AsJson, answer
from engine.train_command import recipe_from

if TYPE_CHECKING:
    from engine.rate_finder import RatePoint, Suggestion

Option = typer.Option
ROWS = 20  # of the table, at most


def add_rate_commands(app: typer.Typer) -> None:
    """Add `rate` to the command line."""
    app.command("rate")(find_rate)


def find_rate(
    recipe: Annotated[Path | None, typer.Argument(help="A recipe file (JSON).")] = None,
    data: Annotated[str | None, Option(help="A name of `neocog data list`, or a folder.")] = None,
    preset: Annotated[str | None, Option(help="As for `neocog train`.")] = None,
    optimizer: Annotated[str | None, Option(help="As for `neocog train`.")] = None,
    batch_size: Annotated[int | None, Option(help="Pictures a step.")] = None,
    seed: Annotated[int | None, Option(help="Fixes every random choice.")] = None,
    threads: Annotated[int | None, Option(help="Shards of a batch; the cores by default.")] = None,
    limit: Annotated[int | None, Option(help="Train on this many pictures only.")] = None,
    loss: Annotated[str | None, Option(help="As for `neocog train`.")] = None,
    setting: Annotated[list[str] | None, Option("--set", metavar="PATH=VALUE",
        help="Any other field, as in --set augmentation.rotation=10.")] = None,
    lowest: Annotated[float, Option(help="The rate of the first step.")] = 1e-6,
    highest: Annotated[float, Option(help="The rate of the last step.")] = 10.0,
    steps: Annotated[int, Option(help="At least 10; 100 are usual.")] = 100,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Suggest a learning rate: train for a moment at rising rates and watch the loss."""
    from engine.rate_finder import range_test, suggest  # noqa: PLC0415 - loads when it is used
    from engine.training.data import prepare_data  # noqa: PLC0415 - likewise

    choices = {
        "data": data, "preset": preset, "optimizer": optimizer, "batch_size": batch_size,
        "seed": seed, "threads": threads, "limit": limit, "loss": loss, "setting": setting,
    }  # fmt: skip
    composed = recipe_from(recipe, {name: v for name, v in choices.items() if v is not None})
    test = range_test(composed, prepare_data(composed), lowest, highest, steps)
    points = list(_shown(test, steps))
    found = suggest(points)
    result = {
        "learning_rate": found.learning_rate,
        "reason": found.reason,
        "points": [msgspec.to_builtins(point) for point in points],
    }
    answer(result, _table(points, found), as_json)


def _shown(test: Iterator["RatePoint"], steps: int) -> Iterator["RatePoint"]:
    """Pass the points on, with a bar on standard error."""
    from rich.console import Console  # noqa: PLC0415 - likewise
    from rich.progress import track  # noqa: PLC0415 - likewise

    yield from track(test, "rising rates", steps, console=Console(stderr=True), transient=True)


def _table(points: Sequence["RatePoint"], found: "Suggestion") -> str:
    every = -(-len(points) // ROWS)
    lines = [
        f"{point.learning_rate:>12.3g}  {point.loss:>10.4f}  {point.smoothed:>10.4f}"
        for point in points[::every]
    ]
    head = f"{'rate':>12}  {'loss':>10}  {'smoothed':>10}"
    tail = f"Learning rate {found.learning_rate:g}. {found.reason}"
    return "\n".join([head, *lines, tail])
