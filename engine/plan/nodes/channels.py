"""One number for each channel, combined with whole pictures at full speed."""

from functools import partial

import numpy as np

from engine.array import Array
from engine.plan.layout import Layout
from engine.plan.program import Program, Scratch


def spread_zeros(layout: Layout, channels: int, width: int) -> Array:
    """An array that `spread` fills: channels innermost need a whole row of W · C numbers.

    A bare vector of C numbers would make inner loops of C steps; a row makes them W times longer.
    """
    if layout == "nhwc":
        return np.zeros((width, channels), np.float32)
    return np.zeros((channels, 1, 1, 1), np.float32)


def spread(values: Array, out: Array) -> None:
    """Write one number a channel into an array of `spread_zeros`."""
    out[...] = values if out.ndim == 2 else values.reshape(out.shape)


def zero_row(layout: Layout, picture: Array) -> Array:
    """Zeros to compare with, one row of a picture: `np.maximum(a, 0)` with a bare 0 is slower."""
    return np.zeros(picture.shape[-2:], np.float32)


def flat(layout: Layout, pictures: Array) -> Array:
    """A view (rows, C) of channels innermost, or (C, columns) of channels outermost."""
    channels = pictures.shape[3 if layout == "nhwc" else 0]
    shape = (-1, channels) if layout == "nhwc" else (channels, -1)
    view = pictures.reshape(shape)
    assert np.shares_memory(view, pictures), "only whole rows can be added up"
    return view


def totals(layout: Layout, pictures: Array, out: Array) -> Program:
    """out (C,) = the sum of each channel, as a product with ones: 9 to 24 times `sum`."""
    view = flat(layout, pictures)
    ones = np.ones(view.shape[0 if layout == "nhwc" else 1], np.float32)
    if layout == "nhwc":
        return [partial(np.matmul, ones, view, out=out)]
    return [partial(np.matmul, view, ones, out=out)]


def totals_of_products(layout: Layout, a: Array, b: Array, out: Array, scratch: Scratch) -> Program:
    """out (C,) = Σ a·b of each channel."""
    product = scratch.take("product", a.shape)
    return [partial(np.multiply, a, b, out=product), *totals(layout, product, out)]
