"""Colour tables of 256 rows, and pictures made with them."""

from collections.abc import Sequence

import numpy as np

from engine.array import Array

VIRIDIS = (
    (68, 1, 84), (72, 35, 116), (64, 67, 135), (52, 94, 141), (41, 120, 142), (32, 144, 140),
    (34, 167, 132), (68, 190, 112), (121, 209, 81), (189, 222, 38), (253, 231, 36),
)  # fmt: skip
"""Eleven stops of viridis, evenly. Source: Smith & van der Walt 2015, matplotlib's viridis."""


def viridis() -> Array:
    """From dark blue, little, to yellow, much: uint8 (256, 3)."""
    return blend(VIRIDIS)


def diverging(below: str, zero: str, above: str) -> Array:
    """From one colour, #RRGGBB, over that of zero to another: uint8 (256, 3)."""
    return blend((_rgb(below), _rgb(zero), _rgb(above)))


def blend(stops: Sequence[tuple[int, int, int]]) -> Array:
    """256 colours that go evenly from stop to stop."""
    places = np.linspace(0, 1, len(stops))
    at = np.linspace(0, 1, 256)
    columns = [np.interp(at, places, channel) for channel in np.array(stops, float).T]
    table: Array = np.rint(np.stack(columns, axis=1)).astype(np.uint8)
    return table


def colour(values: Array, table: Array, low: float, high: float) -> Array:
    """Values (H, W) as uint8 (H, W, 3); NaN takes the table's middle."""
    share = (np.nan_to_num(values, nan=(low + high) / 2) - low) / ((high - low) or 1.0)
    rows = np.rint(np.clip(share, 0, 1) * 255).astype(np.uint8)
    coloured: Array = table[rows]
    return coloured


def as_rgb(picture: Array) -> Array:
    """uint8 (H, W) or (H, W, 3) as (H, W, 3)."""
    return np.repeat(picture[:, :, None], 3, axis=2) if picture.ndim == 2 else picture


def lay_over(picture: Array, coloured: Array, opacity: float) -> Array:
    """A coloured map (H, W, 3) over a picture, uint8 (H, W, 3): 0 shows the picture alone."""
    mixed = as_rgb(picture) * (1 - opacity) + coloured * opacity
    return np.rint(mixed).astype(np.uint8)


def _rgb(text: str) -> tuple[int, int, int]:
    red, green, blue = (int(text[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue
