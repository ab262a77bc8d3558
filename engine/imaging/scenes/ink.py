"""Ink for a sheet: a pen's path, outlines and small pictures, and how they are laid on paper."""

from collections.abc import Sequence

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2
from engine.imaging.outlines import fill_outline
from engine.imaging.strokes import draw_path

FINE = 200  # pixels of a sign's height from which it is drawn as large as it is wanted
FINEST = 6  # times as large that small ones are drawn, then averaged
INKED = 70  # grey levels of 255 from which a pixel belongs to a sign
BROADER = 1.5  # pixels by which OpenCV's lines are broader than they are told to be
LOW, HIGH = 0.25, 0.65  # the part of full ink where an enlarged edge begins and where it ends


def fineness(height: float) -> int:
    """How many times larger a sign of this height is drawn before it is averaged down."""
    return int(np.clip(np.ceil(FINE / max(height, 1)), 1, FINEST))


def pen_ink(path: Array, widths: Array, fine: int) -> Array:
    """A pen's path as ink, uint8; the path, float (P, 2) in pixels, lies in the picture.

    `widths` (P - 1,), pixels, 0 where the pen is lifted. The size is what the path and its
    widths need; nothing is cut off on the right and below.
    """
    reach = path.max(axis=0) + widths.max(initial=0) / 2 + 2
    width, height = np.ceil(reach).astype(int).tolist()
    thick = np.where(widths > 0, np.maximum(widths * fine - BROADER, 1), 0)
    ink = draw_path((path + 0.5) * fine - 0.5, thick, height * fine, width * fine)
    return _averaged(ink, height, width)


def outline_ink(
    contours: Sequence[Array], height: int, width: int, growth: float, fine: int
) -> Array:
    """Filled outlines as ink, uint8 (height, width); contours float (P, 2) in pixels."""
    larger = [(contour + 0.5) * fine - 0.5 for contour in contours]
    ink = fill_outline(larger, height * fine, width * fine, growth * fine)
    return _averaged(ink, height, width)


def picture_ink(picture: Array, height: int) -> Array:
    """A small picture of a digit, bright on black, as ink `height` pixels high, its edges sharp."""
    rows, columns = np.flatnonzero(picture.any(axis=1)), np.flatnonzero(picture.any(axis=0))
    if not len(rows):
        return np.zeros((height, max(height // 2, 1)), np.uint8)
    cropped = picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    width = max(round(height * cropped.shape[1] / cropped.shape[0]), 2)
    if height < 1.5 * len(rows):
        return cv2.resize(cropped, (width, height), None, 0, 0, cv2.INTER_AREA)
    level = cv2.resize(np.pad(cropped, 1), (width, height), None, 0, 0, cv2.INTER_CUBIC)
    steep = (level.astype(np.float32) / 255 - LOW) / (HIGH - LOW)
    return (255 * np.clip(steep, 0, 1)).astype(np.uint8)


def hull(ink: Array) -> Array:
    """The corners of the smallest convex shape around a sign, float64 (K, 2) of x and y, pixels.

    The outer edges of the pixels that hold ink, counted from the middle of the first; (0, 2)
    where none does.
    """
    rows = np.flatnonzero((ink >= INKED).any(axis=1))
    if not len(rows):
        return np.empty((0, 2))
    marked = ink[rows] >= INKED
    first = marked.argmax(axis=1)
    last = marked.shape[1] - 1 - marked[:, ::-1].argmax(axis=1)
    left = np.concatenate([[first - 0.5] * 2, [last + 0.5] * 2], axis=0).ravel()
    edge = np.concatenate([rows - 0.5, rows + 0.5] * 2)
    points = np.stack([left, edge], axis=1).astype(np.float32)
    return cv2.convexHull(points)[:, 0].astype(np.float64)


def lay_ink(
    sheet: Array, ink: Array, left: int, top: int, colour: Array, opacity: float = 1
) -> None:
    """Lay ink, uint8 (h, w), on a sheet, uint8 (H, W, 3), with its corner at a pixel.

    sheet += opacity · ink / 255 · (colour - sheet); what reaches beyond the sheet is lost.
    """
    height, width = sheet.shape[:2]
    above, before = max(-top, 0), max(-left, 0)
    ink = ink[above : max(height - top, 0), before : max(width - left, 0)]
    if not ink.size:
        return
    top, left = top + above, left + before
    place = sheet[top : top + ink.shape[0], left : left + ink.shape[1]]
    covered = cv2.merge([ink.astype(np.float32) * np.float32(opacity / 255)] * 3)
    change = (colour.astype(np.float32) - place) * covered
    place[...] = cv2.add(place, change, dtype=cv2.CV_8U)


def wear(ink: Array, tooth: Array, depth: float) -> Array:
    """Ink that rough paper takes unevenly: where `tooth` (0 … 1, of ink's shape) is high, less.

    ink · clip(1 - depth · (2 · tooth - 0.6), 0, 1)
    """
    worn = np.clip(1 - depth * (2 * tooth - 0.6), 0, 1).astype(np.float32)
    return (ink * worn).astype(np.uint8)


def soften(ink: Array, deviation: float) -> Array:
    """Ink with blurred edges; a deviation in pixels, of no effect below a quarter."""
    return cv2.GaussianBlur(ink, (0, 0), deviation) if deviation > 0.25 else ink


def _averaged(ink: Array, height: int, width: int) -> Array:
    if ink.shape == (height, width):
        return cv2.GaussianBlur(ink, (3, 3), 0)
    return cv2.resize(ink, (width, height), None, 0, 0, cv2.INTER_AREA)
