"""Ruled, squared and framed paper: find the lines in a mask and take them out of it."""

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

THICKEST = 0.008  # of the picture's longer side: thicker strokes are no ruled lines
FEWEST_THICK = 7  # pixels, in small pictures
SHORTEST = 0.08  # of the longer side
FEWEST_LONG = 48  # pixels, in small pictures
STEEPEST = 0.35  # height to width of a line that counts as lying
CLOSE = 0.75  # of a line's thickness: what lies further from its course is something else
MOSTLY = 0.6  # of a piece that must lie on the course of a line
FITS = 3  # of the course, each without what lay too far from the one before


def remove_lines(mask: Array) -> tuple[Array, Array, Array]:
    """The mask without its long thin lines, those that lie and those that stand: uint8 (H, W).

    A pixel of a lying line belongs to a short upright run of ink. Such pixels, linked across
    what crosses them, make a line where they are long, thin and nearly level; standing lines are
    found in the transposed mask. Strokes that cross a line go on to both its sides, and the gap
    which the line would leave in them is filled again.
    """
    longer = max(mask.shape)
    thickest = max(FEWEST_THICK, round(THICKEST * longer))
    shortest = max(FEWEST_LONG, round(SHORTEST * longer))
    lying = _lying_lines(mask, thickest, shortest)
    standing = cv2.transpose(_lying_lines(cv2.transpose(mask), thickest, shortest))
    lines = cv2.bitwise_or(lying, standing)
    if not cv2.hasNonZero(lines):
        return mask, lying, standing
    bare = cv2.bitwise_and(mask, cv2.bitwise_not(lines))
    return _mended(bare, lying, standing, thickest), lying, standing


def _lying_lines(mask: Array, thickest: int, shortest: int) -> Array:
    """The lying lines of a mask."""
    tall = np.ones((thickest + 1, 1), np.uint8)
    thick = cv2.morphologyEx(mask, cv2.MORPH_OPEN, tall)
    thin = cv2.subtract(mask, thick)
    long = np.ones((1, 2 * thickest + 1), np.uint8)
    linked = cv2.bitwise_and(cv2.morphologyEx(thin, cv2.MORPH_CLOSE, long), mask)
    count, numbers, boxes, _ = cv2.connectedComponentsWithStats(linked, connectivity=8)
    width, height, area = boxes[:, 2], boxes[:, 3], boxes[:, 4]
    level = height <= STEEPEST * width + thickest
    line = (width >= shortest) & level & (area <= thickest * width)
    line[0] = False  # number 0 is what is no ink
    if count < 2 or not line.any():
        return np.zeros_like(mask)
    found = np.zeros_like(mask)
    for number in np.flatnonzero(line).tolist():
        x, y, wide, high = (int(value) for value in boxes[number, :4])
        window = np.s_[y : y + high, x : x + wide]
        found[window] |= _straight_part(numbers[window] == number)
    return _bridged(found, mask, thickest, shortest)


def _straight_part(piece: Array) -> Array:
    """What lies along a gentle curve through a thin lying piece, bool (H, W) -> 0 and 255.

    Strokes of digits that hang on the line stay out of it; nothing is left of a piece without a
    course, such as a row of digits that lines link.
    """
    rows, columns = np.nonzero(piece)
    near = 1.0 + CLOSE * len(rows) / piece.shape[1]
    on = np.ones(len(rows), bool)
    place = columns / piece.shape[1]
    terms = np.stack([np.ones_like(place), place, place * place])
    for _ in range(FITS):
        if on.sum() < MOSTLY * len(rows):
            return np.zeros(piece.shape, np.uint8)
        course = _course(terms, rows, on)
        on = np.abs(rows - course) <= near
    straight: Array = np.zeros(piece.shape, np.uint8)
    if on.sum() >= MOSTLY * len(rows):
        straight[rows[on], columns[on]] = 255
    return straight


def _course(terms: Array, rows: Array, on: Array) -> Array:
    """The parabola nearest to the pixels `on`, at all pixels: (3, P), (P,), (P,) -> (P,)."""
    few = terms[:, on]
    squares = few @ few.T + 1e-9 * np.eye(3)  # a single column gives no slope
    course: Array = np.linalg.solve(squares, few @ rows[on]) @ terms
    return course


def _bridged(found: Array, mask: Array, thickest: int, shortest: int) -> Array:
    """Lying lines with the faint stretches between two pieces of one, where ink is left of it."""
    band = cv2.dilate(found, np.ones((5, 1), np.uint8))
    for _ in range(2):
        band = cv2.morphologyEx(band, cv2.MORPH_CLOSE, np.ones((1, 2 * shortest + 1), np.uint8))
    tall = np.ones((2 * thickest + 1, 1), np.uint8)
    thin = cv2.subtract(mask, cv2.morphologyEx(mask, cv2.MORPH_OPEN, tall))
    return cv2.bitwise_or(found, cv2.bitwise_and(band, thin))


def _mended(bare: Array, lying: Array, standing: Array, thickest: int) -> Array:
    """Fill the gaps that lines leave in the strokes that cross them."""
    reach = thickest + 3
    upright = cv2.morphologyEx(bare, cv2.MORPH_CLOSE, np.ones((reach, 1), np.uint8))
    level = cv2.morphologyEx(bare, cv2.MORPH_CLOSE, np.ones((1, reach), np.uint8))
    crossed = cv2.bitwise_or(cv2.bitwise_and(upright, lying), cv2.bitwise_and(level, standing))
    return cv2.bitwise_or(bare, crossed)
