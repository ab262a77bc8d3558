"""The classifier on ONNX Runtime: good files, foreign files, hostile files."""

import resource
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper

from engine.errors import UserError
from engine.layers import Conv2D, Dense, Flatten, MaxPool2D, ReLU
from engine.model import save_model
from engine.network import Network
from export.classifier import open_classifier
from export.model import to_onnx
from export.session import OnnxClassifier


@pytest.fixture(scope="module")
def small(build):
    """A small model, so that most bytes of its file are structure."""
    layers = (Conv2D(2), ReLU(), MaxPool2D(2), Flatten(), Dense(3))
    return build(Network((1, 6, 6), layers))


@pytest.fixture(scope="module")
def small_file(small):
    return to_onnx(small).SerializeToString()


def test_a_file_carries_all_that_a_classifier_offers(lenet, onnx_file):
    classifier = OnnxClassifier(onnx_file)
    assert classifier.labels == lenet.labels
    assert classifier.input_path == lenet.input_path
    assert classifier.input_shape == lenet.input_shape
    assert classifier.hash == lenet.hash
    assert classifier.name == "LeNet"
    assert classifier.provider == "CPUExecutionProvider"
    assert sum(classifier.assignment.values()) >= 10


def test_any_number_of_pictures_is_answered(lenet, onnx_file, draw_pictures):
    classifier = OnnxClassifier(onnx_file, threads=1)
    for count in (0, 1, 65):
        pictures = draw_pictures(lenet, count)
        found = classifier.probabilities(pictures)
        np.testing.assert_allclose(found, lenet.probabilities(pictures), rtol=0, atol=1e-5)


@pytest.mark.parametrize(
    "pictures",
    [np.zeros((2, 27, 28), np.uint8), np.zeros((2, 28, 28, 3), np.uint8), np.zeros((2, 28, 28))],
    ids=["size", "channels", "type"],
)
def test_pictures_that_do_not_fit_are_refused_in_words(pictures, onnx_file):
    with pytest.raises(UserError, match="reads uint8 pictures of 28 × 28"):
        OnnxClassifier(onnx_file).probabilities(pictures)


def test_an_absent_provider_is_named_with_its_cure(onnx_file):
    with pytest.raises(UserError, match=r"no TensorrtExecutionProvider.*neocog\[gpu\]"):
        OnnxClassifier(onnx_file, provider="TensorrtExecutionProvider")


def test_models_of_both_kinds_are_opened_by_name(tmp_path, lenet, onnx_file, draw_pictures):
    save_model(lenet, tmp_path / "m.safetensors")
    (tmp_path / "m.ONNX").write_bytes(onnx_file)
    pictures = draw_pictures(lenet, 2)
    one, other = (open_classifier(tmp_path / n) for n in ("m.safetensors", "m.ONNX"))
    np.testing.assert_allclose(
        one.probabilities(pictures), other.probabilities(pictures), rtol=0, atol=1e-5
    )
    with pytest.raises(UserError, match=r"neither a \.safetensors nor an \.onnx file"):
        open_classifier(tmp_path / "m.pt")


def test_a_foreign_file_is_refused_in_one_sentence(real_data):
    with pytest.raises(UserError, match="lacks Neocog's metadata"):
        OnnxClassifier(real_data / "onnx-mnist-8" / "model.onnx")


def test_absent_and_oversized_files_are_refused(tmp_path):
    with pytest.raises(UserError, match="can't be read"):
        OnnxClassifier(tmp_path / "none.onnx")
    with (tmp_path / "huge.onnx").open("wb") as file:
        file.truncate(2 << 30)  # sparse: takes no room
    with pytest.raises(UserError, match="at most 1,073,741,824 are read"):
        OnnxClassifier(tmp_path / "huge.onnx")


def changed(content, change):
    proto = onnx.ModelProto.FromString(content)
    change(proto)
    return proto.SerializeToString()


def external(proto):
    tensor = proto.graph.initializer[-1]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="/etc/passwd")


def sparse(proto):
    values = numpy_helper.from_array(np.ones(1, np.float32), "s")
    indices = numpy_helper.from_array(np.zeros(1, np.int64), "i")
    proto.graph.sparse_initializer.append(
        helper.make_sparse_tensor(values, indices, [1 << 20, 1 << 20])
    )


def function(proto):
    node = helper.make_node("Relu", ["x"], ["y"])
    proto.functions.append(
        helper.make_function("", "Relu", ["x"], ["y"], [node], proto.opset_import)
    )


def expansion(proto):
    shape = numpy_helper.from_array(np.asarray([1 << 40], np.int64), "shape")
    proto.graph.initializer.append(shape)
    proto.graph.node.append(helper.make_node("ConstantOfShape", ["shape"], ["z"]))


def constant(proto):
    tensor = numpy_helper.from_array(np.ones(1, np.float32), "t")
    proto.graph.node[0].attribute.append(helper.make_attribute("extra", tensor))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (external, "a reference to another file"),
        (sparse, "sparse weights"),
        (function, "functions of its own"),
        (expansion, "the operator 'ConstantOfShape'"),
        (constant, "with weights of its own"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_what_neocog_never_writes_is_not_run(change, words, small_file):
    with pytest.raises(UserError, match=words):
        OnnxClassifier(changed(small_file, change))


def outer_product(proto):
    """Few bytes that multiply to 14 GB while the session is made, or while it runs."""
    for name, shape in (("column", (60_000, 1)), ("row", (1, 60_000))):
        array = np.ones(shape, np.float32)
        proto.graph.initializer.append(numpy_helper.from_array(array, name))
    result = proto.graph.node.pop()
    result.input[0] = "sum"
    product = helper.make_node("Mul", ["column", "row"], ["product"])
    axes = numpy_helper.from_array(np.asarray([0, 1], np.int64), "axes")
    proto.graph.initializer.append(axes)
    total = helper.make_node("ReduceSum", ["product", "axes"], ["total"])
    added = helper.make_node("Add", ["logits", "total"], ["sum"])
    proto.graph.node.extend([product, total, added, result])


def wide_margins(proto):
    conv = next(node for node in proto.graph.node if node.op_type == "Conv")
    for attribute in conv.attribute:
        if attribute.name == "pads":
            attribute.ints[:] = [40_000] * 4
    del proto.graph.value_info[:]


@pytest.mark.parametrize("change", [outer_product, wide_margins], ids=lambda f: f.__name__)
def test_memory_stays_bounded_for_a_file_that_asks_for_gigabytes(
    change, small, small_file, draw_pictures
):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(UserError):
        OnnxClassifier(changed(small_file, change)).probabilities(draw_pictures(small, 2))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 1 << 20  # kilobytes: one gigabyte


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=3),
    removed=st.integers(0, 3),
    inserted=st.binary(max_size=3),
    end=st.floats(0.5, 2),
)
def test_a_damaged_file_gives_a_sentence_or_an_answer(
    edits, removed, inserted, end, small, small_file, draw_pictures
):
    content = bytearray(small_file)
    for place, byte in edits:
        start = min(int(place * len(small_file)), len(small_file) - 1)
        content[start] = byte
    if edits:
        content[start : start + removed] = inserted
    content = bytes(content[: int(end * len(small_file))])
    words, shape = "", (2, 3)
    try:
        shape = OnnxClassifier(content).probabilities(draw_pictures(small, 2)).shape
    except UserError as error:  # any other exception fails the test
        words = str(error)
    assert shape == (2, 3)
    assert "\n" not in words


def test_a_name_that_is_not_text_is_refused(small_file):
    with pytest.raises(UserError, match="inputs and outputs"):
        OnnxClassifier(small_file.replace(b"batch", b"\x8aatch"))


def test_importing_brings_neither_onnx_nor_its_runtime_nor_scikit_learn():
    code = (
        "import sys, export.session, export.classifier, export.commands, export.exporting;"
        "print([n for n in ('onnx', 'onnxruntime', 'sklearn', 'scipy') if n in sys.modules])"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
