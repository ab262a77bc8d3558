"""What can be said of a data set before anything is trained: its balance and its pixels."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.data.dataset import Dataset, Part
from engine.data.split import class_counts
from engine.preprocessing import measure

BLOCK = 2048  # pictures widened to float64 at once
LEVELS = 256  # of a uint8


@dataclass(frozen=True)
class Balance:
    """How many pictures each class has."""

    train: tuple[int, ...]
    test: tuple[int, ...]

    @property
    def ratio(self) -> float:
        """The largest class of the training part by its smallest; infinite where one is empty."""
        smallest = min(self.train)
        return max(self.train) / smallest if smallest else float("inf")

    @property
    def majority(self) -> float:
        """The share of test pictures that are right by always answering the most frequent class.

        That is the class most frequent in the training part: all that a network could know.
        """
        frequent = self.train.index(max(self.train))
        return self.test[frequent] / max(1, sum(self.test))


@dataclass(frozen=True)
class PixelStatistics:
    """Figures of the pixels of one part; grey levels count from 0 (black) to 1 (white)."""

    mean: tuple[float, ...]  # one a channel
    deviation: tuple[float, ...]  # one a channel
    empty: float  # the share of numbers that are 0
    levels: Array  # int64 (channels, 256): how many pixels have each grey level
    mean_picture: Array  # uint8, the shape of a picture
    deviation_picture: Array  # uint8, likewise; white is a deviation of half the range
    class_means: tuple[Array | None, ...]  # uint8, likewise; None for a class without pictures


def measure_balance(dataset: Dataset) -> Balance:
    """Count the classes of both parts."""
    classes = len(dataset.labels)
    parts = (class_counts(part.labels, classes) for part in (dataset.train, dataset.test))
    train, test = (tuple(int(count) for count in counts) for counts in parts)
    return Balance(train, test)


def measure_pixels(part: Part, classes: int) -> PixelStatistics:
    """Mean and deviation over all pixels and at every place; the mean picture of each class.

    The deviation at a place is sqrt(E[x²] - E[x]²), at most half the range, which is drawn white.
    """
    sums, squares, levels = _sum_up(part, classes)
    counts = class_counts(part.labels, classes)
    total = sums.sum(axis=0)
    mean = total / len(part)
    variance = np.maximum(squares / len(part) - mean**2, 0.0)
    figures = measure(part.pictures, "photo")
    return PixelStatistics(
        figures.mean,
        figures.deviation,
        float(levels[:, 0].sum() / part.pictures.size),
        levels,
        _as_picture(mean),
        _as_picture(2 * np.sqrt(variance)),
        tuple(
            _as_picture(each / count) if count else None
            for each, count in zip(sums, counts, strict=True)
        ),
    )


def _sum_up(part: Part, classes: int) -> tuple[Array, Array, Array]:
    """The sum of each class's pictures (classes, …), that of all squares, and of each level."""
    shape = part.pictures.shape[1:]
    sums, squares = np.zeros((classes, *shape)), np.zeros(shape)
    channels = shape[2] if len(shape) == 3 else 1
    levels = np.zeros((channels, LEVELS), np.int64)
    for start in range(0, len(part), BLOCK):
        block = part.pictures[start : start + BLOCK]
        labels = part.labels[start : start + BLOCK]
        wide = block.reshape(len(block), -1).astype(np.float64)
        chosen = np.equal.outer(np.arange(classes), labels).astype(np.float64)
        sums += (chosen @ wide).reshape(sums.shape)
        squares += np.einsum("nf,nf->f", wide, wide).reshape(shape)
        for channel, counts in enumerate(levels):
            counts += np.bincount(block.reshape(-1, channels)[:, channel], minlength=LEVELS)
    return sums, squares, levels


def _as_picture(levels: Array) -> Array:
    return np.clip(levels + 0.5, 0, 255).astype(np.uint8)
