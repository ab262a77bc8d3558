"""From a detector's maps to boxes in pixels."""

import numpy as np

from engine.array import Array
from engine.detection.boxes import Detections
from engine.detection.learned.network import BOX, CLASSES, OBJECTNESS
from engine.detection.suppression import suppress
from engine.losses.base import squash
from engine.losses.detection import LARGEST_LOGARITHM

LEAST = 0.05  # how sure a cell must be that there is something, to be looked at at all
OVERLAP = 0.5  # intersection over union from which on the less sure of two boxes goes
MOST = 3000  # boxes that are compared with each other, the surest; a page has some hundred digits

Candidates = tuple[Array, Array]
"""Boxes float32 (K, 4) as x, y, width, height, and probabilities float32 (K, classes)."""


def candidates(
    maps: Array, stride: float, first_row: int = 0, first_column: int = 0, least: float = LEAST
) -> Candidates:
    """What cells at least so sure say, in pixels of the whole picture, in row order.

    `maps` (5 + classes, H', W') begin with the cell (first_row, first_column); a cell's side is
    `stride` pixels of the whole picture.
    """
    objectness = squash(maps[OBJECTNESS], "sigmoid")
    rows, columns = np.nonzero(objectness >= least)
    cells = maps[:, rows, columns].T
    middles = cells[:, BOX][:, :2] + np.float32(0.5)
    middles += np.stack([columns + first_column, rows + first_row], axis=1).astype(np.float32)
    sides = np.exp(np.minimum(cells[:, BOX][:, 2:], LARGEST_LOGARITHM))
    boxes = np.concatenate([middles - sides / 2, sides], axis=1) * np.float32(stride)
    probabilities = squash(cells[:, CLASSES], "softmax") * objectness[rows, columns][:, None]
    return boxes, probabilities


def settle(
    found: list[Candidates], width: int, height: int, overlap: float = OVERLAP
) -> Detections:
    """One answer for each thing: the surest of boxes that overlap, cut at the picture's edges.

    Labels don't matter to that: a sign is one digit, not two.
    """
    boxes = np.concatenate([boxes for boxes, _ in found])
    probabilities = np.concatenate([rows for _, rows in found])
    scores = probabilities.max(axis=1, initial=0)
    surest = np.argsort(-scores, kind="stable")[:MOST]
    surest = surest[scores[surest] > LEAST]
    boxes, probabilities = boxes[surest], probabilities[surest]
    low = np.clip(boxes[:, :2], 0, (width, height))
    high = np.clip(boxes[:, :2] + boxes[:, 2:], 0, (width, height))
    boxes = np.concatenate([low, high - low], axis=1).astype(np.float32)
    kept = suppress(boxes, probabilities.max(axis=1, initial=0), overlap)
    return Detections(boxes[kept], probabilities[kept])
