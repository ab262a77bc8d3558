"""Strokes of one digit that don't touch: which pieces might belong together."""

import numpy as np

from engine.array import Array

NEAR = 0.22  # of the taller piece's height, between two boxes
LEAST = 4  # pixels of the longer side of a stroke
TALLEST = 1.9  # the height of both together, in parts of the taller one's
WIDEST = 1.05  # their width to their height
SLIGHTEST, FRAMED = 0.15, 0.4  # of the larger's side: less is dust; less within it is framed by it
SPREAD = 1.15  # the height of a group, in parts of its pieces’ heights together
LARGEST_GROUP = 4  # pieces
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
    fits &= ~_slight(first, second, width * height)
    twice = whole[strokes][None] & (strokes[None] <= digits[:, None])
    rows, columns = np.nonzero(fits & ~twice & (strokes[None] != digits[:, None]))
    nearest = np.argsort((gaps / taller)[rows, columns], kind="stable")[:MOST]
    return np.stack([digits[rows[nearest]], strokes[columns[nearest]]], axis=1)


def find_groups(boxes: Array, pairs: Array) -> list[tuple[int, ...]]:
    """Three or four pieces that hang together by pairs (K, 2) and together may be one digit.

    Scratches and dry pens break a digit into more than two.
    """
    near: dict[int, set[int]] = {}
    for first, second in pairs.tolist():
        near.setdefault(first, set()).add(second)
        near.setdefault(second, set()).add(first)
    found = set()
    for first, second in pairs.tolist():
        group, around = {first, second}, near[first] | near[second]
        for other in sorted(around - group, key=lambda piece: -int(boxes[piece, 3])):
            if len(group) < LARGEST_GROUP and _is_one(boxes[[*group, other]]):
                group.add(other)
        if len(group) > 2:
            found.add(tuple(sorted(group)))
    return sorted(found)[:MOST]


def box_around(boxes: Array) -> Array:
    """The box around all of some boxes, x, y, width, height: (N, 4) -> (4,)."""
    corner = boxes[:, :2].min(axis=0)
    return np.concatenate([corner, (boxes[:, :2] + boxes[:, 2:]).max(axis=0) - corner])


def _slight(first: Array, second: Array, joint: Array) -> Array:
    """Whether one of two pieces hardly counts beside the other: dust, or what stands in a frame."""
    one, other = first[..., 2:].max(axis=-1), second[..., 2:].max(axis=-1)
    smaller, larger = np.minimum(one, other), np.maximum(one, other)
    areas = np.maximum(first[..., 2:].prod(axis=-1), second[..., 2:].prod(axis=-1))
    inside = (joint <= areas) & (smaller < FRAMED * larger)
    slight: Array = (smaller < SLIGHTEST * larger) | inside
    return slight


def _is_one(boxes: Array) -> bool:
    _, _, width, height = box_around(boxes).tolist()
    near = height <= SPREAD * boxes[:, 3].sum()
    return bool(near and width <= WIDEST * height)


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
