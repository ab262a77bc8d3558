"""Gradient clipping: no step longer than is safe."""

from math import isfinite, sqrt
from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array, Weights
from engine.spec import Spec

MARGIN = 1e-6  # added to the norm before dividing by it, as in PyTorch


class GradientClipping(Spec, frozen=True):
    """Bound the gradient: its length over all weights, each of its numbers, or both; 0 is off.

    Norm: g ← g · min(1, norm / (‖g‖ + 1e-6)), which keeps its direction; ‖g‖ is taken over all
    weights together. Value: g ← min(value, max(-value, g)). With both, the norm comes first.
    A norm that is not finite cannot be scaled back and leaves the gradient as it is.
    Source: Pascanu, Mikolov & Bengio 2013, "On the difficulty of training recurrent neural
    networks", algorithm 1 (norm), and Mikolov 2012 as told there (value).
    """

    norm: Annotated[float, Meta(ge=0.0, le=1e6)] = 0.0
    value: Annotated[float, Meta(ge=0.0, le=1e6)] = 0.0

    def clip(self, gradients: Weights) -> tuple[Weights, float]:
        """The clipped gradients, and the norm of those that came."""
        length = global_norm(gradients)
        if self.norm and isfinite(length):
            factor = self.norm / (length + MARGIN)
            if factor < 1:
                gradients = {path: g * factor for path, g in gradients.items()}
        if self.value:
            gradients = {p: np.clip(g, -self.value, self.value) for p, g in gradients.items()}
        return gradients, length


def global_norm(gradients: Weights) -> float:
    """The Euclidean length of all gradients taken as one vector."""
    return sqrt(sum(_square(gradient) for gradient in gradients.values()))


def _square(gradient: Array) -> float:
    """The sum of squares; in float64 only where the gradient's own type can't hold it."""
    with np.errstate(over="ignore", invalid="ignore"):
        square = float(np.vdot(gradient, gradient))
        if isfinite(square):
            return square
        wide = gradient.astype(np.float64)
        return float(np.vdot(wide, wide))
