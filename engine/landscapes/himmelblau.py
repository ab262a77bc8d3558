"""Four valleys to choose from."""

from typing import ClassVar

import numpy as np

from engine.array import Array
from engine.landscapes.base import Landscape, Point
from engine.spec import Spec


class Himmelblau(Spec, Landscape, frozen=True):
    """Four minima of equal depth: where a descent ends depends on the rule and on the first steps.

    f = (x² + y - 11)² + (x + y² - 7)²
    Gradient: (4x · (x² + y - 11) + 2 · (x + y² - 7), 2 · (x² + y - 11) + 4y · (x + y² - 7)).
    Source: Himmelblau 1972.
    """

    start: ClassVar[Point] = (0.0, 0.0)
    minima: ClassVar[tuple[Point, ...]] = (
        (3.0, 2.0),
        (-2.805118086952745, 3.131312518250573),
        (-3.779310253377747, -3.283185991286170),
        (3.584428340330492, -1.848126526964404),
    )
    window: ClassVar[tuple[float, float, float, float]] = (-5.0, 5.0, -5.0, 5.0)

    def value(self, points: Array) -> Array:
        x, y = points[..., 0], points[..., 1]
        return np.asarray((x * x + y - 11) ** 2 + (x + y * y - 7) ** 2)

    def gradient(self, points: Array) -> Array:
        x, y = points[..., 0], points[..., 1]
        first, second = x * x + y - 11, x + y * y - 7
        return np.stack([4 * x * first + 2 * second, 2 * first + 4 * y * second], axis=-1)
