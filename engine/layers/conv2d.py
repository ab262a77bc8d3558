"""Convolution."""

from math import prod
from typing import Annotated, Literal

import numpy as np
from msgspec import Meta
from numpy.random import Generator

from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.initializers import INITIALIZERS, InitializerName
from engine.layers.base import Cache, Context, Layer, picture_sides
from engine.spec import Spec
from engine.windows import Margin, Pair, Pixels, Windows, pair


class Conv2D(Spec, Layer, frozen=True):
    """Slide `filters` kernels over the picture; each position is one weighted sum.

    y[f,i,j] = bias[f] + Σ_{c,u,v} kernel[f,c,u,v] · x[c, i·stride+u·dilation-padding, …likewise]
    (a correlation, as in every deep-learning library). The sums of all positions are one matrix
    product: the kernels, each written as a row, times the windows, each written as a column.

    With `groups`, channels and filters are cut into as many groups, and each filter sees the
    channels of its own group alone; groups = channels is the depthwise convolution.

    Shapes: (N, C, H, W) -> (N, filters, (H + 2·padding - reach) // stride + 1, likewise for W),
        where reach = dilation·(size - 1) + 1; "same" gives ⌈H / stride⌉ rows, an odd pixel of
        padding going below and right.
    Weights: kernel (filters, C / groups, height, width), bias (filters,) unless
        bias is False.
    Gradient: dkernel = dy · columnsᵀ; dx = kernelᵀ · dy, each column added back to its window;
        dbias = Σ dy over pictures and positions.
    Raises: UserError where the kernel is larger than the padded picture, or where groups don't
        divide channels and filters.
    Source: LeCun, Bottou, Bengio & Haffner 1998, section II.A; dilation: Yu & Koltun 2016,
        section 2; groups: Krizhevsky, Sutskever & Hinton 2012, section 3.2.
    """

    filters: Annotated[int, Meta(ge=1, le=4096)]
    size: Pixels = 3  # one number, or (height, width)
    stride: Pixels = 1
    padding: Literal["valid", "same"] | Margin = "valid"  # pixels on each side, or a rule
    dilation: Pixels = 1  # pixels from one weight of the kernel to the next
    groups: Annotated[int, Meta(ge=1, le=4096)] = 1
    initializer: InitializerName = "he-normal"
    scale: Annotated[float, Meta(gt=0.0, le=100.0)] = 1.0  # times what the initializer gives
    bias: bool = True  # batch normalisation right after it has a shift of its own instead

    def output_shape(self, shape: Shape) -> Shape:
        channels, height, width = picture_sides(self, shape)
        if channels % self.groups or self.filters % self.groups:
            raise UserError(
                f"Conv2D(groups={self.groups}) needs channels and filters that {self.groups} "
                f"divides; here are {channels} channels and {self.filters} filters. Use groups=1, "
                f"or groups={channels} and a multiple of {channels} filters (depthwise)."
            )
        name, windows = f"Conv2D(size={self.size})", self.windows((height, width))
        sides = windows.fit((height, width), name)
        windows.check_room(channels, (height, width), name)
        return (self.filters, *sides)

    def windows(self, sides: Pair) -> Windows:
        """Where the kernel stands on pictures of `sides` (height, width) pixels."""
        bare = Windows(pair(self.size), pair(self.stride), dilation=pair(self.dilation))
        if self.padding == "valid":
            return bare
        if self.padding == "same":
            rows, columns = map(_same_margin, sides, bare.reach, bare.stride)
        else:
            rows, columns = ((margin, margin) for margin in pair(self.padding))
        return Windows(bare.size, bare.stride, (rows, columns), bare.dilation)

    def weight_shapes(self, shape: Shape) -> dict[str, Shape]:
        kernel = (self.filters, shape[0] // self.groups, *pair(self.size))
        shapes: dict[str, Shape] = {"kernel": kernel}
        if self.bias:
            shapes["bias"] = (self.filters,)
        return shapes

    def multiply_adds(self, shape: Shape) -> int:
        one_sum = prod(self.weight_shapes(shape)["kernel"][1:])
        return prod(self.output_shape(shape)) * one_sum

    def init(self, shape: Shape, rng: Generator) -> Weights:
        area = prod(pair(self.size))
        fan_in, fan_out = shape[0] // self.groups * area, self.filters // self.groups * area
        initialize = INITIALIZERS[self.initializer]
        kernel = initialize(self.weight_shapes(shape)["kernel"], fan_in, fan_out, rng)
        return {"kernel": self.scale * kernel} | self._with_bias(np.zeros(self.filters, np.float32))

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        sides = (x.shape[2], x.shape[3])
        windows = self.windows(sides)
        columns = self._grouped(windows.columns(x))
        y = (self._rows(w) @ columns).reshape(len(x), self.filters, *windows.positions(sides))
        if self.bias:
            y += w["bias"][:, None, None]
        return y, (columns, sides)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        columns, sides = cache
        flat = self._grouped(dy.reshape(len(dy), self.filters, -1))
        dkernel = (flat @ columns.swapaxes(2, 3)).sum(axis=0).reshape(w["kernel"].shape)
        dcolumns = self._rows(w).swapaxes(1, 2) @ flat
        dx = self.windows(sides).add_columns(dcolumns, sides)
        return dx, {"kernel": dkernel} | self._with_bias(dy.sum(axis=(0, 2, 3)))

    def _with_bias(self, array: Array) -> Weights:
        """The array as the bias; nothing for a layer without one."""
        return {"bias": array} if self.bias else {}

    def _rows(self, w: Weights) -> Array:
        """The kernels of each group as rows: (groups, filters / groups, C / groups · area)."""
        return w["kernel"].reshape(self.groups, self.filters // self.groups, -1)

    def _grouped(self, flat: Array) -> Array:
        """(N, rows, positions) -> (N, groups, rows / groups, positions)."""
        n, rows, positions = flat.shape
        return flat.reshape(n, self.groups, rows // self.groups, positions)


def _same_margin(length: int, reach: int, stride: int) -> Pair:
    """Pixels before and after a side so that ⌈length / stride⌉ windows fit."""
    steps = -(-length // stride)
    total = max(0, (steps - 1) * stride + reach - length)
    return total // 2, total - total // 2
