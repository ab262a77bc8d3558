"""Convolution, pooling and other layers of pictures, in ONNX."""

from typing import Any

import msgspec
import numpy as np

from engine.array import Weights
from engine.layers import (
    AveragePool2D,
    Conv2D,
    ConvTranspose2D,
    GlobalAveragePool2D,
    MaxPool2D,
    Upsample2D,
    ZeroPad2D,
)
from engine.windows import Windows, pair
from export.graph import Graph, Value


def convert_conv(layer: Conv2D, weights: Weights, graph: Graph, x: Value) -> Value:
    """Conv; the margins are written as numbers, since "same" depends on the picture's size."""
    arrays = [graph.constant(name, weights[name]) for name in layer.weight_shapes(x.shape)]
    windows = layer.windows((x.shape[1], x.shape[2]))
    return graph.node(
        "Conv",
        [x, *arrays],
        layer.output_shape(x.shape),
        dilations=list(windows.dilation),
        group=layer.groups,
        **_geometry(windows),
    )


def convert_conv_transpose(
    layer: ConvTranspose2D, weights: Weights, graph: Graph, x: Value
) -> Value:
    """ConvTranspose; its pads are what is taken off the output, as in PyTorch.

    Groups are written one by one: onnx.reference 1.23 mixes them up.
    """
    if layer.groups == 1:
        return _stamp(layer, weights, graph, x)
    parts = []
    for group in range(layer.groups):
        scoped = graph.under(group)
        channels = _channels(scoped, x, layer, group)
        parts.append(_stamp(*_one_group(layer, weights, group), scoped, channels))
    return graph.node("Concat", parts, layer.output_shape(x.shape), axis=1)


def _stamp(layer: ConvTranspose2D, weights: Weights, graph: Graph, x: Value) -> Value:
    arrays = [graph.constant(name, weights[name]) for name in layer.weight_shapes(x.shape)]
    return graph.node(
        "ConvTranspose",
        [x, *arrays],
        layer.output_shape(x.shape),
        output_padding=list(pair(layer.output_padding)),
        dilations=list(layer.windows.dilation),
        **_geometry(layer.windows),
    )


def _one_group(
    layer: ConvTranspose2D, weights: Weights, group: int
) -> tuple[ConvTranspose2D, Weights]:
    """The layer and the weights of one group alone."""
    alone = msgspec.structs.replace(layer, filters=layer.filters // layer.groups, groups=1)
    own = {path: np.split(array, layer.groups)[group] for path, array in weights.items()}
    return alone, own


def _channels(graph: Graph, x: Value, layer: ConvTranspose2D, group: int) -> Value:
    """The channels of one group."""
    count = x.shape[0] // layer.groups
    edges = {"starts": group * count, "ends": (group + 1) * count, "axes": 1}
    constants = [graph.constant(k, np.asarray([v], np.int64)) for k, v in edges.items()]
    return graph.node("Slice", [x, *constants], (count, *x.shape[1:]))


def convert_max_pool(layer: MaxPool2D, weights: Weights, graph: Graph, x: Value) -> Value:
    """MaxPool, rounding down; its margins never win."""
    shape = layer.output_shape(x.shape)
    return graph.node("MaxPool", [x], shape, **_geometry(layer.windows))


def convert_average_pool(layer: AveragePool2D, weights: Weights, graph: Graph, x: Value) -> Value:
    """AveragePool, rounding down."""
    shape = layer.output_shape(x.shape)
    counts = int(layer.count_include_pad)
    geometry = _geometry(layer.windows)
    return graph.node("AveragePool", [x], shape, count_include_pad=counts, **geometry)


def convert_global_average_pool(
    layer: GlobalAveragePool2D, weights: Weights, graph: Graph, x: Value
) -> Value:
    """GlobalAveragePool, whose 1 × 1 pictures become vectors."""
    pooled = graph.node("GlobalAveragePool", [x], (x.shape[0], 1, 1))
    return graph.node("Flatten", [pooled], layer.output_shape(x.shape), axis=1)


def convert_upsample(layer: Upsample2D, weights: Weights, graph: Graph, x: Value) -> Value:
    """Resize: by repeating, or linearly between the middles of the pixels ("half_pixel")."""
    scales = graph.constant("scales", np.asarray([1, 1, *pair(layer.scale)], np.float32))
    inputs, shape = [x, Value("", ()), scales], layer.output_shape(x.shape)
    if layer.method == "bilinear":
        how = {"mode": "linear", "coordinate_transformation_mode": "half_pixel"}
    else:
        how = {"mode": "nearest", "coordinate_transformation_mode": "asymmetric",
               "nearest_mode": "floor"}  # fmt: skip
    return graph.node("Resize", inputs, shape, **how)


def convert_zero_pad(layer: ZeroPad2D, weights: Weights, graph: Graph, x: Value) -> Value:
    """Pad with zeros, which is what it fills in where it is told nothing else."""
    frame = [0, 0, layer.top, layer.left, 0, 0, layer.bottom, layer.right]
    pads = graph.constant("pads", np.asarray(frame, np.int64))
    return graph.node("Pad", [x, pads], layer.output_shape(x.shape), mode="constant")


def _geometry(windows: Windows) -> dict[str, Any]:
    """Size, stride and margins, as ONNX calls and orders them."""
    (top, bottom), (left, right) = windows.margins
    return {
        "kernel_shape": list(windows.size),
        "strides": list(windows.stride),
        "pads": [top, left, bottom, right],
    }
