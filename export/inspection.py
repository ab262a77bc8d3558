"""Look over an ONNX file before ONNX Runtime sees it: whose it is, and that it can't do harm.

A file from elsewhere may name other files as its weights, call operators that allocate without
bound, or expand a few bytes to gigabytes. Neocog writes a short list of operators and stores
every weight in the file, so all else is refused. Field numbers as in onnx.proto, IR version 8.
"""

from engine.errors import UserError
from export.metadata import Metadata, read_metadata
from export.wire import WireError, fields, members, text

OPERATORS = frozenset({
    "Add", "AveragePool", "BatchNormalization", "Cast", "Concat", "Conv", "ConvTranspose", "Div",
    "Elu", "Erf", "Flatten", "Gemm", "GlobalAveragePool", "HardSigmoid", "Identity",
    "InstanceNormalization", "LayerNormalization", "LeakyRelu", "Max", "MaxPool", "Mul", "PRelu",
    "Pad", "Pow", "ReduceSum", "Relu", "Reshape", "Resize", "Sigmoid", "Slice", "Softmax",
    "Softplus", "Tanh", "Transpose", "Unsqueeze",
})  # fmt: skip

MODEL_GRAPH, MODEL_METADATA, MODEL_TRAINING, MODEL_FUNCTIONS = 7, 14, 20, 25
GRAPH_NODE, GRAPH_INITIALIZER, GRAPH_SPARSE = 1, 5, 15
NODE_OPERATOR, NODE_ATTRIBUTE, NODE_DOMAIN = 4, 5, 7
ATTRIBUTE_TENSOR, ATTRIBUTE_GRAPH, ATTRIBUTE_TENSORS, ATTRIBUTE_GRAPHS = 5, 6, 10, 11
TENSOR_EXTERNAL, TENSOR_LOCATION = 13, 14


def inspect(content: bytes, what: str) -> Metadata:
    """The metadata of a file that Neocog wrote; `what` names the file in a fault.

    Raises: UserError where it is damaged, foreign, or holds what Neocog never writes.
    """
    view = memoryview(content)
    try:
        entries = {text(entry, 1): text(entry, 2) for entry in members(view, MODEL_METADATA)}
        graphs = list(members(view, MODEL_GRAPH))
        numbers = {number for number, _, _ in fields(view)}
        if len(graphs) != 1:
            raise WireError("it doesn't hold one graph")
        metadata = read_metadata(entries, what)
        strange = _strange(graphs[0], numbers)
    except WireError as error:
        raise UserError(f"{what} is not an ONNX file, or is damaged: {error}.") from error
    if strange:
        raise UserError(
            f"{what} holds {strange}, which Neocog never exports; it is not run. "
            "Choose a file that Neocog exported."
        )
    return metadata


def _strange(graph: memoryview, numbers: set[int]) -> str:
    """What the graph holds that it shouldn't; empty where there is nothing."""
    if numbers & {MODEL_TRAINING, MODEL_FUNCTIONS}:
        return "functions of its own"
    for number, _, payload in fields(graph):
        if number == GRAPH_SPARSE:
            return "sparse weights"
        if number == GRAPH_INITIALIZER and _is_external(payload):
            return "a reference to another file"
        if number == GRAPH_NODE and (strange := _strange_node(payload)):
            return strange
    return ""


def _strange_node(node: memoryview) -> str:
    operator = text(node, NODE_OPERATOR)
    if operator not in OPERATORS or text(node, NODE_DOMAIN):
        return f"the operator {operator[:40]!r}"
    nested = {ATTRIBUTE_TENSOR, ATTRIBUTE_GRAPH, ATTRIBUTE_TENSORS, ATTRIBUTE_GRAPHS}
    for attribute in members(node, NODE_ATTRIBUTE):
        if any(number in nested for number, _, _ in fields(attribute)):
            return f"an attribute of {operator} with weights of its own"
    return ""


def _is_external(tensor: memoryview) -> bool:
    return any(number in (TENSOR_EXTERNAL, TENSOR_LOCATION) for number, _, _ in fields(tensor))
