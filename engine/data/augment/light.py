"""Another light on a picture, and the noise of a sensor."""

from functools import lru_cache
from statistics import NormalDist

import numpy as np

from engine.array import Array
from engine.draws import Draws

WHITE = 255.0
QUANTILES = 4096  # of the normal distribution: finer than grey levels tell apart
BLOCK = 32_768  # numbers worked on at once, so that what lies between stays in the cache


def relit(pictures: Array, factors: Array, noise: float, draws: Draws) -> Array:
    """Change brightness and contrast, then add noise; rounded once, and held in 0 … 255.

    y = brightness · (mean + contrast · (x - mean)) + 255 · s · z, the mean over the whole picture,
    z standard normal and s uniform in 0 … `noise` for each picture.
    `factors`: float64 (N, 2), of brightness and contrast, about 1.
    """
    flat = pictures.reshape(len(pictures), -1)
    count, size = flat.shape
    slope, offset = _line(flat, factors)
    drawn = draws.uniform(count, 1 + size if noise else 0)
    result = np.empty_like(flat)
    rows = max(1, BLOCK // size)
    for first in range(0, count, rows):
        block = slice(first, first + rows)
        lit = flat[block] * slope[block]
        lit += offset[block]
        if noise:
            lit += _normal(drawn[block, 1:]) * (np.float32(noise * WHITE) * drawn[block, :1])
        result[block] = np.clip(lit, 0, WHITE, out=lit)
    return result.reshape(pictures.shape)


def _line(flat: Array, factors: Array) -> tuple[Array, Array]:
    """Slope and offset of the new grey levels, with the half that rounds, float32 (N, 1)."""
    mean = flat.sum(axis=1, dtype=np.int64) / flat.shape[1]
    brightness, contrast = factors.T
    slope = brightness * contrast
    offset = brightness * (1 - contrast) * mean + 0.5
    return slope.astype(np.float32)[:, None], offset.astype(np.float32)[:, None]


def _normal(uniform: Array) -> Array:
    """Standard normal numbers from uniform ones, by inverse transform."""
    return _normal_quantiles()[(uniform * QUANTILES).astype(np.intp)]


@lru_cache(maxsize=1)
def _normal_quantiles() -> Array:
    """The middle of each of QUANTILES equally probable parts of the normal distribution."""
    inverse = NormalDist().inv_cdf
    values = np.array([inverse((n + 0.5) / QUANTILES) for n in range(QUANTILES)], np.float32)
    values.flags.writeable = False
    return values
