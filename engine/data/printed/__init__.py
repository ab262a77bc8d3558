"""The built-in data set `printed`: digits of many typefaces, as print, screens and labels are.

No picture lies behind it: outlines of open typefaces, segment displays and dot matrices are
slanted, weighted, printed badly, photographed and scanned. Picture number i of a seed is always
the same.
"""

import numpy as np

from engine.array import Array
from engine.data.dataset import Dataset, Part
from engine.data.printed.printing import print_digits
from engine.data.strokes.shelf import shelved

__all__ = ["load_printed", "print_digits"]

CLASSES = 10
TRAIN, TEST = 20_000, 2_000


def load_printed(seed: int = 0, train: int = TRAIN, test: int = TEST) -> Dataset:
    """The data set `printed`: so many training and test pictures, uint8, 28 × 28.

    All classes are equally frequent, in turn. The test pictures are set in typefaces that no
    training picture shows. What was drawn last lies in the user's folder.
    """
    parts = (_part("train", 0, train, seed), _part("test", 1, test, seed))
    return Dataset("printed", *parts, tuple("0123456789"), "ink")


def _part(name: str, number: int, count: int, seed: int) -> Part:
    labels = np.arange(count, dtype=np.int64) % CLASSES

    def draw(first: int, pictures: int) -> Array:
        return print_digits(labels[first : first + pictures], seed, first, number)

    return Part(shelved(f"printed-{name}", count, draw), labels)
