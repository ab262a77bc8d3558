"""A pass between two valleys."""

from typing import ClassVar

import numpy as np

from engine.array import Array
from engine.landscapes.base import Landscape, Point
from engine.spec import Spec


class Saddle(Spec, Landscape, frozen=True):
    """A saddle at (0, 0), down to a valley on either side: the gradient vanishes before the way on.

    f = x² - y² + y⁴ / 4. On the line y = 0 nothing points to the valleys and every rule ends on the
    saddle; a hair beside it plain descent lingers, while rules that rescale small gradients leave.
    Gradient: (2x, y³ - 2y).
    Source: the quadratic saddle of Dauphin, Pascanu, Gulcehre, Cho, Ganguli & Bengio 2014 with a
    floor put under it.
    """

    start: ClassVar[Point] = (-1.5, 0.0001)
    minima: ClassVar[tuple[Point, ...]] = ((0.0, -(2.0**0.5)), (0.0, 2.0**0.5))
    window: ClassVar[tuple[float, float, float, float]] = (-2.0, 2.0, -2.0, 2.0)

    def value(self, points: Array) -> Array:
        x, y = points[..., 0], points[..., 1]
        return np.asarray(x * x - y * y + 0.25 * y**4)

    def gradient(self, points: Array) -> Array:
        x, y = points[..., 0], points[..., 1]
        return np.stack([2 * x, y**3 - 2 * y], axis=-1)
