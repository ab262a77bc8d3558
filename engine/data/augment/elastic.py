"""Elastic deformation: every point is displaced a little, neighbours alike."""

from functools import lru_cache

import numpy as np

from engine.array import Array
from engine.draws import Draws


def elastic_displacements(
    limit: float, smoothness: float, draws: Draws, shape: tuple[int, int, int]
) -> Array:
    """How far each point of each picture is displaced in x and y, float32 (N, 2, H, W), in pixels.

    u = limit · a · f / max |f|, with a uniform in 0 … 1 for each picture and f two fields of
    uniform noise that a Gaussian of deviation `smoothness` has made smooth, so that the
    correlation of two points at a distance d is exp(-d² / (4 · smoothness²)).
    `shape` is (N, H, W). The noise stands on knots half a deviation apart, which a Gaussian can't
    tell from noise on every pixel.
    Source: Simard, Steinkraus & Platt 2003, section 2.
    """
    count, height, width = shape
    down, across = _basis(height, smoothness), _basis(width, smoothness)
    rows, columns = down.shape[1], across.shape[1]
    drawn = draws.uniform(count, 1 + 2 * rows * columns)
    noise = 2 * drawn[:, 1:].reshape(count, 2, rows, columns) - 1
    field: Array = down @ noise @ across.T
    square = field[:, 0] * field[:, 0]
    square += field[:, 1] * field[:, 1]
    longest = np.sqrt(square.max(axis=(1, 2)))
    strength = np.float32(limit) * drawn[:, 0] / np.maximum(longest, 1e-6)
    field *= strength[:, None, None, None]
    return field


@lru_cache(maxsize=16)
def _basis(size: int, smoothness: float) -> Array:
    """The weight of each knot's noise at each pixel, float32 (size, knots), every row of length 1.

    Rows of length 1 keep the field as strong at the border as in the middle.
    """
    spacing = max(1, int(smoothness / 2))
    knots = np.arange(0, size - 1 + spacing, spacing)
    distance = np.arange(size)[:, None] - knots
    basis = np.exp(-(distance**2) / (2 * smoothness**2))
    basis /= np.linalg.norm(basis, axis=1, keepdims=True)
    basis = basis.astype(np.float32)
    basis.flags.writeable = False
    return basis
