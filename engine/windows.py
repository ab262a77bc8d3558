"""Sliding windows over pictures, shared by convolution and pooling."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.lib.stride_tricks import sliding_window_view

from engine.array import Array
from engine.errors import UserError

Pair = tuple[int, int]
"""One number for the rows and one for the columns: (height, width)."""

Side = Annotated[int, Meta(ge=1, le=64)]
Pixels = Annotated[tuple[Side, ...], Meta(min_length=2, max_length=2)] | Side
"""A layer's size, stride or dilation: one number for both directions, or (height, width).

Not `tuple[Side, Side]`: msgspec 0.22 crashes in the garbage collector where a union holds both a
tuple of fixed length and a number with a range.
"""

Edge = Annotated[int, Meta(ge=0, le=64)]
Margin = Annotated[tuple[Edge, ...], Meta(min_length=2, max_length=2)] | Edge
"""Pixels added on each side: one number, or (above and below, left and right)."""

LARGEST_COLUMNS = 1 << 28  # numbers for one picture: a gigabyte


def pair(value: int | tuple[int, ...]) -> Pair:
    """One number for both directions, or already one for each."""
    height, width = (value, value) if isinstance(value, int) else value
    return height, width


def positions(length: int, size: int, stride: int) -> int:
    """How many windows fit along one side of `length` pixels; 0 where none does."""
    return (length - size) // stride + 1 if length >= size else 0


@dataclass(frozen=True)
class Windows:
    """Windows of `size` that stand `stride` pixels apart on pictures (N, C, H, W) with `margins`.

    The pixels of a window lie `dilation` apart, so that it reaches over dilation·(size - 1) + 1
    of them, and a side of H pixels holds (H + margins - reach) // stride + 1 windows.
    """

    size: Pair
    stride: Pair
    margins: tuple[Pair, Pair] = ((0, 0), (0, 0))  # pixels (above, below), (left, right)
    dilation: Pair = (1, 1)

    @property
    def reach(self) -> Pair:
        """Rows from the first to the last of a window, both counted; likewise columns."""
        (height, width), (down, across) = self.size, self.dilation
        return down * (height - 1) + 1, across * (width - 1) + 1

    def padded(self, sides: Pair) -> Pair:
        """The sides of a picture with its margins."""
        return sides[0] + sum(self.margins[0]), sides[1] + sum(self.margins[1])

    def positions(self, sides: Pair) -> Pair:
        """How many windows stand below and beside one another; 0 where none fits."""
        height, width = self.padded(sides)
        rows = positions(height, self.reach[0], self.stride[0])
        return rows, positions(width, self.reach[1], self.stride[1])

    def fit(self, sides: Pair, name: str) -> Pair:
        """The same. Raises: UserError, which begins with the layer's `name`, where none fits."""
        if min(self.positions(sides)) < 1:
            height, width = (
                reach - sum(margin) for reach, margin in zip(self.reach, self.margins, strict=True)
            )
            raise UserError(
                f"{name} needs pictures of at least {max(height, 1)} × {max(width, 1)} pixels; "
                f"this one is {sides[0]} × {sides[1]}. Use a smaller window, or padding."
            )
        return self.positions(sides)

    def check_room(self, channels: int, sides: Pair, name: str) -> None:
        """Raises: UserError where the columns of one picture, or its margins, are too many."""
        columns = prod(self.size) * prod(self.positions(sides))
        height, width = self.padded(sides)
        if channels * max(columns, height * width) > LARGEST_COLUMNS:
            raise UserError(
                f"{name} on {channels} × {sides[0]} × {sides[1]} numbers would need more than "
                f"{LARGEST_COLUMNS:,} at once. Use a stride or smaller pictures."
            )

    def offsets(self) -> Iterator[Pair]:
        """Row and column of each pixel of a window, in row order."""
        return product(range(self.size[0]), range(self.size[1]))

    def pad(self, x: Array, value: float = 0.0) -> Array:
        """Surround pictures (N, C, H, W) with their margins, filled with `value`."""
        if self.margins == ((0, 0), (0, 0)):
            return x
        (top, _), (left, _) = self.margins
        height, width = x.shape[2:]
        padded = np.full((*x.shape[:2], *self.padded((height, width))), value, x.dtype)
        padded[:, :, top : top + height, left : left + width] = x
        return padded

    def crop(self, padded: Array) -> Array:
        """The pictures without their margins: undoes `pad`."""
        (top, bottom), (left, right) = self.margins
        height, width = padded.shape[2:]
        return padded[:, :, top : height - bottom, left : width - right]

    def at(self, padded: Array, row: int, column: int) -> Array:
        """The view of pixel (row, column) of every window: (N, C, rows, columns)."""
        bare = Windows(self.size, self.stride, dilation=self.dilation)
        rows, columns = bare.positions((padded.shape[2], padded.shape[3]))
        top, left = row * self.dilation[0], column * self.dilation[1]
        bottom = top + self.stride[0] * (rows - 1) + 1
        right = left + self.stride[1] * (columns - 1) + 1
        return padded[:, :, top : bottom : self.stride[0], left : right : self.stride[1]]

    def columns(self, x: Array) -> Array:
        """Copy every window into a column: (N, C, H, W) -> (N, C·height·width, rows·columns).

        Known as im2col: it turns a convolution into one matrix product a picture.
        Source: Chellapilla, Puri & Simard 2006, section 4.1.
        """
        (down, across), (below, beside) = self.stride, self.dilation
        views = sliding_window_view(self.pad(x), self.reach, axis=(2, 3))
        views = views[:, :, ::down, ::across, ::below, ::beside].transpose(0, 1, 4, 5, 2, 3)
        n, c, height, width, rows, columns = views.shape
        return views.reshape(n, c * height * width, rows * columns)

    def add_columns(self, columns: Array, sides: Pair) -> Array:
        """Add every column back to where its window stood on pictures of `sides` pixels.

        Known as col2im; it is the transpose of `columns`, and so carries gradients back.
        """
        rows, across = self.positions(sides)
        n, channels = len(columns), prod(columns.shape[1:]) // (prod(self.size) * rows * across)
        parts = columns.reshape(n, channels, *self.size, rows, across)
        padded = np.zeros((n, channels, *self.padded(sides)), columns.dtype)
        for row, column in self.offsets():
            self.at(padded, row, column)[...] += parts[:, :, row, column]
        return self.crop(padded)


def pooling_windows(name: str, size: Pixels, stride: Pixels | None, padding: Margin) -> Windows:
    """The windows of a pooling layer.

    Raises: UserError, which begins with the layer's `name`, for padding that might fill a window.
    """
    sides, margins = pair(size), pair(padding)
    if any(2 * margin > side for margin, side in zip(margins, sides, strict=True)):
        raise UserError(
            f"{name}(size={size}) takes padding of at most half the window, "
            f"{sides[0] // 2} and {sides[1] // 2} pixels; it is {padding}. Use less padding."
        )
    step = sides if stride is None else pair(stride)
    return Windows(sides, step, ((margins[0], margins[0]), (margins[1], margins[1])))
