"""The losses: one file each, all in the LOSSES table."""

from collections.abc import Mapping

from engine.losses.base import Loss
from engine.losses.cross_entropy import CrossEntropy
from engine.losses.mean_squared_error import MeanSquaredError

LOSSES: Mapping[str, type[Loss]] = {
    loss.__name__: loss for loss in (CrossEntropy, MeanSquaredError)
}

__all__ = ["LOSSES", "CrossEntropy", "Loss", "MeanSquaredError"]
