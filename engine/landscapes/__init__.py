"""Functions of two numbers to compare optimizers on, all in the LANDSCAPES table."""

from collections.abc import Mapping

from engine.landscapes.base import Landscape, Point
from engine.landscapes.beale import Beale
from engine.landscapes.descend import descend
from engine.landscapes.himmelblau import Himmelblau
from engine.landscapes.plateau import Plateau
from engine.landscapes.ravine import Ravine
from engine.landscapes.rosenbrock import Rosenbrock
from engine.landscapes.saddle import Saddle
from engine.landscapes.sparse_features import SparseFeatures, learn, sparse_features

LANDSCAPES: Mapping[str, type[Landscape]] = {
    landscape.__name__: landscape
    for landscape in (Ravine, Rosenbrock, Beale, Himmelblau, Saddle, Plateau)
}

__all__ = [
    "LANDSCAPES",
    "Beale",
    "Himmelblau",
    "Landscape",
    "Plateau",
    "Point",
    "Ravine",
    "Rosenbrock",
    "Saddle",
    "SparseFeatures",
    "descend",
    "learn",
    "sparse_features",
]
