"""Why pieces of ink were not told of: for whoever wonders where a digit is."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.detection.boxes import intersections
from engine.detection.proposals.detector import LEAST_SCORE, Reading, turned_back
from engine.imaging.segmentation.segment import PIECE

COVERED = 0.5  # of a piece's own area: then it went into what lies over it


@dataclass(frozen=True)
class Dropped:
    """A piece of ink that is no box of its own."""

    box: Array  # float32 (4,): x, y, width, height in pixels of the picture as it came
    why: str
    score: float  # how sure it was; 0 where it was never read


def explain(reading: Reading, shape: tuple[int, ...]) -> tuple[Dropped, ...]:
    """Every piece that was found and isn't told of, with the reason; `shape` is the picture's.

    First what its shape ruled out, then what was read and not believed.
    """
    found = reading.segmentation
    dropped = [Dropped(_upright(box, shape, reading), why, 0.0) for box, why in found.dropped]
    others = np.setdiff1d(np.flatnonzero(found.kinds == PIECE), reading.rows)
    told = found.boxes[reading.rows]
    for row in others.tolist():
        box = found.boxes[row]
        score = float(reading.scores[row])
        shared = intersections(box[None], told).max(initial=0)
        if shared > COVERED * float(box[2] * box[3]):
            why = "part of a digit that was told of"
        elif score < LEAST_SCORE:
            why = "no digit, or none that is sure"
        else:
            why = "far thinner than the other digits"
        dropped.append(Dropped(_upright(box, shape, reading), why, score))
    return tuple(dropped)


def _upright(box: Array, shape: tuple[int, ...], reading: Reading) -> Array:
    turned: Array = turned_back(box[None], shape[:2], reading.turns)[0]
    return turned
