"""Matrix products cut into many small ones.

OpenBLAS copies ("packs") the operands of a large product into an order of its own, and skips that
for small ones: with at most 10⁶ multiply-adds, AVX-512 kernels read the matrices where they are.
`np.matmul` on a three-dimensional view makes many small products in one call. How they are cut
follows from the sizes alone, never from timing: another cut would round differently.

Measured on a Zen 4 core (peak 115 GFLOP/s), for 4096 rows, 288 columns and 32 filters: rows @
kernel 110 instead of 90 GFLOP/s, the kernel's gradient 108 instead of 87, its summing included.
"""

from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.program import Program, Scratch

LIMIT = 1_000_000  # multiply-adds of a small product
LEAST_ROWS = 16  # fewer a product cost more in calls than packing does
LEAST_FILTERS = 16  # of a group
TALL, SMALL = 128, 32  # rows, from and up to which the small side is turned around
BLOCKS = (256, 128, 64)  # rows of the parts of a sum, the first that leaves broad enough tiles
LEAST_COLUMNS = 48  # of a tile


def cut(length: int, others: int, least: int) -> int:
    """How many of `length` rows go into one product, whose other two sides multiply to `others`.

    All of them where they fit, or where not even `least` do; else a divisor of `length` as near
    the limit as there is, or, where there is none in its upper half, a multiple of 8.
    """
    most = LIMIT // others
    if most >= length or most < least:
        return length
    divisors = (rows for rows in range(most, most // 2, -1) if length % rows == 0)
    return next(divisors, most - most % 8)


def rows_times(a: Array, b: Array, out: Array) -> Program:
    """out (M, N) = a (M, K) @ b (K, N), in blocks of rows of a."""
    (length, inner), width = a.shape, b.shape[1]
    rows = cut(length, inner * width, LEAST_ROWS)
    blocks, rest = divmod(length, rows)
    whole = blocks * rows
    if blocks == 1 and not rest:
        return [partial(np.matmul, a, b, out=out)]
    program: Program = [partial(np.matmul, split(a[:whole], rows), b, out=split(out[:whole], rows))]
    if rest:
        program.append(partial(np.matmul, a[whole:], b, out=out[whole:]))
    return program


def add_transposed_times(a: Array, b: Array, total: Array, scratch: Scratch) -> Program:
    """total (K, N) += a (M, K)ᵀ @ b (M, N): tiles of columns of b, blocks of rows, then the sum.

    Tiles are narrow so that blocks are tall: fewer partial sums to write and add up.
    """
    if total.shape[0] > total.shape[1]:
        return add_transposed_times(b, a, total.T, scratch)
    (length, height), width = a.shape, b.shape[1]
    rows, across = _tile(length, height, width)
    blocks, rest = divmod(length, rows)
    whole = blocks * rows
    part = scratch.take("part", (width // across, height, across))
    parts = scratch.take("parts", (width // across, blocks, height, across))
    tiles = _tiles(b[:whole], rows, across)
    target = total.reshape(height, -1, across).swapaxes(0, 1)
    assert np.shares_memory(target, total), "tiles are views"
    program: Program = [
        partial(np.matmul, split(a[:whole], rows).swapaxes(1, 2), tiles, out=parts),
        partial(np.add.reduce, parts, axis=1, out=part),
        partial(np.add, target, part, out=target),
    ]
    if rest:
        left = scratch.take("left", (height, width))
        program.append(partial(np.matmul, a[whole:].T, b[whole:], out=left))
        program.append(partial(np.add, total, left, out=total))
    return program


def _tile(length: int, height: int, width: int) -> tuple[int, int]:
    """Rows of a block and columns of a tile, for a small product of `height` rows."""
    if length * height * width <= LIMIT:
        return length, width
    for tall in BLOCKS:
        most = LIMIT // (tall * height)
        across = next((part for part in range(min(most, width), 0, -1) if width % part == 0), 0)
        if across == width or across >= LEAST_COLUMNS:
            return min(length, cut(length, height * across, LEAST_ROWS)), across
    return length, width


def _tiles(b: Array, rows: int, across: int) -> Array:
    """(M, N) seen as (N / across, M / rows, rows, across)."""
    (length, width), (step, unit) = b.shape, b.strides
    shape = (width // across, length // rows, rows, across)
    strides = (unit * across, step * rows, step, unit)
    return np.lib.stride_tricks.as_strided(b, shape, strides)


def kernel_times(kernel: Array, columns: Array, out: Array) -> Program:
    """out (…, F, m) = kernel (F, K) @ columns (…, K, m) for each block.

    Where a block is still too large, the kernel is cut into groups of filters: 106 instead of 78
    GFLOP/s for 128 filters on 128 channels of 64 pictures.
    """
    (filters, inner), width = kernel.shape, columns.shape[-1]
    parts = (n for n in range(1, filters // LEAST_FILTERS + 1) if filters % n == 0)
    groups = next((n for n in parts if filters // n * inner * width <= LIMIT), 1)
    if groups == 1:
        return [partial(np.matmul, kernel, columns, out=out)]
    some = kernel.reshape(groups, -1, inner)
    target = out.reshape(*out.shape[:-2], groups, -1, width)
    assert np.shares_memory(target, out), "groups are views"
    return [partial(np.matmul, some, columns[..., None, :, :], out=target)]


def add_times_transposed(a: Array, b: Array, total: Array, scratch: Scratch) -> Program:
    """total (M, N) += Σ over all blocks of a (…, M, m) @ b (…, N, m)ᵀ.

    The larger of M and N comes first: 70 instead of 40 GFLOP/s for 144 and 16. A tall a is better
    off with a small b turned around beforehand, in a product with the unit matrix, which is exact
    and twice as fast as a copy: 98. Flat ones are at 95 as they are.
    """
    if total.shape[0] < total.shape[1]:
        return add_times_transposed(b, a, total.T, scratch)
    part, other = scratch.take("part", total.shape), b.swapaxes(-1, -2)
    parts = scratch.take("parts", (*a.shape[:-2], *total.shape))
    program: Program = []
    if len(total) >= TALL and total.shape[1] <= SMALL:
        turned = scratch.take("turned", other.shape)
        unit = np.eye(other.shape[-1], dtype=np.float32)
        program, other = [partial(np.matmul, other, unit, out=turned)], turned
    return [
        *program,
        partial(np.matmul, a, other, out=parts),
        partial(np.add.reduce, parts.reshape(-1, *total.shape), axis=0, out=part),
        partial(np.add, total, part, out=total),
    ]


def split(a: Array, rows: int) -> Array:
    """(M, K) seen as (M / rows, rows, K), whatever the strides."""
    (length, width), (step, unit) = a.shape, a.strides
    shape, strides = (length // rows, rows, width), (rows * step, step, unit)
    return np.lib.stride_tricks.as_strided(a, shape, strides)
