"""Drawn pictures put by in the user's folder, so that the next start needn't draw them again.

One IDX file a part, of what was drawn last. It is believed only after some of its pictures, at
the beginning, in the middle and at the end, have been drawn again and are the same to the bit:
with another seed, another version of the program or of OpenCV they are not.
"""

import struct
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np

from engine import places
from engine.array import Array
from engine.data.idx import UINT8, read_idx
from engine.errors import UserError

PROBES, PROBED = 3, 40  # places in the file, and pictures drawn again at each

Draw = Callable[[int, int], Array]
"""From the first picture's number and a count to pictures, uint8 (count, H, W)."""


def shelved(name: str, count: int, draw: Draw) -> Array:
    """The first `count` pictures that `draw` makes, from the shelf or newly drawn and put there."""
    path = places.home() / "cache" / f"{name}.idx3-ubyte"
    pictures = _read(path, count)
    if pictures is not None and _is_drawn(pictures, draw):
        return pictures
    pictures = draw(0, count)
    header = struct.pack(">4B3I", 0, 0, UINT8, pictures.ndim, *pictures.shape)
    with suppress(UserError):  # no room or no permission: they are drawn again next time
        places.write_whole(path, header + pictures.tobytes())
    return pictures


def _read(path: Path, count: int) -> Array | None:
    try:
        pictures = read_idx(path)
    except UserError:  # absent or damaged
        return None
    return pictures if pictures.ndim == 3 and len(pictures) == count else None


def _is_drawn(pictures: Array, draw: Draw) -> bool:
    """Whether some of the pictures are what is drawn now."""
    probed = min(PROBED, len(pictures))
    for first in np.linspace(0, len(pictures) - probed, PROBES).astype(int).tolist():
        if not np.array_equal(pictures[first : first + probed], draw(first, probed)):
            return False
    return True
