"""How each layer is written in ONNX: one function a layer, all in the CONVERT table."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from engine.array import Weights
from engine.errors import UserError
from engine.layers import (
    AveragePool2D,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    Layer,
    MaxPool2D,
    ReLU,
    Sequential,
    Sigmoid,
    Softmax,
    Tanh,
)
from engine.layers.sequential import part
from export.graph import Graph, Value

Converter = Callable[[Any, Weights, Graph, Value], Value]
"""(layer, its own weights, graph, input) -> output."""


def convert(layer: Layer, weights: Weights, graph: Graph, x: Value) -> Value:
    """Write one layer into the graph.

    Raises: UserError, which names the layer, where it has no form in ONNX or isn't float32.
    """
    name = type(layer).__name__
    if type(layer) not in CONVERT:
        raise UserError(f"{name} can't be written as ONNX. Leave it out of networks to export.")
    for path, array in weights.items():
        if "/" not in path and array.dtype != np.float32:  # deeper ones are the members' own
            raise UserError(
                f"{name} holds {array.dtype} numbers in {graph.scope}{path}; ONNX files are "
                "written from float32 weights. Convert the weights first."
            )
    return CONVERT[type(layer)](layer, weights, graph, x)


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


def convert_dense(layer: Dense, weights: Weights, graph: Graph, x: Value) -> Value:
    """Gemm: x · kernel + bias, the kernel stored as (features, units) like the engine's."""
    kernel = graph.constant("kernel", weights["kernel"])
    bias = graph.constant("bias", weights["bias"])
    return graph.node("Gemm", [x, kernel, bias], layer.output_shape(x.shape))


def convert_flatten(layer: Flatten, weights: Weights, graph: Graph, x: Value) -> Value:
    """Flatten, in the same order: channel by channel, row by row."""
    return graph.node("Flatten", [x], layer.output_shape(x.shape), axis=1)


def convert_relu(layer: ReLU, weights: Weights, graph: Graph, x: Value) -> Value:
    """Relu."""
    return graph.node("Relu", [x], x.shape)


def convert_sigmoid(layer: Sigmoid, weights: Weights, graph: Graph, x: Value) -> Value:
    """Sigmoid."""
    return graph.node("Sigmoid", [x], x.shape)


def convert_tanh(layer: Tanh, weights: Weights, graph: Graph, x: Value) -> Value:
    """Tanh."""
    return graph.node("Tanh", [x], x.shape)


def convert_softmax(layer: Softmax, weights: Weights, graph: Graph, x: Value) -> Value:
    """Softmax over the classes or channels."""
    return graph.node("Softmax", [x], x.shape, axis=1)


def convert_dropout(layer: Dropout, weights: Weights, graph: Graph, x: Value) -> Value:
    """Nothing: outside training the layer passes on what comes in."""
    return x


def convert_sequential(layer: Sequential, weights: Weights, graph: Graph, x: Value) -> Value:
    """Each layer in turn, its names under its number."""
    for index, member in enumerate(layer.layers):
        x = convert(member, part(weights, index), graph.under(index), x)
    return x


CONVERT: Mapping[type[Layer], Converter] = {
    Conv2D: convert_conv,
    MaxPool2D: convert_max_pool,
    AveragePool2D: convert_average_pool,
    Dense: convert_dense,
    Flatten: convert_flatten,
    ReLU: convert_relu,
    Sigmoid: convert_sigmoid,
    Tanh: convert_tanh,
    Softmax: convert_softmax,
    Dropout: convert_dropout,
    Sequential: convert_sequential,
}


def _pool(operator: str, layer: MaxPool2D | AveragePool2D, graph: Graph, x: Value) -> Value:
    return graph.node(
        operator,
        [x],
        layer.output_shape(x.shape),
        kernel_shape=[layer.size] * 2,
        strides=[layer.step] * 2,
    )
