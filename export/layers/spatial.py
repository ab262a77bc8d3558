"""Convolution, pooling and other layers of pictures, in ONNX."""

from engine.array import Weights
from engine.layers import AveragePool2D, Conv2D, MaxPool2D
from export.graph import Graph, Value


def convert_conv(layer: Conv2D, weights: Weights, graph: Graph, x: Value) -> Value:
    """Conv; the margins are written as numbers, since "same" depends on the picture's size."""
    (top, bottom), (left, right) = (layer.margins(length) for length in x.shape[1:])
    kernel = graph.constant("kernel", weights["kernel"])
    bias = graph.constant("bias", weights["bias"])
    return graph.node(
        "Conv",
        [x, kernel, bias],
        layer.output_shape(x.shape),
        kernel_shape=[layer.size] * 2,
        strides=[layer.stride] * 2,
        pads=[top, left, bottom, right],
    )


def convert_max_pool(layer: MaxPool2D, weights: Weights, graph: Graph, x: Value) -> Value:
    """MaxPool without margins, rounding down."""
    return _pool("MaxPool", layer, graph, x)


def convert_average_pool(layer: AveragePool2D, weights: Weights, graph: Graph, x: Value) -> Value:
    """AveragePool without margins, rounding down."""
    return _pool("AveragePool", layer, graph, x)


def _pool(operator: str, layer: MaxPool2D | AveragePool2D, graph: Graph, x: Value) -> Value:
    return graph.node(
        operator,
        [x],
        layer.output_shape(x.shape),
        kernel_shape=[layer.size] * 2,
        strides=[layer.step] * 2,
    )
