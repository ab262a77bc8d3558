"""What is no digit: a small network that looks at a candidate and at what stands around it.

A classifier must answer one of its classes, also for a letter, a stain or half a digit, and is
often sure of it. So a second network says how likely a candidate is one whole digit. It sees what
the classifier sees, and the page around it, by which a bar in a word is told from a one.
"""

from functools import cache

import numpy as np

from engine import places
from engine.array import Array
from engine.classifier import Classifier
from engine.detection.boxes import overlaps
from engine.imaging.segmentation.segment import Segmentation
from engine.imaging.segmentation.surroundings import surroundings
from engine.model import load_model

LABELS = ("other", "digit")
SIZE = 28  # pixels of a side
CONTRAST = 1  # which of the stages of a segmentation is the contrast
WHOLE, APART = 0.6, 0.35  # overlap with a true box from which it is one; up to which it is none
LENIENCE = 1.2  # nats added to the odds: a digit that is lost costs more than one too many


def likelihood(rejector: Classifier, seen: Array) -> Array:
    """How likely candidates are one whole digit: float32 (R,) in 0 … 1, from their looks.

    The network learnt from pages with twice as many other things as digits, and that the classifier
    is sure counts too; so its odds are raised, and a half is where digits outweigh the rest.
    """
    whole = rejector.probabilities(seen)[:, LABELS.index("digit")].astype(np.float64)
    raised = np.exp(LENIENCE) * whole
    lenient: Array = (raised / (raised + 1 - whole)).astype(np.float32)
    return lenient


def looks(found: Segmentation, rows: Array, crops: Array) -> Array:
    """What the network sees of candidates, uint8 (R, 28, 28, 2): themselves, their surroundings."""
    contrast = found.stages[CONTRAST].picture
    around = surroundings(contrast, found.boxes[rows] / found.scale, SIZE)
    return np.stack([crops, around], axis=-1)


def judged(found: Segmentation, boxes: Array) -> Array:
    """What the network should say of each candidate where digits stand in `boxes` (M, 4).

    int64 (N,): a place in `LABELS`; -1 where neither could be blamed.
    """
    if not len(boxes) or not len(found.boxes):
        return np.zeros(len(found.boxes), np.int64)
    best = overlaps(found.boxes, boxes).max(axis=1)
    return np.where(best >= WHOLE, 1, np.where(best <= APART, 0, -1))


@cache
def bundled_rejector() -> Classifier:
    """The network that comes with Neocog (see `docs/make_rejector.py`)."""
    return load_model(places.asset("models/rejector.safetensors"))
