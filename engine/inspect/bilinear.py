"""Coarse maps brought to a picture's size."""

import numpy as np

from engine.array import Array


def enlarge(maps: Array, height: int, width: int) -> Array:
    """Bilinear interpolation (…, h, w) -> (…, height, width).

    Pixel middles lie at (i + ½) · h / height - ½, and outside the first and the last middle the
    edge's value goes on ("half_pixel", as cv2, ONNX and PyTorch's align_corners=False have it).
    One matrix for the rows and one for the columns: R · map · Cᵀ.
    """
    rows = _weights(maps.shape[-2], height).astype(maps.dtype)
    columns = _weights(maps.shape[-1], width).astype(maps.dtype)
    enlarged: Array = rows @ maps @ columns.T
    return enlarged


def _weights(old: int, new: int) -> Array:
    """The share of each of `old` pixels in each of `new` ones, (new, old)."""
    middle = np.clip((np.arange(new) + 0.5) * old / new - 0.5, 0, old - 1)
    below = np.floor(middle).astype(np.int64)
    above = np.minimum(below + 1, old - 1)
    share = middle - below
    matrix = np.zeros((new, old))
    matrix[np.arange(new), below] += 1 - share
    matrix[np.arange(new), above] += share
    return matrix
