"""Affine warps of many small pictures, one matrix a picture."""

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2


def warp_pictures(pictures: Array, matrices: Array) -> Array:
    """Warp each picture by its own matrix, bilinear, black outside.

    Shapes: uint8 (N, H, W) or (N, H, W, C), float64 (N, 2, 3) -> uint8 of the pictures' shape.
    A matrix maps a place (x, y, 1) of the old picture to its place in the new one, in pixels
    counted from the middle of the first.
    """
    size = (pictures.shape[2], pictures.shape[1])
    warped = np.empty_like(pictures)
    for old, new, matrix in zip(pictures, warped, matrices, strict=True):
        new[...] = cv2.warpAffine(old, matrix, size).reshape(new.shape)
    return warped
