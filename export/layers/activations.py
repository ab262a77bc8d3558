"""Activation functions, in ONNX."""

from engine.array import Weights
from engine.layers import ReLU, Sigmoid, Softmax, Tanh
from export.graph import Graph, Value


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
