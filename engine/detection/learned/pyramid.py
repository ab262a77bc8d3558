"""One picture at several scales, each half as large as the one before.

Source: Burt & Adelson 1983, "The Laplacian pyramid as a compact image code", with means of 2 × 2
pixels, which an exported graph computes alike.
"""

import numpy as np

from engine.array import Array

LEVELS = 5  # the last shows the picture at a sixteenth of its size
STEP = 8  # pixels: every level's sides are multiples of it
LUMINANCE = np.asarray([0.299, 0.587, 0.114], np.float32)  # of red, green and blue, ITU-R BT.601


def grey(picture: Array) -> Array:
    """float32 (H, W), 0 to 255, of a picture uint8 (H, W, 3) RGB or (H, W)."""
    if picture.ndim == 2:
        return picture.astype(np.float32)
    plane: Array = picture.astype(np.float32) @ LUMINANCE
    return plane


def pyramid(plane: Array, levels: int = LEVELS) -> list[Array]:
    """The plane (H, W) and its halves, quarters, …, each edge repeated up to a multiple of STEP."""
    found = [padded(plane)]
    while len(found) < levels:
        found.append(padded(halved(found[-1])))
    return found


def halved(plane: Array) -> Array:
    """Means of 2 × 2 pixels: (2H, 2W) -> (H, W)"""
    rows = plane[0::2] + plane[1::2]
    means: Array = (rows[:, 0::2] + rows[:, 1::2]) * np.float32(0.25)
    return means


def padded(plane: Array) -> Array:
    """The plane with its last row and column repeated up to multiples of STEP."""
    down, right = (-side % STEP for side in plane.shape)
    return np.pad(plane, ((0, down), (0, right)), mode="edge") if down or right else plane
