"""What every cell of a detector's maps should answer.

Labels are float32 (N, M, 5), a row a box: its class, its centre and its width and height, in cells
from the top left of the picture. Rows without a box have the class NOTHING, boxes that need not be
found IGNORED.
"""

from dataclasses import dataclass

import numpy as np

from engine.array import Array

NOTHING, IGNORED = -1, -2
REACH = 0.75  # cells: so near its centre, and nearer than any other box's, a cell answers for a box
SPREAD = 6.0  # a box's side in deviations of the bell that tells how wrong a cell near it would be


@dataclass(frozen=True)
class Targets:
    """The cells that answer for a box, P of them, and how much it matters that others are empty."""

    pictures: Array  # int64 (P,)
    rows: Array  # int64 (P,)
    columns: Array  # int64 (P,)
    boxes: Array  # (P, 5): the label's row
    shares: Array  # (P,): all cells of one box count together as one
    emptiness: Array  # (N, H', W'): 1 far from any box, 0 where the answer doesn't matter


def count_boxes(labels: Array) -> int:
    """How many boxes there are to be found."""
    return int((labels[..., 0] >= 0).sum())


def assign(labels: Array, height: int, width: int) -> Targets:
    """Targets for maps of height × width cells, in the labels' element type.

    A cell answers for the box whose centre is nearest, if that is within REACH in both directions:
    one to four cells. Cells elsewhere should be empty with the weight 1 - e^-(Δx²/2σx² + Δy²/2σy²)
    of the nearest such bell, σ a sixth of the box's side, as CenterNet spares what is nearly right.
    Source: Zhou, Wang & Krähenbühl 2019, "Objects as points", section 3; bells in proportion to
    the box as in TTFNet (Liu et al. 2020).
    """
    picture, slot = np.nonzero(labels[..., 0] >= 0)
    boxes = labels[picture, slot]
    x = np.arange(width, dtype=labels.dtype) + labels.dtype.type(0.5)
    y = np.arange(height, dtype=labels.dtype) + labels.dtype.type(0.5)
    dx, dy = x - boxes[:, 1:2], y - boxes[:, 2:3]
    emptiness = 1 - _bells(picture, boxes, dx, dy, len(labels))
    box, row, column = np.nonzero(
        (np.abs(dy) <= REACH)[:, :, None] & (np.abs(dx) <= REACH)[:, None]
    )
    distance = dx[box, column] ** 2 + dy[box, row] ** 2
    chosen = _nearest(np.stack([picture[box], row, column]), distance)
    box, row, column = box[chosen], row[chosen], column[chosen]
    emptiness[_ignored(labels, x, y)] = 0
    emptiness[picture[box], row, column] = 0
    shares = 1 / np.bincount(box, minlength=len(boxes))[box].astype(labels.dtype)
    return Targets(picture[box], row, column, boxes[box], shares, emptiness)


def _bells(picture: Array, boxes: Array, dx: Array, dy: Array, count: int) -> Array:
    """The highest bell over each cell, (N, H', W')."""
    height, width = dy.shape[1], dx.shape[1]
    bells = np.zeros((count, height, width), dx.dtype)
    if len(boxes):
        across = np.exp(-((dx * (SPREAD / boxes[:, 3:4])) ** 2) / 2)
        down = np.exp(-((dy * (SPREAD / boxes[:, 4:5])) ** 2) / 2)
        present, first = np.unique(picture, return_index=True)  # sorted: np.nonzero made them
        every = down[:, :, None] * across[:, None]
        bells[present] = np.maximum.reduceat(every, first, axis=0)
    return bells


def _nearest(cells: Array, distance: Array) -> Array:
    """Of the claims on each cell (3, K), the one with the smallest distance: indices."""
    order = np.lexsort((distance, *cells))
    ordered = cells[:, order]
    first = np.ones(len(order), bool)
    first[1:] = (ordered[:, 1:] != ordered[:, :-1]).any(axis=0)
    return order[first]


def _ignored(labels: Array, x: Array, y: Array) -> Array:
    """Whether each cell's centre lies in a box that need not be found, bool (N, H', W')."""
    inside = np.zeros((len(labels), len(y), len(x)), bool)
    for number, slot in zip(*np.nonzero(labels[..., 0] == IGNORED), strict=True):
        _, middle_x, middle_y, width, height = labels[number, slot]
        across, down = np.abs(x - middle_x) <= width / 2, np.abs(y - middle_y) <= height / 2
        inside[number] |= down[:, None] & across
    return inside
