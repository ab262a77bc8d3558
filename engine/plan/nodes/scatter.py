"""Windows added back to the pixels they were copied from."""

from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.program import Program
from engine.windows import Windows


def add_windows(windows: Array, target: Array, form: Windows) -> Program:
    """target (n, H, W, C) += each of windows (n, H', W', height, width, C) at its place (col2im).

    As many neighbouring pixels of a window as the stride are added in one call: they don't overlap
    with those of the next window, and make runs of stride · C numbers.
    """
    program: Program = []
    count, rows, across, height, width, channels = windows.shape
    picture, row, column, unit = target.strides
    (down, right), (below, beside) = form.stride, form.dilation
    together = right if beside == 1 else 1
    for i in range(height):
        for j in range(0, width, together):
            run = min(together, width - j)
            place = np.lib.stride_tricks.as_strided(
                target[:, i * below :, j * beside :],
                (count, rows, across, run, channels),
                (picture, row * down, column * right, column, unit),
            )
            part = windows[:, :, :, i, j : j + run]
            program.append(partial(np.add, place, part, out=place))
    return program
