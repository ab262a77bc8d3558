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
from export.layers.activations import convert_relu, convert_sigmoid, convert_softmax, convert_tanh
from export.layers.spatial import convert_average_pool, convert_conv, convert_max_pool
from export.layers.vectors import convert_dense, convert_dropout, convert_flatten

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
