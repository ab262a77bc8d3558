"""A long valley with steep sides."""

from typing import Annotated, ClassVar

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.landscapes.base import Landscape, Point
from engine.spec import Spec


class Ravine(Spec, Landscape, frozen=True):
    """A quadratic that is steep across and flat along: plain descent zigzags, momentum rolls on.

    f = (x² + steepness · y²) / 2; plain descent needs a learning rate below 2 / steepness and then
    shrinks x by only (1 - rate) a step. Steepness is the condition number.
    Gradient: (x, steepness · y).
    Source: Sutton 1986; Goodfellow, Bengio & Courville 2016, section 8.3.2.
    """

    start: ClassVar[Point] = (-9.0, 1.5)
    minima: ClassVar[tuple[Point, ...]] = ((0.0, 0.0),)
    window: ClassVar[tuple[float, float, float, float]] = (-10.0, 10.0, -3.0, 3.0)
    steepness: Annotated[float, Meta(ge=1.0, le=1e6)] = 50.0

    def value(self, points: Array) -> Array:
        x, y = points[..., 0], points[..., 1]
        return np.asarray(0.5 * (x * x + self.steepness * y * y))

    def gradient(self, points: Array) -> Array:
        return np.asarray(points * np.array([1.0, self.steepness]))
