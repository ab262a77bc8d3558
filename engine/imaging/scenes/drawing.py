"""Lines, boxes, spots and shaded areas straight on a sheet, smooth-edged."""

from collections.abc import Sequence

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

SHIFT = 4  # bits after the point of OpenCV's fixed-point places


def draw_lines(sheet: Array, ends: Array, colour: Array, width: float) -> None:
    """Straight lines, float (N, 4) of x, y, x, y in pixels, on a sheet uint8 (H, W, 3).

    A line below a pixel's width is drawn a pixel wide and paler by as much.
    """
    fixed = np.rint(np.asarray(ends) * (1 << SHIFT)).astype(np.int32).reshape(-1, 2, 2)
    paths = list(fixed)
    if width >= 1:
        shown = tuple(float(part) for part in colour)
        cv2.polylines(sheet, paths, False, shown, max(round(width), 1), cv2.LINE_AA, SHIFT)
        return
    under = sheet.copy()
    cv2.polylines(sheet, paths, False, tuple(float(p) for p in colour), 1, cv2.LINE_AA, SHIFT)
    cv2.addWeighted(sheet, width, under, 1 - width, 0, sheet)


def fill_box(sheet: Array, left: float, top: float, right: float, bottom: float, c: Array) -> None:
    """A filled upright box of colour `c`."""
    shown = tuple(float(part) for part in c)
    places = ((round(left), round(top)), (round(right), round(bottom)))
    cv2.rectangle(sheet, *places, shown, cv2.FILLED)


def fill_shape(sheet: Array, corners: Sequence[tuple[float, float]] | Array, c: Array) -> None:
    """A filled shape of colour `c`, its corners x, y in pixels."""
    fixed = np.rint(np.asarray(corners, np.float64) * (1 << SHIFT)).astype(np.int32)
    cv2.fillPoly(sheet, [fixed], tuple(float(part) for part in c), cv2.LINE_AA, SHIFT)


def shade(sheet: Array, light: Array) -> Array:
    """The sheet uint8 (H, W, 3) under a shade float32 (H, W), which 1 leaves as it is."""
    return cv2.multiply(sheet, cv2.merge([light] * 3), dtype=cv2.CV_8U)
