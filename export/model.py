"""A trained model as one ONNX file: pictures as bytes in, probabilities out."""

import numpy as np
import onnx
from onnx import checker, shape_inference

from engine.errors import UserError
from engine.layers import Softmax
from engine.model import Model
from export.ending import split_ending
from export.graph import Graph, Value, declare
from export.layers import convert
from export.layers.activations import temper
from export.metadata import LOGITS, PICTURE, PROBABILITIES, write_metadata

LARGEST_PROTOBUF = (1 << 31) - 1  # bytes


def to_onnx(model: Model) -> onnx.ModelProto:
    """The model with normalisation and softmax (or sigmoid) inside; checked, shapes inferred.

    Input: `picture` uint8 (batch, H, W) for one channel, (batch, H, W, C) for more.
    Output: `probabilities` float32 (batch, classes); a row sums to 1 unless the model answers each
    class by itself, through a sigmoid. The value `logits` stands before the last
    softmax (or sigmoid, where the network ends in one); it is no output, but can be made one.
    Raises: UserError, which names the layer, where the model can't be written.
    """
    graph = Graph()
    channels, height, width = model.input_shape
    picture = Value(PICTURE, (height, width) if channels == 1 else (height, width, channels))
    x = _normalise(model, graph.under("normalise"), picture)
    result = _classify(model, graph, x)
    title = model.name or "neocog"
    proto = graph.build(title, picture, result, write_metadata(model))
    if proto.ByteSize() > LARGEST_PROTOBUF:
        raise UserError(
            f"The ONNX file would have {proto.ByteSize():,} bytes, and one holds at most "
            f"{LARGEST_PROTOBUF:,}. Use fewer units or filters."
        )
    proto = shape_inference.infer_shapes(proto, check_type=True, strict_mode=True, data_prop=True)
    checker.check_model(proto, full_check=True)
    return proto


def with_logits(proto: onnx.ModelProto, classes: int) -> onnx.ModelProto:
    """A copy of the model that gives `logits` as a second output, for verification only.

    Raises: UserError where the graph has no value of that name.
    """
    if not any(LOGITS in node.output for node in proto.graph.node):
        raise UserError("The ONNX file has no value 'logits' to compare. Export the model again.")
    copy = onnx.ModelProto()
    copy.CopyFrom(proto)
    kept = [value for value in copy.graph.value_info if value.name != LOGITS]
    del copy.graph.value_info[:]
    copy.graph.value_info.extend(kept)
    copy.graph.output.append(declare(Value(LOGITS, (classes,)), "float32"))
    return copy


def _normalise(model: Model, graph: Graph, picture: Value) -> Value:
    """x = picture · scale + offset, with the very numbers of `Preprocessing.normalise`."""
    shape = model.input_shape
    floats = graph.node("Cast", [picture], picture.shape, to=onnx.TensorProto.FLOAT)
    if shape[0] == 1:
        axes = graph.constant("axes", np.asarray([1], np.int64))
        planes = graph.node("Unsqueeze", [floats, axes], shape)
    else:
        planes = graph.node("Transpose", [floats], shape, perm=[0, 3, 1, 2])
    scale = graph.constant("scale", model.preprocessing.scale())
    offset = graph.constant("offset", model.preprocessing.offset())
    return graph.node("Add", [graph.node("Mul", [planes, scale], shape), offset], shape)


def _classify(model: Model, graph: Graph, x: Value) -> Value:
    """The network and what `Network.probabilities` does to its outputs."""
    network = model.network
    body, ending = split_ending(network)
    value = convert(body, model.weights, graph, x)
    logits = graph.node("Identity", [value], value.shape, LOGITS)
    if network.output == "logits" and model.answers == "sigmoid":
        return graph.node("Sigmoid", [logits], logits.shape, PROBABILITIES)
    if network.output != "scores":
        last = ending if isinstance(ending, Softmax) else Softmax()
        scaled = temper(last, graph.under("softmax"), logits)
        return graph.node("Softmax", [scaled], scaled.shape, PROBABILITIES, axis=1)
    assert ending is not None, "scores come from a last Sigmoid"
    scores = convert(ending, {}, graph.under(len(body.layers)), logits)
    return _share(graph.under("share"), graph, scores)


def _share(scoped: Graph, graph: Graph, scores: Value) -> Value:
    """Each score's part of their sum, as `Network.probabilities` divides."""
    axes = scoped.constant("axes", np.asarray([1], np.int64))
    least = scoped.number("least", 1e-12)
    total = scoped.node("ReduceSum", [scores, axes], (1,), keepdims=1)
    divisor = scoped.node("Max", [total, least], (1,))
    return graph.node("Div", [scores, divisor], scores.shape, PROBABILITIES)
