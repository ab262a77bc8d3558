"""Where a data set known by name lies, whether all of it is there, and what is read from it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from engine import places
from engine.data.dataset import Part
from engine.data.readers import Content
from engine.data.remote import REMOTES
from engine.data.source import Folder, Source
from engine.errors import UserError

Availability = Literal["built in", "here", "missing"]

MEGABYTE = 1e6


def find_folder(source: Source) -> Path | None:
    """The first folder in which the whole set lies."""
    whole = (folder for folder in candidates(source) if not lacking_files(source, folder)[0])
    return next(whole, None)


def candidates(source: Source) -> list[Path]:
    """The folders in which the set may lie, in the order in which they are tried."""
    names = _folder(source).names
    return [parent / name for parent in places.data_folders() for name in names]


def lacking_files(source: Source, folder: Path) -> tuple[list[str], str]:
    """Which files of the set aren't in the folder, and why where the system says more than that."""
    names = list(_folder(source).files)
    try:
        return [name for name in names if find_file(source, folder, name) is None], ""
    except OSError as error:  # before Python 3.14, pathlib raises for what it may not look at
        return names, f"; {folder} can't be read: {error.strerror or error}"


def find_file(source: Source, folder: Path, name: str) -> Path | None:
    """A file of the set, packed or not. Raises: OSError where the folder may not be looked at."""
    paths = (folder / (name + ending) for ending in _folder(source).format.endings)
    return next((path for path in paths if path.is_file()), None)


def read_named(name: str, source: Source, folder: Path) -> Content:
    """What the set's folder holds. Raises: UserError where it is broken or holds another set."""
    content = _folder(source).format.read(folder)
    most = max(int(part.labels.max()) for part in (content.train, content.test))
    strange = ""
    if most >= len(source.labels):
        strange = f"labels above {len(source.labels) - 1}"
    elif content.labels and content.labels != source.labels:
        strange = f"the classes {', '.join(content.labels)}"
    elif shape_of(content.train) != source.picture_shape:
        strange = f"pictures of {shape_of(content.train)} (channels, height, width)"
    if strange:
        raise UserError(
            f"{folder} holds {strange}, so it isn't {source.title}. "
            f"Give the folder's path instead of the name {name!r}, or put {source.title} there."
        )
    return content


def shape_of(part: Part) -> tuple[int, int, int]:
    """(channels, height, width) of its pictures."""
    height, width, *channels = part.pictures.shape[1:]
    return (channels[0] if channels else 1, height, width)


def absent(name: str, source: Source, here: Sequence[str]) -> UserError:
    """The error where the set isn't here, while others are."""
    reasons = "".join(lacking_files(source, folder)[1] for folder in candidates(source))
    return UserError(
        f"The data set {name} isn't here{reasons}. {how_to_get(name, source)} "
        f"Or choose one that is here ({', '.join(here)})."
    )


def how_to_get(name: str, source: Source) -> str:
    """A sentence that says how a set that is missing comes here."""
    files = ", ".join(_folder(source).files)
    packed = " (each may end in .gz)" if ".gz" in _folder(source).format.endings else ""
    folders = " or ".join(str(parent / name) for parent in places.data_folders())
    by_hand = f"{files}{packed} in {folders}."
    if name not in REMOTES:
        return f"Put {by_hand}"
    size = REMOTES[name].size / MEGABYTE
    return f"Get it with `neocog data get {name}` ({size:.0f} MB), or put {by_hand}"


def _folder(source: Source) -> Folder:
    assert source.folder is not None, "a set that comes along lies in no folder"
    return source.folder
