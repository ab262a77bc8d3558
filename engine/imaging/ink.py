"""From a drawing to the network's input, in the manner in which MNIST was made.

MNIST's pictures are digits scaled into 20 × 20 pixels keeping their aspect, then moved by whole
pixels so that their centre of mass lies at the centre of 28 × 28. Measured on MNIST itself: the
longer side of the ink is 20 pixels, and the centre of mass, counted from the first pixel's
middle, lies within half a pixel of 14. Ink is bright on black there; here it may be either way.

Source: LeCun, Bottou, Bengio & Haffner 1998, "Gradient-based learning applied to document
recognition", section III-A.
"""

import numpy as np

from engine.array import Array
from engine.imaging.background import extract_ink
from engine.imaging.opencv import cv2
from engine.imaging.stages import Prepared, Stage

FAINT = 8  # grey levels of 255 that don't widen the crop: compression noise, hardly visible edges
FITTED = 20 / 28  # the part of the field that the longer side of the ink takes


def prepare_ink(picture: Array, size: int = 28) -> Prepared | None:
    """Grey, polarity and background, crop, fit, centre: (H, W) or (H, W, 3) -> (size, size).

    Stages: drawn, grey (bright ink on black), cropped, fitted (20 of 28 pixels), centred.
    Returns None where there is no ink.
    """
    ink = extract_ink(picture)
    if ink is None:
        return None
    cropped = crop_ink(ink)
    fitted = fit_ink(cropped, size)
    centred = centre_ink(fitted, size)
    stages = (
        Stage("drawn", picture),
        Stage("grey", ink),
        Stage("cropped", cropped),
        Stage("fitted", fitted),
        Stage("centred", centred),
    )
    return Prepared(stages, centred)


def crop_ink(ink: Array) -> Array:
    """The smallest box around everything brighter than `FAINT`; the whole where nothing is."""
    mask = cv2.threshold(ink, FAINT, 255, cv2.THRESH_BINARY)[1]
    left, top, width, height = cv2.boundingRect(mask)
    if not width:
        return ink
    return ink[top : top + height, left : left + width]


def fit_ink(cropped: Array, size: int = 28) -> Array:
    """Scale so that the longer side takes 20 of 28 pixels and the brightest point is 255.

    Shrinking averages areas, so strokes keep their weight; a thin pen on a large canvas would
    turn grey by it, which the brightness makes good.
    """
    longer = round(size * FITTED)
    height, width = cropped.shape
    scale = longer / max(height, width)
    target = (max(1, round(width * scale)), max(1, round(height * scale)))
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    fitted = (
        cropped if target == (width, height) else cv2.resize(cropped, target, None, 0, 0, method)
    )
    peak = int(fitted.max())
    return cv2.convertScaleAbs(fitted, alpha=255 / peak) if 0 < peak < 250 else fitted.copy()


def centre_ink(fitted: Array, size: int = 28) -> Array:
    """Place in an empty field, moved by whole pixels: centre of mass nearest to size / 2.

    The centre of mass is counted from the middle of the first pixel, as measured on MNIST. Ink
    so one-sided that it would leave the field stops at its edge.
    """
    height, width = fitted.shape
    mass = fitted.astype(np.float64)
    total = mass.sum()
    row = float(mass.sum(axis=1) @ np.arange(height) / total) if total else height / 2
    column = float(mass.sum(axis=0) @ np.arange(width) / total) if total else width / 2
    top = min(max(round(size / 2 - row), 0), size - height)
    left = min(max(round(size / 2 - column), 0), size - width)
    field = np.zeros((size, size), np.uint8)
    field[top : top + height, left : left + width] = fitted
    return field
