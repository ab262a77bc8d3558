"""A convolution step by step, forward and backward, every product named."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.array import Array, Shape, Weights
from engine.inspect.trace import Entry, Product, Sum, check_traceable, entry, inside, pixel
from engine.layers import Conv2D

Index = tuple[int, ...]
Products = dict[Index, list[Product]]


@dataclass(frozen=True)
class ConvolutionTrace:
    """Every sum that a convolution forms, in row order of its index.

    Named are x[c,i,j] and dx, k[f,c,u,v] and dk (c counted within the filter's group), b[f] and
    db, y[f,i,j] and dy.
    """

    y: tuple[Sum, ...]  # Σ x · k, then the bias if there is one
    dx: tuple[Sum, ...]  # Σ dy · k
    dkernel: tuple[Sum, ...]  # Σ x · dy
    dbias: tuple[Sum, ...]  # Σ dy; none where the layer has no bias


@dataclass(frozen=True)
class Meeting:
    """One weight meets one pixel, for one output."""

    output: Index  # f, i, j
    weight: Index  # f, c within the group, u, v
    place: Index  # c, row, column; outside the picture in the padding


def trace_convolution(layer: Conv2D, w: Weights, x: Array, dy: Array) -> ConvolutionTrace:
    """How one picture x becomes y, and the gradient dy at y becomes that at x and the weights.

    y[f,i,j] = b[f] + Σ_{c,u,v} k[f,c,u,v] · x[c, i·stride+u·dilation-padding, …likewise]; each
    product comes back in dx at its pixel with dy[f,i,j] in the pixel's stead, and in dk at its
    weight with dy[f,i,j] in the weight's. Zeros of the padding are listed where a window covers
    them.
    Shapes: x (C, H, W), dy of the output's shape (filters, rows, columns)
    Raises: UserError where there are more than 20,000 products to list, or dy has another shape.
    Source: Dumoulin & Visin 2016; LeCun, Bottou, Bengio & Haffner 1998, section II.A.
    """
    output = layer.output_shape(x.shape)
    check_traceable(type(layer).__name__, x, dy, output, layer.multiply_adds(x.shape))
    to_y, to_x, to_kernel = _products(layer, w["kernel"], x, dy)
    return ConvolutionTrace(
        y=tuple(Sum("y", at, tuple(to_y[at]), _bias(layer, w, at[0])) for at in np.ndindex(output)),
        dx=_sums("dx", x.shape, to_x),
        dkernel=_sums("dk", w["kernel"].shape, to_kernel),
        dbias=tuple(
            Sum("db", (f,), addends=_entries(dy, f)) for f in range(layer.filters) if layer.bias
        ),
    )


def _products(
    layer: Conv2D, kernel: Array, x: Array, dy: Array
) -> tuple[Products, Products, Products]:
    """The products that sum to each y, to each dx and to each dk."""
    to_y: Products = defaultdict(list)
    to_x: Products = defaultdict(list)
    to_kernel: Products = defaultdict(list)
    for meeting in _meetings(layer, x.shape):
        channel, row, column = meeting.place
        seen = pixel(x, channel, row, column)
        weight = entry("k", kernel, *meeting.weight)
        back = entry("dy", dy, *meeting.output)
        to_y[meeting.output].append(Product(seen, weight))
        to_kernel[meeting.weight].append(Product(seen, back))
        if inside(x, row, column):
            to_x[meeting.place].append(Product(back, weight))
    return to_y, to_x, to_kernel


def _meetings(layer: Conv2D, shape: Shape) -> Iterator[Meeting]:
    """All meetings of a weight and a pixel: by output, then by weight, in row order."""
    for output in np.ndindex(layer.output_shape(shape)):
        yield from meetings_at(layer, shape, output)


def meetings_at(layer: Conv2D, shape: Shape, output: Index) -> Iterator[Meeting]:
    """Those of one output pixel (f, i, j), by weight in row order; shape is the input's."""
    windows = layer.windows((shape[1], shape[2]))
    channels = shape[0] // layer.groups
    filters = layer.filters // layer.groups
    f, i, j = output
    for c, u, v in np.ndindex(channels, *windows.size):
        row, column = (
            step * windows.stride[axis] + offset * windows.dilation[axis]
            - windows.margins[axis][0]
            for axis, (step, offset) in enumerate(((i, u), (j, v)))
        )  # fmt: skip
        yield Meeting((f, i, j), (f, c, u, v), (f // filters * channels + c, row, column))


def _sums(name: str, shape: Shape, products: Products) -> tuple[Sum, ...]:
    return tuple(Sum(name, at, tuple(products[at])) for at in np.ndindex(shape))


def _bias(layer: Conv2D, w: Weights, f: int) -> tuple[Entry, ...]:
    return (entry("b", w["bias"], f),) if layer.bias else ()


def _entries(dy: Array, f: int) -> tuple[Entry, ...]:
    return tuple(entry("dy", dy, f, i, j) for i, j in np.ndindex(dy.shape[1:]))
