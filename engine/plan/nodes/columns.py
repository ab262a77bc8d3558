"""Columns of batch-innermost pictures, piece by piece.

Technique: a column holds a window row by row, (height, C, width). Where a product takes positions
of one row of the picture, only neighbours within a row are copied, `width` times as many numbers
as there are; the `height` rows that a row of windows reads then lie one after another, and
products read them where they are, overlapping from one to the next. For 5 × 5 that is a fifth of
the copying: 11 instead of 50 µs for 32 pictures of 28 × 28, 14 instead of 65 for 8 × 14 × 14.
Rows a multiple of some hundred bytes apart would share few places of the first-level cache: they
are kept a line further apart, 216 instead of 224 to 257 µs for 5 rows of 16 × 32, 32 pictures.
"""

from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.nodes.cutting import Piece, overlap
from engine.plan.nodes.geometry import window_rows, windows_outermost
from engine.plan.program import Program, Scratch
from engine.plan.transpose import LINE, NEAR
from engine.windows import Pair, Windows


def columns_of(
    pictures: Array,
    form: Windows,
    positions: Pair,
    piece: Piece,
    scratch: Scratch,
    apart: bool = False,
) -> tuple[Array, Program]:
    """The windows of a piece as (below, beside, K, m), and what copies them there (im2col).

    With `apart`, which pieces of whole rows allow, the even columns come before the odd ones.
    """
    inner = form.size[0] * form.size[1] * len(pictures)
    if piece.block_rows == 1 and overlap(form, positions[1] * pictures.shape[3]) > 1:
        rows = window_rows(pictures, form, piece.rows, piece.columns)
        columns = _skewed(rows.shape, scratch)
        target = columns
        if apart:
            target, rows = _halves(columns), _evens_first(rows)
        copy = partial(np.copyto, target, rows)
        return overlapping(columns, form.stride[0], piece, inner), [copy]
    windows = piece.of_windows(windows_outermost(pictures, form, positions))
    columns = scratch.take("columns", windows.shape)
    return columns.reshape(*piece.grid, inner, -1), [partial(np.copyto, columns, windows)]


def _skewed(shape: tuple[int, ...], scratch: Scratch) -> Array:
    """Memory for columns, rows a line of the cache further apart where they would collide in it."""
    *outer, wide, n = shape
    length = wide * n
    apart = length + (LINE if length * 4 % NEAR == 0 else 0)
    return scratch.take("columns", (*outer, apart))[..., :length].reshape(shape)


def overlapping(rows: Array, down: int, piece: Piece, inner: int) -> Array:
    """(rows read, …, columns, n) as (below, beside, K, m), blocks `down` rows below one another."""
    row, *_, inner_row, _, unit = rows.strides
    n = rows.shape[-1]
    below, beside = piece.grid
    block = piece.block_columns * n
    return np.lib.stride_tricks.as_strided(
        rows,
        (below, beside, inner, block),
        (row * down, block * unit, inner_row, unit),
    )


def _halves(rows: Array) -> Array:
    """(…, columns, n) as (…, 2, columns / 2, n)."""
    *outer, wide, n = rows.shape
    return rows.reshape(*outer, 2, wide // 2, n)


def _evens_first(rows: Array) -> Array:
    """(…, columns, n) as (…, even or odd, columns / 2, n), whatever the strides."""
    *outer, wide, n = rows.shape
    *steps, column, unit = rows.strides
    shape, strides = (*outer, 2, wide // 2, n), (*steps, column, 2 * column, unit)
    return np.lib.stride_tricks.as_strided(rows, shape, strides)


def blocks_of(pictures: Array, piece: Piece, scratch: Scratch) -> tuple[Array, Program]:
    """The pictures themselves as (below, beside, C, m); copied where margins lie between rows."""
    if piece.fits(pictures):
        return piece.of(pictures), []
    part = pictures[:, piece.rows, piece.columns]
    copy = scratch.take("blocks", part.shape)
    return piece.from_start().of(copy), [partial(np.copyto, copy, part)]


def of_group(pictures: Array, group: int, channels: int) -> Array:
    """The channels of one group: a view."""
    return pictures[group * channels : (group + 1) * channels]
