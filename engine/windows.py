"""Sliding windows over pictures, shared by convolution and pooling.

A window of height and width `size` steps by `stride` over pictures (N, C, H, W) and stands in
(H - size) // stride + 1 rows and (W - size) // stride + 1 columns.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from engine.array import Array


def positions(length: int, size: int, stride: int) -> int:
    """How many windows fit along one side of `length` pixels; 0 where none does."""
    return (length - size) // stride + 1 if length >= size else 0


def pad(x: Array, rows: tuple[int, int], across: tuple[int, int]) -> Array:
    """Surround pictures (N, C, H, W) with zeros: (before, after) for the rows and the columns."""
    if rows == across == (0, 0):
        return x
    n, c, height, width = x.shape
    padded = np.zeros((n, c, height + sum(rows), width + sum(across)), x.dtype)
    padded[:, :, rows[0] : rows[0] + height, across[0] : across[0] + width] = x
    return padded


def columns(x: Array, size: int, stride: int) -> Array:
    """Copy every window into a column: (N, C, H, W) -> (N, C·size·size, rows·columns).

    Known as im2col: it turns a convolution into one matrix product a picture.
    Source: Chellapilla, Puri & Simard 2006, section 4.1.
    """
    views = sliding_window_view(x, (size, size), axis=(2, 3))[:, :, ::stride, ::stride]
    n, c, rows, across = views.shape[:4]
    return views.transpose(0, 1, 4, 5, 2, 3).reshape(n, c * size * size, rows * across)


def add_columns(cols: Array, shape: tuple[int, ...], size: int, stride: int) -> Array:
    """Add every column back to where its window stood: the transpose of `columns` (col2im).

    `shape` is that of the pictures (N, C, H, W) the columns came from.
    """
    n, c, height, width = shape
    rows, across = positions(height, size, stride), positions(width, size, stride)
    parts = cols.reshape(n, c, size, size, rows, across)
    x = np.zeros(shape, cols.dtype)
    for i in range(size):
        for j in range(size):
            at(x, i, j, size, stride)[...] += parts[:, :, i, j]
    return x


def at(x: Array, i: int, j: int, size: int, stride: int) -> Array:
    """The view of the pixels at row i, column j of every window: (N, C, rows, columns)."""
    bottom = i + stride * (positions(x.shape[2], size, stride) - 1) + 1
    right = j + stride * (positions(x.shape[3], size, stride) - 1) + 1
    return x[:, :, i:bottom:stride, j:right:stride]
