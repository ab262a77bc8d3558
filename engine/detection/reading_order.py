"""The order in which a person reads boxes: lines from the top, each from its left."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from engine.array import Array

SAME_LINE = 0.5  # of the height: how far a box may lie off the course of the line it goes on
REACH = 4.0  # heights to the right within which a neighbour tells how the page slants
STEEPEST = 0.7  # rise to run between two neighbours on one line
GAP = 1.2  # heights between two boxes from which on a blank stands between them


def reading_lines(boxes: Array) -> tuple[Array, ...]:
    """Rows of the boxes (N, 4), line by line from the top, each line from its left.

    Lines may slant and bend: from left to right, a box goes on the line whose last box it lies
    level with, along the slant of the page; the nearest where there are several.
    """
    boxes = np.asarray(boxes, float).reshape(-1, 4)
    x, y = (boxes[:, :2] + boxes[:, 2:] / 2).T
    height = boxes[:, 3]
    slope = _slant(x, y, height)
    lines: list[list[int]] = []
    for row in np.argsort(x, kind="stable").tolist():
        line = _line_for(row, lines, x, y - slope * x, height)
        if line is None:
            lines.append([row])
        else:
            line.append(row)
    lines.sort(key=lambda line: float(np.mean(y[line] - slope * x[line])))
    return tuple(np.array(line, np.int64) for line in lines)


def read_text(boxes: Array, words: Sequence[str]) -> str:
    """The boxes' words as text in reading order; wide gaps become blanks.

    Words of several letters always stand apart.
    """
    apart = any(len(word) != 1 for word in words)
    texts = []
    for line in reading_lines(boxes):
        text = words[line[0]]
        for before, row in pairwise(line.tolist()):
            gap = boxes[row, 0] - (boxes[before, 0] + boxes[before, 2])
            wide = gap > GAP * float(np.median(boxes[line, 3]))
            text += (" " if apart or wide else "") + words[row]
        texts.append(text)
    return "\n".join(texts)


def _slant(x: Array, y: Array, height: Array) -> float:
    """Rise to run of the lines: the median over each box's nearest neighbour to the right."""
    if len(x) < 2:
        return 0.0
    run, rise = x[None] - x[:, None], y[None] - y[:, None]
    beside = (run > 0) & (run < REACH * height[:, None]) & (np.abs(rise) < STEEPEST * run)
    beside &= np.abs(rise) < height[:, None]
    nearest = np.where(beside, run, np.inf).argmin(axis=1)
    rows = np.flatnonzero(beside.any(axis=1))
    if not len(rows):
        return 0.0
    return float(np.median(rise[rows, nearest[rows]] / run[rows, nearest[rows]]))


def _line_for(
    row: int, lines: list[list[int]], x: Array, level: Array, height: Array
) -> list[int] | None:
    """The line that a box goes on; None where it begins one."""
    best, distance = None, np.inf
    for line in lines:
        last = line[-1]
        off = abs(level[row] - level[last])
        far = off / max(height[row], height[last], 1e-6)
        if far <= SAME_LINE and off + 0.1 * (x[row] - x[last]) < distance:
            best, distance = line, off + 0.1 * (x[row] - x[last])
    return best
