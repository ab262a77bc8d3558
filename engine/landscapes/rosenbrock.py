"""A bent valley."""

from typing import ClassVar

import numpy as np

from engine.array import Array
from engine.landscapes.base import Landscape, Point
from engine.spec import Spec


class Rosenbrock(Spec, Landscape, frozen=True):
    """A narrow valley bent like a banana: into it is quick, along its floor takes long.

    f = (1 - x)² + 100 · (y - x²)²
    Gradient: (-2 · (1 - x) - 400 · x · (y - x²), 200 · (y - x²)).
    Source: Rosenbrock 1960.
    """

    start: ClassVar[Point] = (-1.2, 1.0)
    minima: ClassVar[tuple[Point, ...]] = ((1.0, 1.0),)
    window: ClassVar[tuple[float, float, float, float]] = (-2.0, 2.0, -1.0, 3.0)

    def value(self, points: Array) -> Array:
        x, y = points[..., 0], points[..., 1]
        return np.asarray((1 - x) ** 2 + 100 * (y - x * x) ** 2)

    def gradient(self, points: Array) -> Array:
        x, y = points[..., 0], points[..., 1]
        across = 200 * (y - x * x)
        return np.stack([-2 * (1 - x) - 2 * x * across, across], axis=-1)
