"""Transposed convolution."""

from math import prod
from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.random import Generator

from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.initializers import INITIALIZERS, InitializerName
from engine.layers.base import Cache, Context, Layer, picture_sides
from engine.spec import Spec
from engine.windows import Margin, Pair, Pixels, Windows, pair


class ConvTranspose2D(Spec, Layer, frozen=True):
    """Stamp each pixel's kernel onto a larger picture: what a convolution's gradient does.

    y[f, i·stride+u·dilation-padding, …likewise] sums kernel[c,f,u,v] · x[c,i,j] over all that
    falls there, and bias[f] is added. Forward, it is the backward pass of a Conv2D with the same
    size, stride, padding, dilation and groups; backward, its forward pass.

    Shapes: (N, C, H, W) -> (N, filters, (H - 1)·stride - 2·padding + reach + output_padding,
        likewise for W), where reach = dilation·(size - 1) + 1. `output_padding` adds rows below
        and columns right: with a stride, several sizes shrink to the same one, and it says which.
    Weights: kernel (C, filters / groups, height, width), bias (filters,) unless
        bias is False.
    Gradient: with the windows of dy as columns, dx = kernel · columns and
        dkernel = x · columnsᵀ; dbias = Σ dy over pictures and positions.
    Raises: UserError where padding leaves nothing, where output_padding is not below the stride,
        or where groups don't divide channels and filters.
    Source: Zeiler, Krishnan, Taylor & Fergus 2010, section 3; Dumoulin & Visin 2016, chapter 4.
    """

    filters: Annotated[int, Meta(ge=1, le=4096)]
    size: Pixels = 3  # one number, or (height, width)
    stride: Pixels = 1
    padding: Margin = 0  # pixels taken off each side of the output
    output_padding: Margin = 0  # pixels added to the output, below and right
    dilation: Pixels = 1
    groups: Annotated[int, Meta(ge=1, le=4096)] = 1
    initializer: InitializerName = "he-normal"
    scale: Annotated[float, Meta(gt=0.0, le=100.0)] = 1.0  # times what the initializer gives
    bias: bool = True

    def output_shape(self, shape: Shape) -> Shape:
        channels, height, width = picture_sides(self, shape)
        self._check(channels)
        rows, columns = self._sides((height, width))
        name = f"ConvTranspose2D(size={self.size}, padding={self.padding})"
        if min(rows, columns) < 1:
            raise UserError(
                f"{name} takes off all there is: from pictures of {height} × {width} pixels it "
                f"would leave {rows} × {columns}. Use less padding, or a larger kernel."
            )
        self.windows.check_room(self.filters, (rows, columns), name)
        return self.filters, rows, columns

    @property
    def windows(self) -> Windows:
        """Where the kernels are stamped on the output."""
        rows, columns = ((margin, margin) for margin in pair(self.padding))
        return Windows(pair(self.size), pair(self.stride), (rows, columns), pair(self.dilation))

    def weight_shapes(self, shape: Shape) -> dict[str, Shape]:
        kernel = (shape[0], self.filters // self.groups, *pair(self.size))
        shapes: dict[str, Shape] = {"kernel": kernel}
        if self.bias:
            shapes["bias"] = (self.filters,)
        return shapes

    def multiply_adds(self, shape: Shape) -> int:
        return prod(shape) * prod(self.weight_shapes(shape)["kernel"][1:])

    def init(self, shape: Shape, rng: Generator) -> Weights:
        area = prod(pair(self.size))
        met = shape[0] // self.groups * area // prod(pair(self.stride))  # products an output sums
        fan_out = self.filters // self.groups * area
        initialize = INITIALIZERS[self.initializer]
        kernel = initialize(self.weight_shapes(shape)["kernel"], max(met, 1), fan_out, rng)
        return {"kernel": self.scale * kernel} | self._with_bias(np.zeros(self.filters, np.float32))

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        flat = self._grouped(x)
        columns = self._rows(w).swapaxes(1, 2) @ flat
        y = self.windows.add_columns(columns, self._sides((x.shape[2], x.shape[3])))
        if self.bias:
            y += w["bias"][:, None, None]
        return y, (flat, x.shape)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        flat, shape = cache
        columns = self.windows.columns(dy)
        columns = columns.reshape(len(dy), self.groups, -1, columns.shape[2])
        dkernel = (flat @ columns.swapaxes(2, 3)).sum(axis=0).reshape(w["kernel"].shape)
        dx = (self._rows(w) @ columns).reshape(shape)
        return dx, {"kernel": dkernel} | self._with_bias(dy.sum(axis=(0, 2, 3)))

    def _with_bias(self, array: Array) -> Weights:
        """The array as the bias; nothing for a layer without one."""
        return {"bias": array} if self.bias else {}

    def _check(self, channels: int) -> None:
        if channels % self.groups or self.filters % self.groups:
            raise UserError(
                f"ConvTranspose2D(groups={self.groups}) needs channels and filters that "
                f"{self.groups} divides; here are {channels} channels and {self.filters} filters. "
                "Use groups=1, or a number that divides both."
            )
        extra, stride = pair(self.output_padding), pair(self.stride)
        if extra[0] >= stride[0] or extra[1] >= stride[1]:
            raise UserError(
                f"ConvTranspose2D(output_padding={self.output_padding}) needs a stride above it; "
                f"the stride is {self.stride}. Use output_padding=0, or a larger stride."
            )

    def _sides(self, sides: Pair) -> Pair:
        """Height and width of the output for pictures of these sides."""
        windows = self.windows
        rows, columns = (
            (length - 1) * stride - sum(margin) + reach + extra
            for length, stride, margin, reach, extra in zip(
                sides, windows.stride, windows.margins, windows.reach,
                pair(self.output_padding), strict=True,
            )
        )  # fmt: skip
        return rows, columns

    def _rows(self, w: Weights) -> Array:
        """The kernels of each group as rows: (groups, C / groups, filters / groups · area)."""
        channels = len(w["kernel"])
        return w["kernel"].reshape(self.groups, channels // self.groups, -1)

    def _grouped(self, x: Array) -> Array:
        """(N, C, H, W) -> (N, groups, C / groups, H · W)."""
        n, channels, height, width = x.shape
        return x.reshape(n, self.groups, channels // self.groups, height * width)
