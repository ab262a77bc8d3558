"""A folder of CIFAR-10's binary batches: all five for training, or fewer.

A batch is records of 3,073 bytes, a label 0 … 9 and three planes (red, green, blue) of 32 rows of
32 pixels. `batches.meta.txt` names the ten classes, one a line.

Source: Krizhevsky 2009, "Learning Multiple Layers of Features from Tiny Images"; the layout is
that of the page "The CIFAR-10 dataset", section "Binary version".
"""

from pathlib import Path

import numpy as np

from engine.data.dataset import Part
from engine.data.readers.base import MAX_BYTES, Content
from engine.errors import UserError
from engine.places import read_limited

CLASSES = 10
SIDE = 32  # pixels
RECORD = 1 + 3 * SIDE * SIDE  # bytes
LONGEST_NAMES = 4096  # bytes of batches.meta.txt; CIFAR-10's own has 61

TRAINING_FILES = tuple(f"data_batch_{number}.bin" for number in range(1, 6))
TEST_FILE = "test_batch.bin"
NAMES_FILE = "batches.meta.txt"
ALL_FILES = (*TRAINING_FILES, TEST_FILE, NAMES_FILE)


def lacking(folder: Path) -> list[str] | None:
    """What is missing for a set of one training batch or more. Raises: OSError."""
    batches = [name for name in TRAINING_FILES if (folder / name).is_file()]
    others = [name for name in (TEST_FILE, NAMES_FILE) if not (folder / name).is_file()]
    if not batches and len(others) == 2:
        return None
    return others if batches else [TRAINING_FILES[0], *others]


def read_folder(folder: Path) -> Content:
    """The training batches that are there in their order, the test batch and the class names.

    Raises: UserError for a broken file, and where the pictures take more than 1 GiB.
    """
    names = [name for name in TRAINING_FILES if (folder / name).is_file()]
    if not names:  # removed since it was looked for
        raise UserError(f"{folder / TRAINING_FILES[0]} has gone. Put it back.")
    labels = read_names(folder / NAMES_FILE)
    left = MAX_BYTES
    parts = []
    for name in (TEST_FILE, *names):
        part = read_batch(folder / name, left)
        left -= part.pictures.nbytes + len(part)
        parts.append(part)
    test, *batches = parts
    return Content(_join(batches), test, labels)


def read_batch(path: Path, largest: int = MAX_BYTES) -> Part:
    """One batch: pictures uint8 (N, 32, 32, 3) and their labels.

    Raises: UserError for a file that isn't whole records with labels 0 … 9.
    """
    content = read_limited(path, largest)
    if not content or len(content) % RECORD:
        raise UserError(
            f"{path} has {len(content):,} bytes; a CIFAR-10 batch is whole records of {RECORD:,} "
            "bytes, so it is cut short or something else. Download the data set again."
        )
    records = np.frombuffer(content, np.uint8).reshape(-1, RECORD)
    labels = records[:, 0].astype(np.int64)
    wrong = np.flatnonzero(labels >= CLASSES)
    if len(wrong):
        raise UserError(
            f"{path} holds the label {labels[wrong[0]]} at picture {wrong[0] + 1:,}; CIFAR-10's "
            f"are 0 … {CLASSES - 1}. Download the data set again."
        )
    planes = records[:, 1:].reshape(-1, 3, SIDE, SIDE)
    return Part(np.ascontiguousarray(planes.transpose(0, 2, 3, 1)), labels)


def read_names(path: Path) -> tuple[str, ...]:
    """The ten class names. Raises: UserError where there are more, fewer, or one twice."""
    try:
        text = read_limited(path, LONGEST_NAMES).decode()
    except UnicodeDecodeError as error:
        raise UserError(f"{path} isn't a text. Download the data set again.") from error
    names = tuple(line.strip() for line in text.splitlines() if line.strip())
    if len(names) != CLASSES or len(set(names)) != CLASSES:
        raise UserError(
            f"{path} holds {len(names)} names, {len(set(names))} of them different; CIFAR-10 has "
            f"{CLASSES} classes, one a line. Download the data set again."
        )
    return names


def _join(parts: list[Part]) -> Part:
    pictures = np.concatenate([part.pictures for part in parts])
    return Part(pictures, np.concatenate([part.labels for part in parts]))
