"""What is left of faint lines: pieces that lie on the course of a line that was found elsewhere."""

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

CORRIDOR = 0.0125  # of the picture's longer side, to either side of a line's course
NARROWEST = 7.0  # pixels, in small pictures
SHORTEST = 0.11  # of the longer side: shorter stretches give no course
ONWARDS = 2.5  # times its length, that a line is followed to either side


def on_course(boxes: Array, lying: Array, standing: Array) -> Array:
    """Whether each piece lies on the course of a line, or where two cross: bool (N,), boxes (N, 4).

    A squared page in poor light loses stretches of its fine lines, and what is left of them looks
    like ones. Every line found is followed in both directions as far as lines go at all.
    """
    lines = cv2.bitwise_or(lying, standing)
    x, y, width, height = cv2.boundingRect(lines)
    if not width or not len(boxes):
        return np.zeros(len(boxes), bool)
    reach = max(NARROWEST, CORRIDOR * max(lines.shape))
    middles = boxes[:, :2] + boxes[:, 2:] / 2
    within = (
        (middles[:, 0] >= x - reach) & (middles[:, 0] <= x + width + reach)
        & (middles[:, 1] >= y - reach) & (middles[:, 1] <= y + height + reach)
    )  # fmt: skip
    across = boxes[:, [1, 0, 3, 2]]
    level, upright = _courses(lying), _courses(cv2.transpose(standing))
    along = _lies_on(boxes, level, reach) | _lies_on(across, upright, reach)
    middle = _centred(boxes)
    crossing = _lies_on(middle, level, reach / 2) & _lies_on(_centred(across), upright, reach / 2)
    resting: Array = within & (along | crossing)
    return resting


def _centred(boxes: Array) -> Array:
    """Boxes without height, halfway up."""
    return np.column_stack(
        [boxes[:, 0], boxes[:, 1] + boxes[:, 3] / 2, boxes[:, 2], np.zeros(len(boxes))]
    )


def _courses(lying: Array) -> Array:
    """Of every lying line long enough: height at column 0, slope, and from where to where it is
    followed: float (L, 4).
    """
    count, numbers, boxes, _ = cv2.connectedComponentsWithStats(lying, connectivity=8)
    found = []
    for number in range(1, count):
        x, y, width, height = (int(value) for value in boxes[number, :4])
        if width < SHORTEST * max(lying.shape):
            continue
        rows, columns = np.nonzero(numbers[y : y + height, x : x + width] == number)
        slope, start = np.polyfit(columns + x, rows + y, 1)
        further = ONWARDS * width
        found.append((start, slope, x - further, x + width + further))
    return np.array(found, float).reshape(-1, 4)


def _lies_on(boxes: Array, courses: Array, reach: float) -> Array:
    """Which boxes lie within `reach` of one of the courses, from their top to their bottom."""
    middle = boxes[:, 0] + boxes[:, 2] / 2
    course = courses[:, 0, None] + courses[:, 1, None] * middle[None]
    above, below = boxes[:, 1][None] - course, (boxes[:, 1] + boxes[:, 3])[None] - course
    followed = (middle[None] >= courses[:, 2, None]) & (middle[None] <= courses[:, 3, None])
    near: Array = followed & (above >= -reach) & (below <= reach)
    lies: Array = np.any(near, axis=0)
    return lies
