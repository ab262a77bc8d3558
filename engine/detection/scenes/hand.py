"""Numbers by hand: one person's way to write each digit, with one pen."""

from collections.abc import Sequence

import numpy as np

from engine.array import Array
from engine.data.dataset import Part
from engine.data.strokes.chances import Chances
from engine.data.strokes.hand import write
from engine.data.strokes.skeletons import STYLES
from engine.detection.scenes.page import Page
from engine.detection.scenes.pens import Stylus
from engine.draws import Draws
from engine.imaging.scenes import ink

AHEAD = 6  # digits of one kind that are written at once
SMALL = 20  # pixels of a sign that a camera hardly resolves
LARGEST_PICTURE = 160  # pixels up to which a data set's small pictures are enlarged
THINNEST = 1.2  # pixels of the pen
WIDEST = 1.1  # times a digit's height: a wider one would lie in its neighbour's place


class Hand:
    """Writes digits on a page. Its digits come from `pictures` where such are given."""

    letters = False  # it writes none

    def __init__(self, page: Page, stylus: Stylus, pictures: Part | None = None) -> None:
        self.page, self.stylus, self._pictures = page, stylus, pictures
        self._seed = int(page.rng.integers(2**31))
        self._styles = [_style(page.rng, digit) for digit in range(10)]
        self._ready: dict[int, list[tuple[Array, Array]]] = {}
        self._written = 0
        self._spacing = page.between(0.0, 0.35)
        self._unsteady = page.between(0.0, 0.08)

    def width(self, labels: Sequence[int], height: float) -> float:
        """About how many pixels a number will take."""
        return len(labels) * height * (0.62 + self._spacing)

    def number(self, labels: Sequence[int], left: float, bottom: float, height: float) -> float:
        """Write a number whose digits stand on `bottom`, and return where it ends."""
        rng = self.page.rng
        slope = float(rng.normal(0, 0.03))
        x: float = left
        for label in labels:
            tall = height * float(np.exp(rng.normal(0, self._unsteady)))
            base = bottom + slope * (x - left) + height * self._unsteady * float(rng.normal())
            x += self.digit(label, x, base, tall) + height * self._spacing * float(
                rng.uniform(0.6, 1.4)
            )
        return x

    def digit(self, label: int, left: float, bottom: float, height: float) -> float:
        """Write one digit and return its width; one that would not be seen whole is left out."""
        sign, inset = self._sign(label, height)
        x, y = round(left) - inset, round(bottom) - sign.shape[0] + inset
        if self.page.put_digit(label, sign, x, y, written=True):
            self.lay(sign, x, y)
        return float(sign.shape[1] - 2 * inset)

    def path(self, path: Array, width: float | None = None) -> None:
        """Draw along a path, (P, 2) in the page's pixels: a mark that is no digit."""
        thick = max(width or 0, THINNEST)
        margin = int(thick) + 3
        corner = np.floor(path.min(axis=0)).astype(int) - margin
        if not (np.ptp(path, axis=0) < 3 * max(self.page.view.sheet)).all():
            return
        sign = ink.pen_ink(path - corner, np.full(len(path) - 1, thick), ink.fineness(30 * thick))
        self.lay(sign, int(corner[0]), int(corner[1]))

    def lay(self, sign: Array, left: int, top: int) -> None:
        """Put ink on the page as this pen does."""
        s = self.stylus
        soft = ink.soften(sign, s.softness * min(sign.shape[0], 250) / 100)
        fine = min(1.0, SMALL / max(sign.shape[0], 1))  # a small one is no fainter than must be
        opacity, worn = s.opacity + (1 - s.opacity) * 0.7 * fine, s.worn * (1 - 0.6 * fine)
        self.page.lay(soft, left, top, s.colour, opacity, worn)

    def pen(self, height: float) -> float:
        """The pen's width in pixels where digits are so high."""
        return max(self.stylus.width * height, THINNEST)

    def _sign(self, label: int, height: float) -> tuple[Array, int]:
        """A digit's ink and the empty pixels around it."""
        if self._pictures is not None and height <= LARGEST_PICTURE:
            members = np.flatnonzero(self._pictures.labels == label)
            if len(members):
                chosen = members[int(self.page.rng.integers(len(members)))]
                sign = ink.picture_ink(self._pictures.pictures[chosen], max(round(height), 4))
                return np.pad(sign, 2), 2
        return self._drawn(label, height)

    def _drawn(self, label: int, height: float) -> tuple[Array, int]:
        for _ in range(AHEAD):
            path, pressure = self._next(label)
            low, high = path.min(axis=0), path.max(axis=0)
            if high[0] - low[0] < WIDEST * (high[1] - low[1]):
                break
        pen = self.pen(height)
        scale = max(height - pen, 2) / max(high[1] - low[1], 0.35)
        inset = int(pen) + 3
        placed = (path - low) * scale + inset + pen / 2
        sign = ink.pen_ink(placed, pressure * pen, ink.fineness(height))
        return np.pad(sign, ((0, inset), (0, inset))), inset

    def _next(self, label: int) -> tuple[Array, Array]:
        """The next path of a digit, and the pen's pressure along it."""
        if not self._ready.get(label):
            draws = Draws(self._seed, 0, self._written).at(label)
            self._written += AHEAD
            chances = Chances.draw(draws, AHEAD)
            chances.uniform()  # the column by which `strokes` chooses a style
            paths, widths = write(STYLES[label][self._styles[label]], chances)
            self._ready[label] = list(zip(paths, widths, strict=True))
        return self._ready[label].pop()


def _style(rng: np.random.Generator, digit: int) -> int:
    weights = np.array([style.weight for style in STYLES[digit]])
    return int(rng.choice(len(weights), p=weights / weights.sum()))
