"""Activation functions, in ONNX."""

from math import sqrt

from engine.array import Weights
from engine.layers import (
    ELU,
    GELU,
    HardSigmoid,
    LeakyReLU,
    PReLU,
    ReLU,
    Sigmoid,
    SiLU,
    Softmax,
    Softplus,
    Tanh,
)
from export.graph import Graph, Value


def convert_relu(layer: ReLU, weights: Weights, graph: Graph, x: Value) -> Value:
    """Relu."""
    return graph.node("Relu", [x], x.shape)


def convert_leaky_relu(layer: LeakyReLU, weights: Weights, graph: Graph, x: Value) -> Value:
    """LeakyRelu; its `alpha` is our slope."""
    return graph.node("LeakyRelu", [x], x.shape, alpha=layer.slope)


def convert_prelu(layer: PReLU, weights: Weights, graph: Graph, x: Value) -> Value:
    """PRelu; the slopes are shaped to meet the channels: (C, 1, 1) for pictures."""
    slope = weights["slope"].reshape(-1, *[1] * (len(x.shape) - 1))
    return graph.node("PRelu", [x, graph.constant("slope", slope)], x.shape)


def convert_elu(layer: ELU, weights: Weights, graph: Graph, x: Value) -> Value:
    """Elu."""
    return graph.node("Elu", [x], x.shape, alpha=layer.alpha)


def convert_gelu(layer: GELU, weights: Weights, graph: Graph, x: Value) -> Value:
    """x · (1 + erf(x / √2)) / 2, step by step: opset 17 has Erf, but no Gelu."""
    ratio = graph.node("Div", [x, graph.number("root", sqrt(2))], x.shape)
    erf = graph.node("Erf", [ratio], x.shape)
    above = graph.node("Add", [erf, graph.number("one", 1)], x.shape)
    share = graph.node("Mul", [above, graph.number("half", 0.5)], x.shape, "share")
    return graph.node("Mul", [x, share], x.shape)


def convert_silu(layer: SiLU, weights: Weights, graph: Graph, x: Value) -> Value:
    """x · Sigmoid(x)."""
    return graph.node("Mul", [x, graph.node("Sigmoid", [x], x.shape)], x.shape)


def convert_softplus(layer: Softplus, weights: Weights, graph: Graph, x: Value) -> Value:
    """Softplus(beta · x) / beta; the operator itself knows no beta."""
    if layer.beta == 1:
        return graph.node("Softplus", [x], x.shape)
    beta = graph.number("beta", layer.beta)
    scaled = graph.node("Mul", [x, beta], x.shape)
    return graph.node("Div", [graph.node("Softplus", [scaled], x.shape), beta], x.shape)


def convert_sigmoid(layer: Sigmoid, weights: Weights, graph: Graph, x: Value) -> Value:
    """Sigmoid."""
    return graph.node("Sigmoid", [x], x.shape)


def convert_hard_sigmoid(layer: HardSigmoid, weights: Weights, graph: Graph, x: Value) -> Value:
    """HardSigmoid with the slope 1/6; ONNX's own default is 0.2."""
    return graph.node("HardSigmoid", [x], x.shape, alpha=1 / 6, beta=0.5)


def convert_tanh(layer: Tanh, weights: Weights, graph: Graph, x: Value) -> Value:
    """Tanh."""
    return graph.node("Tanh", [x], x.shape)


def convert_softmax(layer: Softmax, weights: Weights, graph: Graph, x: Value) -> Value:
    """Softmax over the classes or channels."""
    return graph.node("Softmax", [temper(layer, graph, x)], x.shape, axis=1)


def temper(layer: Softmax, graph: Graph, x: Value) -> Value:
    """The scores divided by the layer's temperature; the scores themselves where it is 1."""
    if layer.temperature == 1:
        return x
    temperature = graph.number("temperature", layer.temperature)
    return graph.node("Div", [x, temperature], x.shape)
