"""Units that have stopped learning: rectifiers that are always off, sigmoids at their ends."""

from collections.abc import Mapping

import numpy as np

from engine.array import Array
from engine.layers import (
    ELU,
    GELU,
    HardSigmoid,
    Layer,
    LeakyReLU,
    PReLU,
    ReLU,
    Sigmoid,
    SiLU,
    Tanh,
)

RECTIFIERS: frozenset[type[Layer]] = frozenset({ReLU, LeakyReLU, PReLU, ELU, GELU, SiLU})
"""Layers that stop, or nearly stop, what is below 0."""

ENDS: Mapping[type[Layer], tuple[float, float]] = {
    Sigmoid: (0.0, 1.0),
    HardSigmoid: (0.0, 1.0),
    Tanh: (-1.0, 1.0),
}
"""Layers that flatten towards two ends, and those ends."""

NEAR = 0.01  # of an end: there the slope is below 0.01 for Sigmoid, below 0.02 for Tanh


def dead_share(layer: Layer, x: Array) -> float | None:
    """The share of units that are off for every picture of the layer's input x.

    A rectifier is off where x ≤ 0; ReLU gives 0 there and passes no gradient. A unit is a feature
    of vectors (N, features), and a whole map of pictures (N, C, H, W): its weights are shared, so
    that they learn as long as one position is on. None for other layers.
    Source: Maas, Hannun & Ng 2013, "Rectifier nonlinearities improve neural network acoustic
    models", section 2.
    """
    if type(layer) not in RECTIFIERS or not x.size:
        return None
    highest = x.max(axis=(0, *range(2, x.ndim)))
    return float((highest <= 0).mean())


def saturated_share(layer: Layer, y: Array) -> float | None:
    """The share of the layer's outputs y, over units and pictures, within 0.01 of an end.

    There the slope nearly vanishes: little of the error comes through to the layers below. None
    for layers without ends.
    Source: Glorot & Bengio 2010, "Understanding the difficulty of training deep feedforward neural
    networks", section 3, which shows layers driven to their ends; the 0.01 is ours.
    """
    ends = ENDS.get(type(layer))
    if ends is None or not y.size:
        return None
    low, high = ends
    near = np.count_nonzero(y < low + NEAR) + np.count_nonzero(y > high - NEAR)
    return float(near / y.size)
