"""What an exported file states of itself."""

import json

import onnx
import pytest

from engine.layers import Conv2D, Dense, Flatten
from engine.network import Network
from export.model import to_onnx


def dimensions(value):
    return [side.dim_param or side.dim_value for side in value.type.tensor_type.shape.dim]


@pytest.mark.parametrize(
    ("shape", "sides"), [((1, 6, 5), [6, 5]), ((3, 6, 5), [6, 5, 3])], ids=["grey", "colour"]
)
def test_pictures_go_in_as_bytes_and_probabilities_come_out(shape, sides, build):
    proto = to_onnx(build(Network(shape, (Conv2D(2), Flatten(), Dense(3)))))
    (picture,), (probabilities,) = proto.graph.input, proto.graph.output
    assert (picture.name, picture.type.tensor_type.elem_type) == ("picture", onnx.TensorProto.UINT8)
    assert dimensions(picture) == ["batch", *sides]
    assert probabilities.name == "probabilities"
    assert dimensions(probabilities) == ["batch", 3]


def test_opset_and_ir_are_those_that_browsers_read(lenet):
    proto = to_onnx(lenet)
    assert proto.ir_version == 8
    assert [(one.domain, one.version) for one in proto.opset_import] == [("", 17)]


def test_the_metadata_says_all_that_is_needed_to_use_the_file(lenet):
    entries = {entry.key: entry.value for entry in to_onnx(lenet).metadata_props}
    assert json.loads(entries["labels"]) == list("0123456789")
    assert entries["hash"] == lenet.hash
    assert entries["input_path"] == "ink"
    assert json.loads(entries["preprocessing"])["mean"] == [0.1]
    assert entries["format"] == "neocog"
    assert "28 × 28" in entries["input"]


def test_every_value_has_an_inferred_shape(lenet):
    graph = to_onnx(lenet).graph
    known = {value.name: dimensions(value) for value in (*graph.value_info, *graph.output)}
    assert {name for node in graph.node for name in node.output} == set(known)
    assert known["3/Conv"] == ["batch", 16, 10, 10]


def test_the_same_model_gives_the_same_bytes(lenet):
    assert to_onnx(lenet).SerializeToString() == to_onnx(lenet).SerializeToString()
