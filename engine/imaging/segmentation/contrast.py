"""How much darker than the paper each pixel is, whatever the light and the colour of the ink."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

COARSE = 4  # pixels of the picture to one of the coarse picture on which the paper is estimated
WIDEST_STROKE = 17  # coarse pixels; wider dark areas count as background
SMOOTH = 5  # coarse pixels
AROUND = 9  # coarse pixels over which the paper's mean is taken
FEWEST = 0.1  # the part of a window that must be paper for its mean to be believed
STANDS_OUT = 0.12  # relative contrast that counts as ink while the paper is being estimated
DARKEST = 8.0  # grey levels; a darker background would make noise look like ink
GRAIN = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32) / 6  # keeps unit deviation
CALM = 9.0  # of 255: noise that is left as it is
ROUGH, STRONGEST = 12.0, 1.8  # noise for a pixel of blur, and the most pixels


@dataclass(frozen=True)
class Contrast:
    """Ink as relative contrast with the paper around it, and how noisy the paper is."""

    ink: Array  # uint8 (H, W): 255 · (paper - pixel) / paper, 0 on paper
    noise: float  # the paper's deviation in the same units


def dark_ink(picture: Array) -> Contrast:
    """Ink darker than its paper, from uint8 (H, W) grey or (H, W, 3) RGB."""
    return _against_paper(_darkness(picture))


def light_ink(picture: Array) -> Contrast:
    """Ink lighter than its ground, as on blackboards: the same, from the negative."""
    return _against_paper(_darkness(cv2.bitwise_not(picture)))


def _darkness(picture: Array) -> Array:
    """The mean of grey and the least of the three colours: coloured ink is dark in one of them."""
    if picture.ndim == 2:
        return picture
    red, green, blue = cv2.split(picture)
    least = cv2.min(cv2.min(red, green), blue)
    return cv2.addWeighted(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), 0.5, least, 0.5, 0)


def _against_paper(level: Array) -> Contrast:
    height, width = level.shape
    paper = cv2.resize(_paper(level), (width, height), None, 0, 0, cv2.INTER_LINEAR)
    residual = cv2.subtract(paper, level, dtype=cv2.CV_32F)
    relative, noise = _calmed(cv2.divide(residual, paper, scale=255))
    return Contrast(cv2.convertScaleAbs(cv2.max(relative, np.zeros(1))), noise)


def _calmed(relative: Array) -> tuple[Array, float]:
    """The contrast, blurred no more than it takes to lift ink out of the grain, and its noise.

    A Gaussian of deviation s leaves 1 / (2 √π s) of white noise; grain that a JPEG file has gone
    through hangs together, and half as much again is left of it.
    """
    noise = _noise(relative)
    if noise <= CALM:
        return relative, noise
    blur = min(noise / ROUGH, STRONGEST)
    left = min(1.0, 1.5 / (2 * np.sqrt(np.pi) * blur))
    return cv2.GaussianBlur(relative, (0, 0), blur), noise * left


def _noise(relative: Array) -> float:
    """The deviation of the paper's grain, from the median of a filter that edges hardly move.

    Source: Immerkær 1996, "Fast noise variance estimation"; the median in place of the mean.
    """
    grain = cv2.filter2D(relative[::2], cv2.CV_32F, GRAIN)
    return 1.4826 * float(np.median(np.abs(grain[:, ::2])))  # a deviation from its median


def _paper(level: Array) -> Array:
    """The brightness that the paper has or would have, float32, a quarter of the size.

    First a closing, which fills every stroke with what surrounds it but leans to the bright side
    of noise; then the mean over the pixels that don't stand out from it.
    """
    size = [max(1, round(side / COARSE)) for side in level.shape[::-1]]
    coarse = cv2.resize(level, size, None, 0, 0, cv2.INTER_AREA)
    square = np.ones((WIDEST_STROKE, WIDEST_STROKE), np.uint8)
    closed = cv2.morphologyEx(coarse, cv2.MORPH_CLOSE, square, borderType=cv2.BORDER_REPLICATE)
    closed = cv2.blur(closed, (SMOOTH, SMOOTH)).astype(np.float32)
    bare = (closed - coarse < STANDS_OUT * closed).astype(np.float32)
    share = cv2.blur(bare, (AROUND, AROUND))
    mean = cv2.blur(bare * coarse, (AROUND, AROUND)) / np.maximum(share, 1e-6)
    paper: Array = np.where(share > FEWEST, mean, closed)
    return np.maximum(paper, DARKEST)
