"""A press, a label printer, a display at work: from outlines to ink on black, each its own way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.data.printed.typefaces import Glyph
from engine.data.strokes.chances import Chances
from engine.imaging.outlines import fill_outline
from engine.imaging.strokes import roughen

DRAWN = 64  # pixels of a digit's height as drawn, before it is brought to MNIST's 20
NOISE = 14  # rows and columns of random unevenness
LEGIBLE = 0.6  # of the ink must be left; a press that loses more has lost the digit

WIDTH = 0.13  # of the logarithm of width beside height
SLANT, OBLIQUE = 0.05, 0.1  # a tangent's deviation; the share that leans like an italic
TURN = 0.05  # radians
FALL = 0.07  # how much farther away one side is than the other, in parts of the distance
GROWTH, LEAST, MOST = 0.013, -0.02, 0.06  # of each edge outwards, in parts of the height
HOLLOW = 0.03  # the share that shows its edges alone
SCRATCHED = 0.1  # the share that a dry line crosses


@dataclass(frozen=True)
class Manner:
    """How N digits are printed: every field (N,)."""

    growth: Array  # of every edge outwards, in parts of the height
    hollow: Array
    blur: Array  # in parts of the height
    gain: Array  # how steep edges are
    level: Array  # of grey from which there is ink
    unevenness: Array
    cells: Array
    scratched: Array
    scratch: Array  # (N, 3): direction, place beside the middle, half width

    @classmethod
    def choose(cls, chances: Chances) -> "Manner":
        """By chance, each digit for itself."""
        growth = np.clip(chances.normal(1, GROWTH, 0.004), LEAST, MOST)
        return cls(
            growth=growth[:, 0],
            hollow=chances.sometimes(HOLLOW)[:, 0],
            blur=0.006 + 0.05 * chances.uniform()[:, 0] ** 2,
            gain=np.exp(chances.uniform(1, np.log(1.2), np.log(4)))[:, 0],
            level=np.clip(chances.normal(1, 0.08, 0.48)[:, 0], 0.42, 0.68),
            unevenness=0.35 * chances.uniform()[:, 0] ** 3,
            cells=chances.uniform(1, 4, NOISE + 1)[:, 0].astype(int),
            scratched=chances.sometimes(SCRATCHED)[:, 0],
            scratch=chances.uniform(3) * [np.pi, 0.6, 0.03] + [0, -0.3, 0.005],
        )


def press_inks(
    glyphs: Sequence[Glyph], chances: Chances, noise: Array, drawn: int = DRAWN
) -> Iterator[Array]:
    """The ink of N glyphs in turn, uint8 (H, W), each `drawn` pixels high before it is turned.

    `noise` float32 (N, NOISE, NOISE) makes the ink uneven.
    """
    frames = _frames(chances)
    offsets = chances.uniform(2)
    manner = Manner.choose(chances)
    for n, glyph in enumerate(glyphs):
        yield _press(n, _place(glyph, *(frame[n] for frame in frames)), offsets[n], manner, noise,
                     drawn)  # fmt: skip


def _frames(chances: Chances) -> tuple[Array, Array]:
    """How each digit lies: matrices (N, 2, 2), and by how much its sides are farther off (N, 2)."""
    width = np.exp(np.clip(chances.normal(1, WIDTH), -0.35, 0.3))[:, 0]
    oblique = chances.sometimes(OBLIQUE) * chances.uniform(1, 0.1, 0.35)
    slant = (chances.normal(1, SLANT) + oblique)[:, 0]
    angle = np.clip(chances.normal(1, TURN), -0.16, 0.16)[:, 0]
    cosine, sine = np.cos(angle), np.sin(angle)
    upright = np.stack([np.stack([width, -slant], 1), np.stack([0 * slant, 1 + 0 * slant], 1)], 1)
    turned = np.stack([np.stack([cosine, -sine], 1), np.stack([sine, cosine], 1)], 1)
    return np.matmul(turned, upright), np.clip(chances.normal(2, FALL), -0.2, 0.2)


def _place(glyph: Glyph, matrix: Array, fall: Array) -> list[Array]:
    """The glyph's contours as they lie before us, its height about 1, its box's corner at 0."""
    everything = np.concatenate(glyph.contours)
    low, high = everything.min(axis=0), everything.max(axis=0)
    middle, height = (low + high) / 2, high[1] - low[1]
    contours = []
    for contour in glyph.contours:
        flat = ((contour - middle) / height) @ matrix.T
        contours.append(flat / (1 + flat @ fall)[:, None])
    corner = np.concatenate(contours).min(axis=0)
    return [contour - corner for contour in contours]


def _press(
    n: int, contours: list[Array], offset: Array, manner: Manner, noise: Array, drawn: int
) -> Array:
    """One digit's ink: filled, grown, crossed by a dry line, blurred, uneven and cut off."""
    blur = float(manner.blur[n]) * drawn
    growth = float(manner.growth[n]) * drawn
    hollow = bool(manner.hollow[n])
    margin = 2 * blur + 2 * max(growth, 0) + 2
    size = np.concatenate(contours).max(axis=0) * drawn
    width, height = np.ceil(size + 2 * margin + 1).astype(int).tolist()
    placed = [contour * drawn + margin + offset for contour in contours]
    edge = 0.01 * drawn + abs(growth) / 2 if hollow else growth
    ink = fill_outline(placed, height, width, edge, hollow)
    if growth < 0 and not hollow:
        ink = _legible(ink, fill_outline(placed, height, width))  # hairlines would be gone
    if manner.scratched[n]:
        ink = _scratch(ink, manner.scratch[n])
    cells = int(manner.cells[n])
    grid = float(manner.unevenness[n]) * noise[n, :cells, :cells]
    rough = roughen(ink, blur, grid, float(manner.level[n]), float(manner.gain[n]))
    return _legible(rough, ink)


def _legible(printed: Array, meant: Array) -> Array:
    """What was printed, where enough of the ink that was meant is left, or else what was meant."""
    strong = meant > 127
    left = int(printed.sum(where=strong, dtype=np.int64))
    wanted = int(meant.sum(where=strong, dtype=np.int64))
    return printed if left > LEGIBLE * wanted else meant


def _scratch(ink: Array, scratch: Array) -> Array:
    """Without the ink along a line: its direction, place and half width in parts of the height."""
    height, width = ink.shape
    direction, place, reach = scratch.tolist()
    x, y = np.arange(width) - width / 2, np.arange(height)[:, None] - height / 2
    distance = np.abs(np.cos(direction) * x + np.sin(direction) * y - place * height)
    kept: Array = np.where(distance < reach * height, 0, ink).astype(np.uint8)
    return kept
