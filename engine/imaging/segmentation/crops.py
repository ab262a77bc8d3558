"""A piece of ink as the classifier reads it."""

from collections.abc import Sequence

import numpy as np

from engine.array import Array
from engine.imaging.ink import centre_ink, crop_ink, fit_ink
from engine.imaging.opencv import cv2

PEAK = 90  # percentile of a piece's contrast that counts as full ink
EDGE = 0.25  # of full ink: what is fainter is the blurred edge
AROUND = np.ones((3, 3), np.uint8)


def cut_out(ink: Array, numbers: Array, wanted: Sequence[int], box: Array, size: int) -> Array:
    """The pieces of those numbers inside the box, alone, as the network reads them.

    Shapes: contrast uint8 (H, W), numbers int32 (H, W), box x, y, width, height -> (size, size)
    """
    x, y, width, height = (int(value) for value in box)
    window = np.s_[y : y + height, x : x + width]
    inside = numbers[window]
    own = inside == wanted[0]
    for number in wanted[1:]:
        own |= inside == number
    if not own.any():
        return np.zeros((size, size), np.uint8)
    level = ink[window]
    levels = level[own]
    place = len(levels) * PEAK // 100
    full = max(float(np.partition(levels, place)[place]), 1.0)
    reach = cv2.multiply(level, cv2.dilate(own.astype(np.uint8), AROUND))
    clear = cv2.convertScaleAbs(
        cv2.subtract(reach, np.array([EDGE * full])), alpha=1 / (1 - EDGE) * 255 / full
    )
    return centre_ink(fit_ink(crop_ink(clear), size), size)
