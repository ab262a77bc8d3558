"""What a detector's maps are worth on labelled tiles, each seen at one scale."""

import numpy as np

from engine.array import Array
from engine.detection.average_precision import ANY, Truth, average_precision
from engine.detection.boxes import Detections, overlaps
from engine.detection.learned.decode import candidates, settle
from engine.detection.learned.targets import IGNORED, NOTHING
from engine.metrics import Figures, Report, report

FOUND = 0.5  # intersection over union


def detector_figures(
    outputs: Array, labels: Array, loss: float, height: int, width: int
) -> tuple[Figures, Report]:
    """Maps (N, 5 + classes, H', W') for tiles of height × width pixels, labels (N, M, 5).

    `accuracy` is the average precision at an overlap of 0.5, `top_k` that over 0.5 to 0.95, as
    COCO computes them; there is no AUC. The report tells how the digits that are found are read.
    """
    classes, stride = outputs.shape[1] - 5, height / outputs.shape[2]
    truths = [truth_of(rows, stride) for rows in labels]
    found = [settle([candidates(maps, stride)], width, height) for maps in outputs]
    precision = average_precision(truths, found, classes)
    figures = Figures(
        loss, float(np.nan_to_num(precision.at_50)), float(np.nan_to_num(precision.over_all)), None
    )
    return figures, _read(truths, found, classes)


def truth_of(rows: Array, stride: float) -> Truth:
    """Labels (M, 5) in cells as boxes in pixels; what need not be found may be of any class."""
    rows = rows[rows[:, 0] != NOTHING]
    classes = np.where(rows[:, 0] == IGNORED, ANY, rows[:, 0]).astype(np.int64)
    boxes = np.concatenate([rows[:, 1:3] - rows[:, 3:] / 2, rows[:, 3:]], axis=1) * stride
    return Truth(boxes.astype(np.float32), classes, rows[:, 0] == IGNORED)


def _read(truths: list[Truth], found: list[Detections], classes: int) -> Report:
    """The report on what was found at its place: which digit it was taken for."""
    rows, labels = [np.zeros((0, classes), np.float32)], [np.zeros(0, np.int64)]
    for truth, seen in zip(truths, found, strict=True):
        wanted = ~truth.ignored
        shares = overlaps(truth.boxes[wanted], seen.boxes)
        if shares.size:
            hit = shares.max(axis=1) >= FOUND
            rows.append(seen.probabilities[shares.argmax(axis=1)[hit]])
            labels.append(truth.labels[wanted][hit])
    return report(np.concatenate(rows), np.concatenate(labels))
