"""Random erasing: a rectangle of each picture is replaced by noise."""

import numpy as np

from engine.array import Array
from engine.draws import Draws

LEVELS = 256
SLIMMEST = 0.3  # height by width of the lowest rectangle; its inverse is that of the tallest


def erased(pictures: Array, limit: float, draws: Draws) -> Array:
    """A copy with one rectangle a picture, of at most `limit` of the area, in random grey levels.

    The area is uniform in 0 … limit, height by width log-uniform in 0.3 … 1 / 0.3, the position
    uniform among those where it lies inside. Sides are rounded down, so the limit holds.
    Source: Zhong, Zheng, Kang, Li & Yang 2020, algorithm 1, with random values.
    """
    count, height, width = pictures.shape[:3]
    channels = pictures.shape[3:]
    largest = int(limit * height * width)  # pixels
    drawn = draws.uniform(count, 4 + largest * int(np.prod(channels)))
    levels = (drawn[:, 4:] * LEVELS).astype(np.uint8).reshape(count, largest, *channels)
    result = pictures.copy()
    places = _rectangles(drawn[:, :4].astype(np.float64), limit, height, width).tolist()
    for new, level, (top, left, rows, columns) in zip(result, levels, places, strict=True):
        inside = level[: rows * columns].reshape(rows, columns, *channels)
        new[top : top + rows, left : left + columns] = inside
    return result


def _rectangles(drawn: Array, limit: float, height: int, width: int) -> Array:
    """Top, left, rows and columns of each picture's rectangle in pixels, whole numbers (N, 4)."""
    area = limit * drawn[:, 0] * height * width
    aspect = SLIMMEST ** (2 * drawn[:, 1] - 1)
    rows = np.minimum(np.sqrt(area * aspect), height).astype(int)
    columns = np.minimum(np.sqrt(area / aspect), width).astype(int)
    top = (drawn[:, 2] * (height - rows + 1)).astype(int)
    left = (drawn[:, 3] * (width - columns + 1)).astype(int)
    return np.stack([top, left, rows, columns], axis=1)
