"""Proposals + classifier: pieces of ink are proposed, one batch through the network reads them."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.classifier import Classifier
from engine.detection.boxes import Detections, intersections
from engine.detection.proposals.choose import choose, worth_reading
from engine.detection.proposals.rejection import SIZE, bundled_rejector, likelihood, looks
from engine.errors import UserError
from engine.imaging.segmentation.polarity import likely_polarities
from engine.imaging.segmentation.segment import PIECE, Segmentation, segment

DIGITS = tuple("0123456789")
LEAST_SCORE = 0.3  # what is less sure is not told of
INSIDE = 0.6  # of a box's own area: then it lies within a surer one
STRAIGHT = ("1", "4", "7")  # the labels that bars, crossings and corners of lines are taken for
SURE, FEWEST = 0.9, 8  # digits that tell how thick strokes are on a page, and how many it takes
THINNEST, THIN = 10, 0.75  # their percentile, and the part of it that a digit must reach
VERY_SURE = 0.95  # of signs that stand upright most are
UPRIGHT = 0.65  # the share of sure signs from which no other way up is asked for
ENOUGH, ASKED = 3, 64  # signs that it takes to turn a page, and that are asked at most
TURNED_BETTER, BEYOND_CHANCE = 1.15, 0.05  # the share of sure signs that a turn must reach


@dataclass(frozen=True)
class Reading:
    """What was found, and everything that led to it."""

    detections: Detections
    segmentation: Segmentation
    scores: Array  # float32 (N,) of the candidates
    rows: Array  # int64: the candidate behind each detection, in the detections' order
    turns: int  # quarter turns counter-clockwise after which the page is the right way up
    light: bool  # whether ink was taken for lighter than its ground


class ProposalDetector:
    """Finds signs in pictures of pages by segmentation and a classifier of single signs.

    Raises: UserError where the classifier reads no grey signs.
    """

    def __init__(
        self, classifier: Classifier, turn: bool = True, rejector: Classifier | None = None
    ) -> None:
        channels, height, width = classifier.input_shape
        if channels != 1 or height != width or classifier.input_path != "ink":
            raise UserError(
                f"Finding signs needs a model of grey, square, drawn signs; this one reads "
                f"{channels} × {height} × {width} ({classifier.input_path}). Open a digits model."
            )
        self._classifier = classifier
        self._size = height
        self._turn = turn
        if rejector is None and self.labels == DIGITS and height == SIZE:
            rejector = bundled_rejector()
        self._rejector = rejector

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the classes, in the order of the probabilities."""
        return self._classifier.labels

    def detect(self, picture: Array) -> Detections:
        """Everything found in a picture, uint8 (H, W, 3) RGB or (H, W) grey, in its own pixels."""
        return self.read(picture).detections

    def read(self, picture: Array) -> Reading:
        """The same, with the way to it; pages that lie on their side are turned where unsure."""
        ways = [self._read(picture, 0, light) for light in likely_polarities(picture)]
        reading = max(ways, key=lambda way: _sureness(way.detections))
        turns = self._better_turns(reading) if self._turn else 0
        return self._read(picture, turns, reading.light) if turns else reading

    def _better_turns(self, reading: Reading) -> int:
        """Quarter turns after which the classifier is clearly surer of the signs; 0 if none are.

        The signs are turned, not the page: a batch of crops costs little.
        """
        found = reading.segmentation
        whole = np.flatnonzero(found.kinds == PIECE)  # a sign on its side is wide, and may be cut
        order = np.argsort(-found.boxes[whole, 2:].prod(axis=1), kind="stable")
        largest = whole[order[:ASKED]]
        upright = float((reading.scores[largest] >= VERY_SURE).mean()) if len(largest) else 1.0
        if len(largest) < ENOUGH or upright >= UPRIGHT:
            return 0
        crops = found.cut(largest)
        seen = looks(found, largest, crops)
        ways = [(np.rot90(crops, k, (1, 2)), np.rot90(seen, k, (1, 2))) for k in (1, 2, 3)]
        scores = np.stack([self._judge(*way).max(axis=1) for way in ways])
        shares = (scores >= VERY_SURE).mean(axis=1)
        best = int(shares.argmax())
        return best + 1 if shares[best] > TURNED_BETTER * upright + BEYOND_CHANCE else 0

    def _read(self, picture: Array, turns: int, light: bool) -> Reading:
        found = segment(np.ascontiguousarray(np.rot90(picture, turns)), self._size, light)
        probabilities = self._probabilities(found)
        scores = probabilities.max(axis=1, initial=0.0)
        rows = np.flatnonzero(choose(found, scores) & (scores >= LEAST_SCORE))
        rows = rows[np.argsort(-scores[rows], kind="stable")]
        rows = rows[~_within_surer(found.boxes[rows])]
        straight = np.isin(np.array(self.labels)[probabilities[rows].argmax(axis=1)], STRAIGHT)
        rows = rows[~_too_thin(found.strokes[rows], scores[rows], straight)]
        boxes = turned_back(found.boxes[rows], picture.shape[:2], turns)
        return Reading(Detections(boxes, probabilities[rows]), found, scores, rows, turns, light)

    def _probabilities(self, found: Segmentation) -> Array:
        """Float32 (N, classes) of the candidates: all pieces, then what may be better; else 0."""
        probabilities = np.zeros((len(found.boxes), len(self.labels)), np.float32)
        whole = np.flatnonzero(found.kinds == PIECE)
        for rows in (whole, None):
            rows = worth_reading(found, probabilities.max(axis=1)) if rows is None else rows
            if len(rows):
                crops = found.cut(rows)
                probabilities[rows] = self._judge(crops, looks(found, rows, crops))
        return probabilities

    def _judge(self, crops: Array, seen: Array) -> Array:
        """Probabilities (R, classes) of crops: that it is a sign at all times that it is this."""
        probabilities = self._classifier.probabilities(crops)
        if self._rejector is None:
            return probabilities
        return probabilities * likelihood(self._rejector, seen)[:, None]


def turned_back(boxes: Array, shape: tuple[int, ...], turns: int) -> Array:
    """Boxes (N, 4) of a picture turned so many quarters counter-clockwise, in the picture's own."""
    boxes, (height, width) = np.asarray(boxes, np.float32), shape
    sizes = [(height, width), (width, height)]
    for left in range(turns, 0, -1):
        _, turned_from_width = sizes[(left - 1) % 2]
        x, y, wide, high = boxes.T
        boxes = np.stack([turned_from_width - y - high, x, high, wide], axis=1)
    return boxes


def _within_surer(boxes: Array) -> Array:
    """Which boxes lie mostly within one before them: a hole's rim, a stroke of a digit."""
    shared = intersections(boxes, boxes)
    areas = np.maximum(boxes[:, 2] * boxes[:, 3], 1e-6)
    smaller = np.minimum(areas[:, None], areas[None])
    covered = np.tril(shared / smaller, -1) > INSIDE
    dropped = np.zeros(len(boxes), bool)
    for row in range(len(boxes)):
        dropped[row] = (covered[row] & ~dropped).any()
    return dropped


def _sureness(found: Detections) -> float:
    """How much is found in all, doubts taken off."""
    return float(np.maximum(found.scores - 0.5, 0).sum())


def _too_thin(strokes: Array, scores: Array, straight: Array) -> Array:
    """Which are read as what rests of lines look like, with strokes far thinner than all others.

    The measure is every sure digit of the page of another class.
    """
    measure = strokes[~straight & (scores >= SURE)]
    if len(measure) < FEWEST:
        return np.zeros(len(strokes), bool)
    limit = THIN * float(np.percentile(measure, THINNEST))
    thin: Array = straight & (strokes < limit)
    return thin
