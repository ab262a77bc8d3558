"""One number inside a network: where it comes from, in the picture and in the layer below."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.inspect.passage import Passage, passage
from engine.inspect.receptive_field import Box, FieldSize, field_size, receptive_box
from engine.inspect.trace_pixel import PixelTrace, trace_pixel, traceable
from engine.model import Model

Place = tuple[int, int, int]
"""The unit, and its row and column; 0 and 0 in a vector."""


@dataclass(frozen=True)
class Unit:
    """What is told of one number of a layer's output."""

    place: Place
    value: float
    box: Box  # of the picture, what the number can depend on
    field: FieldSize
    kernel: Array | None  # (channels, height, width), where the unit has a filter
    trace: PixelTrace | None  # None for layers whose numbers are not sums of products
    kind: str  # the layer's


def look_at(model: Model, x: Array, path: str, label: int, place: Place) -> Unit:
    """One number of the layer at `path` for the picture x (1, C, H, W).

    `label`: the class whose logit the gradients are of.
    """
    passed = passage(model.network, model.weights, x, path, label)
    index = place if passed.y.ndim == 3 else place[:1]
    row, column = place[1:] if passed.y.ndim == 3 else (0, 0)
    return Unit(
        place,
        float(passed.y[index]),
        receptive_box(model.network, path, row, column),
        field_size(model.network, path),
        _kernel(passed, place[0]),
        trace_pixel(passed, *index) if traceable(passed.layer) else None,
        type(passed.layer).__name__,
    )


def strongest(output: Array) -> Place:
    """Where a layer's output (units, H, W) or (units,) is largest."""
    at = tuple(int(i) for i in np.unravel_index(int(output.argmax()), output.shape))
    return (at[0], at[1], at[2]) if len(at) == 3 else (at[0], 0, 0)


def _kernel(passed: Passage, unit: int) -> Array | None:
    """The filter (channels, height, width) of a unit; Dense's weights are numbers in a row."""
    kernel = passed.weights.get("kernel")
    if kernel is None:
        return None
    if kernel.ndim == 2:
        return kernel[:, unit]
    return kernel[unit] if type(passed.layer).__name__ == "Conv2D" else None
