"""Why the model answers as it does: one map over the picture by each method."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.array import Array
from engine.inspect.bilinear import enlarge
from engine.inspect.grad_cam import grad_cam
from engine.inspect.gradients import input_gradient, smooth_grad
from engine.inspect.occlusion import occlusion
from engine.inspect.progress import Progress
from engine.model import Model

Method = Literal["gradient", "smooth", "cam", "occlusion"]
SAMPLES = 64  # noisy copies for SmoothGrad
SEED = 0  # of their noise: the same picture gives the same map


@dataclass(frozen=True)
class Question:
    """What is asked about a picture."""

    method: Method
    label: int  # the class whose score is explained
    layer: int | None = None  # of Grad-CAM; None means the last that is a picture
    patch: int = 5  # pixels, of occlusion


@dataclass(frozen=True)
class Reason:
    """A map of the picture's size; `signed` where less than nothing is possible."""

    map: Array  # float32 (H, W), NaN where it isn't known yet
    signed: bool

    @property
    def nothing(self) -> bool:
        """Whether the whole map is known, and 0 everywhere."""
        return not self.map.any()

    @property
    def levels(self) -> tuple[float, float]:
        """The ends of the colours: symmetric where signed, from 0 otherwise."""
        known = self.map[np.isfinite(self.map)]
        largest = float(np.abs(known).max()) if known.size else 0.0
        largest = largest or 1.0
        return (-largest if self.signed else 0.0), largest


def explain(model: Model, x: Array, question: Question) -> Iterator[Progress[Reason]]:
    """The map for the picture x (1, C, H, W), as far as it is known, step by step.

    Gradients are summed over the channels by their size: which pixels the score answers to.
    Raises: UserError where the network or the class doesn't allow it.
    """
    network, weights, label = model.network, model.weights, question.label
    if question.method == "gradient":
        yield Progress(1, 1, Reason(_size(input_gradient(network, weights, x, label)), False))
    elif question.method == "smooth":
        rng = np.random.default_rng(SEED)
        for step in smooth_grad(network, weights, x, label, rng, SAMPLES):
            yield Progress(step.done, step.total, Reason(_size(step.result), False))
    elif question.method == "cam":
        found = grad_cam(network, weights, x, label, question.layer)
        yield Progress(1, 1, Reason(found.map[0], False))
    else:
        side = max(1, max(x.shape[2:]) // 32)  # about as many steps as on 32 pixels
        drops = occlusion(
            network, weights, x[0], label, question.patch, side, answers=model.answers
        )
        for covered in drops:
            drop = covered.result
            if side > 1:
                drop = enlarge(drop, *x.shape[2:])
            yield Progress(covered.done, covered.total, Reason(drop, True))


def _size(gradient: Array) -> Array:
    """|d score / d pixel|, over the channels together: (1, C, H, W) -> (H, W)."""
    size: Array = np.abs(gradient[0]).sum(axis=0)
    return size
