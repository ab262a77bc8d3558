"""The outlines of open typefaces that ship with Neocog (assets/typefaces, with their licences).

A contour is a closed path of quadratic curves, as TrueType stores it: points on the curve and
points off it; between two neighbours off the curve lies one on it, halfway.
Source: Apple, "TrueType reference manual", chapter "Digitizing letterform designs".
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from engine import places
from engine.array import Array

EM = 1000  # units of an em
CURVE_STEPS = 5  # straight pieces that a curve is drawn as
DIGITS = "0123456789"


@dataclass(frozen=True)
class Glyph:
    """A sign's outline: closed contours, float64 (P, 2), x and y downwards, in ems from its start.

    Filled by the even-odd rule: a contour within another is a hole.
    """

    contours: tuple[Array, ...]
    advance: float  # ems from its start to that of the next sign


@dataclass(frozen=True)
class Typeface:
    """A face of a typeface, with what is here of it."""

    name: str
    licence: str
    glyphs: dict[str, Glyph]

    @property
    def has_letters(self) -> bool:
        """Whether words can be set in it; of the other faces there are digits alone."""
        return "A" in self.glyphs


@cache
def typefaces() -> tuple[Typeface, ...]:
    """All faces, in a fixed order."""
    with np.load(places.asset("typefaces/outlines.npz"), allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    on_curve = np.unpackbits(arrays["on_curve"])[: len(arrays["steps"])].astype(bool)
    ends = np.cumsum(arrays["contour_points"].astype(int))[:-1]
    outlines = [
        _smooth(np.cumsum(steps.astype(float), axis=0) / EM, on)
        for steps, on in zip(np.split(arrays["steps"], ends), np.split(on_curve, ends), strict=True)
    ]
    glyphs: list[dict[str, Glyph]] = [{} for _ in arrays["names"]]
    used = 0
    columns = ("glyph_faces", "glyph_signs", "glyph_contours", "advances")
    for face, sign, contours, advance in zip(*(arrays[c].tolist() for c in columns), strict=True):
        glyphs[face][sign] = Glyph(tuple(outlines[used : used + contours]), advance / EM)
        used += contours
    titles = zip(arrays["names"].tolist(), arrays["licences"].tolist(), glyphs, strict=True)
    return tuple(Typeface(*title) for title in titles)


def _smooth(points: Array, on_curve: Array) -> Array:
    """A contour's control points (P, 2) as places on it, close enough to draw straight between."""
    halved, on = _with_halves(points, on_curve)
    t = (np.arange(1, CURVE_STEPS + 1) / CURVE_STEPS)[:, None]
    places_on = []
    for k in np.flatnonzero(on):
        start, control = halved[k], halved[(k + 1) % len(halved)]
        if on[(k + 1) % len(halved)]:
            places_on.append(control[None])
        else:
            end = halved[(k + 2) % len(halved)]
            places_on.append((1 - t) ** 2 * start + 2 * t * (1 - t) * control + t**2 * end)
    return np.concatenate(places_on)


def _with_halves(points: Array, on_curve: Array) -> tuple[Array, Array]:
    """With the points on the curve that lie halfway between two off it."""
    path, on = [], []
    for k in range(len(points)):
        path.append(points[k])
        on.append(bool(on_curve[k]))
        following = (k + 1) % len(points)
        if not (on_curve[k] or on_curve[following]):
            path.append((points[k] + points[following]) / 2)
            on.append(True)
    return np.array(path), np.array(on)
