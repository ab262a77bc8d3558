"""Strokes of one digit that don't touch: which pieces might belong together."""

import numpy as np

from engine.array import Array

NEAR = 0.22  # of the taller piece's height, between two boxes
LEAST = 4  # pixels of the longer side of a stroke
TALLEST = 1.9  # the height of both together, in parts of the taller one's
WIDEST = 1.05  # their width to their height
MOST = 400  # pairs; a page of dust has more


def find_pairs(boxes: Array, whole: Array) -> Array:
    """Pairs (K, 2) of pieces whose boxes, x, y, width, height (N, 4), lie near each other.

    At least one of a pair is `whole` (N,): it may be a digit by itself. The nearest come first,
    `MOST` at the most.
    """
    strokes = np.flatnonzero(boxes[:, 2:].max(axis=1, initial=0) >= LEAST)
    digits = np.flatnonzero(whole)
    if not len(strokes) or not len(digits):
        return np.empty((0, 2), np.int64)
    first, second = boxes[digits][:, None].astype(int), boxes[strokes][None].astype(int)
    gaps = _gaps(first, second)
    width, height = np.moveaxis(_joint_size(first, second), -1, 0)
    taller = np.maximum(first[..., 3], second[..., 3])
    fits = (gaps <= NEAR * taller) & (height <= TALLEST * taller) & (width <= WIDEST * height)
    twice = whole[strokes][None] & (strokes[None] <= digits[:, None])
    rows, columns = np.nonzero(fits & ~twice & (strokes[None] != digits[:, None]))
    nearest = np.argsort((gaps / taller)[rows, columns], kind="stable")[:MOST]
    return np.stack([digits[rows[nearest]], strokes[columns[nearest]]], axis=1)


def joint_box(first: Array, second: Array) -> Array:
    """The box around two boxes, x, y, width, height: (..., 4), (..., 4) -> (..., 4)."""
    corner = np.minimum(first[..., :2], second[..., :2])
    return np.concatenate([corner, _joint_size(first, second)], axis=-1)


def _joint_size(first: Array, second: Array) -> Array:
    corner = np.minimum(first[..., :2], second[..., :2])
    far = np.maximum(first[..., :2] + first[..., 2:], second[..., :2] + second[..., 2:])
    size: Array = far - corner
    return size


def _gaps(first: Array, second: Array) -> Array:
    """Pixels between boxes, the larger of both directions; 0 where they overlap in both."""
    between = np.maximum(
        second[..., :2] - (first[..., :2] + first[..., 2:]),
        first[..., :2] - (second[..., :2] + second[..., 2:]),
    )
    gaps: Array = np.maximum(between, 0).max(axis=-1)
    return gaps
