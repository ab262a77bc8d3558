"""What the kernels of a convolution need to know of it."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array, Shape
from engine.layers import Conv2D
from engine.plan.layout import Margins
from engine.windows import Pair, Windows

MOST_WORK = 1.3  # times the products of scattering, up to which gathering is the faster way back


@dataclass(frozen=True)
class Geometry:
    """Sizes of one convolution."""

    channels: int
    filters: int
    groups: int
    sides: Pair  # (H, W) of what comes in
    positions: Pair  # (H', W') of what goes out
    windows: Windows

    @classmethod
    def of(cls, conv: Conv2D, shape: Shape) -> "Geometry":
        """Of a convolution of pictures (C, H, W)."""
        windows = conv.windows((shape[1], shape[2]))
        _, *positions = conv.output_shape(shape)
        sides, at = (shape[1], shape[2]), (positions[0], positions[1])
        return cls(shape[0], conv.filters, conv.groups, sides, at, windows)

    @property
    def taps(self) -> int:
        """Pixels of a window."""
        return self.windows.size[0] * self.windows.size[1]

    @property
    def pointwise(self) -> bool:
        """Whether each position reads one pixel, and all pixels are read in order."""
        return self.taps == 1 and self.sides == self.positions and not self.margined

    @property
    def margined(self) -> bool:
        """Whether windows reach beyond the picture."""
        return self.windows.margins != ((0, 0), (0, 0))

    @property
    def group_channels(self) -> int:
        """Channels that one filter sees."""
        return self.channels // self.groups

    @property
    def group_filters(self) -> int:
        """Filters that see the same channels."""
        return self.filters // self.groups

    def by_group(self, kernel: Array) -> Array:
        """(filters, C / groups, …) -> (groups, filters / groups, C / groups, …)."""
        return kernel.reshape(self.groups, self.group_filters, *kernel.shape[1:])

    @property
    def gathers(self) -> bool:
        """Whether the way back is a convolution too: each pixel gathers from dy's windows.

        It needs a stride of 1 and margins within the kernel's reach, and pays where the pictures
        don't grow much on the way back; else each position scatters its gradient to its pixels.
        """
        if self.windows.stride != (1, 1) or min(map(min, self.back.margins)) < 0:
            return False
        pixels, positions = self.sides[0] * self.sides[1], self.positions[0] * self.positions[1]
        return pixels <= MOST_WORK * positions

    @property
    def gathers_columns(self) -> bool:
        """Whether pixels may gather along their column and scatter within their row.

        Between the two: one pass of adding for each of the kernel's columns, not for each tap.
        """
        single = self.groups == self.windows.dilation[0] == 1
        return single and self.windows.stride == (1, 1) and min(self.back.margins[0]) >= 0

    @property
    def back(self) -> Windows:
        """The windows on dy whose flipped kernel gives dx, for a stride of 1."""
        windows = self.windows
        (top, bottom), (left, right) = (
            (reach - 1 - before, reach - 1 - after)
            for reach, (before, after) in zip(windows.reach, windows.margins, strict=True)
        )
        return Windows(windows.size, (1, 1), ((top, bottom), (left, right)), windows.dilation)


def windows_innermost(padded: Array, windows: Windows, positions: Pair) -> Array:
    """(n, H, W, C) with margins -> view (n, H', W', height, width, C) that overlaps itself."""
    n, _, _, channels = padded.shape
    picture, row, column, channel = padded.strides
    (down, across), (below, beside) = windows.stride, windows.dilation
    return np.lib.stride_tricks.as_strided(
        padded,
        (n, *positions, *windows.size, channels),
        (picture, row * down, column * across, row * below, column * beside, channel),
    )


def windows_outermost(padded: Array, windows: Windows, positions: Pair) -> Array:
    """(C, H, W, n) with margins -> view (height, C, width, H', W', n) that overlaps itself."""
    channels, _, _, n = padded.shape
    channel, row, column, picture = padded.strides
    (down, across), (below, beside) = windows.stride, windows.dilation
    return np.lib.stride_tricks.as_strided(
        padded,
        (windows.size[0], channels, windows.size[1], *positions, n),
        (row * below, channel, column * beside, row * down, column * across, picture),
    )


def window_rows(padded: Array, windows: Windows, rows: slice, columns: slice) -> Array:
    """(C, H, W, n) with margins -> view (rows read, C, width, columns, n) that overlaps itself.

    What windows at these positions read, each row of the picture once: those of one row of
    positions are `height` rows on end.
    """
    channels, _, _, n = padded.shape
    channel, row, column, picture = padded.strides
    (down, across), beside = windows.stride, windows.dilation[1]
    high, wide = rows.stop - rows.start, columns.stop - columns.start
    return np.lib.stride_tricks.as_strided(
        padded[:, rows.start * down :, columns.start * across :],
        ((high - 1) * down + windows.size[0], channels, windows.size[1], wide, n),
        (row, channel, column * beside, column * across, picture),
    )


def within(have: Margins, need: Margins) -> bool:
    """Whether margins that are there contain those that are needed."""
    pairs = zip(sum(have, ()), sum(need, ()), strict=True)
    return all(there >= needed for there, needed in pairs)
