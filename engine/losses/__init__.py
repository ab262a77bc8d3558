"""The losses: one file each, all in the LOSSES table."""

from collections.abc import Mapping

from engine.losses.base import Loss
from engine.losses.binary_cross_entropy import BinaryCrossEntropy
from engine.losses.cross_entropy import CrossEntropy
from engine.losses.focal import Focal
from engine.losses.hinge import Hinge
from engine.losses.huber import Huber
from engine.losses.mean_squared_error import MeanSquaredError

LOSSES: Mapping[str, type[Loss]] = {
    loss.__name__: loss
    for loss in (CrossEntropy, BinaryCrossEntropy, MeanSquaredError, Huber, Hinge, Focal)
}

__all__ = [
    "LOSSES",
    "BinaryCrossEntropy",
    "CrossEntropy",
    "Focal",
    "Hinge",
    "Huber",
    "Loss",
    "MeanSquaredError",
]
