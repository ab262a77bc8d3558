"""The loss of support vector machines."""

from typing import Annotated, Literal

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.losses.base import Loss
from engine.spec import Spec


class Hinge(Spec, Loss, frozen=True):
    """Ask that the true class's score lead every other by a margin, and for no more than that.

    loss = mean over pictures of Σ_{k ≠ label} max(0, margin - z_label + z_k)^power / classes
    Gradient: power · max(0, …)^(power - 1) / (N · classes) at each k whose gap is open, and minus
    their sum at the label; 0 where the margin is just met, as in PyTorch.
    Source: Weston & Watkins 1999; power 2 as in Tang 2013.
    """

    margin: Annotated[float, Meta(gt=0.0, le=1000.0)] = 1.0
    power: Literal[1, 2] = 1

    def value_and_gradient(self, outputs: Array, labels: Array) -> tuple[float, Array]:
        rows = np.arange(len(outputs))
        gap = outputs - outputs[rows, labels][:, None] + self.margin
        gap[rows, labels] = 0
        np.maximum(gap, 0, out=gap)
        slope = 2 * gap if self.power == 2 else (gap > 0).astype(outputs.dtype)
        slope[rows, labels] = -slope.sum(axis=1)
        return float((gap**self.power).mean()), slope / outputs.size
