"""A user's own folder as a data set: the first format that fits reads it."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from engine.array import Array
from engine.data.dataset import Dataset
from engine.data.readers import FORMATS, Content, Format
from engine.data.readers.class_folders import ENDINGS
from engine.errors import UserError
from engine.preprocessing import InputPath

MARGIN = 4  # pixels that MNIST's manner leaves empty on every side
DARK = 8  # mean grey level below which that margin counts as empty


def read_own_folder(name: str, known: Sequence[str]) -> Dataset:
    """The data set in the folder of that path.

    `known`: the names that could have been given instead, for the sentences.
    Raises: UserError where there is no such folder, or nothing in it that is read.
    """
    folder = _find(name, known)
    content = _choose_format(folder, known).read(folder)
    train, test = content.train, content.test
    classes = 1 + int(max(train.labels.max(), test.labels.max()))
    labels = content.labels or tuple(str(number) for number in range(classes))
    return Dataset(folder.name, train, test, labels, _path(content), folder, content.skipped)


def looks_like_ink(pictures: Array) -> bool:
    """Whether square grey pictures leave MNIST's empty margin, as centred ink does.

    Pictures uint8 (N, H, W) or (N, H, W, C); photos fill their margin.
    """
    if pictures.ndim != 3 or min(pictures.shape[1:]) <= 2 * MARGIN:
        return False
    if pictures.shape[1] != pictures.shape[2]:
        return False
    frame = np.ones(pictures.shape[1:], bool)
    frame[MARGIN:-MARGIN, MARGIN:-MARGIN] = False
    return float(pictures[:1000, frame].mean()) < DARK


def _path(content: Content) -> InputPath:
    """Pictures that were cropped and scaled are no centred ink, whatever they show."""
    return "ink" if not content.resized and looks_like_ink(content.train.pictures) else "photo"


def _find(name: str, known: Sequence[str]) -> Path:
    """The folder of that path, whole. Raises: UserError where it isn't one."""
    try:
        folder = Path(name).expanduser()
        if folder.is_dir():
            return folder.resolve()
    except (OSError, RuntimeError, ValueError) as error:  # nobody's home, a zero byte
        raise UserError(
            f"The folder {name[:200]} can't be read ({getattr(error, 'strerror', None) or error})."
            f" Free its permissions or choose a known data set ({', '.join(known)})."
        ) from error
    raise UserError(
        f"There is no data set {name!r}: it is neither a known name ({', '.join(known)}) nor a "
        "folder. Choose a known name or give the path of a folder with IDX files, CIFAR-10 "
        "batches or class folders."
    )


def _choose_format(folder: Path, known: Sequence[str]) -> Format:
    """The first format that lacks nothing in the folder. Raises: UserError where none does."""
    begun = ""
    try:
        for found in FORMATS.values():
            lacking = found.lacking(folder)
            if lacking == []:
                return found
            if lacking and not begun:
                packed = " (each may end in .gz)" if ".gz" in found.endings else ""
                begun = f"lacks {', '.join(lacking)}{packed}"
    except OSError as error:
        begun = f"can't be read: {error.strerror or error}"
    if not begun and _holds_pictures(folder):
        raise UserError(
            f"The folder {folder} holds pictures, but no folder for each class. Put the pictures "
            "of each class into a folder named like it, then import the folder around them."
        )
    titles = ", ".join(found.title for found in FORMATS.values())
    raise UserError(
        f"The folder {folder} {begun or 'holds none of what is read'}. Put a data set there "
        f"({titles}) or choose a known one ({', '.join(known)})."
    )


def _holds_pictures(folder: Path) -> bool:
    """Whether picture files lie in the folder itself."""
    return any(path.suffix.lower() in ENDINGS for path in folder.iterdir())
