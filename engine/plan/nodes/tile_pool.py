"""Max pooling of 2 × 2 tiles in two levels."""

from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.layout import AXES, Layout
from engine.plan.program import Program, Scratch


class TilePool:
    """The larger of two neighbours in a row, then of two rows; who won is kept as booleans.

    z (pictures in the layout) -> half as many rows and columns, an odd last one left out.
    Columns come first, so that of equal numbers the first in row order wins, as in the reference.
    Gradient: e = g·won goes to the one, g - e to the other.
    25 to 100 times faster than `reshape.max` or `argmax` (strided slices of whole rows).
    Where even columns lie `apart` from odd ones, before them, NumPy's loops run over half a row
    instead of a pixel: twice as fast for 32 pictures of 28 × 28.
    """

    def __init__(
        self, layout: Layout, z: Array, scratch: Scratch, training: bool, apart: bool = False
    ) -> None:
        axes = AXES[layout]
        assert axes.rows is not None and axes.columns is not None
        self._rows, self._columns, self._apart = axes.rows, axes.columns, apart
        assert not apart or z.shape[axes.columns] % 2 == 0, "each even column has an odd one"
        narrow, small = list(z.shape), list(z.shape)
        narrow[axes.columns] //= 2
        small[axes.columns], small[axes.rows] = narrow[axes.columns], z.shape[axes.rows] // 2
        self.output_shape = tuple(small)
        self._z, self._narrow = z, scratch.take("narrow", tuple(narrow))
        self._left_won = np.zeros(narrow, bool) if training else None
        self._upper_won = np.zeros(small, bool) if training else None

    def forward(self, out: Array) -> Program:
        """Write the largest of each tile."""
        program: Program = []
        levels = (
            (self._z, self._columns, self._narrow, self._left_won),
            (self._narrow, self._rows, out, self._upper_won),
        )
        for wide, axis, small, won in levels:
            one, other = self._halves(wide, axis)
            if won is not None:
                program.append(partial(np.greater_equal, one, other, out=won))
            program.append(partial(np.maximum, one, other, out=small))
        return program

    def backward(self, g: Array, dz: Array) -> Program:
        """From the gradient of the largest, that of all numbers of z; dz may be any view."""
        program: Program = []
        levels = (
            (g, self._narrow, self._rows, self._upper_won),
            (self._narrow, dz, self._columns, self._left_won),
        )
        for small, wide, axis, won in levels:
            one, other = self._halves(wide, axis)
            program += [
                partial(np.multiply, small, won, out=one),
                partial(np.subtract, small, one, out=other),
            ]
            if wide.shape[axis] % 2:
                program.append(partial(_at(wide, axis, -1).fill, 0))
        return program

    def _halves(self, pictures: Array, axis: int) -> tuple[Array, Array]:
        """Every other row or column, from the first and the second; an odd last one left out."""
        half = pictures.shape[axis] // 2
        one, other = [slice(None)] * 4, [slice(None)] * 4
        one[axis], other[axis] = slice(0, half * 2, 2), slice(1, half * 2, 2)
        if self._apart and axis == self._columns:
            one[axis], other[axis] = slice(0, half), slice(half, half * 2)
        return pictures[tuple(one)], pictures[tuple(other)]


def _at(pictures: Array, axis: int, index: int) -> Array:
    whole: list[slice | int] = [slice(None)] * 4
    whole[axis] = index
    return pictures[tuple(whole)]
