"""Boxes and what a detector says of them."""

from dataclasses import dataclass, field

import numpy as np

from engine.array import Array


@dataclass(frozen=True)
class Detections:
    """What was found in one picture, the surest first.

    A row of `probabilities` sums to at most 1: how sure it is that something is there at all,
    times the class probabilities; what is missing to 1 stands for "nothing". The rows are sorted
    by falling score when the object is made; equal scores keep their order.
    """

    boxes: Array  # float32 (N, 4): x, y, width, height in pixels of the picture, from its top left
    probabilities: Array  # float32 (N, classes)
    labels: Array = field(init=False)  # int64 (N,): the most probable class
    scores: Array = field(init=False)  # float32 (N,): its probability

    def __post_init__(self) -> None:
        boxes = np.asarray(self.boxes, np.float32).reshape(-1, 4)
        probabilities = np.asarray(self.probabilities, np.float32)
        assert probabilities.ndim == 2 and len(probabilities) == len(boxes), "a row for each box"
        scores = probabilities.max(axis=1, initial=0.0)
        order = np.argsort(-scores, kind="stable")
        rows = probabilities[order]
        classes = rows.argmax(axis=1) if rows.shape[1] else np.zeros(len(rows), np.int64)
        for name, value in (
            ("boxes", boxes[order]),
            ("probabilities", rows),
            ("labels", classes),
            ("scores", scores[order]),
        ):
            object.__setattr__(self, name, value)

    def __len__(self) -> int:
        return len(self.boxes)

    def select(self, rows: Array) -> "Detections":
        """Only these rows: indices, or a truth value for each."""
        return Detections(self.boxes[rows], self.probabilities[rows])

    def above(self, score: float) -> "Detections":
        """Only what is at least as sure as `score`."""
        return self.select(self.scores >= score)


def no_detections(classes: int) -> Detections:
    """What a detector says of an empty picture."""
    return Detections(np.empty((0, 4), np.float32), np.empty((0, classes), np.float32))


def overlaps(first: Array, second: Array) -> Array:
    """Intersection over union of every box with every box; 0 where both are without area.

    Shapes: (A, 4), (B, 4), each x, y, width, height -> float32 (A, B)
    Source: Jaccard 1912; Everingham et al. 2010, "The Pascal Visual Object Classes (VOC)
    challenge", section 4.2.
    """
    common = intersections(first, second)
    areas = first[:, 2] * first[:, 3]
    union = areas[:, None] + (second[:, 2] * second[:, 3])[None] - common
    ratio: Array = np.divide(common, union, out=np.zeros_like(common), where=union > 0)
    return ratio


def intersections(first: Array, second: Array) -> Array:
    """The area that every box shares with every box: (A, 4), (B, 4) -> float32 (A, B)."""
    first, second = np.asarray(first, np.float32), np.asarray(second, np.float32)
    corner = np.maximum(first[:, None, :2], second[None, :, :2])
    opposite = np.minimum(
        (first[:, :2] + first[:, 2:])[:, None], (second[:, :2] + second[:, 2:])[None]
    )
    sides = np.maximum(opposite - corner, 0)
    area: Array = sides[..., 0] * sides[..., 1]
    return area
