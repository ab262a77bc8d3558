"""Fill outlines as ink on black, as a press does, with more or less ink than their maker meant."""

from collections.abc import Sequence

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

SHIFT = 4  # OpenCV's drawing takes fixed-point places with so many bits after the point
WHITE = 255


def fill_outline(
    contours: Sequence[Array], height: int, width: int, growth: float = 0, hollow: bool = False
) -> Array:
    """Closed contours, each float (P, 2) of x and y in pixels, as ink: uint8 (height, width).

    Filled by the even-odd rule, so that a contour within another is a hole. Every edge moves
    outwards by `growth` pixels (inwards where it is negative); `hollow` leaves the edges alone,
    drawn 2 · |growth| wide.
    """
    ink = np.zeros((height, width), np.uint8)
    paths = [np.rint(contour * (1 << SHIFT)).astype(np.int32) for contour in contours]
    pen = max(round(2 * abs(growth)), 1)
    if hollow:
        cv2.polylines(ink, paths, True, WHITE, pen, cv2.LINE_AA, SHIFT)
        return ink
    cv2.fillPoly(ink, paths, WHITE, cv2.LINE_AA, SHIFT)
    if 2 * abs(growth) >= 1:
        edge = WHITE if growth > 0 else 0
        cv2.polylines(ink, paths, True, edge, pen, cv2.LINE_AA, SHIFT)
    return ink
