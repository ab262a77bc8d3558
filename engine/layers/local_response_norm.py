"""Competition between neighbouring channels."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array, Shape, Weights
from engine.layers.base import Cache, Context, Layer, picture_sides
from engine.spec import Spec


class LocalResponseNorm(Spec, Layer, frozen=True):
    """Divide each number by how active its neighbouring channels are at the same position.

    y[c] = x[c] / s[c]^beta, where s[c] = k + alpha / size · Σ x[j]², the sum over the `size`
    channels j from c - size // 2 to c + (size - 1) // 2, those that exist. As
    torch.nn.LocalResponseNorm; the paper does not divide alpha by size.
    Shapes: (N, C, H, W) -> the same
    Gradient: dx[j] = dy[j] / s[j]^beta
        - 2·alpha·beta / size · x[j] · Σ_c dy[c] · x[c] / s[c]^(beta + 1), over those c that sum j.
    Raises: UserError where vectors come in instead of pictures.
    Source: Krizhevsky, Sutskever & Hinton 2012, section 3.3.
    """

    size: Annotated[int, Meta(ge=1, le=64)] = 5  # channels
    alpha: Annotated[float, Meta(ge=0.0, le=100.0)] = 1e-4
    beta: Annotated[float, Meta(ge=0.0, le=10.0)] = 0.75
    k: Annotated[float, Meta(gt=0.0, le=100.0)] = 1.0

    def output_shape(self, shape: Shape) -> Shape:
        picture_sides(self, shape)
        return shape

    @property
    def neighbours(self) -> tuple[int, int]:
        """How many channels below and above each one count."""
        return self.size // 2, (self.size - 1) // 2

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        below, above = self.neighbours
        s = self.k + self.alpha / self.size * _sum_channels(x * x, below, above)
        power = s**-self.beta
        return x * power, (x, s, power)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        x, s, power = cache
        below, above = self.neighbours
        shares = _sum_channels(dy * x * power / s, above, below)  # who sums j lies the other way
        return dy * power - (2 * self.alpha * self.beta / self.size) * x * shares, {}


def _sum_channels(x: Array, below: int, above: int) -> Array:
    """For each channel the sum from `below` channels before it to `above` after it."""
    channels = x.shape[1]
    total = np.zeros_like(x)
    for step in range(-min(below, channels - 1), min(above, channels - 1) + 1):
        total[:, max(0, -step) : channels - max(0, step)] += x[
            :, max(0, step) : channels - max(0, -step)
        ]
    return total
