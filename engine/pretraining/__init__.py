"""Greedy layer-wise pre-training of sigmoid networks with restricted Boltzmann machines."""

from engine.pretraining.choice import Pretraining
from engine.pretraining.greedy import PretrainedEpoch, pretrain
from engine.pretraining.stack import hidden_layers

__all__ = ["PretrainedEpoch", "Pretraining", "hidden_layers", "pretrain"]
