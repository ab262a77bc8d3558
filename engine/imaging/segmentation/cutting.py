"""Digits that touch: where a piece may be cut."""

import numpy as np

from engine.array import Array

WIDE = 0.8  # width to height from which a piece may be several digits
MOST = 7  # cuts of one piece
APART = 0.2  # of the height, between two cuts and from the ends
DEEP = 0.75  # of the middle column's ink: a cut goes through less


def find_cuts(ink: Array) -> list[int]:
    """Columns at which the piece (H, W), bool, may be cut, from left to right; none where narrow.

    They are the columns with the least ink, some way from each other: between two digits that
    touch there is little more than the stroke by which they do.
    """
    height, width = ink.shape
    if width < WIDE * height:
        return []
    columns = ink.sum(axis=0).astype(float)
    apart = max(2, round(APART * height))
    smooth = np.convolve(np.pad(columns, 1, mode="edge"), (0.25, 0.5, 0.25), mode="valid")
    limit = DEEP * float(np.median(smooth[smooth > 0])) if (smooth > 0).any() else 0.0
    cuts: list[int] = []
    for column in np.argsort(smooth, kind="stable").tolist():
        if smooth[column] > limit or len(cuts) == MOST:
            break
        inside = apart <= column <= width - apart
        if inside and all(abs(column - other) >= apart for other in cuts):
            cuts.append(column)
    return sorted(cuts)
