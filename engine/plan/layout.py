"""In which order a shard's numbers lie in memory."""

from dataclasses import dataclass
from typing import Literal

from engine.array import Array, Shape
from engine.layers import Conv2D
from engine.windows import pair

Layout = Literal["chwn", "nhwc", "fn", "nf"]
"""Pictures batch innermost or channels innermost; vectors batch innermost or features innermost."""

Margins = tuple[tuple[int, int], tuple[int, int]]
"""Zeros (above, below), (left, right) of each picture."""

NONE: Margins = ((0, 0), (0, 0))

NARROW = 16  # channels on either side, up to which the batch lies innermost
FEW = 32  # filters, up to which it may


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


def convolution_layout(
    convolution: Conv2D, shape: Shape, current: Layout | None, pictures: int
) -> Layout:
    """Where a convolution of (C, H, W) works best, if what comes in has the layout `current`.

    Batch innermost where there are few channels on either side, up to 16 of them and up to 32
    filters, so that runs of channels would be short; channels innermost otherwise. The pictures
    themselves have few channels, but are turned as they enter: by the filters alone. A convolution
    of single pixels copies nothing in either layout, and takes what comes; a depthwise one wants
    the batch innermost, where the only kernel that doesn't go channel by channel is. With so few
    `pictures` that a row of them is shorter than a window's row of channels, the channels.
    Measured, 1 thread, batch 64, a step by this rule and with only up to 8 channels and 16 filters
    batch innermost: `lenet` with twice its channels 11.9 and 15.2 ms, `resnet-8` 82 and 84,
    `mobilenet-mini` 73 and 73.
    """
    channels = shape[0]
    pixels = (pair(convolution.size), pair(convolution.stride), convolution.padding)
    if convolution.groups == channels == convolution.filters and channels > 1:
        return "chwn"
    if current is not None and pixels in [((1, 1), (1, 1), free) for free in (0, "valid", "same")]:
        return current
    width = convolution.output_shape(shape)[2]
    if pictures * width < pair(convolution.size)[1] * channels:
        return "nhwc"
    narrow = convolution.filters if current is None else min(channels, convolution.filters)
    return "chwn" if narrow <= NARROW and convolution.filters <= FEW else "nhwc"


def flattened(layout: Layout) -> Layout:
    """The layout of the vectors that pictures of a layout become."""
    return "fn" if layout in ("chwn", "fn") else "nf"


def wanted_margins(convolution: Conv2D, shape: Shape, layout: Layout) -> Margins:
    """What a convolution wants around its pictures: with the batch innermost, all it reads.

    With the channels innermost it works on a few pictures at a time and copies them, in the
    cache, into margins of its own.
    """
    if layout != "chwn":
        return NONE
    return convolution.windows((shape[1], shape[2])).margins
