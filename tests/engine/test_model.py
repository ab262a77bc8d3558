import json
import os
import struct
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import UserError
from engine.layers import Conv2D, Dense, Flatten, MaxPool2D, ReLU
from engine.losses import BinaryCrossEntropy, CrossEntropy, Hinge, MeanSquaredError
from engine.model import Model, load_model, save_model
from engine.network import Network
from engine.preprocessing import Preprocessing, measure
from engine.training.recipe import Recipe, recipe_text
from engine.weights_file import read_weights, write_weights

SHAPE = (1, 12, 12)


def small_model(labels=("a", "b", "c"), seed=0):
    network = Network(SHAPE, (Conv2D(2), ReLU(), MaxPool2D(2), Flatten(), Dense(len(labels))))
    weights = network.init(np.random.default_rng(seed))
    return Model(network, weights, Preprocessing("ink", (0.1,), (0.3,)), labels, "small")


def test_weights_that_are_no_numbers_are_refused(tmp_path):
    model = small_model()
    model.weights["0/kernel"][0, 0, 0, 0] = np.nan
    save_model(model, tmp_path / "m.safetensors")
    with pytest.raises(UserError, match="no numbers"):
        load_model(tmp_path / "m.safetensors")


@pytest.mark.skipif(sys.platform == "win32", reason="devices of POSIX")
def test_a_device_or_a_pipe_is_no_model(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (Path("/dev/zero"), tmp_path / "pipe"):
        with pytest.raises(UserError, match="not a file"):
            load_model(path)


def test_a_model_comes_back_from_its_file_as_it_was(tmp_path):
    model = small_model()
    save_model(model, tmp_path / "m.safetensors")
    again = load_model(tmp_path / "m.safetensors")
    assert again.hash == model.hash
    assert (again.labels, again.name, again.network) == (model.labels, model.name, model.network)
    picture = np.random.default_rng(0).integers(0, 256, (4, 12, 12), np.uint8)
    np.testing.assert_array_equal(again.probabilities(picture), model.probabilities(picture))


def test_a_model_that_learned_yes_or_no_of_every_class_answers_so(tmp_path):
    chooser = small_model()
    asker = replace(chooser, answers=BinaryCrossEntropy().answers)
    pictures = np.random.default_rng(0).integers(0, 256, (4, 12, 12), np.uint8)
    expected = 1 / (1 + np.exp(-chooser.outputs(pictures).astype(np.float64)))
    np.testing.assert_allclose(asker.probabilities(pictures), expected, atol=1e-6)
    assert asker.hash != chooser.hash
    save_model(asker, tmp_path / "m.safetensors")
    again = load_model(tmp_path / "m.safetensors")
    assert (again.answers, again.hash) == ("sigmoid", asker.hash)


@pytest.mark.parametrize(
    ("loss", "answers"),
    [
        (CrossEntropy(), "softmax"), (BinaryCrossEntropy(), "sigmoid"), (Hinge(), "softmax"),
        (MeanSquaredError("sigmoid"), "sigmoid"), (MeanSquaredError("softmax"), "softmax"),
        (None, "softmax"),
    ],
)  # fmt: skip
def test_a_file_from_before_says_by_its_loss_how_it_answers(tmp_path, loss, answers):
    model = small_model()
    if loss is not None:
        assert loss.answers == answers
        model = replace(model, recipe=recipe_text(Recipe(model.network, loss=loss)))
    save_model(model, tmp_path / "m.safetensors")
    weights, metadata = read_weights(tmp_path / "m.safetensors")
    del metadata["answers"]
    write_weights(tmp_path / "m.safetensors", weights, metadata)
    assert load_model(tmp_path / "m.safetensors").answers == answers


def test_an_answer_that_is_none_is_a_sentence(tmp_path):
    save_model(small_model(), tmp_path / "m.safetensors")
    weights, metadata = read_weights(tmp_path / "m.safetensors")
    write_weights(tmp_path / "m.safetensors", weights, metadata | {"answers": '"maybe"'})
    with pytest.raises(UserError, match="how it answers can't be read"):
        load_model(tmp_path / "m.safetensors")


def test_other_weights_have_another_hash_and_the_name_does_not_count():
    assert small_model(seed=1).hash != small_model(seed=2).hash
    assert small_model(("a", "b", "d")).hash != small_model().hash


def test_the_same_model_makes_the_same_file(tmp_path):
    for name in "ab":
        save_model(small_model(), tmp_path / f"{name}.safetensors")
    assert (tmp_path / "a.safetensors").read_bytes() == (tmp_path / "b.safetensors").read_bytes()


def test_another_framework_reads_the_weights(tmp_path):
    safetensors = pytest.importorskip("safetensors.numpy")
    model = small_model()
    save_model(model, tmp_path / "m.safetensors")
    arrays = safetensors.load_file(tmp_path / "m.safetensors")
    np.testing.assert_array_equal(arrays["0/kernel"], model.weights["0/kernel"])


def test_the_wrong_picture_size_is_a_sentence():
    with pytest.raises(UserError, match="12 × 12"):
        small_model().probabilities(np.zeros((1, 28, 28), np.uint8))
    with pytest.raises(UserError, match="1 channels"):
        small_model().probabilities(np.zeros((1, 12, 12, 3), np.uint8))


def broken_files(whole):
    header = struct.unpack("<Q", whole[:8])[0]
    described = json.loads(whole[8 : 8 + header])
    for change in ("network", "labels", "preprocessing", "version", "format", "metrics"):
        altered = json.loads(json.dumps(described))
        altered["__metadata__"][change] = '{"type": "Nothing"}'
        yield change, _with_header(whole, header, altered)
        del altered["__metadata__"][change]
        yield f"no {change}", _with_header(whole, header, altered)
    yield "empty", b""
    yield "text", b"hello"
    yield "half", whole[: len(whole) // 2]
    yield "huge header", struct.pack("<Q", 2**62) + whole[8:]
    renamed = json.loads(json.dumps(described))
    renamed["9/kernel"] = renamed.pop("0/kernel")
    yield "renamed weight", _with_header(whole, header, renamed)


def _with_header(whole, length, described):
    text = json.dumps(described).encode()
    return struct.pack("<Q", len(text)) + text + whole[8 + length :]


def test_every_broken_model_file_is_a_sentence(tmp_path):
    path = tmp_path / "m.safetensors"
    save_model(small_model(), path)
    for _kind, content in broken_files(path.read_bytes()):
        path.write_bytes(content)
        with pytest.raises(UserError, match=str(path.name)):
            load_model(path)
    with pytest.raises(UserError, match="can't be read"):
        load_model(tmp_path / "absent.safetensors")
    with pytest.raises(UserError, match="can't be read"):
        load_model(tmp_path)


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_mutated_model_file_never_raises_anything_else(tmp_path, data):
    path = tmp_path / "m.safetensors"
    save_model(small_model(), path)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(content))
    try:
        load_model(path)
    except UserError:
        return


def test_normalised_training_pictures_have_mean_zero_and_deviation_one():
    pictures = np.random.default_rng(0).integers(0, 200, (50, 9, 8, 3), np.uint8)
    pictures[..., 1] //= 2
    x = measure(pictures, "photo").normalise(pictures)
    assert x.shape == (50, 3, 9, 8)
    np.testing.assert_allclose(x.mean(axis=(0, 2, 3)), 0, atol=1e-4)
    np.testing.assert_allclose(x.std(axis=(0, 2, 3)), 1, atol=1e-4)


def test_the_engine_loads_without_qt_onnx_and_scikit_learn():
    code = (
        "import sys, engine.worker; "
        "print([m for m in ('PySide6', 'onnx', 'onnxruntime', 'sklearn', 'scipy') "
        "if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
