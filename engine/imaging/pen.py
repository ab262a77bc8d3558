"""Another pen: bright strokes made wider or narrower by parts of a pixel."""

from collections.abc import Callable

import numpy as np

from engine.array import Array

WHITE = 255


def thicken_pictures(pictures: Array, pixels: Array) -> Array:
    """Widen each picture's bright strokes by its number of pixels; a negative one narrows them.

    Shapes: uint8 (N, H, W) or (N, H, W, C), (N,) -> uint8 of the pictures' shape.
    Both sides of a stroke move by half of it. Grey-level dilation or erosion moves them by whole
    pixels; what lies between is a blend of two, which moves the edge's grey level by that part.
    Narrowing keeps what erosion would lose for good (erosion, plus what opening takes away), so
    that a thin stroke stays.
    Source: Serra 1982, "Image analysis and mathematical morphology"; Lantuéjoul 1978 (the residues
    of openings, which make the skeleton).
    """
    changed = pictures.copy()
    for sign, step in ((1, _dilated), (-1, _thinned)):
        chosen = np.flatnonzero(sign * pixels > 0)
        if len(chosen):
            changed[chosen] = _blended(pictures[chosen], np.abs(pixels[chosen]) / 2, step)
    return changed


def _blended(pictures: Array, moves: Array, step: Callable[[Array], Array]) -> Array:
    """Take `step` once for each whole pixel of `moves` (N,), and the last one in part."""
    level = pictures
    blend = pictures.astype(np.float32)
    for number in range(int(np.ceil(moves.max()))):
        following = step(level)
        part = np.clip(moves - number, 0, 1).astype(np.float32)
        change = following.astype(np.float32) - level
        blend += part.reshape(-1, *[1] * (pictures.ndim - 1)) * change
        level = following
    rounded: Array = (blend + 0.5).astype(np.uint8)
    return rounded


def _thinned(pictures: Array) -> Array:
    """Erosion, and what opening takes away: one pixel off each side, but never the last one."""
    eroded: Array = WHITE - _dilated(WHITE - pictures)
    lost = pictures - np.minimum(pictures, _dilated(eroded))
    narrowed: Array = eroded + lost
    return narrowed


def _dilated(pictures: Array) -> Array:
    """The largest neighbour, halfway between the 3 × 3 square and the cross: nearly a circle.

    All pictures lie behind each other in one row of numbers, with a black frame around each, so
    that neighbours are a fixed distance apart.
    """
    count, height, width = pictures.shape[:3]
    channels = pictures[0, 0, 0].size
    framed = np.zeros((count, height + 2, width + 2, channels), np.uint8)
    framed[:, 1:-1, 1:-1] = pictures.reshape(count, height, width, channels)
    flat = framed.reshape(-1)
    row, column = (width + 2) * channels, channels
    beside, below = _largest(flat, column), _largest(flat, row)
    square, cross = _largest(beside, row), np.maximum(beside, below)
    mean: Array = (square >> 1) + (cross >> 1) + (square & cross & 1)  # without overflow
    return mean.reshape(framed.shape)[:, 1:-1, 1:-1].reshape(pictures.shape)


def _largest(flat: Array, distance: int) -> Array:
    """The larger of each number and its neighbours at a distance on both sides."""
    largest = flat.copy()
    np.maximum(largest[distance:], flat[:-distance], out=largest[distance:])
    np.maximum(largest[:-distance], flat[distance:], out=largest[:-distance])
    return largest
