"""How the positions of batch-innermost pictures are cut into products."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.plan.products import LIMIT
from engine.windows import Windows

LONG = 128  # numbers of a row of positions, from which on it is worth a product of its own
COLUMNS = 1 << 19  # numbers of columns made at a time: 2 MiB, between the two larger caches


@dataclass(frozen=True)
class Piece:
    """Positions whose columns are made at a time: `rows` and `columns` of the picture.

    They are cut into blocks of block_rows · block_columns positions, one product each: a part of
    one row, or several whole rows.
    """

    rows: slice
    columns: slice
    block_rows: int
    block_columns: int

    @property
    def grid(self) -> tuple[int, int]:
        """How many blocks stand below and beside one another."""
        high, wide = self.rows.stop - self.rows.start, self.columns.stop - self.columns.start
        return high // self.block_rows, wide // self.block_columns

    def within(self, chunk: slice) -> "Piece":
        """The same in an array that begins with the chunk's first row."""
        rows = slice(self.rows.start - chunk.start, self.rows.stop - chunk.start)
        return Piece(rows, self.columns, self.block_rows, self.block_columns)

    def from_start(self) -> "Piece":
        """The same in an array of just these positions."""
        rows, columns = self.rows, self.columns
        high, wide = slice(0, rows.stop - rows.start), slice(0, columns.stop - columns.start)
        return Piece(high, wide, self.block_rows, self.block_columns)

    def longer(self, most: int) -> "Piece":
        """The same in blocks of at most `most` positions, or one."""
        high, wide = self.rows.stop - self.rows.start, self.columns.stop - self.columns.start
        return Piece(self.rows, self.columns, *_block(high, wide, max(1, most)))

    def of(self, pictures: Array) -> Array:
        """(F, H, W, n) -> view (blocks below, blocks beside, F, numbers of a block)."""
        part = pictures[:, self.rows, self.columns]
        channel, row, column, _ = part.strides
        n = part.shape[3]
        below, beside = self.grid
        return np.lib.stride_tricks.as_strided(
            part,
            (below, beside, len(part), self.block_rows * self.block_columns * n),
            (row * self.block_rows, column * self.block_columns, channel, part.itemsize),
        )

    def fits(self, pictures: Array) -> bool:
        """Whether each block is one run of memory, so that `of` can see it so."""
        _, row, column, unit = pictures.strides
        runs = column == pictures.shape[3] * unit and unit == pictures.itemsize
        return runs and (self.block_rows == 1 or row == self.block_columns * column)

    def of_windows(self, windows: Array) -> Array:
        """(height, C, width, H', W', n) -> view (below, beside, height, C, width, …block)."""
        part = windows[:, :, :, self.rows, self.columns]
        *outer, row, column, unit = part.strides
        below, beside = self.grid
        return np.lib.stride_tricks.as_strided(
            part,
            (below, beside, *part.shape[:3], self.block_rows, self.block_columns, part.shape[5]),
            (row * self.block_rows, column * self.block_columns, *outer, row, column, unit),
        )


def overlap(form: Windows, numbers: int) -> int:
    """How many windows below one another may share a row of their columns, for `numbers` in a row.

    Their height; 1 where no product can read columns that overlap, or too short ones: a block
    would have to be a part of one row of positions.
    """
    (height, _), (down, _), (below, _) = form.size, form.stride, form.dilation
    return height if numbers >= LONG and below == 1 and down <= height else 1


def pieces(
    rows: slice, width: int, count: int, inner: int, outer: int, shared: int = 1
) -> Iterator[Piece]:
    """Cut rows of `width` positions of `count` pictures for products (outer, inner) @ (inner, m).

    A block has at most LIMIT multiply-adds where that leaves whole positions; a piece has at
    most COLUMNS numbers in its columns, or one block. With `overlap`, a row of columns is `shared`
    by so many windows, and a block is a part of one row.
    """
    most = max(1, LIMIT // (inner * outer * count))  # positions of a block
    if shared > 1:
        most = min(most, width)
    room = max(1, COLUMNS * shared // (inner * count))  # positions of a piece
    if room >= width:
        high = max(1, room // width)
        for start in range(rows.start, rows.stop, high):
            band = slice(start, min(start + high, rows.stop))
            yield Piece(band, slice(0, width), *_block(band.stop - band.start, width, most))
        return
    _, across = _block(1, width, min(most, room))
    wide = room // across * across
    for row in range(rows.start, rows.stop):
        for start in range(0, width, wide):
            columns = slice(start, min(start + wide, width))
            yield Piece(slice(row, row + 1), columns, 1, across)


def _block(high: int, width: int, most: int) -> tuple[int, int]:
    """Rows and columns of a block of at most `most` positions."""
    if most < width:
        return 1, _largest_divisor(width, most)
    return _largest_divisor(high, most // width), width


def _largest_divisor(length: int, most: int) -> int:
    return next(part for part in range(min(length, most), 0, -1) if length % part == 0)
