"""`neocog race`: several optimizers from the same weights on the same batches."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer

from engine.commandline import AsJson, answer, note
from engine.train_command import percent

if TYPE_CHECKING:
    from engine.race.events import AnyRaceEvent
    from engine.race.rules import Race

Option = typer.Option


def add_race_commands(app: typer.Typer) -> None:
    """Add `race` to the command line."""
    app.command("race")(race)


def race(
    data: Annotated[str, Option(help="A name of `neocog data list`, or a folder.")] = "digits",
    preset: Annotated[str | None, Option(help="As for `neocog train`.")] = None,
    optimizer: Annotated[list[str] | None, Option(help="Give it once for each entrant, 2 to 8; "
        "SGD, Momentum, Nesterov, Adagrad, Adadelta, RMSprop and Adam by default.")] = None,
    rate: Annotated[list[float] | None, Option(help="A rate of the grid; give it once for each. "
        "0.0003 to 1 in steps of about three by default.")] = None,
    own_rates: Annotated[bool, Option("--usual-rates",
        help="No grid: each optimizer at its usual rate.")] = False,
    search_epochs: Annotated[int, Option(help="Epochs that each rate is tried for.")] = 1,
    one_by_one: Annotated[bool, Option("--one-by-one",
        help="Run after run instead of a step of each in turn.")] = False,
    epochs: Annotated[int, Option(help="Epochs of the race itself.")] = 3,
    batch_size: Annotated[int | None, Option(help="Pictures a step.")] = None,
    seed: Annotated[int | None, Option(help="Fixes every random choice.")] = None,
    threads: Annotated[int | None, Option(help="Shards of a batch; the cores by default.")] = None,
    limit: Annotated[int | None, Option(help="Train on this many pictures only.")] = None,
    setting: Annotated[list[str] | None, Option("--set", metavar="PATH=VALUE",
        help="Any other field of the recipe, for all entrants.")] = None,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Let optimizers race, each at its best rate from one grid; the runs stay in the store."""
    from engine.race.rules import RACED, RATES, optimizer_race  # noqa: PLC0415 - loads when used
    from engine.training.compose import compose  # noqa: PLC0415 - likewise

    base = compose(
        data=data, preset=preset, settings=setting or (), epochs=epochs, batch_size=batch_size,
        seed=seed, threads=threads, limit=limit,
    )  # fmt: skip
    rates = () if own_rates else tuple(sorted(rate)) if rate else RATES
    wanted = optimizer_race(
        base, optimizer or RACED, rates=rates, search_epochs=search_epochs,
        in_turns=not one_by_one,
    )  # fmt: skip
    result = _run(wanted)
    answer(result, _text(result), as_json)


def _run(race: "Race") -> dict[str, Any]:
    from engine.race.events import Lap, RaceEnded, RateTried  # noqa: PLC0415 - likewise
    from engine.race.race import run_race  # noqa: PLC0415 - likewise
    from engine.runs.store import RunStore  # noqa: PLC0415 - likewise
    from engine.training.events import Failed  # noqa: PLC0415 - likewise

    grid: list[dict[str, object]] = []
    ended = None
    for event in _shown(race, run_race(race, RunStore())):
        if isinstance(event, RateTried):
            grid.append(
                {"entrant": race.names[event.entrant], "learning_rate": event.learning_rate,
                 "validation_loss": event.loss, "validation_accuracy": event.accuracy}
            )  # fmt: skip
        elif isinstance(event, Lap) and isinstance(event.event, Failed):
            note(f"{race.names[event.entrant]}: {event.event.message}")
        elif isinstance(event, RaceEnded):
            ended = event
    assert ended is not None, "a race ends in RaceEnded"
    return {
        "tag": ended.tag,
        "rates": race.rates,
        "search_epochs": race.search_epochs,
        "grid": grid,
        "entrants": msgspec.to_builtins(ended.standings),
    }


def _shown(race: "Race", events: Iterator["AnyRaceEvent"]) -> Iterator["AnyRaceEvent"]:
    """Pass the events on, with bars on standard error."""
    from rich.console import Console  # noqa: PLC0415 - likewise
    from rich.progress import Progress  # noqa: PLC0415 - likewise

    from engine.race.events import Entered, Lap, RateTried  # noqa: PLC0415 - likewise
    from engine.training.events import StepDone  # noqa: PLC0415 - likewise

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("trying rates", total=None)
        for event in events:
            if isinstance(event, RateTried):
                progress.update(task, total=event.total, completed=event.done)
            elif isinstance(event, Entered):
                total = event.steps * len(event.runs)
                progress.reset(task, description="racing", total=total)
            elif isinstance(event, Lap) and isinstance(event.event, StepDone):
                progress.advance(task)
            yield event


def _text(result: dict[str, Any]) -> str:
    head = (
        f"{'':>2}  {'optimizer':<12} {'rate':>8} {'val. loss':>10} {'val.':>8} {'test':>8} "
        f"{'seconds':>8}  run"
    )
    lines = [
        f"{place:>2}  {one['name']:<12} {one['learning_rate']:>8g} {_loss(one):>10} "
        f"{percent(one['validation_accuracy']):>8} {percent(one['test_accuracy']):>8} "
        f"{one['seconds']:>8.1f}  {one['run']}"
        for place, one in enumerate(result["entrants"], 1)
    ]
    return "\n".join([head, *lines, f"The runs have the tag “{result['tag']}”."])


def _loss(one: dict[str, Any]) -> str:
    loss = one["validation_loss"]
    return "–" if loss is None or one["outcome"] == "failed" else f"{loss:.4f}"
