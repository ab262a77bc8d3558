"""Layers that normalise, in ONNX."""

import numpy as np

from engine.array import Array, Weights
from engine.layers import BatchNorm, GroupNorm, LayerNorm, LocalResponseNorm
from export.graph import Graph, Value


def convert_batch_norm(layer: BatchNorm, weights: Weights, graph: Graph, x: Value) -> Value:
    """BatchNormalization outside training: with the moving statistics."""
    names = ("scale", "shift", "moving_mean", "moving_variance")
    constants = [graph.constant(name, weights[name]) for name in names]
    return graph.node("BatchNormalization", [x, *constants], x.shape, epsilon=layer.epsilon)


def convert_layer_norm(layer: LayerNorm, weights: Weights, graph: Graph, x: Value) -> Value:
    """LayerNormalization over all axes but the batch."""
    constants = [graph.constant(name, weights[name]) for name in ("scale", "shift")]
    inputs = [x, *constants]
    return graph.node("LayerNormalization", inputs, x.shape, axis=1, epsilon=layer.epsilon)


def convert_group_norm(layer: GroupNorm, weights: Weights, graph: Graph, x: Value) -> Value:
    """Each group as one channel of an InstanceNormalization; opset 17 has no GroupNormalization."""
    size = int(np.prod(x.shape)) // layer.groups
    ones = graph.constant("ones", np.ones(layer.groups, np.float32))
    zeros = graph.constant("zeros", np.zeros(layer.groups, np.float32))
    rows = reshape(graph, x, (layer.groups, size), "rows")
    inputs, shape = [rows, ones, zeros], rows.shape
    z = graph.node("InstanceNormalization", inputs, shape, epsilon=layer.epsilon)
    z = reshape(graph, z, x.shape, "z")
    scale = graph.constant("scale", _spread(weights["scale"], x))
    shift = graph.constant("shift", _spread(weights["shift"], x))
    return graph.node("Add", [graph.node("Mul", [z, scale], x.shape), shift], x.shape)


def convert_local_response_norm(
    layer: LocalResponseNorm, weights: Weights, graph: Graph, x: Value
) -> Value:
    """x / activity^beta, step by step.

    Not the operator LRN: onnx.reference 1.23 sums only as many channels as there are pictures,
    and for an even size its window lies one channel higher than PyTorch's and ours.
    """
    beta = graph.number("beta", layer.beta)
    divisor = graph.node("Pow", [_activity(layer, graph, x), beta], x.shape)
    return graph.node("Div", [x, divisor], x.shape)


def _activity(layer: LocalResponseNorm, graph: Graph, x: Value) -> Value:
    """k + alpha · the mean square of the neighbours: the channels as the rows of one picture."""
    below, above = layer.neighbours
    squares = graph.node("Mul", [x, x], x.shape, "squares")
    rows = reshape(graph, squares, (1, x.shape[0], x.shape[1] * x.shape[2]), "rows")
    mean = graph.node(
        "AveragePool", [rows], rows.shape,
        kernel_shape=[layer.size, 1], pads=[below, 0, above, 0], count_include_pad=1,
    )  # fmt: skip
    scaled = graph.node("Mul", [mean, graph.number("alpha", layer.alpha)], rows.shape, "scaled")
    activity = graph.node("Add", [scaled, graph.number("k", layer.k)], rows.shape)
    return reshape(graph, activity, x.shape, "activity")


def reshape(graph: Graph, x: Value, shape: tuple[int, ...], name: str) -> Value:
    """The same numbers in another shape, picture by picture."""
    target = graph.constant(f"{name}_shape", np.asarray([0, *shape], np.int64))  # 0: as it was
    return graph.node("Reshape", [x, target], shape, name)


def _spread(values: Array, x: Value) -> Array:
    """One value a channel, ready to be combined with x."""
    return values.reshape(-1, *(1,) * (len(x.shape) - 1))
