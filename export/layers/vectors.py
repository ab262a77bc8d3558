"""Layers of vectors, in ONNX."""

from engine.array import Weights
from engine.layers import Dense, Dropout, Flatten, SpatialDropout2D
from export.graph import Graph, Value


def convert_dense(layer: Dense, weights: Weights, graph: Graph, x: Value) -> Value:
    """Gemm: x · kernel + bias, the kernel stored as (features, units) like ours."""
    arrays = [graph.constant(name, weights[name]) for name in layer.weight_shapes(x.shape)]
    return graph.node("Gemm", [x, *arrays], layer.output_shape(x.shape))


def convert_flatten(layer: Flatten, weights: Weights, graph: Graph, x: Value) -> Value:
    """Flatten, in the same order: channel by channel, row by row."""
    return graph.node("Flatten", [x], layer.output_shape(x.shape), axis=1)


def convert_dropout(
    layer: Dropout | SpatialDropout2D, weights: Weights, graph: Graph, x: Value
) -> Value:
    """Nothing: outside training the layer passes on what comes in."""
    return x
