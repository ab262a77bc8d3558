"""Weights to look at: kernels as pictures, and how the numbers are spread."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array, Weights
from engine.errors import UserError
from engine.inspect.checks import check_range


@dataclass(frozen=True)
class Spread:
    """How the numbers of one array are spread."""

    path: str
    count: int
    mean: float
    deviation: float
    counts: Array  # int64 (bins,)
    edges: Array  # float64 (bins + 1,), evenly from the smallest number to the largest


def kernel_pictures(weights: Weights, path: str) -> Array:
    """The kernels at `path`, float (filters, channels, height, width), each scaled to -1 … 1.

    0 stays 0, so that a diverging palette shows the sign; a kernel of zeros stays so.
    Raises: UserError where there are no kernels that are pictures.
    """
    kernel = weights.get(path)
    if kernel is None or kernel.ndim != 4:
        known = ", ".join(name for name, array in weights.items() if array.ndim == 4) or "none"
        raise UserError(f"There are no kernels to show at {path!r}. Those there are: {known}.")
    largest = np.abs(kernel).max(axis=(1, 2, 3), keepdims=True)
    scaled: Array = kernel / np.where(largest > 0, largest, 1).astype(kernel.dtype)
    return scaled


def weight_spreads(weights: Weights, bins: int = 50) -> tuple[Spread, ...]:
    """Count, mean, deviation and histogram of each array of weights, in the order of the paths.

    Raises: UserError for a number of bins outside 1 … 1000.
    """
    check_range("The number of bins", bins, 1, 1000)
    return tuple(_spread(path, array, bins) for path, array in weights.items())


def _spread(path: str, array: Array, bins: int) -> Spread:
    numbers = array.astype(np.float64).ravel()
    finite = numbers[np.isfinite(numbers)]
    counts, edges = np.histogram(finite, bins)
    mean, deviation = (float(finite.mean()), float(finite.std())) if len(finite) else (0.0, 0.0)
    return Spread(path, len(numbers), mean, deviation, counts, edges)
