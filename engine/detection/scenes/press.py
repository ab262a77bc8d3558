"""Print on a page: numbers that count, words that don't."""

from collections.abc import Sequence

import numpy as np

from engine.array import Array
from engine.data.printed.displays import displays
from engine.data.printed.printing import faces_of
from engine.data.printed.typefaces import DIGITS, Glyph, Typeface, typefaces
from engine.detection.scenes.page import Page
from engine.detection.scenes.style import Faces
from engine.imaging.scenes import ink
from engine.imaging.strokes import roughen

LINING = 0.85  # of the tallest digit's height: a 0 below it is of old-style figures
GREEKED = 5  # pixels of height below which letters would be a grey line


class Press:
    """Sets type on a page in one face, with one ink.

    Of most faces there are digits alone; letters and signs are then of another, as tall.
    """

    def __init__(self, page: Page, face: Typeface, colour: Array, opacity: float = 1) -> None:
        self.page, self.face, self.colour, self.opacity = page, face, colour, opacity
        self._words = face if face.has_letters else _lettered(page.rng)
        self._ems = {id(one): _figure_height(one) for one in (face, self._words)}
        self._lines = {id(one): _extent(one.glyphs["1"])[3] for one in (face, self._words)}
        self._spacing = page.between(-0.01, 0.08) if page.chance(0.6) else page.between(0, 0.3)
        self._growth = page.between(-0.006, 0.014)  # of every edge, in parts of the height
        self._blur = page.between(0.0, 0.03)
        self._uneven = page.between(0, 0.3) ** 2

    def width(self, text: str | Sequence[int], height: float) -> float:
        """How many pixels a text takes whose figures are so high."""
        return sum(self._advance(sign, height) for sign in _text(text))

    def number(self, labels: Sequence[int], left: float, bottom: float, height: float) -> float:
        """Print a number on the line `bottom`, and return where it ends."""
        return self.text(_text(labels), left, bottom, height)

    def text(self, text: str, left: float, bottom: float, height: float) -> float:
        """Print a text on the line `bottom`, its figures `height` pixels high; return its end."""
        if height < GREEKED:
            return left
        x, letters = left, list[Array]()
        for sign in text:
            placed = self._placed(sign, x, bottom, height)
            if sign in DIGITS:
                self._print(placed, height, int(sign))
            else:
                letters += placed
            x += self._advance(sign, height)
        self._print(letters, height)  # at once: several times as fast as one by one
        return x

    def digit(self, label: int, left: float, bottom: float, height: float) -> float:
        """Print one digit, and return its width."""
        first, _, last, _ = _extent(self.face.glyphs[str(label)])
        scale = height / self._ems[id(self.face)]
        self._print(self._placed(str(label), left - first * scale, bottom, height), height, label)
        return (last - first) * scale

    def _placed(self, sign: str, x: float, bottom: float, tall: float) -> list[Array]:
        """A sign's contours where they belong on the page; none for a blank."""
        glyph, scale, line = self._glyph(sign, tall)
        contours = glyph.contours if glyph else ()
        return [contour * scale + [x, bottom - line * scale] for contour in contours]

    def _print(self, placed: list[Array], tall: float, label: int | None = None) -> None:
        """Lay contours on the page as ink; those of a digit where it can be shown whole."""
        if not placed:
            return
        everything = np.concatenate(placed)
        margin = 3 + int(0.1 * tall)
        corner = np.floor(everything.min(axis=0)).astype(int) - margin
        size = np.ceil(np.ptp(everything, axis=0)).astype(int) + 2 * margin + 1
        mark = ink.outline_ink(
            [contour - corner for contour in placed], int(size[1]), int(size[0]),
            self._growth * tall, ink.fineness(2 * tall),
        )  # fmt: skip
        left, top = int(corner[0]), int(corner[1])
        if label is not None and not self.page.put_digit(label, mark, left, top, written=False):
            return
        self.page.lay(self._pressed(mark, tall), left, top, self.colour, self.opacity, 0)

    def _pressed(self, mark: Array, tall: float) -> Array:
        if self._uneven < 0.01:
            return ink.soften(mark, self._blur * tall)
        noise = self.page.rng.standard_normal((5, 4), np.float32) * np.float32(self._uneven)
        return roughen(mark, self._blur * tall, noise, 0.5, 1.3)

    def _glyph(self, sign: str, tall: float) -> tuple[Glyph | None, float, float]:
        """A sign's outline, if any face here has it, its em's pixels, and the ems of its line."""
        face = self.face if sign in self.face.glyphs else self._words
        return face.glyphs.get(sign), tall / self._ems[id(face)], self._lines[id(face)]

    def _advance(self, sign: str, tall: float) -> float:
        """A sign's width in pixels; a blank is half as wide as figures are high."""
        glyph, scale, _ = self._glyph(sign, tall)
        return 0.5 * tall if glyph is None else glyph.advance * scale + self._spacing * tall


def choose_face(rng: np.random.Generator, faces: Faces) -> Typeface:
    """One of the faces that the style allows, of which a 0 is no lower than other digits.

    Old-style figures are left out: nobody tells such a 0 from an o where it stands alone.
    """
    among = {"learnt": faces_of(0), "held out": faces_of(1), "all": typefaces()}[faces]
    for number in rng.permutation(len(among)).tolist():
        face: Typeface = among[number]
        if _extent(face.glyphs["0"])[1] > LINING * _figure_height(face):
            return face
    raise AssertionError("every part has faces with lining figures")


def choose_display(rng: np.random.Generator) -> Typeface:
    """A segment display or a dot matrix."""
    among = displays()
    return among[int(rng.integers(len(among)))]


def _lettered(rng: np.random.Generator) -> Typeface:
    """A face in which words can be set."""
    among = tuple(face for face in typefaces() if face.has_letters)
    return among[int(rng.integers(len(among)))]


def _figure_height(face: Typeface) -> float:
    """Of a face's tallest digit, ems."""
    return max(_extent(face.glyphs[sign])[1] for sign in DIGITS)


def _text(text: str | Sequence[int]) -> str:
    return text if isinstance(text, str) else "".join(str(label) for label in text)


def _extent(glyph: Glyph) -> tuple[float, float, float, float]:
    """A glyph's left edge, height, right edge and lower edge, ems."""
    everything = np.concatenate(glyph.contours)
    low, high = everything.min(axis=0).tolist(), everything.max(axis=0).tolist()
    return low[0], high[1] - low[1], high[0], high[1]
