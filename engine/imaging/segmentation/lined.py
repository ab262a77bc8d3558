"""Pieces that lost a stroke with the lines: as they were before, they may be digits all the same.

A long straight stroke, such as the foot of a large two, passes for a line. So a piece that lost
ink with the lines and has a digit's shape stands beside what is left of it, and the classifier
says which it is surer of.
"""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2
from engine.imaging.segmentation.pieces import WIDEST, find_pieces, judge_shapes

FEWEST = 0.02  # of a piece's ink: what lost less is still whole


@dataclass(frozen=True)
class Lined:
    """Pieces with their lines; row i of the arrays belongs together."""

    numbers: Array  # int32 (H, W): the number of the piece at each pixel of ink
    names: Array  # int64 (N,): the numbers of those that lost something
    boxes: Array  # int32 (N, 4)
    strokes: Array  # float32 (N,)
    rests: tuple[Array, ...]  # the numbers, without lines, of what is left of each


def find_lined(mask: Array, bare: Array, bare_numbers: Array) -> Lined:
    """Pieces of a mask with the shape of one digit that are not whole in the bare mask.

    Shapes: uint8 (H, W) of 0 and 255 twice, int32 (H, W)
    """
    pieces = find_pieces(mask)
    lost = np.bincount(pieces.numbers[cv2.subtract(mask, bare) > 0], minlength=len(pieces) + 1)[1:]
    width, height = pieces.boxes[:, 2], pieces.boxes[:, 3]
    digit = (judge_shapes(pieces, min(mask.shape)) == 0) & (width <= WIDEST * height)
    rows = np.flatnonzero(digit & (lost > FEWEST * pieces.areas))
    rests = []
    for row in rows:
        x, y, wide, high = pieces.boxes[row]
        window = np.s_[y : y + high, x : x + wide]
        inside = bare_numbers[window][pieces.numbers[window] == row + 1]
        rests.append(np.setdiff1d(inside, [0]))
    return Lined(pieces.numbers, rows + 1, pieces.boxes[rows], pieces.strokes[rows], tuple(rests))
