"""Warps of many small pictures, each in its own way."""

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


def remap_pictures(pictures: Array, places: Array) -> Array:
    """Fetch each pixel from its own place of the old picture, bilinear, black outside.

    Shapes: uint8 (N, H, W) or (N, H, W, C), float32 (N, 2, H, W) -> uint8 of the pictures' shape.
    A place is x, y in pixels, counted from the middle of the first.
    """
    fetched = np.empty_like(pictures)
    for old, new, (x, y) in zip(pictures, fetched, places, strict=True):
        new[...] = cv2.remap(old, x, y, cv2.INTER_LINEAR).reshape(new.shape)
    return fetched
