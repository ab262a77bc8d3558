"""Pictures in halves, quarters and eighths, made where they are first looked at, and kept."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array

LEVELS = 4  # the set itself, and three times halved
SMALLEST, LARGEST = 12, 160  # pixels: the longer side of a picture in a grid
USUAL = 56  # pixels, likewise


@dataclass(frozen=True)
class Zoom:
    """How large pictures are shown: of a level of the pyramid, each pixel `factor` pixels wide."""

    level: int
    factor: int
    height: int  # pixels of a picture as shown
    width: int


class Pyramid:
    """The levels of a set of pictures, uint8 (N, H, W) or (N, H, W, 3)."""

    def __init__(self, pictures: Array) -> None:
        self._levels = [pictures]
        self._made = [np.ones(len(pictures), bool)]
        for _ in range(LEVELS - 1):
            count, height, width, *rest = self._levels[-1].shape
            smaller = (count, (height + 1) // 2, (width + 1) // 2, *rest)
            # Memory that nobody writes to costs nothing.
            self._levels.append(np.empty(smaller, np.uint8))
            self._made.append(np.zeros(count, bool))

    def __len__(self) -> int:
        return len(self._levels[0])

    def take(self, numbers: Array, level: int) -> Array:
        """The pictures of these numbers at a level, in that order."""
        lacking = numbers[~self._made[level][numbers]]
        if len(lacking):
            self._levels[level][lacking] = halved(self.take(lacking, level - 1))
            self._made[level][lacking] = True
        taken: Array = self._levels[level][numbers]
        return taken


def halved(pictures: Array) -> Array:
    """The mean of each 2 × 2 pixels, rounded; an odd side counts its last row or column twice."""
    height, width = pictures.shape[1:3]
    if height % 2 or width % 2:
        edge = [(0, 0), (0, height % 2), (0, width % 2), *[(0, 0)] * (pictures.ndim - 3)]
        pictures = np.pad(pictures, edge, mode="edge")
    rows = pictures[:, ::2].astype(np.uint16) + pictures[:, 1::2]
    return ((rows[:, :, ::2] + rows[:, :, 1::2] + 2) // 4).astype(np.uint8)


def zooms(height: int, width: int) -> tuple[Zoom, ...]:
    """The sizes in which pictures can be shown, smallest first: whole pixels, so nothing blurs."""
    found = []
    for level in range(LEVELS - 1, -1, -1):
        rows, columns = -(-height >> level), -(-width >> level)
        for factor in range(1, 17 if level == 0 else 2):
            shown = factor * max(rows, columns)
            if SMALLEST <= shown <= LARGEST:
                found.append(Zoom(level, factor, factor * rows, factor * columns))
    if not found:  # larger than any size above: as small as it gets
        found.append(Zoom(LEVELS - 1, 1, -(-height >> 3), -(-width >> 3)))
    return tuple(found)


def usual_zoom(choices: tuple[Zoom, ...]) -> int:
    """Which of the sizes to begin with."""
    return min(range(len(choices)), key=lambda n: abs(choices[n].height - USUAL))
