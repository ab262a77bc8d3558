"""A folder with one folder of pictures for each class, as one collects them by hand.

    pets/cat/*.png, pets/dog/*.jpg                  a fixed stratified fifth becomes the test part
    pets/train/cat/…, pets/test/cat/…               `val` or `valid` serve where `test` is absent

Classes and files come in natural order (`cat 2` before `cat 10`), so the result depends on the
folder alone. Hidden folders and files that no picture program writes are passed over; a picture
that can't be read is skipped and told.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.data.dataset import Part
from engine.data.readers.base import Content
from engine.data.readers.pictures import Pictures, read_pictures
from engine.data.split import split
from engine.errors import UserError

TEST_SHARE = 0.2
TEST_SEED = 1980  # fixed for ever, so that scores of different days can be compared
TRAINING_FOLDER = "train"
TEST_FOLDERS = ("test", "val", "valid", "validation")
MAX_FILES = 2_000_000
PASSED_OVER = ("__MACOSX", "__pycache__")
ENDINGS = (
    ".png", ".jpg", ".jpeg", ".jpe", ".bmp", ".tif", ".tiff", ".webp",
    ".gif", ".heic", ".heif", ".avif",  # not read, but told
)  # fmt: skip


@dataclass(frozen=True)
class _Files:
    """The picture files of a part with the number of their class, class by class."""

    paths: tuple[Path, ...] = ()
    labels: tuple[int, ...] = ()


def lacking(folder: Path) -> list[str] | None:
    """Nothing is lacking where there are folders in it; None where not. Raises: OSError."""
    return [] if _subfolders(folder) else None


def read_folder(folder: Path) -> Content:
    """Both parts and the names of the class folders.

    Raises: UserError for fewer than two classes, for a class without a picture that can be read,
    for a test class that isn't trained on, and for more than 1 GiB of pictures.
    """
    try:
        training_folder, test_folder = _find_parts(folder)
        labels = _class_names(training_folder)
        training, test = _list_files(training_folder, labels, labels), _Files()
        if test_folder is not None:
            test = _list_files(test_folder, _test_names(test_folder, labels), labels)
    except OSError as error:
        raise UserError(
            f"{folder} can't be looked through: {error.strerror or error}. Free its permissions."
        ) from error
    found = read_pictures(training.paths + test.paths)
    train = _part(found, training, 0, needed=1 if test.paths else 2)
    held = _part(found, test, len(training.paths), needed=1)
    if not test.paths:
        train, held = split(train, TEST_SHARE, TEST_SEED)
    return Content(train, held, labels, tuple(found.skipped.values()), found.resized)


def natural_order(name: str) -> tuple[list[str | int], str]:
    """A key by which `cat 2` comes before `cat 10`; names that differ have different keys."""
    pieces = re.split(r"(\d+)", name.casefold())
    return [int(piece) if piece.isdecimal() else piece for piece in pieces], name


def _find_parts(folder: Path) -> tuple[Path, Path | None]:
    """The folders of the training and the test classes; the second None where there is none."""
    names = {name.casefold(): name for name in _subfolders(folder)}
    training = names.get(TRAINING_FOLDER)
    if training is None or not set(names) <= {TRAINING_FOLDER, *TEST_FOLDERS}:
        return folder, None
    if not _subfolders(folder / training):  # a class that is called so
        return folder, None
    test = next((names[name] for name in TEST_FOLDERS if name in names), None)
    return folder / training, None if test is None else folder / test


def _class_names(folder: Path) -> tuple[str, ...]:
    names = tuple(_subfolders(folder))
    if len(names) < 2:
        raise UserError(
            f"{folder} holds {len(names)} class folder{'' if len(names) == 1 else 's'}; a network "
            "learns to tell at least two classes apart. Put the pictures of each class into a "
            "folder of its own."
        )
    for name in names:
        if not name.isprintable():
            raise UserError(
                f"The class folder {name!r} in {folder} has signs in its name that can't be "
                "shown. Rename it."
            )
    return names


def _test_names(folder: Path, labels: tuple[str, ...]) -> tuple[str, ...]:
    """The test part's classes, all of them among the training part's."""
    names = tuple(_subfolders(folder))
    strange = [name for name in names if name not in labels]
    if strange or not names:
        what = f"the classes {', '.join(strange)}" if strange else "no class folder"
        raise UserError(
            f"The test part {folder} holds {what}; the training part has {', '.join(labels)}. "
            "Give both parts the same class folders."
        )
    return names


def _list_files(folder: Path, names: Sequence[str], labels: tuple[str, ...]) -> _Files:
    """The picture files of these classes. Raises: UserError for a class without any; OSError."""
    paths: list[Path] = []
    numbers: list[int] = []
    for name in names:
        found = [path for path in (folder / name).iterdir() if _may_be_picture(path)]
        if not found:
            raise UserError(
                f"The class folder {folder / name} holds no picture (PNG, JPEG, BMP, TIFF or "
                "WebP). Put some into it or remove it."
            )
        paths += sorted(found, key=lambda path: natural_order(path.name))
        numbers += [labels.index(name)] * len(found)
        if len(paths) > MAX_FILES:
            raise UserError(f"{folder} holds more than {MAX_FILES:,} pictures. Use fewer.")
    return _Files(tuple(paths), tuple(numbers))


def _part(found: Pictures, files: _Files, first: int, needed: int) -> Part:
    """The pictures of the files beginning with number `first` that could be read.

    Raises: UserError where these are fewer than `needed` in a class.
    """
    start, stop = np.searchsorted(found.kept, (first, first + len(files.paths)))
    labels = np.array(files.labels, np.int64)
    part = Part(found.pictures[start:stop], labels[found.kept[start:stop] - first])
    for number in np.unique(labels):
        listed = np.flatnonzero(labels == number)
        read = int((part.labels == number).sum())
        if read < needed:
            faults = (found.skipped.get(first + int(place), "") for place in listed)
            raise UserError(
                f"Of the class folder {files.paths[listed[0]].parent} {read} of {len(listed)} "
                f"pictures can be read, and {needed} must be. Add some or remove the folder. "
                f"{next(filter(None, faults), '')}".rstrip()
            )
    return part


def _subfolders(folder: Path) -> list[str]:
    """Names of the folders in it, in natural order. Raises: OSError."""
    names = [
        path.name
        for path in folder.iterdir()
        if not path.name.startswith(".") and path.name not in PASSED_OVER and path.is_dir()
    ]
    return sorted(names, key=natural_order)


def _may_be_picture(path: Path) -> bool:
    return not path.name.startswith(".") and path.suffix.lower() in ENDINGS
