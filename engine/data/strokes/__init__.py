"""The built-in data set `strokes`: digits written by random pens, as many as one likes.

No picture of anybody's handwriting is in it: skeletons of several writing styles a digit are
deformed, slanted and drawn with pens of random width. Picture number i of a seed is always the
same.
"""

import numpy as np

from engine.array import Array
from engine.data.dataset import Dataset, Part
from engine.data.strokes.shelf import shelved
from engine.data.strokes.writing import draw_strokes, write_digits

__all__ = ["draw_strokes", "load_strokes", "write_digits"]

CLASSES = 10
TRAIN, TEST = 20_000, 2_000


def load_strokes(seed: int = 0, train: int = TRAIN, test: int = TEST) -> Dataset:
    """The data set `strokes`: so many training and test pictures, uint8, 28 × 28.

    All classes are equally frequent, in turn; more pictures begin with those of fewer. What was
    drawn last lies in the user's folder and is not drawn again.
    """
    parts = (_part("train", 0, train, seed), _part("test", 1, test, seed))
    return Dataset("strokes", *parts, tuple("0123456789"), "ink")


def _part(name: str, number: int, count: int, seed: int) -> Part:
    labels = np.arange(count, dtype=np.int64) % CLASSES

    def draw(first: int, pictures: int) -> Array:
        return write_digits(labels[first : first + pictures], seed, first, number)

    return Part(shelved(f"strokes-{name}", count, draw), labels)
