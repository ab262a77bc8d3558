"""The optimizers: one rule a file, all in the OPTIMIZERS table, in the order they are taught."""

from collections.abc import Mapping

from engine.optimizers.adadelta import Adadelta
from engine.optimizers.adagrad import Adagrad
from engine.optimizers.adam import Adam
from engine.optimizers.adamw import AdamW
from engine.optimizers.amsgrad import AMSGrad
from engine.optimizers.base import Optimizer, Slots
from engine.optimizers.lion import Lion
from engine.optimizers.momentum import Momentum
from engine.optimizers.nadam import NAdam
from engine.optimizers.nesterov import Nesterov
from engine.optimizers.rmsprop import RMSprop
from engine.optimizers.sgd import SGD

OPTIMIZERS: Mapping[str, type[Optimizer]] = {
    optimizer.__name__: optimizer
    for optimizer in (
        SGD, Momentum, Nesterov, Adagrad, Adadelta, RMSprop, Adam, AMSGrad, AdamW, NAdam, Lion
    )
}  # fmt: skip

__all__ = [
    "OPTIMIZERS",
    "SGD",
    "AMSGrad",
    "Adadelta",
    "Adagrad",
    "Adam",
    "AdamW",
    "Lion",
    "Momentum",
    "NAdam",
    "Nesterov",
    "Optimizer",
    "RMSprop",
    "Slots",
]
