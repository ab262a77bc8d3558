"""Convolution."""

from math import prod
from typing import Annotated, Literal

import numpy as np
from msgspec import Meta
from numpy.random import Generator

from engine import windows
from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.initializers import INITIALIZERS, InitializerName
from engine.layers.base import Cache, Context, Layer, picture_sides
from engine.spec import Spec

LARGEST_COLUMNS = 1 << 28  # numbers for one picture: a gigabyte
Padding = Literal["valid", "same"] | Annotated[int, Meta(ge=0, le=64)]


class Conv2D(Spec, Layer, frozen=True):
    """Slide `filters` kernels over the picture; each position is one weighted sum.

    y[f,i,j] = bias[f] + Σ_{c,u,v} kernel[f,c,u,v] · x[c, i·stride+u-padding, j·stride+v-padding]
    (a correlation, as in every deep-learning library).

    Shapes: (N, C, H, W) -> (N, filters, (H + 2·padding - size) // stride + 1, likewise for W);
        "same" gives ⌈H / stride⌉ rows, an odd pixel of padding going below and right.
    Weights: kernel (filters, C, size, size), bias (filters,).
    Raises: UserError where the kernel is larger than the padded picture.
    Source: LeCun, Bottou, Bengio & Haffner 1998, section II.A.
    """

    filters: Annotated[int, Meta(ge=1, le=4096)]
    size: Annotated[int, Meta(ge=1, le=64)] = 3  # pixels
    stride: Annotated[int, Meta(ge=1, le=64)] = 1  # pixels
    padding: Padding = "valid"  # pixels on each side, or a rule
    initializer: InitializerName = "he-normal"

    def output_shape(self, shape: Shape) -> Shape:
        _, height, width = picture_sides(self, shape)
        sides = []
        for length in (height, width):
            before, after = self.margins(length)
            sides.append(windows.positions(length + before + after, self.size, self.stride))
        if min(sides) < 1:
            raise UserError(
                f"Conv2D(size={self.size}) needs pictures of at least {self.size} × {self.size} "
                f"pixels; this one is {height} × {width}. Use a smaller kernel or padding='same'."
            )
        if shape[0] * self.size**2 * sides[0] * sides[1] > LARGEST_COLUMNS:
            raise UserError(
                f"Conv2D(size={self.size}) on {height} × {width} pixels would need "
                f"{LARGEST_COLUMNS:,} numbers and more at once. Use a stride or smaller pictures."
            )
        return (self.filters, *sides)

    def margins(self, length: int) -> tuple[int, int]:
        """Zeros before and after a side of `length` pixels."""
        if self.padding == "valid":
            return 0, 0
        if self.padding == "same":
            steps = -(-length // self.stride)
            total = max(0, (steps - 1) * self.stride + self.size - length)
            return total // 2, total - total // 2
        return self.padding, self.padding

    def weight_shapes(self, shape: Shape) -> dict[str, Shape]:
        kernel = (self.filters, shape[0], self.size, self.size)
        return {"kernel": kernel, "bias": (self.filters,)}

    def multiply_adds(self, shape: Shape) -> int:
        return prod(self.output_shape(shape)) * shape[0] * self.size**2

    def init(self, shape: Shape, rng: Generator) -> Weights:
        shapes = self.weight_shapes(shape)
        area = self.size * self.size
        fan_in, fan_out = shape[0] * area, self.filters * area
        kernel = INITIALIZERS[self.initializer](shapes["kernel"], fan_in, fan_out, rng)
        return {"kernel": kernel, "bias": np.zeros(shapes["bias"], np.float32)}

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        padded = windows.pad(x, self.margins(x.shape[2]), self.margins(x.shape[3]))
        cols = windows.columns(padded, self.size, self.stride)
        y = w["kernel"].reshape(self.filters, -1) @ cols
        y += w["bias"][:, None]
        return y.reshape(len(x), *self.output_shape(x.shape[1:])), (cols, x.shape, padded.shape)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        cols, shape, padded_shape = cache
        flat = dy.reshape(len(dy), self.filters, -1)
        dkernel = (flat @ cols.transpose(0, 2, 1)).sum(axis=0).reshape(w["kernel"].shape)
        gradients = {"kernel": dkernel, "bias": flat.sum(axis=(0, 2))}
        dcols = w["kernel"].reshape(self.filters, -1).T @ flat
        dpadded = windows.add_columns(dcols, padded_shape, self.size, self.stride)
        top, left = self.margins(shape[2])[0], self.margins(shape[3])[0]
        return dpadded[:, :, top : top + shape[2], left : left + shape[3]], gradients
