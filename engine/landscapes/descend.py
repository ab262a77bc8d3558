"""Let an optimizer walk down a landscape."""

import numpy as np

from engine.array import Array
from engine.landscapes.base import Landscape, Point
from engine.optimizers import Optimizer


def descend(
    landscape: Landscape,
    optimizer: Optimizer,
    learning_rate: float,
    steps: int,
    start: Point | None = None,
    noise: float = 0.0,
    rng: np.random.Generator | None = None,
) -> tuple[Array, Array]:
    """The points an optimizer visits and the landscape's value at each.

    `noise` is the deviation of the normal numbers that `rng` adds to each gradient, as batches do
    in training. A rate that is too large ends in infinities or NaN, without a warning.
    Shapes: -> path float64 (steps + 1, 2), values float64 (steps + 1,)
    """
    assert not noise or rng is not None, "noise needs random numbers"
    path = np.empty((steps + 1, 2))
    path[0] = landscape.start if start is None else start
    point, slots = path[0], optimizer.slots(path[0])
    with np.errstate(over="ignore", invalid="ignore"):
        for step in range(1, steps + 1):
            gradient = landscape.gradient(point)
            if rng is not None:
                gradient = gradient + noise * rng.standard_normal(2)
            point, slots = optimizer.update(point, gradient, slots, learning_rate, step)
            path[step] = point
        return path, landscape.value(path)
