"""Tell ink from its background: a clean canvas, a scan, or a photo of a page in uneven light."""

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

WORKING_SIDE = 640  # pixels; larger pictures are averaged down, ink is reduced to 20 anyway
CONTRAST = 20  # grey levels between ink and background below which a picture is blank
EVEN = 1  # grey levels around the median within which a border counts as even
EVEN_PART = 0.7  # the part of the border that must be: the ink may touch the rest
NOISE_MULTIPLE = 4  # standard deviations of noise taken for background
FRAGMENT = 0.02  # pieces smaller than this part of the largest are dirt, in a noisy picture
FIT_SIDE = 64  # pixels of the reduced picture on which the light is estimated
FIT_ROUNDS = 4  # of leaving out ink and fitting again


def extract_ink(picture: Array) -> Array | None:
    """Ink as bright grey on black 0, from a picture of either polarity.

    Shapes: uint8 (H, W) or (H, W, 3) RGB -> uint8 (h, w), the longer side at most `WORKING_SIDE`.
    A border of one grey level is the background itself, and every grey level of a stroke's edge is
    kept. Otherwise the light is modelled as a smooth surface and noise and specks are cleared.
    Returns None where nothing stands out.
    """
    grey = _to_grey(picture)
    border = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    level = int(np.median(border))
    if np.mean(np.abs(border.astype(np.int16) - level) <= EVEN) >= EVEN_PART:
        return _from_even_background(grey, level)
    return _from_uneven_background(grey)


def _to_grey(picture: Array) -> Array:
    longest = max(picture.shape[:2])
    if longest > WORKING_SIDE:
        scale = WORKING_SIDE / longest
        height, width = (max(1, round(length * scale)) for length in picture.shape[:2])
        picture = cv2.resize(picture, (width, height), None, 0, 0, cv2.INTER_AREA)
    return picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)


def _from_even_background(grey: Array, level: int) -> Array | None:
    darker = cv2.subtract(np.full_like(grey, level), grey)
    brighter = cv2.subtract(grey, np.full_like(grey, level))
    # Ink is the side that stands out in energy: a thin black pen outweighs the paper's grain.
    dark_ink = cv2.norm(darker, cv2.NORM_L2SQR) > cv2.norm(brighter, cv2.NORM_L2SQR)
    ink = darker if dark_ink else brighter
    return ink if ink.max() >= CONTRAST else None


def _from_uneven_background(grey: Array) -> Array | None:
    residual = cv2.GaussianBlur(grey.astype(np.float32) - _light(grey), (3, 3), 0)
    dark_ink = float(np.minimum(residual, 0).var()) > float(np.maximum(residual, 0).var())
    signal = -residual if dark_ink else residual
    noise = 1.4826 * float(np.median(np.abs(residual)))  # a Gaussian's deviation from its median
    floor = NOISE_MULTIPLE * noise
    peak = float(np.percentile(signal, 99.8))
    if peak < max(CONTRAST, 1.5 * floor):
        return None
    ink = np.clip((signal - floor) / (peak - floor), 0, 1)
    return _clear_specks((255 * ink).astype(np.uint8))


def _light(grey: Array) -> Array:
    """The background's brightness as a quadratic surface, float32, of the picture's shape.

    Fitted first to the border, which a centred digit leaves free, then to everything near the fit.
    """
    scale = min(1.0, FIT_SIDE / max(grey.shape))
    height, width = (max(8, round(length * scale)) for length in grey.shape)
    small = cv2.resize(grey, (width, height), None, 0, 0, cv2.INTER_AREA).astype(np.float64)
    terms = _quadratic_terms(height, width)
    ring = np.ones((height, width), bool)
    ring[2:-2, 2:-2] = False
    background = ring.ravel()
    for _ in range(FIT_ROUNDS):
        surface = terms @ _fit(terms[background], small.ravel()[background])
        distance = np.abs(small.ravel() - surface)
        background = distance <= 2.5 * max(1.0, 1.4826 * float(np.median(distance)))
    surface = terms @ _fit(terms[background], small.ravel()[background])
    light = surface.astype(np.float32).reshape(height, width)
    return cv2.resize(light, grey.shape[::-1], None, 0, 0, cv2.INTER_LINEAR)


def _fit(terms: Array, values: Array) -> Array:
    """Least squares by the normal equations: six well-scaled unknowns need no more."""
    return np.linalg.solve(terms.T @ terms, terms.T @ values)


def _quadratic_terms(height: int, width: int) -> Array:
    """1, x, y, x², xy, y² at each pixel, with x and y in -1 … 1: (height · width, 6)."""
    y, x = np.meshgrid(np.linspace(-1, 1, height), np.linspace(-1, 1, width), indexing="ij")
    terms = [np.ones_like(x), x, y, x * x, x * y, y * y]
    return np.stack([term.ravel() for term in terms], axis=1)


def _clear_specks(ink: Array) -> Array | None:
    """Keep the digit: drop pieces far smaller than the largest, and what enters from the edge."""
    mask = cv2.threshold(ink, 64, 255, cv2.THRESH_BINARY)[1]
    count, pieces, boxes, _ = cv2.connectedComponentsWithStats(mask)
    if count < 2:
        return None
    left, top, width, height, areas = boxes.T
    right, bottom = left + width, top + height
    inside = (left > 0) & (top > 0) & (right < ink.shape[1]) & (bottom < ink.shape[0])
    inside[0] = False  # piece 0 is the background
    kept = inside if inside.any() else np.arange(count) > 0
    kept = kept & (areas >= FRAGMENT * areas[kept].max())
    # Widen by the soft edge of the strokes, which lies below the mask's threshold.
    near = cv2.dilate(kept.astype(np.uint8)[pieces], np.ones((5, 5), np.uint8))
    return cv2.bitwise_and(ink, ink, mask=near)
