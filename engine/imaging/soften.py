"""Gaussian blur of many small pictures, each by its own deviation."""

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

SHARPEST = 0.17  # pixels; below it OpenCV's kernel for bytes is a single pixel


def soften_pictures(pictures: Array, deviations: Array) -> Array:
    """Convolve each picture with a Gaussian; the border is mirrored, so that it keeps its light.

    Shapes: uint8 (N, H, W) or (N, H, W, C), (N,) in pixels -> uint8 of the pictures' shape.
    """
    softened = np.empty_like(pictures)
    for old, new, deviation in zip(pictures, softened, deviations.tolist(), strict=True):
        if deviation < SHARPEST:
            new[...] = old
        else:
            new[...] = cv2.GaussianBlur(old, (0, 0), deviation).reshape(new.shape)
    return softened
