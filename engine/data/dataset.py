"""A labelled set of pictures with its training and test parts."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.array import Array, Shape
from engine.preprocessing import InputPath


@dataclass(frozen=True)
class Part:
    """Pictures with their labels, in one order."""

    pictures: Array  # uint8, (N, H, W) or (N, H, W, C)
    labels: Array  # int64, (N,), an index into the data set's class names; of a detector's
    # tiles float32 (N, M, 5), see engine.detection.learned.targets

    def __len__(self) -> int:
        return len(self.labels)

    def joined(self, other: "Part") -> "Part":
        """These pictures and then those of another part."""
        return Part(
            np.concatenate([self.pictures, other.pictures]),
            np.concatenate([self.labels, other.labels]),
        )


@dataclass(frozen=True)
class Dataset:
    """A named data set. Validation pictures are split from `train`; `test` is left alone."""

    name: str
    train: Part
    test: Part
    labels: tuple[str, ...]  # class names, in the order of the network's outputs
    input_path: InputPath
    folder: Path | None = None  # where a set of the user's own lies; None for one known by name
    skipped: tuple[str, ...] = ()  # one sentence for each picture that couldn't be read
    extra: Part | None = None  # learnt from as well, never watched on or tested

    @property
    def picture_shape(self) -> Shape:
        """(C, H, W) of one picture, as networks state their input."""
        height, width, *channels = self.train.pictures.shape[1:]
        return (channels[0] if channels else 1, height, width)
