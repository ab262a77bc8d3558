"""Non-maximum suppression: of boxes that show the same thing, keep the surest."""

import numpy as np

from engine.array import Array
from engine.detection.boxes import overlaps

BLOCK = 256  # boxes compared with each other at once


def suppress(boxes: Array, scores: Array, overlap: float) -> Array:
    """Indices of the boxes to keep, surest first; equal scores keep their order.

    From the surest downwards, a box is kept unless its intersection over union with one kept
    before is above `overlap`. A block of boxes is first held against all that are kept, then
    settled within itself: kept = not (conflicts with a surer one that is kept), repeated until
    nothing changes, which gives the greedy answer exactly.

    Shapes: float (N, 4) as x, y, width, height; (N,) -> int64 (K,)
    Source: Neubeck & Van Gool 2006, "Efficient non-maximum suppression"; the repeated product
    is that of Zheng et al. 2020, "Enhancing geometric factors in model learning", section 3.3.
    """
    order = np.argsort(-np.asarray(scores), kind="stable")
    kept = np.empty(0, np.int64)
    for start in range(0, len(order), BLOCK):
        block = order[start : start + BLOCK]
        block = block[~(overlaps(boxes[kept], boxes[block]) > overlap).any(axis=0)]
        kept = np.concatenate(
            [kept, block[_settle(overlaps(boxes[block], boxes[block]) > overlap)]]
        )
    return kept


def suppress_by_class(boxes: Array, scores: Array, labels: Array, overlap: float) -> Array:
    """As `suppress`, among boxes of the same label only; the kept ones of all, surest first."""
    kept = [
        rows[suppress(boxes[rows], scores[rows], overlap)]
        for rows in (np.flatnonzero(labels == label) for label in np.unique(labels))
    ]
    joined = np.concatenate([np.empty(0, np.int64), *kept])
    best_first: Array = joined[np.lexsort((joined, -scores[joined]))]
    return best_first


def _settle(conflicts: Array) -> Array:
    """Which of a block's boxes stay, bool (N,), from who conflicts with whom, bool (N, N)."""
    surer = np.triu(conflicts, 1)  # row: the surer of the two
    kept: Array = np.ones(len(conflicts), bool)
    while True:
        settled: Array = np.logical_not(surer[kept].any(axis=0))
        if (settled == kept).all():
            return kept
        kept = settled
