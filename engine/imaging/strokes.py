"""Draw pen strokes of changing width, and let paper and scanner roughen them (ink on black)."""

from itertools import pairwise

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

SHIFT = 4  # OpenCV's drawing takes fixed-point places with so many bits after the point
SHARP = 0.3  # pixels of blur below which nothing would change


def draw_path(points: Array, widths: Array, height: int, width: int) -> Array:
    """A pen's path as ink, uint8 (height, width), 255 where the pen went.

    Shapes: points float (P, 2), x and y in pixels; widths float (P - 1,), the pen's width in
    pixels from each point to the next; below half a pixel the pen is lifted.
    """
    canvas = np.zeros((height, width), np.uint8)
    places = np.rint(points * (1 << SHIFT)).astype(np.int32)
    thickness = np.rint(widths).astype(int)
    edges = [0, *(np.flatnonzero(np.diff(thickness)) + 1).tolist(), len(thickness)]
    lines: dict[int, list[Array]] = {}
    for first, end in pairwise(edges):
        lines.setdefault(int(thickness[first]), []).append(places[first : end + 1])
    for pixels, runs in lines.items():
        if pixels > 0:
            cv2.polylines(canvas, runs, False, 255, pixels, cv2.LINE_8, SHIFT)
    return canvas


def roughen(ink: Array, blur: float, noise: Array, level: float, gain: float) -> Array:
    """Soften ink, thin and thicken it unevenly, and cut it off about a level: edges fray.

    result = 255 · clip(½ + gain · (blurred ink · (1 + noise) - level)), uint8 (H, W)
    ink uint8 (H, W); blur: a Gaussian's deviation in pixels; noise float32 (h, w), enlarged to the
    picture; level in 0 … 1. Paper stays black where gain · level is at least ½.
    """
    height, width = ink.shape
    soft = cv2.GaussianBlur(ink, (0, 0), blur) if blur > SHARP else ink
    uneven = cv2.resize(noise + 1, (width, height), None, 0, 0, cv2.INTER_LINEAR)
    frayed = cv2.multiply(soft, uneven, scale=gain, dtype=cv2.CV_32F)
    cut: Array = np.clip(frayed + 255 * (0.5 - gain * level), 0, 255).astype(np.uint8)
    return cut
