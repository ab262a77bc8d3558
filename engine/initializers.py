"""Random weights to start from, chosen so that signals keep their size from layer to layer."""

from collections.abc import Callable, Mapping
from typing import Literal

import numpy as np
from numpy.random import Generator

from engine.array import Array, Shape

InitializerName = Literal["he-normal", "glorot-uniform", "lecun-normal"]

Initializer = Callable[[Shape, int, int, Generator], Array]
"""(shape, fan_in, fan_out, rng) -> float32 array."""


def he_normal(shape: Shape, fan_in: int, fan_out: int, rng: Generator) -> Array:
    """Normal with variance 2 / fan_in, for ReLU. Source: He, Zhang, Ren & Sun 2015, equation 10."""
    return rng.standard_normal(shape, np.float32) * np.float32(np.sqrt(2.0 / fan_in))


def glorot_uniform(shape: Shape, fan_in: int, fan_out: int, rng: Generator) -> Array:
    """Uniform within ±√(6 / (fan_in + fan_out)), for tanh and sigmoid.

    Source: Glorot & Bengio 2010, equation 16.
    """
    limit = np.float32(np.sqrt(6.0 / (fan_in + fan_out)))
    return (rng.random(shape, np.float32) * 2 - 1) * limit


def lecun_normal(shape: Shape, fan_in: int, fan_out: int, rng: Generator) -> Array:
    """Normal with variance 1 / fan_in. Source: LeCun, Bottou, Orr & Müller 1998, section 4.6."""
    return rng.standard_normal(shape, np.float32) * np.float32(np.sqrt(1.0 / fan_in))


INITIALIZERS: Mapping[InitializerName, Initializer] = {
    "he-normal": he_normal,
    "glorot-uniform": glorot_uniform,
    "lecun-normal": lecun_normal,
}
