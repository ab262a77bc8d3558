"""Which pixels are ink."""

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2
from engine.imaging.segmentation.contrast import Contrast

FAINTEST = 16.0  # of 255: relative contrast below which nothing is ink
NOISE_MULTIPLE = 4.5  # deviations of the paper's noise below which nothing is ink
PART_OF_PEAK = 0.42  # of the strongest ink nearby: cuts off the blurred edge of a stroke
NEARBY = 9  # pixels each way, for a picture of a megapixel
COARSE = 2  # pixels to one of the picture of peaks


def threshold(contrast: Contrast) -> Array:
    """Ink as 255, from contrast: above the noise and above a part of the strongest ink nearby.

    Shapes: uint8 (H, W) -> uint8 (H, W) of 0 and 255
    """
    ink = cv2.GaussianBlur(contrast.ink, (3, 3), 0)
    floor = max(FAINTEST, NOISE_MULTIPLE * contrast.noise)
    peaks = cv2.max(_peaks(ink), np.array([floor]))
    return cv2.compare(ink, peaks, cv2.CMP_GT)


def _peaks(ink: Array) -> Array:
    """A part of the strongest ink nearby, uint8 of the ink's shape."""
    height, width = ink.shape
    size = (max(1, width // COARSE), max(1, height // COARSE))
    coarse = cv2.resize(ink, size, None, 0, 0, cv2.INTER_AREA)
    side = 2 * NEARBY // COARSE + 1
    strongest = cv2.dilate(coarse, np.ones((side, side), np.uint8))
    strongest = cv2.blur(strongest, (side, side))
    strongest = cv2.convertScaleAbs(strongest, alpha=PART_OF_PEAK)
    return cv2.resize(strongest, (width, height), None, 0, 0, cv2.INTER_LINEAR)
