"""From a photo of a page to candidates for digits, with everything that was seen on the way."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2
from engine.imaging.segmentation.contrast import Contrast, dark_ink, light_ink
from engine.imaging.segmentation.crops import cut_out
from engine.imaging.segmentation.cutting import find_cuts
from engine.imaging.segmentation.joining import LARGEST_GROUP, box_around, find_groups, find_pairs
from engine.imaging.segmentation.lined import Lined, find_lined
from engine.imaging.segmentation.lines import remove_lines
from engine.imaging.segmentation.mask import threshold
from engine.imaging.segmentation.pieces import LEAST, REASONS, Pieces, find_pieces, judge_shapes
from engine.imaging.segmentation.polarity import likely_polarities
from engine.imaging.segmentation.rests import on_course
from engine.imaging.stages import Stage

MOST = 1500  # pieces that are looked at, the largest first
SMALLEST = 16  # pixels of either side; smaller pictures are continued by their edge
LARGEST = 2600  # pixels of the longer side that are worked on; larger pictures are shrunk

SHORTEST_PART = 0.5  # of the piece's height
PIECE, JOINED, PART = 0, 1, 2  # kinds of candidates


@dataclass(frozen=True)
class Segmentation:
    """Candidates, row by row, and the pictures that led to them; `cut` gives what is to be read.

    A part of a piece spans the cuts `spans[row]` of `owners[row, 0]`: segment i ends at cut i.
    """

    stages: tuple[Stage, ...]  # picture, contrast, mask, lines, pieces
    boxes: Array  # float32 (N, 4): x, y, width, height in pixels of the picture as it came
    kinds: Array  # uint8 (N,): PIECE, JOINED or PART
    owners: Array  # int64 (N, 4): rows of the pieces it is made of, filled up with -1
    spans: Array  # int64 (N, 2): first cut and last of a part; -1 of others
    strokes: Array  # float32 (N,): pixels of stroke width, of the thickest piece in it
    names: tuple[tuple[int, ...], ...]
    """The numbers that each one's pieces have in `numbers`; a negative one is of `lined`."""
    numbers: Array  # int32 (h, w): the piece that each pixel worked on belongs to, from 1
    lined: Array  # int32 (h, w): the same before lines were taken out
    size: int  # pixels of a side that the classifier reads
    dropped: tuple[tuple[Array, str], ...]  # boxes of pieces that are none, (4,), and why
    scale: float  # pixels of the picture as it came to one of those that were worked on

    @cached_property
    def crops(self) -> Array:
        """All of them, (N, size, size)."""
        return self.cut(np.arange(len(self.boxes)))

    def cut(self, rows: Array) -> Array:
        """Candidates as the classifier reads them: uint8 (R, size, size) of rows (R,)."""
        ink, boxes = self.stages[1].picture, np.rint(self.boxes / self.scale).astype(int)
        crops = np.zeros((len(rows), self.size, self.size), np.uint8)
        for place, row in enumerate(rows):
            names = self.names[row]
            numbers = self.lined if names[0] < 0 else self.numbers
            own = tuple(abs(name) for name in names)
            crops[place] = cut_out(ink, numbers, own, boxes[row], self.size)
        return crops


def segment(picture: Array, size: int = 28, light: bool | None = None) -> Segmentation:
    """Candidates in uint8 (H, W, 3) RGB or (H, W); `light`: ink lighter than its ground.

    Where `light` is not said, it is where what stands out in strokes leaves no doubt.
    """
    shown, scale = _workable(picture)
    if light is None:
        light = likely_polarities(shown) == (True,)
    contrast = light_ink(shown) if light else dark_ink(shown)
    mask = threshold(contrast)
    bare, lying, standing = remove_lines(mask)
    if cv2.hasNonZero(cv2.bitwise_or(lying, standing)):
        mask = cv2.bitwise_or(mask, threshold(without(contrast, lying, standing)))
        bare, lying, standing = remove_lines(mask)
    pieces = _largest(find_pieces(bare))
    reasons = judge_shapes(pieces.pieces, min(mask.shape))
    resting = (reasons == 0) & on_course(pieces.pieces.boxes, lying, standing)
    reasons[resting] = REASONS.index("a rest of a line")
    rows = _candidates(pieces, reasons, bare)
    lined = find_lined(mask, bare, pieces.pieces.numbers)
    _add_lined(rows, lined)
    stages = (
        Stage("picture", shown), Stage("contrast", contrast.ink), Stage("mask", mask),
        Stage("lines", cv2.bitwise_or(lying, standing)), Stage("pieces", bare),
    )  # fmt: skip
    none = np.flatnonzero(reasons)
    return Segmentation(
        stages,
        np.asarray(rows.boxes, np.float32).reshape(-1, 4) * scale,
        np.asarray(rows.kinds, np.uint8),
        np.asarray(rows.owners, np.int64).reshape(-1, LARGEST_GROUP),
        np.asarray(rows.spans, np.int64).reshape(-1, 2),
        _strokes(pieces, lined, rows.numbers),
        tuple(rows.numbers),
        pieces.pieces.numbers,
        lined.numbers,
        size,
        tuple((pieces.pieces.boxes[i] * scale, REASONS[reasons[i]]) for i in none),
        scale,
    )


def without(contrast: Contrast, lying: Array, standing: Array) -> Contrast:
    """The contrast without its lines: beside a bold one, faint ink seems to be its blurred edge."""
    lines = cv2.dilate(cv2.bitwise_or(lying, standing), np.ones((5, 5), np.uint8))
    return Contrast(cv2.bitwise_and(contrast.ink, cv2.bitwise_not(lines)), contrast.noise)


class _Numbered:
    """Pieces with the numbers that they have in the picture of numbers."""

    def __init__(self, pieces: Pieces, names: Array) -> None:
        self.pieces, self.names = pieces, names


class _Rows:
    """Candidates as they are found."""

    def __init__(self) -> None:
        self.boxes: list[Array] = []
        self.kinds: list[int] = []
        self.owners: list[tuple[int, ...]] = []
        self.spans: list[tuple[int, int]] = []
        self.numbers: list[tuple[int, ...]] = []

    def add(
        self, box: Array, kind: int, numbers: tuple[int, ...],
        owners: tuple[int, ...] = (), span: tuple[int, int] = (-1, -1),
    ) -> int:  # fmt: skip
        """One more; its row."""
        self.boxes.append(box)
        self.kinds.append(kind)
        self.numbers.append(numbers)
        self.owners.append((*owners, *[-1] * (LARGEST_GROUP - len(owners))))
        self.spans.append(span)
        return len(self.boxes) - 1


def _candidates(numbered: _Numbered, reasons: Array, bare: Array) -> _Rows:
    """Whole pieces, pairs of them, and parts of those that are wide."""
    rows, boxes, names = _Rows(), numbered.pieces.boxes, numbered.names
    row_of: dict[int, int] = {}
    for place in np.flatnonzero(reasons == 0).tolist():
        row_of[place] = rows.add(boxes[place], PIECE, (int(names[place]),))
    pairs = find_pairs(boxes, reasons == 0)
    for group in (*map(tuple, pairs.tolist()), *find_groups(boxes, pairs)):
        owners = tuple(row_of.get(piece, -1) for piece in group)
        own = tuple(int(names[piece]) for piece in group)
        rows.add(box_around(boxes[list(group)]), JOINED, own, owners)
    for place, row in row_of.items():
        _add_parts(rows, row, boxes[place], int(names[place]), numbered.pieces.numbers)
    return rows


def _add_parts(rows: _Rows, owner: int, box: Array, name: int, numbers: Array) -> None:
    """Every stretch between two cuts of a piece, narrow enough to be one digit."""
    x, y, width, height = (int(value) for value in box)
    own = numbers[y : y + height, x : x + width] == name
    cuts = find_cuts(own)
    if not cuts:
        return
    edges = [0, *cuts, width]
    for first in range(len(edges) - 1):
        for last in range(first + 1, len(edges)):
            left, right = edges[first], edges[last]
            if (first, last) == (0, len(edges) - 1) or right - left > 1.15 * height:
                continue
            lit = np.flatnonzero(own[:, left:right].any(axis=1))
            if not len(lit):
                continue
            top, bottom = int(lit[0]), int(lit[-1]) + 1
            if bottom - top < max(LEAST, SHORTEST_PART * height):
                continue
            part = np.array([x + left, y + top, right - left, bottom - top])
            rows.add(part, PART, (name,), (owner,), (first, last))


def _add_lined(rows: _Rows, lined: Lined) -> None:
    """Pieces as they were with their lines: joins of what is left of them, if anything is."""
    whole = {names[0]: row for row, names in enumerate(rows.numbers) if rows.kinds[row] == PIECE}
    for name, box, rests in zip(lined.names.tolist(), lined.boxes, lined.rests, strict=True):
        owners = [whole[rest] for rest in rests.tolist() if rest in whole]
        owners.sort(key=lambda row: -int(rows.boxes[row][2:].prod()))
        kind = JOINED if owners else PIECE
        rows.add(box, kind, (-name,), tuple(owners[:LARGEST_GROUP]))


def _largest(pieces: Pieces) -> _Numbered:
    """The largest pieces, in their order: a picture of noise has no end of them."""
    order = np.argsort(-pieces.areas, kind="stable")[:MOST]
    kept = np.sort(order)
    few = Pieces(pieces.numbers, pieces.boxes[kept], pieces.areas[kept], pieces.strokes[kept])
    return _Numbered(few, kept + 1)


def _strokes(numbered: _Numbered, lined: Lined, numbers: list[tuple[int, ...]]) -> Array:
    widths = dict(zip(numbered.names.tolist(), numbered.pieces.strokes.tolist(), strict=True))
    widths |= dict(zip((-lined.names).tolist(), lined.strokes.tolist(), strict=True))
    return np.array([max(widths[name] for name in row) for row in numbers], np.float32)


def _workable(picture: Array) -> tuple[Array, float]:
    """The picture no larger than it is worked on, and how many of its pixels one of those is."""
    height, width = picture.shape[:2]
    longer = max(height, width)
    if longer <= LARGEST:
        missing = [(0, max(0, SMALLEST - height)), (0, max(0, SMALLEST - width))]
        around = [*missing, *[(0, 0)] * (picture.ndim - 2)]
        return np.pad(picture, around, "edge"), 1.0
    target = (max(1, round(width * LARGEST / longer)), max(1, round(height * LARGEST / longer)))
    return cv2.resize(picture, target, None, 0, 0, cv2.INTER_AREA), longer / LARGEST
