"""A small builder for ONNX graphs: values with shapes, constants, nodes, metadata."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from engine.array import Array, Shape

BATCH = "batch"  # the name of the one dimension that is not fixed
OPSET = 17
IR = 8  # what onnxruntime-web reads and int8 tools can run; make_model's default is neither

ElementType = Literal["float32", "uint8"]
ELEMENTS: Mapping[ElementType, int] = {"float32": TensorProto.FLOAT, "uint8": TensorProto.UINT8}


@dataclass(frozen=True)
class Value:
    """A named result inside the graph and the shape of one sample of it."""

    name: str
    shape: Shape


@dataclass(frozen=True)
class Graph:
    """The graph under construction; `scope` prefixes names, like the weights' paths do."""

    scope: str = ""
    nodes: list[Any] = field(default_factory=list)
    constants: list[Any] = field(default_factory=list)

    def under(self, name: object) -> "Graph":
        """The same graph, naming things under `name/`."""
        return replace(self, scope=f"{self.scope}{name}/")

    def constant(self, name: str, array: Array) -> Value:
        """A fixed array, stored in the file."""
        path = self.scope + name
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), path))
        return Value(path, array.shape)

    def number(self, name: str, value: float) -> Value:
        """One fixed float32 number."""
        return self.constant(name, np.asarray(value, np.float32))

    def node(
        self,
        operator: str,
        inputs: Sequence[Value],
        shape: Shape,
        name: str | None = None,
        **attributes: Any,
    ) -> Value:
        """One operation; its result is called after the scope and the operator, or `name`."""
        path = self.scope + (name or operator)
        names = [value.name for value in inputs]
        self.nodes.append(helper.make_node(operator, names, [path], path, **attributes))
        return Value(path, shape)

    def build(
        self, title: str, source: Value, result: Value, metadata: Mapping[str, str]
    ) -> onnx.ModelProto:
        """The finished model: uint8 `source` in, float32 `result` out, the batch left open."""
        graph = helper.make_graph(
            self.nodes,
            title,
            [declare(source, "uint8")],
            [declare(result, "float32")],
            self.constants,
        )
        model = helper.make_model(
            graph,
            opset_imports=[helper.make_opsetid("", OPSET)],
            ir_version=IR,
            producer_name="Neocog",
        )
        helper.set_model_props(model, dict(metadata))
        return model


def declare(value: Value, elements: ElementType) -> Any:
    """The value as an input or output of a graph."""
    shape: list[str | int | None] = [BATCH, *value.shape]
    return helper.make_tensor_value_info(value.name, ELEMENTS[elements], shape)
