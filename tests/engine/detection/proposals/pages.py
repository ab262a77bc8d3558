"""Pages of printed digits, with truth, and stand-ins for what segmentation finds."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.data.printed.printing import draw_printed
from engine.model import load_model
from engine.places import asset

SIDE, GAP, MARGIN = 36, 70, 40  # pixels: a digit's height, from digit to digit, at the edges


@dataclass(frozen=True)
class Answers:
    """The fields of a segmentation that choosing needs."""

    kinds: Array
    owners: Array
    spans: Array
    boxes: Array


def bundled():
    """The model that comes along."""
    return load_model(asset("models/digits.safetensors"))


def page(*lines):
    """Dark digits on white paper, line by line: picture, boxes (N, 4), labels (N,)."""
    height = 2 * MARGIN + GAP * len(lines)
    width = 2 * MARGIN + GAP * max(map(len, lines))
    picture, boxes, labels = np.full((height, width), 235.0), [], []
    for row, line in enumerate(lines):
        for column, sign in enumerate(line):
            ink = draw_printed(int(sign), seed=1, number=8 * row + column, size=SIDE)
            high, wide = ink.shape
            x, y = MARGIN + GAP * column, MARGIN + GAP * row
            picture[y : y + high, x : x + wide] -= 200 * ink
            boxes.append((x, y, wide, high))
            labels.append(int(sign))
    return picture.clip(0, 255).astype(np.uint8), np.array(boxes, np.float32), np.array(labels)
