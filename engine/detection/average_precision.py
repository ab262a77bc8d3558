"""Average precision of a detector, as COCO computes it.

A class's detections over all pictures are sorted by score; each is right where it overlaps a
true box of its class that no surer one has taken. Precision, made falling from the right, is read
at 101 recalls from 0 to 1 and averaged. Source: Lin et al. 2014, "Microsoft COCO: common objects
in context", and its reference code, pycocotools' `COCOeval`; the curve after Everingham et al.
2010, "The Pascal Visual Object Classes (VOC) challenge", section 4.2.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from engine.array import Array
from engine.detection.boxes import Detections, intersections

OVERLAPS = np.linspace(0.5, 0.95, 10)  # that count as found
RECALLS = np.linspace(0.0, 1.0, 101)
ANY = -2  # the label of a box to be ignored whatever the class
MOST = 100  # detections of one class in one picture; the less sure ones are left out


@dataclass(frozen=True)
class Truth:
    """What stands in one picture."""

    boxes: Array  # float32 (N, 4): x, y, width, height in pixels
    labels: Array  # int64 (N,)
    ignored: Array = field(default_factory=lambda: np.zeros(0, bool))
    """bool (N,), or empty where none is: boxes that need not be found, COCO's crowds.

    Any number of detections may lie in one, and count neither as right nor as wrong; what counts
    then is the share of the detection that lies inside.
    """


@dataclass(frozen=True)
class AveragePrecision:
    """How good a detector is; classes that occur in no picture have no part in the means."""

    at_50: float  # mean over the classes at an intersection over union of 0.5: AP50
    over_all: float  # mean over the classes and over 0.5, 0.55, …, 0.95: AP50:95
    by_class: Array  # float64 (classes, 10): NaN for a class that occurs in no picture
    recall: float  # AR: the largest recall, mean over the same

    @property
    def at_75(self) -> float:
        """The mean over the classes at an intersection over union of 0.75: AP75."""
        return _mean(self.by_class[:, 5])


def average_precision(
    truths: Sequence[Truth], found: Sequence[Detections], classes: int, most: int = MOST
) -> AveragePrecision:
    """The average precision over pictures, each with its truth and what was found in it.

    Means over no class at all are NaN.
    """
    assert len(truths) == len(found), "a detector's answer for each picture"
    precision = np.full((classes, len(OVERLAPS)), np.nan)
    recall = np.full((classes, len(OVERLAPS)), np.nan)
    for label in range(classes):
        pairs = zip(truths, found, strict=True)
        matched = [_match(truth, seen, label, most) for truth, seen in pairs]
        wanted = sum(match.wanted for match in matched)
        if wanted:
            precision[label], recall[label] = _curve(matched, wanted)
    return AveragePrecision(_mean(precision[:, 0]), _mean(precision), precision, _mean(recall))


@dataclass(frozen=True)
class _Match:
    """One picture's detections of a class, surest first."""

    scores: Array  # (D,)
    right: Array  # bool (overlaps, D)
    left_out: Array  # bool (overlaps, D): they count neither as right nor as wrong
    wanted: int  # true boxes that should be found


def _match(truth: Truth, found: Detections, label: int, most: int) -> _Match:
    """Give each detection, the surest first, the true box that it overlaps most and that is free.

    Boxes that need not be found come into question only where no other does.
    """
    ours = (truth.labels == label) | (truth.labels == ANY)
    ignored = truth.ignored[ours] if len(truth.ignored) else np.zeros(int(ours.sum()), bool)
    first = np.argsort(ignored, kind="stable")
    boxes, ignored = truth.boxes[ours][first], ignored[first]
    rows = np.flatnonzero(found.labels == label)[:most]  # sorted by score already
    shares = _shares(found.boxes[rows], boxes, ignored)
    limit = OVERLAPS[:, None]
    taken = np.zeros((len(OVERLAPS), len(boxes)), bool)
    right = np.zeros((len(OVERLAPS), len(rows)), bool)
    left_out = np.zeros_like(right)
    levels = np.arange(len(OVERLAPS))
    for number, share in enumerate(shares if len(boxes) else ()):
        possible = (share >= limit) & ~taken
        wanted = possible & ~ignored
        possible = np.where(wanted.any(axis=1, keepdims=True), wanted, possible)
        best = _last_best(np.where(possible, share, -1.0))
        matches = possible[levels, best]
        right[:, number] = matches & ~ignored[best]
        left_out[:, number] = matches & ignored[best]
        taken[levels, best] |= right[:, number]
    return _Match(found.scores[rows], right, left_out, int((~ignored).sum()))


def _last_best(shares: Array) -> Array:
    """Where each row is largest, the last of equals, as COCOeval chooses: (A, B) -> (A,)"""
    last: Array = shares.shape[1] - 1 - shares[:, ::-1].argmax(axis=1)
    return last


def _shares(found: Array, boxes: Array, ignored: Array) -> Array:
    """Intersection over union, or over the detection's own area for boxes to be ignored."""
    common = intersections(found, boxes).astype(np.float64)
    own = (found[:, 2] * found[:, 3]).astype(np.float64)[:, None]
    areas = (boxes[:, 2] * boxes[:, 3]).astype(np.float64)[None]
    whole = np.where(ignored[None], own, own + areas - common)
    share: Array = np.divide(common, whole, out=np.zeros_like(common), where=whole > 0)
    return share


def _curve(matched: Sequence[_Match], wanted: int) -> tuple[Array, Array]:
    """Mean precision over the 101 recalls, and the last recall, each (overlaps,)."""
    scores = np.concatenate([match.scores for match in matched])
    order = np.argsort(-scores, kind="stable")
    right = np.concatenate([match.right for match in matched], axis=1)[:, order]
    left_out = np.concatenate([match.left_out for match in matched], axis=1)[:, order]
    precisions, recalls = np.zeros(len(OVERLAPS)), np.zeros(len(OVERLAPS))
    for level in range(len(OVERLAPS)):
        counted = right[level][~left_out[level]]
        hits = np.cumsum(counted)
        if not len(hits):
            continue
        precision = hits / np.arange(1, len(hits) + 1)
        falling = np.maximum.accumulate(precision[::-1])[::-1]
        places = np.searchsorted(hits / wanted, RECALLS, side="left")
        reached = places < len(falling)
        precisions[level] = falling[places[reached]].sum() / len(RECALLS)
        recalls[level] = hits[-1] / wanted
    return precisions, recalls


def _mean(figures: Array) -> float:
    known = figures[~np.isnan(figures)]
    return float(known.mean()) if len(known) else float("nan")
