"""The losses: one file each; those of classifiers in the LOSSES table."""

from collections.abc import Mapping

from engine.losses.base import Loss
from engine.losses.binary_cross_entropy import BinaryCrossEntropy
from engine.losses.cross_entropy import CrossEntropy
from engine.losses.detection import Detection
from engine.losses.focal import Focal
from engine.losses.hinge import Hinge
from engine.losses.huber import Huber
from engine.losses.mean_squared_error import MeanSquaredError

LOSSES: Mapping[str, type[Loss]] = {
    loss.__name__: loss
    for loss in (CrossEntropy, BinaryCrossEntropy, MeanSquaredError, Huber, Hinge, Focal)
}

ALL_LOSSES: Mapping[str, type[Loss]] = {**LOSSES, Detection.__name__: Detection}
"""Those of detectors too."""

__all__ = [
    "ALL_LOSSES",
    "LOSSES",
    "BinaryCrossEntropy",
    "CrossEntropy",
    "Detection",
    "Focal",
    "Hinge",
    "Huber",
    "Loss",
    "MeanSquaredError",
]
