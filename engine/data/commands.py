"""The command line's part for data sets: list, get, check."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from engine.commandline import AsJson, answer, note
from engine.errors import UserError

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from engine.data.check import Checked
    from engine.data.download import Progress

SHOWN = 10  # skipped pictures that are named to a reader; `--json` has all


def add_data_commands(app: typer.Typer) -> None:
    """Add `data list`, `data get` and `data check` to the command line."""
    data = typer.Typer(help="List, get and check the data sets.", no_args_is_help=True)
    data.command("list")(list_data)
    data.command("get")(get_data)
    data.command("check")(check_data)
    app.add_typer(data, name="data")


def list_data(as_json: AsJson = False) -> None:
    """The data sets Neocog knows, and where they are."""
    from engine.data.catalogue import data_state, known_sets  # noqa: PLC0415 - brings OpenCV
    from engine.data.remote import REMOTES  # noqa: PLC0415
    from engine.places import data_folders  # noqa: PLC0415

    entries, lines = [], []
    for name, source in known_sets().items():
        state, folder = data_state(name)
        place = str(folder) if folder else None
        entries.append({"name": name, "title": source.title, "state": state, "folder": place,
                        "count": source.count, "licence": source.licence,
                        "source": source.source, "published": name in REMOTES})  # fmt: skip
        here = place or (f"`neocog data get {name}`" if state == "missing" else "")
        lines.append(f"{name:<14} {state:<9} {source.count}; {source.licence}; {here}")
    folders = [str(folder) for folder in data_folders()]
    lines.append(f"Looked for in: {', '.join(folders)}")
    answer({"data": entries, "folders": folders}, "\n".join(lines), as_json)


def get_data(
    name: Annotated[str, typer.Argument(help="mnist, fashion-mnist or cifar-10.")],
    mirror: Annotated[
        list[str] | None,
        typer.Option(help="Take it from this address instead; give it again for more."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Download a published data set; interrupted, it goes on where it was when run again."""
    from engine.data.download import download  # noqa: PLC0415 - brings OpenCV

    begun = time.monotonic()
    with _progress_bar() as show:
        found = download(name, show, mirrors=mirror)
    result = {"name": name, "folder": str(found), "seconds": time.monotonic() - begun}
    answer(result, f"{name} is whole, in {found}", as_json)


def check_data(
    name: Annotated[
        str | None, typer.Argument(help="A data set or a folder; all that are here if left out.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Verify files, checksums, shapes, counts and labels, and say how to mend what is wrong."""
    from engine.data.check import check_sets  # noqa: PLC0415 - brings OpenCV

    found = check_sets(name)
    entries = [{**asdict(one), "folder": one.folder and str(one.folder)} for one in found]
    answer({"data": entries}, "\n".join(line for one in found for line in _describe(one)), as_json)
    broken = [one.name for one in found if one.state == "broken"]
    if broken:
        raise UserError(f"{', '.join(broken)}: broken. What is wrong and what to do is said above.")
    if name is not None and found[0].state == "missing":
        raise UserError(f"The data set {name} isn't here. {found[0].advice}")


def _describe(found: "Checked") -> Iterator[str]:
    yield f"{found.name:<14} {found.state:<8} {found.folder or ''}".rstrip()
    if found.skipped:
        yield f"    Pictures that can't be read and are skipped: {len(found.skipped):,}"
    for sentence in (*found.faults, *found.skipped[:SHOWN]):
        yield f"    {sentence}"
    if len(found.skipped) > SHOWN:
        yield f"    … and {len(found.skipped) - SHOWN:,} more; `--json` names all"
    if found.advice:
        yield f"    {found.advice}"


@contextmanager
def _progress_bar() -> Iterator[Callable[["Progress"], None]]:
    """A bar on standard error, as a function that takes each step."""
    bar = _bar()
    task = bar.add_task("", total=None)
    told: list[str] = []  # what was said last, where no bar can be drawn

    def show(progress: "Progress") -> None:
        words = _words(progress)
        bar.update(task, description=words, completed=progress.received, total=progress.total)
        if bar.console.is_terminal:
            bar.start()  # again and again does no harm; before the first step nothing is shown
        elif words not in told:
            note(words)
            told[:] = [words]

    try:
        yield show
    finally:
        if bar.live.is_started:
            bar.stop()


def _bar() -> "Bar":
    from rich import progress  # noqa: PLC0415 - only where something is downloaded
    from rich.console import Console  # noqa: PLC0415

    columns = (
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.DownloadColumn(),
        progress.TransferSpeedColumn(),
        progress.TimeRemainingColumn(),
    )
    return progress.Progress(*columns, console=Console(stderr=True), refresh_per_second=5)


def _words(progress: "Progress") -> str:
    if progress.doing == "waiting":
        return f"another process is getting {progress.name}; waiting"
    if progress.doing == "fetching" and progress.mirror:
        return f"{progress.file} from {progress.mirror}"
    return f"{progress.name} {progress.doing}"
