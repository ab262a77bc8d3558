"""Moving the content of pictures: mirrored exactly, or warped in one bilinear step."""

from functools import lru_cache

import numpy as np

from engine.array import Array
from engine.imaging.warp import remap_pictures, warp_pictures


def flipped(pictures: Array, chosen: Array) -> Array:
    """The pictures (N, H, W) or (N, H, W, C), left and right exchanged where `chosen` (N,) says."""
    mirrored = pictures.copy()
    mirrored[chosen] = pictures[chosen, :, ::-1]
    return mirrored


def moved(pictures: Array, matrices: Array | None, displacements: Array | None) -> Array:
    """Warp by a matrix a picture (N, 2, 3), then by displacements (N, 2, H, W); either may lack.

    Where both are there, a pixel p of the new picture is the old one's at A⁻¹(p + u(p)), which
    needs one interpolation instead of two.
    """
    if displacements is None:
        return pictures if matrices is None else warp_pictures(pictures, matrices)
    places = displacements + _grid(*pictures.shape[1:3])
    if matrices is not None:
        places = _taken_back(places, matrices)
    return remap_pictures(pictures, places)


def _taken_back(places: Array, matrices: Array) -> Array:
    """Where each place x, y of the new picture (N, 2, H, W) lay before the matrices (N, 2, 3)."""
    turn = np.linalg.inv(matrices[:, :, :2])
    offset = -(turn @ matrices[:, :, 2:])
    back = np.concatenate([turn, offset], axis=2).astype(np.float32)[..., None, None]
    x, y = places[:, :1], places[:, 1:]
    before: Array = back[:, :, 0] * x + back[:, :, 1] * y + back[:, :, 2]
    return before


@lru_cache(maxsize=8)
def _grid(height: int, width: int) -> Array:
    """x and y of every pixel, float32 (2, height, width)."""
    grid = np.indices((height, width), np.float32)[::-1].copy()
    grid.flags.writeable = False
    return grid
