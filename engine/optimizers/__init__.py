"""The optimizers: one rule a file, all in the OPTIMIZERS table."""

from collections.abc import Mapping

from engine.optimizers.adam import Adam
from engine.optimizers.base import Optimizer, Slots
from engine.optimizers.momentum import Momentum
from engine.optimizers.sgd import SGD

OPTIMIZERS: Mapping[str, type[Optimizer]] = {
    optimizer.__name__: optimizer for optimizer in (SGD, Momentum, Adam)
}

__all__ = ["OPTIMIZERS", "SGD", "Adam", "Momentum", "Optimizer", "Slots"]
