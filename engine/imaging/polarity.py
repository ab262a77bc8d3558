"""Whether ink was dark on light before it was made bright on black."""

import numpy as np

from engine.array import Array
from engine.imaging.shrink import shrink

AROUND = 0.1  # of the ink's box, added on each side: light may differ farther off


def was_inverted(picture: Array, ink: Array) -> bool:
    """Whether the ink is darker than what surrounds it in the picture.

    Shapes: picture uint8 (H, W) or (H, W, 3), ink uint8 (h, w) as `extract_ink` made it of it.
    """
    small = shrink(picture, max(ink.shape))
    assert small.shape[:2] == ink.shape, "the ink is the picture's own"
    marked = ink >= max(1, int(ink.max()) / 2)
    box = _box_around(marked)
    grey = small[box] if small.ndim == 2 else small[box].mean(axis=2)
    paper = ink[box] == 0
    if not paper.any():
        return bool(grey[marked[box]].mean() < 128)
    return bool(grey[marked[box]].mean() < grey[paper].mean())


def _box_around(marked: Array) -> tuple[slice, slice]:
    sides = []
    for axis in (1, 0):
        places = np.flatnonzero(marked.any(axis=axis))
        first, last = int(places[0]), int(places[-1]) + 1
        more = 1 + round(AROUND * (last - first))
        sides.append(slice(max(0, first - more), last + more))
    return sides[0], sides[1]
