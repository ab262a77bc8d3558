"""Smaller pictures to show: averaged, and off Python's lock, so that a window goes on drawing."""

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

WHITE = 255


def shrink(picture: Array, longest: int) -> Array:
    """uint8 (H, W) or (H, W, 3) with no side over `longest` pixels; as it is where none was."""
    height, width = picture.shape[:2]
    scale = longest / max(height, width)
    if scale >= 1:
        return picture
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return cv2.resize(picture, size, None, 0, 0, cv2.INTER_AREA)


def drop_alpha(pixels: Array) -> Array:
    """Blue, green, red and anything, uint8 (H, W, 4), as RGB (H, W, 3)."""
    return cv2.cvtColor(pixels, cv2.COLOR_BGRA2RGB)


def lay_over_white(pixels: Array, premultiplied: bool) -> Array:
    """Blue, green, red and alpha, uint8 (H, W, 4), as RGB (H, W, 3) over white paper."""
    colour = drop_alpha(pixels)
    plane = np.ascontiguousarray(pixels[..., 3])
    if int(plane.min()) == WHITE:
        return colour
    alpha = cv2.merge([plane] * 3)
    weighted = colour if premultiplied else cv2.multiply(colour, alpha, scale=1 / WHITE)
    return cv2.add(weighted, WHITE - alpha)
