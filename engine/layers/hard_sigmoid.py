"""The logistic function by three straight lines."""

import numpy as np

from engine.array import Array, Weights
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class HardSigmoid(Spec, Layer, frozen=True):
    """Squash to [0, 1] without an exponential: y = min(max(x + 3, 0), 6) / 6.

    Shapes: any -> the same
    Gradient: dy / 6 where -3 < x < 3, else 0.
    Source: Howard et al. 2019, "Searching for MobileNetV3", section 5.2; PyTorch's definition.
    """

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        return np.clip(x + 3, 0, 6) / 6, (x > -3) & (x < 3)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        return dy * cache / 6, {}
