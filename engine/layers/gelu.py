"""The Gaussian error linear unit."""

from math import pi, sqrt

import numpy as np

from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec

FARTHEST = 40.0  # deviations from the mean where the bell is 0 in every float type


class GELU(Spec, Layer, frozen=True):
    """Weigh x by the share of a normal distribution that lies below it: y = x · Φ(x).

    Φ(x) = (1 + erf(x / √2)) / 2, exactly, not the approximation by tanh.

    Shapes: any -> the same
    Gradient: dy · (Φ(x) + x · φ(x)), φ(x) = e^(-x²/2) / √(2π).
    Source: Hendrycks & Gimpel 2016, section 2.
    """

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        below = _share_below(x)
        return x * below, (x, below)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        x, below = cache
        bell = np.exp(-0.5 * np.clip(x, -FARTHEST, FARTHEST) ** 2) / sqrt(2 * pi)
        return dy * (below + x * bell), {}


def _share_below(x: Array) -> Array:
    """Φ(x), in the element type of x."""
    from scipy.special import erf  # noqa: PLC0415 - loads when a network first needs it

    share: Array = 0.5 * (1 + erf(x / sqrt(2)))
    return share
