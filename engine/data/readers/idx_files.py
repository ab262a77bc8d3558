"""A folder of four IDX files under MNIST's names, each packed by gzip or not."""

from pathlib import Path

import numpy as np

from engine.array import Array
from engine.data.dataset import Part
from engine.data.idx import read_idx
from engine.data.readers.base import Content
from engine.errors import UserError

IDX_NAMES = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)
ENDINGS = ("", ".gz")


def lacking(folder: Path) -> list[str] | None:
    """Which of the four files aren't there; None where none is. Raises: OSError."""
    absent = [name for name in IDX_NAMES if find_idx(folder, name) is None]
    return None if len(absent) == len(IDX_NAMES) else absent


def find_idx(folder: Path, name: str) -> Path | None:
    """The file, packed or not. Raises: OSError where the folder may not be looked at."""
    for path in (folder / (name + ending) for ending in ENDINGS):
        if path.is_file():
            return path
    return None


def read_folder(folder: Path) -> Content:
    """Both parts; the classes have no names.

    Raises: UserError for a broken file and for files that don't belong together.
    """
    train = _read_part(folder, *IDX_NAMES[:2])
    test = _read_part(folder, *IDX_NAMES[2:])
    if train.pictures.shape[1:] != test.pictures.shape[1:]:
        raise UserError(
            f"The training and test pictures in {folder} differ in size: "
            f"{train.pictures.shape[1:]} and {test.pictures.shape[1:]}. Use files of one set."
        )
    return Content(train, test, ())


def _read_part(folder: Path, picture_file: str, label_file: str) -> Part:
    pictures = _read_file(folder, picture_file, dimensions=(3, 4))
    labels = _read_file(folder, label_file, dimensions=(1,))
    if len(pictures) != len(labels):
        raise UserError(
            f"{folder} holds {len(pictures):,} pictures in {picture_file} but {len(labels):,} "
            f"labels in {label_file}. Use two files of one set."
        )
    return Part(pictures, labels.astype(np.int64))


def _read_file(folder: Path, name: str, dimensions: tuple[int, ...]) -> Array:
    path = find_idx(folder, name)
    if path is None:  # removed since it was looked for
        raise UserError(f"{folder / name} has gone. Put it back or choose another data set.")
    array = read_idx(path)
    channels = array.shape[3] if array.ndim == 4 else 1
    if array.ndim not in dimensions or channels not in (1, 3):
        raise UserError(
            f"{path} holds an array of shape {array.shape}, not "
            f"{'labels' if dimensions == (1,) else 'grey or RGB pictures'}. "
            "Give each IDX file the content its name says."
        )
    return array[..., 0] if array.ndim == 4 and channels == 1 else array
