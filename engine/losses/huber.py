"""Squared near, absolute far."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.losses.base import Loss, Through, less_one_hot, squash, squash_gradient
from engine.spec import Spec


class Huber(Spec, Loss, frozen=True):
    """Squared error for small errors, absolute for large ones, so that no outlier rules the mean.

    With e = y - onehot(label), the mean over pictures and classes of
    e² / 2 where |e| ≤ delta, else delta · (|e| - delta / 2);
    gradient at y = clip(e, -delta, delta) / (N · classes). `through` squashes scores to y first.
    Source: Huber 1964.
    """

    delta: Annotated[float, Meta(gt=0.0, le=1000.0)] = 1.0
    through: Through = "nothing"

    def value_and_gradient(self, outputs: Array, labels: Array) -> tuple[float, Array]:
        y = squash(outputs, self.through)
        error = less_one_hot(y, labels)
        clipped = np.clip(error, -self.delta, self.delta)
        value = float((clipped * (error - 0.5 * clipped)).mean())
        return value, squash_gradient(y, clipped / error.size, self.through)
