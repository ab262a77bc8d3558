"""How print comes into the computer: far off, scanned coarsely, or photographed in bad light."""

import numpy as np

from engine.array import Array
from engine.data.strokes.chances import Chances
from engine.draws import Draws
from engine.imaging.background import extract_ink
from engine.imaging.shrink import shrink

COARSE, FEWEST, SIZES = 0.45, 8, 14  # the share seen small; fewest pixels, and how many more
PHOTOGRAPHED = 0.3  # the share taken with a camera
DARK = 0.2  # of those, the share on a ground darker than the ink
MARGIN = 0.2  # of paper around a photographed digit, in parts of its longer side
SIDE = 96  # pixels of the largest photograph of a digit, margin included
LARGEST = 4 * SIDE * SIDE  # numbers, one a pixel of the largest photograph and as many again
PALE = 200  # grey levels that the brightest ink of a picture reaches
KEPT = 0.7  # of its ink that must be found again in the photograph


class Seeing:
    """The ways in which N digits are seen, chosen by chance."""

    def __init__(self, draws: Draws, chances: Chances) -> None:
        self._draws = draws
        coarse = chances.sometimes(COARSE)
        self._longest = np.where(coarse, FEWEST + SIZES * chances.uniform() ** 1.5, SIDE)[:, 0]
        self._photographed = chances.sometimes(PHOTOGRAPHED)[:, 0]
        self._dark = chances.sometimes(DARK)[:, 0]
        self._paper = chances.uniform(1, 120, 250)[:, 0]
        self._contrast = chances.uniform(1, 0.35, 0.95)[:, 0]
        self._light = chances.normal(2, 0.15)
        self._noise = chances.uniform(1, 0.5, 3)[:, 0] ** 2

    def see(self, ink: Array, number: int) -> Array:
        """Ink as it is found again, uint8 (h, w), of picture `number` of the batch."""
        small = _exposed(shrink(ink, round(float(self._longest[number]))))
        if not self._photographed[number]:
            return small
        margin = 3 + round(MARGIN * max(small.shape))
        framed = np.pad(small, margin)
        found = extract_ink(self._photograph(framed, number))
        strong = framed >= max(int(framed.max()), 1) / 2
        if found is None or found[strong].mean() < KEPT * 255 / 2:
            return small
        return found

    def _photograph(self, ink: Array, number: int) -> Array:
        """Ink on paper under a light that comes from one side, with a sensor's noise."""
        height, width = ink.shape
        paper, contrast = float(self._paper[number]), float(self._contrast[number])
        if self._dark[number]:
            paper, contrast = 0.35 * paper, -1.2 * contrast
        y, x = np.linspace(-0.5, 0.5, height)[:, None], np.linspace(-0.5, 0.5, width)
        light = 1 + float(self._light[number, 0]) * x + float(self._light[number, 1]) * y
        draws = self._draws
        row = Draws(draws.seed, draws.step, draws.first + number, draws.place)
        noise = float(self._noise[number]) * _normal(row, height * width)
        shown = paper * light * (1 - contrast * (ink / np.float32(255)))
        rounded: Array = np.clip(shown + noise.reshape(height, width), 0, 255).astype(np.uint8)
        return rounded


def _normal(draws: Draws, count: int) -> Array:
    """The first `count` of the normal numbers that `draws.normal` gives for the largest picture.

    float32 (count,); only those are worked out, which is faster.
    """
    half = LARGEST // 2
    if count > half:
        return draws.normal(1, LARGEST)[0, :count]
    uniform = draws.uniform(1, LARGEST)[0].astype(np.float64)
    radius = np.sqrt(-2.0 * np.log1p(-uniform[:count]))
    normal: Array = radius * np.cos(2.0 * np.pi * uniform[half : half + count])
    return normal.astype(np.float32)


def _exposed(ink: Array) -> Array:
    """Hairlines that shrinking made faint, as bright as a camera's exposure makes them."""
    brightest = int(ink.max())
    if not 0 < brightest < PALE:
        return ink
    return (ink.astype(np.uint16) * PALE // brightest).astype(np.uint8)
