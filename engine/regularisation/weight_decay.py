"""Weight decay: a pull towards zero on every kernel."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array, Weights
from engine.spec import Spec


class WeightDecay(Spec, frozen=True):
    """Keep kernels small: L2 shrinks each in proportion, L1 by the same amount, down to zero.

    Penalty: P(w) = l1 · Σ |w| + l2 / 2 · Σ w², over weights of two or more dimensions; biases and
    the scales of normalisation stay free.
    Gradient, coupled: g + l2·w + l1·sign(w), which an adaptive optimizer then scales like the rest.
    Decoupled, before the optimizer's step: w ← sign(w) · max(0, |w| · (1 - lr·l2) - lr·l1). That is
    w - lr · (l2·w + l1·sign(w)) held at zero instead of passing it; for l1 the proximal step.
    Source: Krogh & Hertz 1991 (L2); Tibshirani 1996 (L1); Loshchilov & Hutter 2019, "Decoupled
    weight decay regularization", whose schedule multiplier is the learning rate here, as in
    PyTorch; Daubechies, Defrise & De Mol 2004 (the soft threshold).
    """

    l1: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.0
    l2: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.0
    decoupled: bool = False

    @property
    def active(self) -> bool:
        """Whether anything is pulled at all."""
        return self.l1 > 0 or self.l2 > 0

    def penalty(self, weights: Weights) -> float:
        """P(w), summed in float64; what coupled decay adds to the loss."""
        return sum(self._penalty_of(w) for w in weights.values() if is_kernel(w))

    def add_gradient(self, weights: Weights, gradients: Weights) -> Weights:
        """The gradients with the penalty's added; unchanged where decay is decoupled or off.

        `weights` may hold more paths than `gradients`, such as moving means: those are left out.
        """
        if self.decoupled or not self.active:
            return gradients
        return {path: self._pulled(weights[path], gradient) for path, gradient in gradients.items()}

    def decay(self, weights: Weights, learning_rate: float) -> Weights:
        """The weights shrunk by one decoupled step; unchanged where decay is coupled or off.

        Give only weights that are learnt: those that have a gradient.
        """
        if not self.decoupled or not self.active:
            return weights
        return {
            path: self._shrunk(w, learning_rate) if is_kernel(w) else w
            for path, w in weights.items()
        }

    def _penalty_of(self, w: Array) -> float:
        w = w.astype(np.float64)
        return float(self.l1 * np.abs(w).sum() + self.l2 / 2 * np.vdot(w, w))

    def _pulled(self, w: Array, gradient: Array) -> Array:
        if not is_kernel(w):
            return gradient
        if self.l2:
            gradient = gradient + self.l2 * w
        return gradient + self.l1 * np.sign(w) if self.l1 else gradient

    def _shrunk(self, w: Array, learning_rate: float) -> Array:
        kept = max(0.0, 1 - learning_rate * self.l2)
        if not self.l1:
            return w * kept
        return np.copysign(np.maximum(np.abs(w) * kept - learning_rate * self.l1, 0), w)


def is_kernel(w: Array) -> bool:
    """Whether a weight multiplies inputs, rather than being a bias or a scale of its channel."""
    return w.ndim >= 2
