"""Axis ranges that change seldom, because each change lays the axes out anew."""

import math

import numpy as np

from engine.array import Array

FLOORS = (0.99, 0.98, 0.95, 0.9, 0.8, 0.5)  # of an accuracy axis, closest first
DECADES = 3  # below the largest learning rate
TINY = 1e-12  # a schedule may end at zero
PADDING = 0.03  # of the epoch axis; a dot is 6 of at least 200 pixels
HEADROOM = 0.02  # above an accuracy of one
TYPICAL = 97  # per cent of the points lie below the top of the loss axis


def grown_limit(reached: float, total: float) -> float:
    """The right end of the epoch axis: doubles from 1 as the run goes on, up to the total."""
    limit = 1.0
    while limit < reached:
        limit *= 2
    return min(limit, max(total, reached))


def rate_limits(rates: Array) -> tuple[float, float]:
    """Whole powers of ten around the rates, as exponents; three decades at most.

    A schedule that ends near zero would otherwise press all that matters against the top.
    """
    highest = math.log10(max(float(rates.max()), TINY))
    lowest = math.log10(max(float(rates.min()), TINY))
    bottom = max(math.floor(lowest - 0.01), math.ceil(highest - DECADES))
    return float(bottom), float(math.ceil(highest + 0.01))


def padded(limit: float) -> float:
    """The right end of the axis with room for the whole of the last dot."""
    return limit * (1 + PADDING)


def round_up(value: float) -> float:
    """The next of 1, 1.5, 2, 3, 5, 7 × a power of ten: 2.31 -> 3."""
    if not value > 0 or not math.isfinite(value):
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(n * power for n in (1, 1.5, 2, 3, 5, 7, 10) if n * power >= value * (1 - 1e-9))


def loss_limits(smoothed: Array, validation: Array) -> tuple[float, float]:
    """From zero to just above what the losses are, but for a short steep start."""
    parts = (np.percentile(part, TYPICAL) for part in (smoothed, validation) if part.size)
    return 0.0, round_up(max(map(float, parts), default=1.0))


def accuracy_limits(smoothed: Array, validation: Array) -> tuple[float, float]:
    """From a floor that leaves most of the training curve in sight to one."""
    if not smoothed.size:
        return 0.0, 1.0
    later = smoothed[len(smoothed) // 4 :]
    lowest = min(float(part.min()) for part in (later, validation) if part.size)
    floor = next((level for level in FLOORS if level <= lowest), 0.0)
    return floor, 1.0 + (1.0 - floor) * HEADROOM


def log_limits(smoothed: Array, validation: Array) -> tuple[float, float]:
    """Whole powers of ten around what is positive, as exponents."""
    parts = [part[part > 0] for part in (smoothed, validation)]
    filled = [part for part in parts if part.size]
    if not filled:
        return -3.0, 1.0
    low = math.floor(math.log10(min(float(part.min()) for part in filled)))
    high = math.ceil(math.log10(max(float(part.max()) for part in filled)) - 1e-9)
    return float(low), float(max(high, low + 1))
