"""Connected pieces of ink, and which of them could be a digit by their shape alone."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2


@dataclass(frozen=True)
class Pieces:
    """The connected pieces of a mask; row i of the arrays is piece number i + 1."""

    numbers: Array  # int32 (H, W): 0 where there is no ink, else the number of the piece
    boxes: Array  # int32 (N, 4): x, y, width, height in pixels
    areas: Array  # int32 (N,): pixels of ink
    strokes: Array  # float32 (N,): about how many pixels wide their strokes are

    def __len__(self) -> int:
        return len(self.boxes)


def find_pieces(mask: Array) -> Pieces:
    """Pieces that hang together, also over corners, in uint8 (H, W) of 0 and 255."""
    _, numbers, found, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    areas = found[1:, 4]
    edge = cv2.subtract(mask, cv2.erode(mask, np.ones((3, 3), np.uint8)))
    outline = np.bincount(numbers[edge > 0], minlength=len(found))[1:]
    # A stroke has two edges, each as long as itself.
    strokes = (2 * areas / np.maximum(outline, 1)).astype(np.float32)
    return Pieces(numbers, found[1:, :4], areas, strokes)


LEAST, GREATEST = 10, 0.9  # a digit's height in pixels, and in parts of the picture's shorter side
THINNEST = 2  # pixels of width
SLIMMEST, WIDEST = 9.0, 1.15  # height to width of a one; width to height of a single digit
ROW = 6.0  # width to height of a row of digits that touch
FAINTEST_FILL, SOLID = 0.07, 0.9  # ink in parts of its box: less is a frame, more is a blot

REASONS = ("", "too small", "too large", "too thin", "too wide", "a frame", "a blot",
           "a rest of a line")  # fmt: skip
"""Why a piece is no digit by its shape alone; the first means that it may be one."""


def judge_shapes(pieces: Pieces, side: int) -> Array:
    """A place in `REASONS` for every piece, uint8 (N,), in a picture whose shorter side is `side`.

    Pieces wider than one digit but no wider than a few stay: they may be digits that touch.
    """
    width, height = pieces.boxes[:, 2], pieces.boxes[:, 3]
    fill = pieces.areas / np.maximum(width * height, 1)
    upright_bar = height > 2 * width  # a one is all ink
    reasons = np.zeros(len(pieces), np.uint8)
    for reason, holds in (
        ("a blot", (fill > SOLID) & ~upright_bar),
        ("a frame", fill < FAINTEST_FILL),
        ("too wide", width > ROW * height),
        ("too thin", (width < THINNEST) | (height > SLIMMEST * width)),
        ("too large", height > GREATEST * side),
        ("too small", height < LEAST),
    ):
        reasons[holds] = REASONS.index(reason)
    return reasons
