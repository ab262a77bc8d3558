"""Random weights to start from, chosen so that signals keep their size from layer to layer.

`fan_in` is how many inputs a unit adds up, `fan_out` how many units an input reaches; for a
convolution both count the positions of the kernel. A sum of fan_in products of unit variance has
the variance fan_in · variance(weight): that is what the formulas keep near 1, going forward
(fan_in), going backward (fan_out), or between the two.
"""

from collections.abc import Callable, Mapping
from typing import Literal

import numpy as np
from numpy.random import Generator

from engine.array import Array, Shape

InitializerName = Literal[
    "he-normal", "he-uniform", "glorot-normal", "glorot-uniform", "lecun-normal", "lecun-uniform",
    "orthogonal", "normal",
]  # fmt: skip

Initializer = Callable[[Shape, int, int, Generator], Array]
"""(shape, fan_in, fan_out, rng) -> float32 array."""


def he_normal(shape: Shape, fan_in: int, fan_out: int, rng: Generator) -> Array:
    """Normal with variance 2 / fan_in, for ReLU. Source: He, Zhang, Ren & Sun 2015, equation 10.

    ReLU stops half of the signal's square; the 2 makes up for it.
    """
    return _normal(shape, 2.0 / fan_in, rng)


def he_uniform(shape: Shape, fan_in: int, fan_out: int, rng: Generator) -> Array:
    """Uniform within ±√(6 / fan_in): variance 2 / fan_in. Source: as `he_normal`."""
    return _uniform(shape, 2.0 / fan_in, rng)


def glorot_normal(shape: Shape, fan_in: int, fan_out: int, rng: Generator) -> Array:
    """Normal with variance 2 / (fan_in + fan_out), for tanh and sigmoid.

    Source: Glorot & Bengio 2010, equation 12.
    """
    return _normal(shape, 2.0 / (fan_in + fan_out), rng)


def glorot_uniform(shape: Shape, fan_in: int, fan_out: int, rng: Generator) -> Array:
    """Uniform within ±√(6 / (fan_in + fan_out)), for tanh and sigmoid.

    Source: Glorot & Bengio 2010, equation 16.
    """
    return _uniform(shape, 2.0 / (fan_in + fan_out), rng)


def lecun_normal(shape: Shape, fan_in: int, fan_out: int, rng: Generator) -> Array:
    """Normal with variance 1 / fan_in. Source: LeCun, Bottou, Orr & Müller 1998, section 4.6."""
    return _normal(shape, 1.0 / fan_in, rng)


def lecun_uniform(shape: Shape, fan_in: int, fan_out: int, rng: Generator) -> Array:
    """Uniform within ±√(3 / fan_in): variance 1 / fan_in. Source: as `lecun_normal`."""
    return _uniform(shape, 1.0 / fan_in, rng)


def orthogonal(shape: Shape, fan_in: int, fan_out: int, rng: Generator) -> Array:
    """Rows (or columns, if they are fewer) of length 1 at right angles: no length is changed.

    The kernel is read as a matrix (shape[0], the rest); Q of the QR decomposition of a normal one,
    each column's sign set so that R's diagonal is positive, is spread evenly over all of them.
    Source: Saxe, McClelland & Ganguli 2014, section 3; the signs: Mezzadri 2007, section 5.
    """
    rows, columns = shape[0], int(np.prod(shape[1:]))
    drawn = rng.standard_normal((max(rows, columns), min(rows, columns)))
    q, r = np.linalg.qr(drawn)
    q *= np.where(np.diagonal(r) < 0, -1.0, 1.0)
    return (q if rows >= columns else q.T).reshape(shape).astype(np.float32)


def normal(shape: Shape, fan_in: int, fan_out: int, rng: Generator) -> Array:
    """Normal with variance 1, whatever the fans: to see, times a layer's `scale`, what goes wrong.

    Source: the "small random numbers" that the papers above were written against.
    """
    return _normal(shape, 1.0, rng)


def _normal(shape: Shape, variance: float, rng: Generator) -> Array:
    return rng.standard_normal(shape, np.float32) * np.float32(np.sqrt(variance))


def _uniform(shape: Shape, variance: float, rng: Generator) -> Array:
    """Within ±√(3 · variance), which has this variance."""
    limit = np.float32(np.sqrt(3.0 * variance))
    return (rng.random(shape, np.float32) * 2 - 1) * limit


INITIALIZERS: Mapping[InitializerName, Initializer] = {
    "he-normal": he_normal,
    "he-uniform": he_uniform,
    "glorot-normal": glorot_normal,
    "glorot-uniform": glorot_uniform,
    "lecun-normal": lecun_normal,
    "lecun-uniform": lecun_uniform,
    "orthogonal": orthogonal,
    "normal": normal,
}
