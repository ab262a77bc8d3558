"""A plain between steep corners."""

from typing import ClassVar

import numpy as np

from engine.array import Array
from engine.landscapes.base import Landscape, Point
from engine.spec import Spec

CONSTANTS = ((1.5, 1), (2.25, 2), (2.625, 3))  # c and power of each square


class Beale(Spec, Landscape, frozen=True):
    """Almost flat in the middle, very steep at the corners: gradients of all sizes in one run.

    f = Σ_k (c_k - x + x · y^k)², c = 1.5, 2.25, 2.625
    Gradient: Σ_k 2 · (c_k - x + x · y^k) · (y^k - 1, k · x · y^(k - 1)).
    Source: Beale 1958.
    """

    start: ClassVar[Point] = (1.0, 1.0)
    minima: ClassVar[tuple[Point, ...]] = ((3.0, 0.5),)
    window: ClassVar[tuple[float, float, float, float]] = (-4.5, 4.5, -4.5, 4.5)

    def value(self, points: Array) -> Array:
        x, y = points[..., 0], points[..., 1]
        return np.asarray(sum((c - x + x * y**k) ** 2 for c, k in CONSTANTS))

    def gradient(self, points: Array) -> Array:
        x, y = points[..., 0], points[..., 1]
        errors = [2 * (c - x + x * y**k) for c, k in CONSTANTS]
        slopes = [(y**k - 1, k * x * y ** (k - 1)) for _, k in CONSTANTS]
        pairs = list(zip(errors, slopes, strict=True))
        dx, dy = (sum(error * slope[axis] for error, slope in pairs) for axis in (0, 1))
        return np.stack([dx, dy], axis=-1)
