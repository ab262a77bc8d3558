"""A frame of zeros."""

from typing import Annotated

from msgspec import Meta

from engine.array import Array, Shape, Weights
from engine.layers.base import Cache, Context, Layer, picture_sides
from engine.spec import Spec
from engine.windows import Windows

Edge = Annotated[int, Meta(ge=0, le=64)]


class ZeroPad2D(Spec, Layer, frozen=True):
    """Surround each channel with zeros, each side by its own number of pixels.

    y[c, i + top, j + left] = x[c,i,j], and 0 elsewhere.
    Shapes: (N, C, H, W) -> (N, C, top + H + bottom, left + W + right)
    Gradient: dy without the frame.
    Raises: UserError where vectors come in instead of pictures.
    Source: LeCun, Bottou, Bengio & Haffner 1998, section II.B (the 32 × 32 frame of LeNet-5).
    """

    top: Edge = 1  # pixels
    bottom: Edge = 1
    left: Edge = 1
    right: Edge = 1

    def output_shape(self, shape: Shape) -> Shape:
        channels, height, width = picture_sides(self, shape)
        return channels, *self._frame.padded((height, width))

    @property
    def _frame(self) -> Windows:
        return Windows((1, 1), (1, 1), ((self.top, self.bottom), (self.left, self.right)))

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        return self._frame.pad(x), None

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        return self._frame.crop(dy), {}
