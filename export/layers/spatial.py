"""Convolution, pooling and other layers of pictures, in ONNX."""

from typing import Any

from engine.array import Weights
from engine.layers import AveragePool2D, Conv2D, MaxPool2D
from engine.windows import Windows
from export.graph import Graph, Value


def convert_conv(layer: Conv2D, weights: Weights, graph: Graph, x: Value) -> Value:
    """Conv; the margins are written as numbers, since "same" depends on the picture's size."""
    kernel = graph.constant("kernel", weights["kernel"])
    bias = graph.constant("bias", weights["bias"])
    windows = layer.windows((x.shape[1], x.shape[2]))
    return graph.node(
        "Conv",
        [x, kernel, bias],
        layer.output_shape(x.shape),
        dilations=list(windows.dilation),
        group=layer.groups,
        **_geometry(windows),
    )


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


def _geometry(windows: Windows) -> dict[str, Any]:
    """Size, stride and margins, as ONNX calls and orders them."""
    (top, bottom), (left, right) = windows.margins
    return {
        "kernel_shape": list(windows.size),
        "strides": list(windows.stride),
        "pads": [top, left, bottom, right],
    }
