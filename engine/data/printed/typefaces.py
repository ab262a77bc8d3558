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
    lengths = arrays["contour_points"].astype(int)
    contours_on = np.split(arrays["steps"], np.cumsum(lengths)[:-1])
    points = np.concatenate([np.cumsum(steps.astype(float), axis=0) for steps in contours_on]) / EM
    outlines = _smooth(*_with_halves(points, on_curve, lengths))
    glyphs: list[dict[str, Glyph]] = [{} for _ in arrays["names"]]
    used = 0
    columns = ("glyph_faces", "glyph_signs", "glyph_contours", "advances")
    for face, sign, contours, advance in zip(*(arrays[c].tolist() for c in columns), strict=True):
        glyphs[face][sign] = Glyph(tuple(outlines[used : used + contours]), advance / EM)
        used += contours
    titles = zip(arrays["names"].tolist(), arrays["licences"].tolist(), glyphs, strict=True)
    return tuple(Typeface(*title) for title in titles)


def _smooth(points: Array, on_curve: Array, lengths: Array) -> list[Array]:
    """Contours as places on them, close enough to draw straight between.

    All contours' points lie behind each other, (P, 2), each `lengths` of them.
    """
    following = _following(lengths)
    starts = np.flatnonzero(on_curve)
    controls = following[starts]
    straight = on_curve[controls]
    t = (np.arange(1, CURVE_STEPS + 1) / CURVE_STEPS)[:, None]
    start, control = points[starts][:, None], points[controls][:, None]
    end = points[following[controls]][:, None]
    curved = (1 - t) ** 2 * start + 2 * t * (1 - t) * control + t**2 * end
    curved[straight, 0] = points[controls[straight]]
    kept = np.ones(curved.shape[:2], bool)
    kept[straight, 1:] = False
    owners = np.repeat(np.arange(len(lengths)), lengths)[starts]
    counts = np.bincount(np.repeat(owners, kept.sum(axis=1)), minlength=len(lengths))
    return np.split(curved[kept], np.cumsum(counts)[:-1])


def _with_halves(points: Array, on_curve: Array, lengths: Array) -> tuple[Array, Array, Array]:
    """With the points on the curve that lie halfway between two off it."""
    following = _following(lengths)
    between = np.flatnonzero(~(on_curve | on_curve[following]))
    halves = (points[between] + points[following[between]]) / 2
    owners = np.repeat(np.arange(len(lengths)), lengths)
    added = np.bincount(owners[between], minlength=len(lengths))
    return (
        np.insert(points, between + 1, halves, axis=0),
        np.insert(on_curve, between + 1, True),
        lengths + added,
    )


def _following(lengths: Array) -> Array:
    """For each point of contours that lie behind each other, the number of the next one in its own.

    After the last comes the first, as contours are closed.
    """
    following = np.arange(1, int(lengths.sum()) + 1)
    ends = np.cumsum(lengths)
    following[ends - 1] = ends - lengths
    return following
