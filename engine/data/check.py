"""Whether data sets are whole: their files, checksums, shapes, counts and labels."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine import places
from engine.data.catalogue import DATASETS, data_state, known_sets, load_dataset
from engine.data.checksum import sha256_of
from engine.data.named_folder import candidates, find_file, how_to_get, lacking_files, read_named
from engine.data.remote import REMOTES
from engine.data.source import Source
from engine.errors import UserError

State = Literal["whole", "broken", "missing"]


@dataclass(frozen=True)
class Checked:
    """What was found of one data set."""

    name: str
    state: State
    folder: Path | None  # None for a set that comes along or is missing
    faults: tuple[str, ...]  # one sentence each
    advice: str  # what to do; empty where nothing is
    skipped: tuple[str, ...] = ()  # pictures of an own folder that can't be read


def check_sets(name: str | None = None) -> list[Checked]:
    """One data set, known by name or by its folder's path; without a name, all that are offered."""
    if name is None:
        return [_check_known(known) for known in known_sets()]
    return [_check_known(name) if name in DATASETS else _check_loaded(name)]


def check_folder(name: str, folder: Path) -> list[str]:
    """What is wrong with a named set that lies there; empty where it is whole."""
    source = DATASETS[name]
    lacking, reason = lacking_files(source, folder)
    if lacking:
        return [f"{folder} lacks {', '.join(lacking)}{reason}."]
    faults = list(_compare_sums(name, source, folder))
    try:
        content = read_named(name, source, folder)
    except UserError as error:
        return [*faults, str(error)]
    assert source.folder is not None, "it lies in a folder"
    for part, count, what in zip(
        (content.train, content.test), source.folder.counts, ("training", "test"), strict=True
    ):
        if len(part) != count:
            faults.append(f"{folder} holds {len(part):,} {what} pictures, not {count:,}.")
    return faults


def _compare_sums(name: str, source: Source, folder: Path) -> Iterator[str]:
    """Faults of files that are published and differ. Unpacked IDX files have no published sum."""
    sums = REMOTES[name].sums if name in REMOTES else {}
    assert source.folder is not None, "only what lies in a folder is compared"
    for file in source.folder.files:
        path = find_file(source, folder, file)
        if path is None or not sums.get(path.name):
            continue
        try:
            found = sha256_of(path)
        except OSError as error:
            yield f"{path} can't be read ({error.strerror or error})."
            continue
        if found != sums[path.name]:
            yield (
                f"{path} isn't the published file: its SHA-256 is {found[:16]}…, "
                f"not {sums[path.name][:16]}…."
            )


def _check_known(name: str) -> Checked:
    source = DATASETS[name]
    if source.drawn:  # nothing that could be broken
        return Checked(name, "whole", None, (), "")
    if source.loader is not None:
        return _check_loaded(name)
    # A folder that lacks files counts as no data set elsewhere; here it is what went wrong.
    begun = [folder for folder in candidates(source) if _has_files(folder)]
    folder = data_state(name)[1] or next(iter(begun), None)
    if folder is None:
        return Checked(name, "missing", None, (), how_to_get(name, source))
    faults = check_folder(name, folder)
    if not faults:
        return Checked(name, "whole", folder, (), "")
    return Checked(name, "broken", folder, tuple(faults), _advise(name, source, folder))


def _check_loaded(name: str) -> Checked:
    """A set that comes along, or an own folder."""
    try:
        dataset = load_dataset(name)
    except UserError as error:
        return Checked(name, "broken", None, (str(error),), "")
    advice = "Save the pictures that were skipped again, or remove them." if dataset.skipped else ""
    return Checked(name, "whole", dataset.folder, (), advice, dataset.skipped)


def _advise(name: str, source: Source, folder: Path) -> str:
    if name not in REMOTES:
        return "Copy the set again from where it came from."
    if folder == places.home() / "data" / name:
        return f"`neocog data get {name}` gets it anew."
    return f"Remove {folder} and get it anew with `neocog data get {name}`."


def _has_files(folder: Path) -> bool:
    try:
        return any(folder.iterdir())
    except OSError:
        return False
