"""The data sets Neocog knows by name, and where it looks for them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from engine import places
from engine.array import Array
from engine.data.augment import Augmentation
from engine.data.dataset import Dataset, Part
from engine.data.digits import load_digits
from engine.data.idx import read_idx
from engine.errors import UserError
from engine.preprocessing import InputPath

Availability = Literal["built in", "here", "missing"]

IDX_NAMES = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)
MARGIN = 4  # pixels that MNIST's manner leaves empty on every side
DARK = 8  # mean grey level below which that margin counts as empty

TEN_DIGITS = tuple("0123456789")
GARMENTS = (
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
    "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
)  # fmt: skip


@dataclass(frozen=True)
class Source:
    """A data set known by name: what it is, whose it is, and how it is loaded."""

    title: str
    count: str
    licence: str
    source: str
    input_path: InputPath
    labels: tuple[str, ...]
    loader: Callable[[], Dataset] | None  # None: four IDX files in a data folder
    picture_shape: tuple[int, int, int] = (1, 28, 28)  # channels, height, width
    augmentation: Augmentation = Augmentation()  # what a recipe on it begins with


DATASETS: dict[str, Source] = {
    "digits": Source(
        title="UCI digits",
        count="1,438 training and 359 test pictures, 28×28 grey",
        licence="CC BY 4.0",
        source="Alpaydin & Kaynak 1998, UCI Machine Learning Repository, by way of scikit-learn",
        input_path="ink",
        labels=TEN_DIGITS,
        loader=load_digits,
        # Few pictures by few hands: without it, a network knows no other hand's digits.
        augmentation=Augmentation(shift=1, rotation=10, scale=0.2, shear=15),
    ),
    "mnist": Source(
        title="MNIST",
        count="60,000 training and 10,000 test pictures, 28×28 grey",
        licence="CC BY-SA 3.0",
        source="LeCun, Cortes & Burges 1998",
        input_path="ink",
        labels=TEN_DIGITS,
        loader=None,
    ),
    "fashion-mnist": Source(
        title="Fashion-MNIST",
        count="60,000 training and 10,000 test pictures, 28×28 grey",
        licence="MIT",
        source="Xiao, Rasul & Vollgraf 2017, Zalando SE",
        input_path="photo",
        labels=GARMENTS,
        loader=None,
    ),
}


def load_dataset(name: str) -> Dataset:
    """The data set of that name in `DATASETS`, or the one in a folder of IDX files.

    Raises: UserError for an unknown name, absent files and files that don't fit together.
    """
    source = DATASETS.get(name)
    if source is None:
        return _load_folder(name)
    if source.loader is not None:
        return source.loader()
    folder = data_state(name)[1]
    if folder is None:
        raise _absent(name)
    train, test = _read_parts(folder)
    if max(train.labels.max(), test.labels.max()) >= len(source.labels):
        raise UserError(
            f"{folder} holds labels above {len(source.labels) - 1}, so it isn't {source.title}. "
            f"Give the folder's path instead of the name {name!r}, or put {source.title} there."
        )
    return Dataset(name, train, test, source.labels, source.input_path)


def data_state(name: str) -> tuple[Availability, Path | None]:
    """Whether a named data set is there, and its folder where it lies in one."""
    if DATASETS[name].loader is not None:
        return "built in", None
    for parent in places.data_folders():
        if not _lacking(parent / name)[0]:
            return "here", parent / name
    return "missing", None


def _load_folder(name: str) -> Dataset:
    folder = _own_folder(name)
    train, test = _read_parts(folder)
    classes = 1 + int(max(train.labels.max(), test.labels.max()))
    labels = tuple(str(number) for number in range(classes))
    path: InputPath = "ink" if _looks_like_ink(train.pictures) else "photo"
    return Dataset(folder.name, train, test, labels, path, folder)


def _own_folder(name: str) -> Path:
    """The folder of that path, whole. Raises: UserError where it isn't one with four IDX files."""
    known = ", ".join(DATASETS)
    try:
        folder = Path(name).expanduser()
        is_folder = folder.is_dir()
    except (OSError, RuntimeError) as error:  # RuntimeError: nobody's home
        raise UserError(
            f"The folder {name[:200]} can't be read ({getattr(error, 'strerror', error)}). "
            f"Free its permissions or choose a known data set ({known})."
        ) from error
    if not is_folder:
        raise UserError(
            f"There is no data set {name!r}: it is neither a known name ({known}) nor a folder. "
            "Choose a known name or give the path of a folder with IDX files."
        )
    lacking, reason = _lacking(folder)
    if lacking:
        raise UserError(
            f"The folder {folder} lacks {', '.join(lacking)} (each may end in .gz){reason}. "
            f"Put the four IDX files there or choose a known data set ({known})."
        )
    return folder.resolve()


def _read_parts(folder: Path) -> tuple[Part, Part]:
    train = _read_part(folder, *IDX_NAMES[:2])
    test = _read_part(folder, *IDX_NAMES[2:])
    if train.pictures.shape[1:] != test.pictures.shape[1:]:
        raise UserError(
            f"The training and test pictures in {folder} differ in size: "
            f"{train.pictures.shape[1:]} and {test.pictures.shape[1:]}. Use files of one set."
        )
    return train, test


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
    path = _find(folder, name)
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


def _lacking(folder: Path) -> tuple[list[str], str]:
    """Which IDX files aren't in the folder, and why not where the system says more than that."""
    try:
        return [file for file in IDX_NAMES if _find(folder, file) is None], ""
    except OSError as error:  # before Python 3.14, pathlib raises for what it may not look at
        return list(IDX_NAMES), f"; {folder} can't be read: {error.strerror or error}"


def _find(folder: Path, name: str) -> Path | None:
    """The file, packed or not. Raises: OSError where the folder may not be looked at."""
    for path in (folder / name, folder / f"{name}.gz"):
        if path.is_file():
            return path
    return None


def _looks_like_ink(pictures: Array) -> bool:
    """Whether grey pictures leave MNIST's empty margin, as centred ink does and photos don't."""
    if pictures.ndim != 3 or min(pictures.shape[1:]) <= 2 * MARGIN:
        return False
    frame = np.ones(pictures.shape[1:], bool)
    frame[MARGIN:-MARGIN, MARGIN:-MARGIN] = False
    return float(pictures[:1000, frame].mean()) < DARK


def _absent(name: str) -> UserError:
    folders = [parent / name for parent in places.data_folders()]
    reasons = "".join(_lacking(folder)[1] for folder in folders)
    present = [other for other in DATASETS if data_state(other)[0] != "missing"]
    return UserError(
        f"The data set {name} isn't here{reasons}. Put {', '.join(IDX_NAMES)} (each may end in "
        f".gz) in {' or '.join(map(str, folders))}, or choose one that is ({', '.join(present)})."
    )
