"""A pooling step by step, forward and backward."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

import numpy as np

from engine.array import Array, Shape
from engine.inspect.trace import Entry, Product, Sum, check_traceable, entry, inside, pixel
from engine.layers import AveragePool2D, MaxPool2D
from engine.windows import Windows

Index = tuple[int, int, int]


@dataclass(frozen=True)
class Choice:
    """One window of a max pooling and the pixel that won it."""

    index: Index  # of the output y[c,i,j]
    window: tuple[Entry, ...]  # its pixels inside the picture, in row order
    winner: Entry

    @property
    def name(self) -> str:
        """As the output is written: y[c,i,j]."""
        return Entry("y", self.index, self.winner.value).name

    @property
    def value(self) -> float:
        """The largest pixel."""
        return self.winner.value


@dataclass(frozen=True)
class MaxPoolingTrace:
    """What each window chose, and which gradients each pixel gets for having won."""

    y: tuple[Choice, ...]
    dx: tuple[Sum, ...]  # Σ dy of the windows that the pixel won


@dataclass(frozen=True)
class AveragePoolingTrace:
    """What each mean is the sum of, and which shares of gradients each pixel gets."""

    y: tuple[Sum, ...]  # Σ x · share
    dx: tuple[Sum, ...]  # Σ dy · share


def trace_max_pooling(layer: MaxPool2D, x: Array, dy: Array) -> MaxPoolingTrace:
    """How each window of one picture x chooses its pixel, and where dy goes.

    Of equal pixels the first in row order wins, as in the layer; padding never wins.
    Shapes: x (C, H, W), dy of the output's shape
    Raises: UserError where there is too much to list, or dy has another shape.
    """
    output = layer.output_shape(x.shape)
    _check(layer, x, dy, output)
    choices = []
    won: dict[tuple[int, ...], list[Entry]] = defaultdict(list)
    for index in _indices(output):
        places = [p for p in window_at(layer.windows, index) if inside(x, *p[1:])]
        window = tuple(entry("x", x, *place) for place in places)
        winner = max(window, key=lambda one: one.value)  # the first of equal ones
        choices.append(Choice(index, window, winner))
        won[winner.index].append(entry("dy", dy, *index))
    dx = tuple(Sum("dx", at, addends=tuple(won[at])) for at in _indices(x.shape))
    return MaxPoolingTrace(tuple(choices), dx)


def trace_average_pooling(layer: AveragePool2D, x: Array, dy: Array) -> AveragePoolingTrace:
    """How each window of one picture x becomes its mean, and how dy is shared out.

    Shapes: x (C, H, W), dy of the output's shape
    Raises: UserError where there is too much to list, or dy has another shape.
    """
    output = layer.output_shape(x.shape)
    _check(layer, x, dy, output)
    means = []
    back: dict[Index, list[Product]] = defaultdict(list)
    for index in _indices(output):
        places = list(window_at(layer.windows, index))
        within = [place for place in places if inside(x, *place[1:])]
        counted = places if layer.count_include_pad else within
        share = _share(len(counted))
        means.append(Sum("y", index, tuple(Product(pixel(x, *p), share) for p in counted)))
        for place in within:
            back[place].append(Product(entry("dy", dy, *index), share))
    dx = tuple(Sum("dx", at, tuple(back[at])) for at in _indices(x.shape))
    return AveragePoolingTrace(tuple(means), dx)


def window_at(windows: Windows, index: Index) -> Iterator[Index]:
    """Channel, row and column of each pixel under the window at `index`, in row order."""
    channel, i, j = index
    top = i * windows.stride[0] - windows.margins[0][0]
    left = j * windows.stride[1] - windows.margins[1][0]
    for u, v in windows.offsets():
        yield channel, top + u * windows.dilation[0], left + v * windows.dilation[1]


def _share(count: int) -> Entry:
    share = Fraction(1, count)
    return Entry(str(share), (), float(share))


def _indices(shape: Shape) -> Iterator[Index]:
    channels, rows, columns = shape
    return product(range(channels), range(rows), range(columns))


def _check(layer: MaxPool2D | AveragePool2D, x: Array, dy: Array, output: Shape) -> None:
    pixels = int(np.prod(output) * np.prod(layer.windows.size))
    check_traceable(type(layer).__name__, x, dy, output, max(pixels, x.size))
