"""How each layer is written in ONNX: one function a layer, all in the CONVERT table."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from engine.array import Weights
from engine.errors import UserError
from engine.layers import (
    ELU,
    GELU,
    AveragePool2D,
    BatchNorm,
    Concat,
    Conv2D,
    ConvTranspose2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    GroupNorm,
    HardSigmoid,
    Layer,
    LayerNorm,
    LeakyReLU,
    LocalResponseNorm,
    MaxPool2D,
    PReLU,
    ReLU,
    Residual,
    Sequential,
    Sigmoid,
    SiLU,
    Softmax,
    Softplus,
    SpatialDropout2D,
    Tanh,
    Upsample2D,
    ZeroPad2D,
)
from engine.layers.combinator import part
from export.graph import Graph, Value
from export.layers.activations import (
    convert_elu,
    convert_gelu,
    convert_hard_sigmoid,
    convert_leaky_relu,
    convert_prelu,
    convert_relu,
    convert_sigmoid,
    convert_silu,
    convert_softmax,
    convert_softplus,
    convert_tanh,
)
from export.layers.normalisation import (
    convert_batch_norm,
    convert_group_norm,
    convert_layer_norm,
    convert_local_response_norm,
)
from export.layers.spatial import (
    convert_average_pool,
    convert_conv,
    convert_conv_transpose,
    convert_global_average_pool,
    convert_max_pool,
    convert_upsample,
    convert_zero_pad,
)
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


def convert_residual(layer: Residual, weights: Weights, graph: Graph, x: Value) -> Value:
    """The body's output plus the projection's, or plus the input itself."""

    def through(name: str, layers: tuple[Layer, ...]) -> Value:
        return convert_sequential(Sequential(layers), part(weights, name), graph.under(name), x)

    ends = [through("body", layer.layers), through("projection", layer.projection)]
    return graph.node("Add", ends, layer.output_shape(x.shape))


def convert_concat(layer: Concat, weights: Weights, graph: Graph, x: Value) -> Value:
    """Every branch's output, joined along axis 1."""
    parts = [
        convert(branch, part(weights, index), graph.under(index), x)
        for index, branch in enumerate(layer.branches)
    ]
    return graph.node("Concat", parts, layer.output_shape(x.shape), axis=1)


CONVERT: Mapping[type[Layer], Converter] = {
    Conv2D: convert_conv,
    ConvTranspose2D: convert_conv_transpose,
    MaxPool2D: convert_max_pool,
    AveragePool2D: convert_average_pool,
    GlobalAveragePool2D: convert_global_average_pool,
    Upsample2D: convert_upsample,
    ZeroPad2D: convert_zero_pad,
    Dense: convert_dense,
    Flatten: convert_flatten,
    ReLU: convert_relu,
    LeakyReLU: convert_leaky_relu,
    PReLU: convert_prelu,
    ELU: convert_elu,
    GELU: convert_gelu,
    SiLU: convert_silu,
    Softplus: convert_softplus,
    Sigmoid: convert_sigmoid,
    HardSigmoid: convert_hard_sigmoid,
    Tanh: convert_tanh,
    Softmax: convert_softmax,
    BatchNorm: convert_batch_norm,
    LayerNorm: convert_layer_norm,
    GroupNorm: convert_group_norm,
    LocalResponseNorm: convert_local_response_norm,
    Dropout: convert_dropout,
    SpatialDropout2D: convert_dropout,
    Sequential: convert_sequential,
    Residual: convert_residual,
    Concat: convert_concat,
}
