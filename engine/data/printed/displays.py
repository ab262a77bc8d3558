"""Digits that no typeface holds: seven-segment displays and dot matrices, as outlines."""

from functools import cache

import numpy as np

from engine.array import Array
from engine.data.printed.typefaces import Glyph, Typeface

LICENCE = "MIT"
SEGMENTS = ("abcdef", "bc", "abged", "abgcd", "fgbc", "afgcd", "afgedc", "abc", "abcdefg", "abcdfg")
PLAINER = {6: "fgedc", 9: "abcfg", 7: "fabc"}  # what other makers light
LEFT_ONE = {1: "ef"}

DOTS = (  # five columns, seven rows
    ".###. #...# #..## #.#.# ##..# #...# .###.",
    "..#.. .##.. ..#.. ..#.. ..#.. ..#.. .###.",
    ".###. #...# ....# ...#. ..#.. .#... #####",
    "##### ...#. ..#.. ...#. ....# #...# .###.",
    "...#. ..##. .#.#. #..#. ##### ...#. ...#.",
    "##### #.... ####. ....# ....# #...# .###.",
    "..##. .#... #.... ####. #...# #...# .###.",
    "##### ....# ...#. ..#.. .#... .#... .#...",
    ".###. #...# #...# .###. #...# #...# .###.",
    ".###. #...# #...# .#### ....# ...#. .##..",
)
OPEN_ZERO = ".###. #...# #...# #...# #...# #...# .###."


@cache
def displays() -> tuple[Typeface, ...]:
    """Displays of several makers: segments thick and thin, apart or not, round and square dots."""
    segments = [
        Typeface(f"Seven segments {thickness} {gap}", LICENCE, _segment_digits(thickness, gap, lit))
        for thickness, gap, lit in (
            (0.2, 0.02, {}), (0.13, 0.04, PLAINER), (0.26, 0.035, {}), (0.17, 0.0, LEFT_ONE),
        )
    ]  # fmt: skip
    dots = [
        Typeface(f"Dots {size} {corners}", LICENCE, _dot_digits(size, corners, slashed))
        for size, corners, slashed in ((0.8, 12, True), (1.1, 12, False), (0.95, 4, False))
    ]
    return (*segments, *dots)


def _segment_digits(thickness: float, gap: float, lit: dict[int, str]) -> dict[str, Glyph]:
    bars = _bars(thickness, gap)
    return {
        str(digit): Glyph(tuple(bars[name] for name in lit.get(digit, names)), 1.0)
        for digit, names in enumerate(SEGMENTS)
    }


def _bars(thickness: float, gap: float) -> dict[str, Array]:
    """The seven bars by their usual letters, pointed at both ends, in a box 0.8 × 1.6."""
    bars = {}
    for name, y in (("a", 0.0), ("g", 0.8), ("d", 1.6)):
        bars[name] = _bar(0.8, thickness, gap) + np.array([0, y])
    for name, x, y in (("f", 0.0, 0.0), ("b", 0.8, 0.0), ("e", 0.0, 0.8), ("c", 0.8, 0.8)):
        bars[name] = _bar(0.8, thickness, gap)[:, ::-1] + [x, y]
    return bars


def _bar(length: float, thickness: float, gap: float) -> Array:
    half = thickness / 2
    start, end = gap, length - gap
    return np.array([
        (start, 0), (start + half, -half), (end - half, -half), (end, 0), (end - half, half),
        (start + half, half),
    ])  # fmt: skip


def _dot_digits(size: float, corners: int, slashed: bool) -> dict[str, Glyph]:
    """Dots `size` of their distance wide; with four corners they are squares."""
    angles = (np.arange(corners) + 0.5) * 2 * np.pi / corners
    radius = size / 2 * (2**0.5 if corners == 4 else 1)
    dot = radius * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    glyphs = {}
    for digit, rows in enumerate(DOTS):
        lines = (rows if slashed or digit else OPEN_ZERO).split()
        lit = [(x, y) for y, line in enumerate(lines) for x, mark in enumerate(line) if mark == "#"]
        glyphs[str(digit)] = Glyph(tuple((dot + place) / 5 for place in lit), 1.2)
    return glyphs
