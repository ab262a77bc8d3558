"""What stands around a candidate: a look at the page from further away."""

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

REACH = 3.0  # the longer side of the candidate in which the look's side is counted
SHARPEST = 2.0  # pixels of the picture to one of the look, before it is halved first


def surroundings(ink: Array, boxes: Array, size: int = 28) -> Array:
    """The ink in a square around each box's middle, shrunk; black beyond the picture's edge.

    Shapes: contrast uint8 (H, W), boxes (N, 4) as x, y, width, height -> uint8 (N, size, size)
    """
    looks = np.zeros((len(boxes), size, size), np.uint8)
    halved = [ink]  # each half as wide as the one before
    for look, (x, y, width, height) in zip(looks, np.asarray(boxes, float).tolist(), strict=True):
        side = max(REACH * max(width, height), 1.0)
        level = max(0, int(np.floor(np.log2(side / (SHARPEST * size)))) + 1)
        while len(halved) <= level and min(halved[-1].shape) > 1:
            halved.append(_half(halved[-1]))
        level = min(level, len(halved) - 1)
        scale = size * 2**level / side
        middle = (x + width / 2) / 2**level, (y + height / 2) / 2**level
        matrix = np.array(
            [[scale, 0, size / 2 - scale * middle[0]], [0, scale, size / 2 - scale * middle[1]]]
        )
        cv2.warpAffine(halved[level], matrix, (size, size), look, cv2.INTER_LINEAR)
    return looks


def _half(ink: Array) -> Array:
    height, width = ink.shape
    size = (max(1, width // 2), max(1, height // 2))
    return cv2.resize(ink, size, None, 0, 0, cv2.INTER_AREA)
