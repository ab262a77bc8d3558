"""Drawings that a user corrected and kept, to train on later.

One PNG a drawing in the user's folder, `samples/<label>/<sha256 of the picture>.png`: the same
drawing kept twice is one file, and kept under another label it moves.
"""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, unquote

import numpy as np

from engine import places
from engine.array import Array, Shape
from engine.data.dataset import Dataset, Part
from engine.errors import UserError
from engine.imaging.decode import read_picture, write_png


@dataclass(frozen=True)
class Samples(Part):
    """The kept pictures that fit a data set, and how many files couldn't be used."""

    skipped: int = 0


def samples_folder() -> Path:
    """Where kept drawings lie, one folder a label."""
    return places.home() / "samples"


def keep_sample(picture: Array, label: str) -> Path:
    """Keep a picture as the network sees it, uint8 (H, W) or (H, W, 3), and return its file.

    Raises: UserError where the label is empty or the file can't be written.
    """
    if not label.strip():
        raise UserError("A kept drawing needs a label. Choose what it shows.")
    content = repr(picture.shape).encode() + np.ascontiguousarray(picture).tobytes()
    name = hashlib.sha256(content).hexdigest() + ".png"
    # A label such as "T-shirt/top" may not name a folder, so it is escaped as in an address.
    path = samples_folder() / _folder_name(label) / name
    if not path.exists():
        write_png(path, picture)
    for other in samples_folder().glob(f"*/{name}"):
        if other != path:
            other.unlink(missing_ok=True)
    return path


def load_samples(labels: tuple[str, ...], shape: Shape) -> Samples:
    """The kept pictures with one of these labels and of `shape` (C, H, W), in a fixed order.

    Broken files, and pictures of another shape, are skipped and counted.
    """
    wanted = shape[1:] if shape[0] == 1 else (*shape[1:], shape[0])
    pictures: list[Array] = []
    numbers: list[int] = []
    skipped = 0
    for number, label in enumerate(labels):
        for path in sorted((samples_folder() / _folder_name(label)).glob("*.png")):
            picture = _read_sample(path, wanted)
            if picture is None:
                skipped += 1
            else:
                pictures.append(picture)
                numbers.append(number)
    stacked = np.stack(pictures) if pictures else np.empty((0, *wanted), np.uint8)
    return Samples(stacked, np.array(numbers, np.int64), skipped)


def count_samples() -> dict[str, int]:
    """How many drawings are kept under each label."""
    folders = sorted(folder for folder in samples_folder().glob("*") if folder.is_dir())
    counts = {unquote(folder.name): len(list(folder.glob("*.png"))) for folder in folders}
    return {label: count for label, count in counts.items() if count}


def with_samples(dataset: Dataset) -> Dataset:
    """The data set with the kept drawings to learn from besides; validation sees none of them."""
    kept = load_samples(dataset.labels, dataset.picture_shape)
    if not len(kept):
        return dataset
    drawn = Part(kept.pictures, kept.labels)
    return replace(dataset, extra=dataset.extra.joined(drawn) if dataset.extra else drawn)


def _folder_name(label: str) -> str:
    return quote(label, safe=" ").replace(".", "%2E")


def _read_sample(path: Path, wanted: Shape) -> Array | None:
    try:
        picture = read_picture(path)
    except UserError:
        return None
    return picture if picture.shape == wanted else None
