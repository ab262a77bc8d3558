"""From the few points of a skeleton to a curve of many: linear, so one product does a whole batch.

Source: Catmull & Rom 1974, "A class of local interpolating splines".
"""

from functools import cache
from itertools import pairwise

import numpy as np

from engine.array import Array
from engine.data.strokes.style import Style

STEPS = 5  # places on the curve from one point of the skeleton to the next
ROUNDING = 3.5  # places by which a hurried hand smears its path (a Gaussian's deviation)


@cache
def control_points(style: Style) -> tuple[tuple[Array, ...], tuple[tuple[bool, ...], ...]]:
    """Per stroke: the points of every shape, float64 (shapes, K, 2) in a unit box, and corners."""
    strokes = range(len(style.shapes[0]))
    points = tuple(
        np.array([_parse(shape[stroke]) for shape in style.shapes], np.float64) / 100
        for stroke in strokes
    )
    corners = tuple(
        tuple(point.endswith("!") for point in style.shapes[0][stroke].split())
        for stroke in strokes
    )
    return points, corners


def _parse(stroke: str) -> list[tuple[int, int]]:
    pairs = (point.rstrip("!").split(",") for point in stroke.split())
    return [(int(x), int(y)) for x, y in pairs]


@cache
def curve_matrices(corners: tuple[bool, ...]) -> Array:
    """Three matrices from K points to the P places of their curve, float64 (3, P, K).

    P = STEPS · (K - 1) + 1. First straight from point to point; then a Catmull-Rom spline that
    stops at every corner; then that spline smeared along itself, which rounds what is sharp.
    """
    count = len(corners)
    places = np.arange(STEPS * (count - 1) + 1) / STEPS
    straight = np.maximum(0, 1 - np.abs(places[:, None] - np.arange(count)))
    smooth = _spline(corners)
    return np.stack([straight, smooth, _smear(len(places)) @ smooth])


def _spline(corners: tuple[bool, ...]) -> Array:
    """The Catmull-Rom spline through K points, in pieces that end at the corners: (P, K)."""
    last = len(corners) - 1
    ends = [0, *(k for k in range(1, last) if corners[k]), last]
    matrix = np.zeros((STEPS * last + 1, last + 1))
    for first, end in pairwise(ends):
        matrix[STEPS * first : STEPS * end + 1, first : end + 1] = _piece(end - first + 1)
    return matrix


def _piece(count: int) -> Array:
    """One smooth piece; beyond either end its points go on as their mirror image."""
    points = np.eye(count)
    around = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    t = (np.arange(STEPS) / STEPS)[:, None]
    rows = []
    for k in range(count - 1):
        a, b, c, d = around[k : k + 4]
        rows.append(
            b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
        )
    return np.vstack([*rows, points[-1]])


def _smear(count: int) -> Array:
    """Gaussian smoothing along the path that leaves its ends in place, (P, P)."""
    reach = min(count - 1, 3 * int(ROUNDING + 1))
    offsets = np.arange(-reach, reach + 1)
    kernel = np.exp(-0.5 * (offsets / ROUNDING) ** 2)
    kernel /= kernel.sum()
    points, last = np.eye(count), count - 1
    before = 2 * points[0] - points[reach:0:-1]
    after = 2 * points[-1] - points[last - reach : last][::-1]
    padded = np.vstack([before, points, after])
    matrix: Array = sum((k * padded[i : i + count] for i, k in enumerate(kernel)), np.zeros(1))
    return matrix
