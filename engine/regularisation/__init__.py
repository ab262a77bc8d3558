"""What keeps a network from learning too much: decay, clipping, early stopping (all pure)."""

from engine.regularisation.early_stopping import EarlyStopping
from engine.regularisation.gradient_clipping import GradientClipping
from engine.regularisation.patience import Patience
from engine.regularisation.weight_decay import WeightDecay

__all__ = ["EarlyStopping", "GradientClipping", "Patience", "WeightDecay"]
