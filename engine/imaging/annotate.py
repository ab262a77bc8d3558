"""Draw boxes with labels over a picture."""

from collections.abc import Sequence

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

FONT = cv2.FONT_HERSHEY_SIMPLEX
SURE, DOUBTFUL = (0, 135, 90), (210, 105, 0)  # red, green, blue
PAPER = (255, 255, 255)
SURE_FROM = 0.8  # a probability
LETTER = 22  # pixels of a letter's height at scale 1


def annotate(picture: Array, boxes: Array, labels: Sequence[str], scores: Array) -> Array:
    """The picture with a box around each sign and its label above: uint8 RGB (H, W, 3).

    Shapes: picture uint8 (H, W) or (H, W, 3); boxes (N, 4) as x, y, width, height; scores (N,)
    Green where sure, orange where doubtful.
    """
    colour = picture.ndim == 3
    drawn = picture.copy() if colour else cv2.cvtColor(picture, cv2.COLOR_GRAY2RGB)
    thickness = max(1, round(max(drawn.shape[:2]) / 700))
    for box, label, score in zip(boxes, labels, scores, strict=True):
        ink = SURE if score >= SURE_FROM else DOUBTFUL
        x, y, width, height = (round(float(value)) for value in box)
        cv2.rectangle(drawn, (x, y), (x + width, y + height), ink, thickness, cv2.LINE_AA)
        _write(drawn, label, (x, y), height, ink, thickness)
    return drawn


def _write(
    drawn: Array, label: str, corner: tuple[int, int], height: int,
    ink: tuple[int, int, int], thickness: int,
) -> None:  # fmt: skip
    """The label on a small sheet at the box's upper right, within the picture."""
    scale = float(np.clip(0.45 * height, 10, 60)) / LETTER
    weight = max(1, round(1.5 * scale * thickness**0.5))
    (wide, high), _ = cv2.getTextSize(label, FONT, scale, weight)
    x = min(max(corner[0], 0), max(drawn.shape[1] - wide - 2, 0))
    y = max(corner[1] - 2, high + 2)
    cv2.rectangle(drawn, (x, y - high - 2), (x + wide + 2, y + 2), PAPER, cv2.FILLED)
    cv2.putText(drawn, label, (x + 1, y), FONT, scale, ink, weight, cv2.LINE_AA)
