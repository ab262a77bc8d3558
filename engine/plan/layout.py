"""In which order a shard's numbers lie in memory."""

from dataclasses import dataclass
from typing import Literal

from engine.array import Array, Shape

Layout = Literal["chwn", "nhwc", "fn", "nf"]
"""Pictures batch innermost or channels innermost; vectors batch innermost or features innermost."""

FEW = 16  # channels, up to which the batch lies innermost
MANY = 32  # channels, from which the channels do


@dataclass(frozen=True)
class Axes:
    """Which axis of an array is what; None where there is no such thing."""

    batch: int
    channels: int  # or features
    rows: int | None = None
    columns: int | None = None


AXES: dict[Layout, Axes] = {
    "chwn": Axes(batch=3, channels=0, rows=1, columns=2),
    "nhwc": Axes(batch=0, channels=3, rows=1, columns=2),
    "fn": Axes(batch=1, channels=0),
    "nf": Axes(batch=0, channels=1),
}

FROM_REFERENCE: dict[Layout, tuple[int, ...]] = {
    "chwn": (1, 2, 3, 0),
    "nhwc": (0, 2, 3, 1),
    "fn": (1, 0),
    "nf": (0, 1),
}
"""The axes of (N, C, H, W) or (N, F) in the layout's order."""


def laid_out(shape: Shape, count: int, layout: Layout) -> tuple[int, ...]:
    """The shape of `count` samples of the reference's `shape`, (C, H, W) or (F,), in the layout."""
    whole = (count, *shape)
    return tuple(whole[axis] for axis in FROM_REFERENCE[layout])


def from_reference(x: Array, layout: Layout) -> Array:
    """A view of (N, C, H, W) or (N, F) in the layout's order."""
    return x.transpose(FROM_REFERENCE[layout])


def to_reference(x: Array, layout: Layout) -> Array:
    """A view of an array of the layout as (N, C, H, W) or (N, F)."""
    order = FROM_REFERENCE[layout]
    return x.transpose(tuple(order.index(axis) for axis in range(len(order))))
