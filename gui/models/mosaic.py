"""Many maps as one picture: a grid of cells with a gap between them."""

from dataclasses import dataclass
from math import ceil, sqrt
from typing import Literal

import numpy as np

from engine.array import Array

Scale = Literal["shared", "own"]
"""One colour scale for all maps of a layer, or one for each."""

VECTOR_CELL = 6  # pixels a side of the mosaic, for what is a single number
GAP = 1  # pixels, of a map's own
WIDEST = 1.9  # a grid is about this much wider than high


@dataclass(frozen=True)
class Mosaic:
    """The grid as one array, and how to find a map in it."""

    image: Array  # float32 (rows, columns), NaN in the gaps; on an own scale -1 … 1 or 0 … 1
    low: float  # what the scale's ends stand for; of an own scale, over all maps
    high: float
    signed: bool  # whether 0 stands in the scale's middle
    scale: Scale
    across: int  # cells in a row
    count: int
    cell: tuple[int, int]  # height and width of a cell, without the gap
    enlarged: int  # pixels of the mosaic for a pixel of a map

    @property
    def levels(self) -> tuple[float, float]:
        """The numbers of `image` that the ends of the colours stand for."""
        if self.scale == "own":
            return (-1.0, 1.0) if self.signed else (0.0, 1.0)
        return self.low, self.high

    def corner(self, unit: int) -> tuple[int, int]:
        """Row and column of the upper left pixel of a map."""
        row, column = divmod(unit, self.across)
        return GAP + row * (self.cell[0] + GAP), GAP + column * (self.cell[1] + GAP)

    def find(self, row: float, column: float) -> tuple[int, int, int] | None:
        """The map at a place of the grid, and its own row and column there; None in a gap."""
        down, across = (
            int((at - GAP) // (side + GAP))
            for at, side in zip((row, column), self.cell, strict=True)
        )
        unit = down * self.across + across
        if down < 0 or not 0 <= across < self.across or unit >= self.count:
            return None
        top, left = self.corner(unit)
        inner = int(row - top), int(column - left)
        if not (0 <= inner[0] < self.cell[0] and 0 <= inner[1] < self.cell[1]):
            return None
        return unit, inner[0] // self.enlarged, inner[1] // self.enlarged


def lay_out(
    maps: Array, scale: Scale = "shared", signed: bool | None = None, widest: float = WIDEST
) -> Mosaic:
    """The mosaic of maps (units, height, width), or of a vector (units,).

    signed None: told by whether any number is below zero. `widest`: about so many times as wide as
    high.
    """
    planes, enlarged = _planes(maps)
    count, height, width = planes.shape
    across = max(1, min(count, round(sqrt(count * height / width * widest))))
    rows = ceil(count / across)
    below = bool((planes < 0).any()) if signed is None else signed
    shown, low, high = _scaled(planes, scale, below)
    image = np.full((rows * (height + GAP) + GAP, across * (width + GAP) + GAP), np.nan, np.float32)
    mosaic = Mosaic(image, low, high, below, scale, across, count, (height, width), enlarged)
    for unit in range(count):
        top, left = mosaic.corner(unit)
        image[top : top + height, left : left + width] = shown[unit]
    return mosaic


def _planes(maps: Array) -> tuple[Array, int]:
    if maps.ndim == 3:
        side = max(maps.shape[1:])
        enlarged = max(1, VECTOR_CELL // side)
        return np.repeat(np.repeat(maps, enlarged, axis=1), enlarged, axis=2), enlarged
    cell = np.ones((1, VECTOR_CELL, VECTOR_CELL), np.float32)
    return maps.reshape(-1, 1, 1) * cell, VECTOR_CELL


def _scaled(planes: Array, scale: Scale, signed: bool) -> tuple[Array, float, float]:
    """The planes as they are coloured, and the range that the scale is labelled with."""
    low, high = _range(planes, signed)
    if scale == "shared":
        return planes, low, high
    if signed:
        largest = np.abs(planes).max(axis=(1, 2), keepdims=True)
        return planes / np.where(largest > 0, largest, 1), low, high
    lowest = planes.min(axis=(1, 2), keepdims=True)
    width = np.ptp(planes, axis=(1, 2), keepdims=True)
    return (planes - lowest) / np.where(width > 0, width, 1), low, high


def _range(planes: Array, signed: bool) -> tuple[float, float]:
    if signed:
        largest = float(np.abs(planes).max()) or 1.0
        return -largest, largest
    low, high = float(planes.min()), float(planes.max())
    return low, high if high > low else low + 1.0
