"""The words of a step-by-step trace: numbers with names, products of two, sums of many."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.errors import UserError

MOST_STEPS = 20_000  # in one pass of one layer: more than anybody reads
PADDING = "0"


@dataclass(frozen=True)
class Entry:
    """One number of an array, such as x[0,1,2].

    `index` is empty where the number belongs to no array. A zero of the padding is called "0"; its
    index says where it would lie, counted from the picture's first pixel.
    """

    array: str
    index: tuple[int, ...]
    value: float

    @property
    def name(self) -> str:
        """As it is written: x[0,1,2]."""
        numbered = self.index and self.array != PADDING
        return f"{self.array}[{','.join(map(str, self.index))}]" if numbered else self.array


@dataclass(frozen=True)
class Product:
    """left · right."""

    left: Entry
    right: Entry

    @property
    def value(self) -> float:
        """What the product is."""
        return self.left.value * self.right.value


@dataclass(frozen=True)
class Sum:
    """One number of a result and all that it is the sum of, in the order of adding."""

    array: str
    index: tuple[int, ...]
    products: tuple[Product, ...] = ()
    addends: tuple[Entry, ...] = ()

    @property
    def name(self) -> str:
        """As it is written: y[0,1,2]."""
        return Entry(self.array, self.index, 0.0).name

    @property
    def value(self) -> float:
        """What the sum is."""
        return float(sum(p.value for p in self.products) + sum(a.value for a in self.addends))


def entry(name: str, array: Array, *index: int) -> Entry:
    """The number at `index` of the array called `name`."""
    return Entry(name, index, float(array[index]))


def pixel(x: Array, channel: int, row: int, column: int) -> Entry:
    """A pixel of the picture x (C, H, W), or the zero of the padding around it."""
    if inside(x, row, column):
        return entry("x", x, channel, row, column)
    return Entry(PADDING, (channel, row, column), 0.0)


def inside(x: Array, row: int, column: int) -> bool:
    """Whether the picture x (C, H, W) has such a pixel."""
    return row in range(x.shape[1]) and column in range(x.shape[2])


def filled(sums: tuple[Sum, ...], shape: tuple[int, ...]) -> Array:
    """The values of the sums at their places in an array of `shape`, float64."""
    array = np.zeros(shape)
    for one in sums:
        array[one.index] = one.value
    return array


def check_traceable(what: str, x: Array, dy: Array, output: tuple[int, ...], count: int) -> None:
    """Raises: UserError where a trace would be endless, or dy is not of the output's shape."""
    if count > MOST_STEPS:
        raise UserError(
            f"A trace of {what} on {' × '.join(map(str, x.shape))} numbers would have {count:,} "
            f"steps; the most is {MOST_STEPS:,}. Use a smaller picture or fewer filters."
        )
    if dy.shape != output:
        raise UserError(
            f"A trace back through {what} needs the gradient at its output, of the shape {output}; "
            f"the one given has {dy.shape}."
        )
