"""Columns of batch-innermost pictures, piece by piece."""

from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.nodes.cutting import Piece
from engine.plan.nodes.geometry import windows_outermost
from engine.plan.program import Program, Scratch
from engine.windows import Pair, Windows


def columns_of(
    pictures: Array, form: Windows, positions: Pair, piece: Piece, scratch: Scratch
) -> tuple[Array, Program]:
    """The windows of a piece as (below, beside, K, m), and what copies them there (im2col)."""
    windows = piece.of_windows(windows_outermost(pictures, form, positions))
    columns = scratch.take("columns", windows.shape)
    inner = form.size[0] * form.size[1] * len(pictures)
    return columns.reshape(*piece.grid, inner, -1), [partial(np.copyto, columns, windows)]


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
