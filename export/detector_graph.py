"""A detector as one ONNX graph: a picture as bytes in, boxes, scores and labels out.

Every scale of the picture, the network over each, decoding and the operator NonMaxSuppression are
inside; pictures of any size go in.
"""

from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, checker, helper

from engine.detection.learned.decode import LEAST, OVERLAP
from engine.detection.learned.detector import detector_network
from engine.detection.learned.pyramid import LEVELS, LUMINANCE, STEP
from engine.losses.detection import LARGEST_LOGARITHM
from engine.model import Model
from export.graph import IR, OPSET, Graph, Value
from export.layers import convert
from export.metadata import PICTURE, write_metadata

BOXES, SCORES, LABELS = "boxes", "scores", "labels"
INPUT = "uint8 picture (height, width, 3), RGB, of any size; normalisation is in the graph"
MOST = 3000  # boxes that come out at most, as in the engine


def to_onnx_detector(model: Model) -> onnx.ModelProto:
    """The model with normalisation, pyramid, decoding and suppression inside; checked.

    Input: `picture` uint8 (height, width, 3). Outputs, the surest first: `boxes` float32 (N, 4) as
    x, y, width, height in pixels of the picture, `scores` float32 (N,), `labels` int64 (N,).
    Raises: UserError where the model is no grey detector's, or can't be written.
    """
    network = detector_network(model)
    graph = Graph()
    build = _Writer(graph)
    plane = build.grey(Value(PICTURE, ()))
    size = build.node("Slice", [build.node("Shape", [Value(PICTURE, ())]), *build.ints([0], [2])])
    boxes, rows = [], []
    for level in range(LEVELS):
        plane = build.padded(plane)
        x = build.normalised(plane, model)
        maps = convert(network.body, model.weights, graph.under(f"level{level}"), x)
        found, probabilities = build.decoded(maps, network.stride * 2.0**level, network.classes)
        boxes.append(found)
        rows.append(probabilities)
        if level + 1 < LEVELS:
            plane = build.node("AveragePool", [plane], kernel_shape=[2, 2], strides=[2, 2])
    build.settled(build.node("Concat", boxes, axis=0), build.node("Concat", rows, axis=0), size)
    proto = _assembled(graph, model)
    checker.check_model(proto, full_check=True)
    return proto


def _assembled(graph: Graph, model: Model) -> onnx.ModelProto:
    info = helper.make_tensor_value_info
    proto = helper.make_model(
        helper.make_graph(
            graph.nodes,
            model.name or "neocog",
            [info(PICTURE, TensorProto.UINT8, ["height", "width", 3])],
            [
                info(BOXES, TensorProto.FLOAT, ["found", 4]),
                info(SCORES, TensorProto.FLOAT, ["found"]),
                info(LABELS, TensorProto.INT64, ["found"]),
            ],
            graph.constants,
        ),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR,
        producer_name="Neocog",
    )
    helper.set_model_props(proto, {**write_metadata(model), "input": INPUT})
    return proto


class _Writer:
    """Writes nodes without shapes, which depend on the picture, each under a number of its own."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def node(
        self, operator: str, inputs: list[Value], name: str | None = None, **more: Any
    ) -> Value:
        """One operation."""
        number = len(self._graph.nodes)
        return self._graph.node(operator, inputs, (), name or f"{operator}{number}", **more)

    def ints(self, *lists: list[int]) -> list[Value]:
        """Constants int64, one a list."""
        return [
            self._graph.constant(f"ints{len(self._graph.constants)}", np.asarray(one, np.int64))
            for one in lists
        ]

    def floats(self, array: Any) -> Value:
        """A constant float32."""
        name = f"floats{len(self._graph.constants)}"
        return self._graph.constant(name, np.asarray(array, np.float32))

    def grey(self, picture: Value) -> Value:
        """(height, width, 3) -> (1, 1, height, width), 0 to 255."""
        colours = self.node("Cast", [picture], to=TensorProto.FLOAT)
        plane = self.node("MatMul", [colours, self.floats(LUMINANCE)])
        return self.node("Unsqueeze", [plane, *self.ints([0, 1])])

    def padded(self, plane: Value) -> Value:
        """The last row and column repeated up to multiples of STEP."""
        shape = self.node("Shape", [plane])
        step, none = self.ints([STEP], [0, 0, 0, 0])
        missing = self.node("Mod", [self.node("Neg", [shape]), step])
        pads = self.node("Concat", [none, missing], axis=0)
        missing_only = self.node("Mul", [pads, *self.ints([0, 0, 0, 0, 0, 0, 1, 1])])
        return self.node("Pad", [plane, missing_only], mode="edge")

    def normalised(self, plane: Value, model: Model) -> Value:
        """What the network reads; its shape for a picture of the usual size."""
        scaled = self.node("Mul", [plane, self.floats(model.preprocessing.scale())])
        x = self.node("Add", [scaled, self.floats(model.preprocessing.offset())])
        return Value(x.name, model.input_shape)

    def decoded(self, maps: Value, side: float, classes: int) -> tuple[Value, Value]:
        """Boxes (K, 4) as middle and sides in pixels, probabilities (K, classes), every cell."""
        rows = self.node("Transpose", [maps], perm=[0, 2, 3, 1])
        cells = self.node("Reshape", [rows, *self.ints([-1, 5 + classes])])
        objectness, offsets, sides, scores = (
            self.node("Slice", [cells, *self.ints([low], [high], [1])])
            for low, high in ((0, 1), (1, 3), (3, 5), (5, 5 + classes))
        )
        middles = self.node("Add", [offsets, self._middles(maps)])
        capped = self.node("Min", [sides, self.floats(LARGEST_LOGARITHM)])
        both = self.node("Concat", [middles, self.node("Exp", [capped])], axis=1)
        boxes = self.node("Mul", [both, self.floats(side)])
        there = self.node("Sigmoid", [objectness])
        which = self.node("Softmax", [scores], axis=1)
        return boxes, self.node("Mul", [which, there])

    def _middles(self, maps: Value) -> Value:
        """The middles of all cells, (K, 2) as x, y, in cells: NonZero of ones lists them."""
        shape = self.node("Shape", [maps])
        size = self.node("Slice", [shape, *self.ints([2], [4])])
        one = helper.make_tensor("one", TensorProto.FLOAT, [1], [1.0])
        ones = self.node("ConstantOfShape", [size], value=one)
        places = self.node("Cast", [self.node("NonZero", [ones])], to=TensorProto.FLOAT)
        swapped = self.node("Gather", [places, *self.ints([1, 0])], axis=0)
        return self.node("Add", [self.node("Transpose", [swapped]), self.floats(0.5)])

    def settled(self, coded: Value, rows: Value, size: Value) -> None:
        """The outputs: cut at the picture's edges, the surest of boxes that overlap."""
        middles, sides = (
            self.node("Slice", [coded, *self.ints([low], [high], [1])])
            for low, high in ((0, 2), (2, 4))
        )
        half = self.node("Mul", [sides, self.floats(0.5)])
        reversed_size = self.node("Gather", [size, *self.ints([1, 0])], axis=0)
        edge = self.node("Cast", [reversed_size], to=TensorProto.FLOAT)
        low = self._clipped(self.node("Sub", [middles, half]), edge)
        high = self._clipped(self.node("Add", [middles, half]), edge)
        corners = self.node("Concat", [low, high], axis=1)
        best = self.node("ReduceMax", [rows], axes=[1], keepdims=0)
        which = self.node("ArgMax", [rows], axis=1, keepdims=0)
        kept = self._suppressed(corners, best)
        boxes = self.node("Concat", [low, self.node("Sub", [high, low])], axis=1)
        self.node("Gather", [boxes, kept], BOXES, axis=0)
        self.node("Gather", [best, kept], SCORES, axis=0)
        self.node("Gather", [which, kept], LABELS, axis=0)

    def _clipped(self, corners: Value, edge: Value) -> Value:
        return self.node("Min", [self.node("Max", [corners, self.floats(0.0)]), edge])

    def _suppressed(self, corners: Value, best: Value) -> Value:
        """Indices of the boxes that stay, (N,), the surest first; labels don't matter to that."""
        batch = self.node("Unsqueeze", [corners, *self.ints([0])])
        scores = self.node("Unsqueeze", [best, *self.ints([0, 1])])
        limits = [self.floats(OVERLAP), self.floats(LEAST)]
        chosen = self.node("NonMaxSuppression", [batch, scores, *self.ints([MOST]), *limits])
        return self.node(
            "Squeeze", [self.node("Slice", [chosen, *self.ints([2], [3], [1])]), *self.ints([1])]
        )
