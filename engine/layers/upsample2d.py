"""Enlarging pictures."""

from math import floor
from typing import Annotated, Literal

import numpy as np
from msgspec import Meta

from engine.array import Array, Shape, Weights
from engine.layers.base import Cache, Context, Layer, picture_sides
from engine.spec import Spec
from engine.windows import pair

Factor = Annotated[int, Meta(ge=1, le=16)]


class Upsample2D(Spec, Layer, frozen=True):
    """Enlarge each channel `scale` times: by repeating pixels, or bilinearly between them.

    "nearest": y[c,i,j] = x[c, i // scale, j // scale].
    "bilinear": pixel i of the output has its middle at p = (i + ½) / scale - ½ between the pixels
    of the input, and takes (1 - share) · x[⌊p⌋] + share · x[⌊p⌋ + 1] with share = p - ⌊p⌋, first
    along the rows, then along the columns; beyond the edge the outermost pixel goes on. As
    torch.nn.Upsample(align_corners=False), "half_pixel" in ONNX.
    Shapes: (N, C, H, W) -> (N, C, scale·H, scale·W)
    Gradient: each dy goes back to the pixels it was made of, in the same shares.
    Raises: UserError where vectors come in instead of pictures.
    Source: Odena, Dumoulin & Olah 2016, "Deconvolution and checkerboard artifacts".
    """

    scale: Annotated[tuple[Factor, ...], Meta(min_length=2, max_length=2)] | Factor = 2
    method: Literal["nearest", "bilinear"] = "nearest"

    def output_shape(self, shape: Shape) -> Shape:
        channels, height, width = picture_sides(self, shape)
        down, across = pair(self.scale)
        return channels, down * height, across * width

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        down, across = pair(self.scale)
        if self.method == "nearest":
            return x.repeat(down, axis=2).repeat(across, axis=3), None
        return _stretch(_stretch(x, down).swapaxes(2, 3), across).swapaxes(2, 3), None

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        down, across = pair(self.scale)
        if self.method == "nearest":
            n, c, height, width = dy.shape
            parts = dy.reshape(n, c, height // down, down, width // across, across)
            return parts.sum(axis=(3, 5)), {}
        shrunk = _stretch_backward(dy.swapaxes(2, 3), across).swapaxes(2, 3)
        return _stretch_backward(shrunk, down), {}


def _stretch(x: Array, factor: int) -> Array:
    """Enlarge along the rows: every `factor`-th output row lies alike between its neighbours."""
    n, c, height, width = x.shape
    edged = np.concatenate([x[:, :, :1], x, x[:, :, -1:]], axis=2)
    y = np.empty((n, c, height * factor, width), x.dtype)
    for phase in range(factor):
        first, share = _place(phase, factor)
        upper, lower = edged[:, :, first : first + height], edged[:, :, first + 1 :][:, :, :height]
        y[:, :, phase::factor] = (1 - share) * upper + share * lower
    return y


def _stretch_backward(dy: Array, factor: int) -> Array:
    """The transpose of `_stretch`."""
    n, c, rows, width = dy.shape
    height = rows // factor
    edged = np.zeros((n, c, height + 2, width), dy.dtype)
    for phase in range(factor):
        first, share = _place(phase, factor)
        part = dy[:, :, phase::factor]
        edged[:, :, first : first + height] += (1 - share) * part
        edged[:, :, first + 1 :][:, :, :height] += share * part
    edged[:, :, 1] += edged[:, :, 0]
    edged[:, :, -2] += edged[:, :, -1]
    return edged[:, :, 1:-1]


def _place(phase: int, factor: int) -> tuple[int, float]:
    """The edged row above output row `phase`, and the share of the row below it."""
    middle = (phase + 0.5) / factor - 0.5
    above = floor(middle)
    return above + 1, middle - above
