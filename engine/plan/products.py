"""Matrix products cut into many small ones.

OpenBLAS copies ("packs") the operands of a large product into an order of its own, and skips that
for small ones: with at most 10⁶ multiply-adds, AVX-512 kernels read the matrices where they are.
`np.matmul` on a three-dimensional view makes many small products in one call. How they are cut
follows from the sizes alone, never from timing: another cut would round differently.

Measured on a Zen 4 core (peak 115 GFLOP/s), for 4096 rows, 288 columns and 32 filters: rows @
kernel 110 instead of 90 GFLOP/s, the kernel's gradient 101 instead of 85, its summing included.
"""

from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.program import Program, Scratch

LIMIT = 1_000_000  # multiply-adds of a small product
LEAST_ROWS = 16  # fewer a product cost more in calls than packing does
TALL = 128  # rows, from which a product along both rows first turns the other side around
LEAST_SUMMED = 32  # likewise, where each product gives a part of a sum


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
    """total (K, N) += a (M, K)ᵀ @ b (M, N), the sum over M in blocks whose results are added."""
    (length, height), width = a.shape, b.shape[1]
    rows = cut(length, height * width, LEAST_SUMMED)
    blocks, rest = divmod(length, rows)
    whole = blocks * rows
    part = scratch.take("part", (height, width))
    if blocks == 1:
        program: Program = [partial(np.matmul, a[:whole].T, b[:whole], out=part)]
    else:
        parts = scratch.take("parts", (blocks, height, width))
        left, right = split(a[:whole], rows).swapaxes(1, 2), split(b[:whole], rows)
        program = [
            partial(np.matmul, left, right, out=parts),
            partial(np.add.reduce, parts, axis=0, out=part),
        ]
    program.append(partial(np.add, total, part, out=total))
    if rest:
        program.append(partial(np.matmul, a[whole:].T, b[whole:], out=part))
        program.append(partial(np.add, total, part, out=total))
    return program


def add_times_transposed(a: Array, b: Array, total: Array, scratch: Scratch) -> Program:
    """total (M, N) += Σ over all blocks of a (…, M, m) @ b (…, N, m)ᵀ.

    The larger of M and N comes first: 70 instead of 40 GFLOP/s for 144 and 16. A tall a is better
    off with the smaller one turned around beforehand, in a product with the unit matrix, which is
    exact and twice as fast as a copy: 98. Flat ones are at 95 as they are.
    """
    if total.shape[0] < total.shape[1]:
        return add_times_transposed(b, a, total.T, scratch)
    part, other = scratch.take("part", total.shape), b.swapaxes(-1, -2)
    parts = scratch.take("parts", (*a.shape[:-2], *total.shape))
    program: Program = []
    if len(total) >= TALL:
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
