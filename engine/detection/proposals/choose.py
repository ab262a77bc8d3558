"""Which candidates to believe: a piece or its parts, two pieces or their join."""

import numpy as np

from engine.array import Array
from engine.imaging.segmentation.segment import JOINED, PART, PIECE, Segmentation

SURE = 0.8  # pieces that are both so sure are two digits, whatever their join may look like
OVERLAID = 0.3  # of the narrower one's width: then they are strokes of one digit, if of any
CERTAIN = 0.97  # so sure, pieces one above the other are one digit, whatever each may look like
SCRATCH, MOST_OF = 0.08, 0.85  # of the whole's height: a gap in it, and its highest piece
SURE_WHOLE, WIDE = 0.9, 1.0  # a piece so sure, and no wider than this to its height, is not cut
BETTER = 0.05  # by which a join or a cut must be surer than the piece
PART_COST = 0.97  # what every further part of a cut costs its mean


def worth_reading(found: Segmentation, scores: Array) -> Array:
    """Rows of the parts and joins that could be believed, by the scores (N,) of the pieces.

    A piece that is sure and no wider than a digit is not cut; pieces that are sure are not joined
    unless they may be one digit with a scratch through it.
    """
    sizes = found.boxes[:, 2:]
    wide = sizes[:, 0] > WIDE * sizes[:, 1]
    owned = found.owners >= 0
    least = np.where(owned, scores[found.owners], np.inf).min(axis=1)
    unsure = (found.kinds == PART) & ((least < SURE_WHOLE) | wide[found.owners[:, 0]])
    for row in np.flatnonzero(found.kinds == JOINED):
        owners = found.owners[row][owned[row]]
        unsure[row] = least[row] < CERTAIN or (len(owners) > 1 and _scratched(found.boxes[owners]))
    return np.flatnonzero(unsure)


def choose(found: Segmentation, scores: Array) -> Array:
    """Rows of the candidates to keep, bool (N,), by their scores (N,).

    Every piece is read once: whole, cut, or joined with another.
    """
    kept = found.kinds == PIECE
    for row in _joins(found, scores):
        owners = found.owners[row]
        owners = owners[owners >= 0]
        if not kept[owners].all():
            continue  # one of them is joined with another already
        if _is_better(float(scores[row]), scores[owners], found.boxes[owners]):
            kept[owners] = False
            kept[row] = True
    for owner in np.unique(found.owners[found.kinds == PART, 0]).tolist():
        if not kept[owner]:
            continue
        rows = np.flatnonzero((found.kinds == PART) & (found.owners[:, 0] == owner))
        parts, mean = best_cut(found.spans[rows], scores[rows])
        if mean > scores[owner] + BETTER:
            kept[owner] = False
            kept[rows[parts]] = True
    chosen: Array = kept
    return chosen


def _is_better(joined: float, alone: Array, boxes: Array) -> bool:
    """Whether a join of pieces is believed rather than what they are alone."""
    if len(alone) == 2 and not _stacked(*boxes) and alone.min() > SURE:
        return False  # two digits, side by side
    if len(alone) > 1 and _scratched(boxes):
        woven = len(alone) == 2 and _woven(*boxes)  # two signs don't lie in one another
        return joined > (float(alone.mean()) if woven else CERTAIN)
    return joined > float(alone.max()) + BETTER


def _scratched(boxes: Array) -> bool:
    """Whether no more than scratches lie between pieces that together are one upright sign."""
    low, high = boxes[:, :2].min(axis=0), (boxes[:, :2] + boxes[:, 2:]).max(axis=0)
    height = float(high[1] - low[1])
    starts, ends = boxes[:, None, :2], boxes[:, None, :2] + boxes[:, None, 2:]
    others = np.swapaxes(starts, 0, 1), np.swapaxes(ends, 0, 1)
    gaps = np.maximum(starts - others[1], others[0] - ends).max(axis=-1)
    gaps = np.where(np.eye(len(boxes), dtype=bool), np.inf, gaps).min(axis=1)
    one = len(boxes) > 2 or _stacked(*boxes)
    return bool(one and gaps.max() <= SCRATCH * height and boxes[:, 3].max() < MOST_OF * height)


def _woven(first: Array, second: Array) -> bool:
    """Whether one of two boxes that stand above each other begins before the other ends."""
    upper, lower = (first, second) if first[1] <= second[1] else (second, first)
    return bool(lower[1] < upper[1] + upper[3])


def _stacked(first: Array, second: Array) -> bool:
    """Whether one box stands above the other rather than beside it."""
    left = max(float(first[0]), float(second[0]))
    right = min(float(first[0] + first[2]), float(second[0] + second[2]))
    return right - left > OVERLAID * min(float(first[2]), float(second[2]))


def _joins(found: Segmentation, scores: Array) -> list[int]:
    rows = np.flatnonzero(found.kinds == JOINED)
    order: list[int] = rows[np.argsort(-scores[rows], kind="stable")].tolist()
    return order


def best_cut(spans: Array, scores: Array) -> tuple[list[int], float]:
    """The parts that together make up the piece and whose mean score is the highest.

    Every part spans cuts `spans[i]` = (first, last); a path from cut 0 to the last is sought, as
    in a word that is cut into letters. Source: LeCun et al. 1998, section VI (the segmentation
    graph of over-segmented candidates and the best path through it).
    """
    end = int(spans[:, 1].max())
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for cut in range(1, end + 1):
        ways = [
            (best[int(first)][0] + float(score), [*best[int(first)][1], row])
            for row, ((first, last), score) in enumerate(zip(spans, scores, strict=True))
            if last == cut and int(first) in best
        ]
        if ways:
            best[cut] = max(ways, key=lambda way: way[0] / len(way[1]) * PART_COST ** len(way[1]))
    if end not in best:
        return [], 0.0
    total, parts = best[end]
    return parts, total / len(parts) * PART_COST ** (len(parts) - 1)
