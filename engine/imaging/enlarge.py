"""Bring the coarse 8 × 8 digits of the UCI set to 28 × 28 in MNIST's manner."""

import numpy as np

from engine.array import Array
from engine.imaging.ink import centre_ink, crop_ink, fit_ink
from engine.imaging.opencv import cv2

FULL = 16  # the count of a block that is all ink
BITMAP = 80  # pixels; a multiple of 8, four times the 20 of the fitted digit
LOW, HIGH = 0.2, 0.7  # the part of full ink where a smoothed edge begins and where it ends


def enlarge_digits(counts: Array) -> Array:
    """uint8 (N, 8, 8) in 0 … 16 -> uint8 (N, 28, 28), bright ink on black."""
    return np.stack([_enlarge(digit) for digit in counts])


def _enlarge(digit: Array) -> Array:
    """Interpolate the grey levels, then steepen them: strokes get edges as sharp as MNIST's."""
    level = np.pad(digit, 1).astype(np.float32) / FULL
    side = BITMAP * level.shape[0] // digit.shape[0]
    smooth = cv2.resize(level, (side, side), None, 0, 0, cv2.INTER_CUBIC)
    ink = np.clip((smooth - LOW) / (HIGH - LOW), 0, 1)
    return centre_ink(fit_ink(crop_ink((255 * ink).astype(np.uint8))))
