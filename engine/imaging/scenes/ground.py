"""What lies under the ink: grain, fibres, wood, corrugation, stains and folds, as light and shade.

A shade is float32 (H, W) about 1, by which the sheet's colours are multiplied.
"""

from collections.abc import Callable

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

TILE = 192  # pixels of the piece of noise that is laid out again and again
Size = tuple[int, int]
Shade = Callable[[np.random.Generator, Size, float], Array]
"""From chance, a size and a depth to a shade."""


def grain(rng: np.random.Generator, size: Size, depth: float, softness: float = 0) -> Array:
    """Fine noise of a given deviation, blurred by `softness` pixels before it is scaled."""
    tile: Array = rng.standard_normal((TILE, TILE), np.float32)
    if softness > 0.25:
        tile = cv2.GaussianBlur(tile, (0, 0), softness, borderType=cv2.BORDER_REFLECT_101)
        tile = tile / max(float(tile.std()), 1e-6)
    return 1 + depth * _laid_out(tile, size)


def mottle(rng: np.random.Generator, size: Size, depth: float, cells: int) -> Array:
    """Cloudy unevenness: random light at `cells` places along the longer side, smooth between."""
    longer = max(size)
    rows, columns = (max(2, round(cells * side / longer) + 1) for side in size)
    lights = rng.standard_normal((rows, columns), np.float32)
    return 1 + depth * cv2.resize(lights, size[::-1], None, 0, 0, cv2.INTER_CUBIC)


def fibres(rng: np.random.Generator, size: Size, depth: float, length: float) -> Array:
    """Noise stretched along x: brushed metal, wood, a board wiped in one direction."""
    narrow = (size[0], max(2, round(size[1] / length)))
    streaks = cv2.resize(
        _laid_out(rng.standard_normal((TILE, TILE), np.float32), narrow), size[::-1]
    )
    return 1 + depth * streaks


def corrugation(rng: np.random.Generator, size: Size, depth: float) -> Array:
    """The ribs of corrugated cardboard, not quite straight."""
    pitch, phase = float(rng.uniform(6, 16)), float(rng.uniform(0, 6))
    y = np.arange(size[0], dtype=np.float32)[:, None]
    wobble = mottle(rng, size, 0.8, 4) - 1
    ribs: Array = 1 + depth * np.sin(y * np.float32(2 * np.pi / pitch) + phase + wobble)
    return ribs


def wood(rng: np.random.Generator, size: Size, depth: float) -> Array:
    """Year rings seen lengthwise, with fibres."""
    y = np.linspace(0, float(rng.uniform(4, 14)), size[0], dtype=np.float32)[:, None]
    rings = np.sin(6 * (y + 0.35 * (mottle(rng, size, 1, 3) - 1)))
    return (1 + depth * rings) * fibres(rng, size, depth / 2, 12)


def fibres_of(length: float) -> Shade:
    """Fibres of that length."""
    return lambda rng, size, depth: fibres(rng, size, depth, length)


def mottled(cells: int) -> Shade:
    """Clouds of that many cells, and grain."""

    def make(rng: np.random.Generator, size: Size, depth: float) -> Array:
        return mottle(rng, size, depth, cells) * grain(rng, size, depth, 0.8)

    return make


def cast(sheet: Array, reach: float, depth: float) -> Array:
    """The shadow, down and to the right, of a sheet that is True where it lies: bool (H, W)."""
    offset = round(reach)
    moved = np.array([[1, 0, offset], [0, 1, offset]], np.float32)
    mask = cv2.warpAffine(sheet.astype(np.float32), moved, sheet.shape[::-1])
    shadow: Array = 1 - depth * cv2.GaussianBlur(mask, (0, 0), reach)
    return shadow


def stain(rng: np.random.Generator, radius: int) -> Array:
    """A dried drop: an uneven disc with a darker rim, as ink uint8 (2 · radius, 2 · radius)."""
    side = 2 * radius
    place = np.linspace(-1, 1, side, dtype=np.float32)
    distance = np.sqrt(place[:, None] ** 2 + place[None] ** 2)
    distance *= mottle(rng, (side, side), 0.05, 4)
    edge, rim = float(rng.uniform(0.6, 0.78)), float(rng.uniform(0.2, 1))
    inside = 1 / (1 + np.exp(np.clip((distance - edge) * 60, -50, 50)))
    ring = np.exp(-(((distance - edge + 0.03) / 0.035) ** 2)) * rim
    level = inside * float(rng.uniform(0.1, 0.6)) * mottle(rng, (side, side), 0.15, 5) + ring
    drop: Array = (255 * np.clip(level, 0, 1)).astype(np.uint8)
    return drop


def fold(size: Size, place: float, turn: float, depth: float, width: float) -> Array:
    """A crease across the sheet: one flank lighter, the other darker, both fading away from it.

    `place` in parts of the sheet from its middle, `turn` in radians from upright, `width` pixels.
    """
    x = (np.arange(size[1], dtype=np.float32) - size[1] / 2) * np.float32(np.cos(turn) / width)
    y = (np.arange(size[0], dtype=np.float32) - size[0] / 2) * np.float32(np.sin(turn) / width)
    off = (y - np.float32(place * max(size) / width))[:, None] + x
    flank: Array = 1 + np.copysign(np.float32(depth) * np.exp(-np.abs(off)), off)
    return flank


def _laid_out(tile: Array, size: Size) -> Array:
    rows, columns = -(-size[0] // TILE), -(-size[1] // TILE)
    return np.tile(tile, (rows, columns))[: size[0], : size[1]]
