"""A plain with one narrow valley."""

from typing import ClassVar

import numpy as np

from engine.array import Array
from engine.landscapes.base import Landscape, Point
from engine.spec import Spec

WIDTHS = (3.0, 0.4)  # of the valley, along and across


class Plateau(Spec, Landscape, frozen=True):
    """Nearly flat but for one long, narrow valley: far from it the gradient says next to nothing.

    f = u / (1 + u), u = (x / 3)² + (y / 0.4)²: as u grows, f tends to 1 and its slope to 0, as it
    does for a squared error behind a saturated sigmoid.
    Gradient: (2x / 3², 2y / 0.4²) / (1 + u)².
    Source: the form of Geman & McClure 1987.
    """

    start: ClassVar[Point] = (-4.0, 2.5)
    minima: ClassVar[tuple[Point, ...]] = ((0.0, 0.0),)
    window: ClassVar[tuple[float, float, float, float]] = (-5.0, 5.0, -3.0, 3.0)

    def value(self, points: Array) -> Array:
        u = np.square(points / np.array(WIDTHS)).sum(axis=-1)
        return np.asarray(u / (1 + u))

    def gradient(self, points: Array) -> Array:
        u = np.square(points / np.array(WIDTHS)).sum(axis=-1, keepdims=True)
        return np.asarray(2 * points / np.square(WIDTHS) / (1 + u) ** 2)
