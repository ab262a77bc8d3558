"""Verification passes for what is equal and fails for everything else."""

import json
from dataclasses import replace

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from engine.errors import UserError
from engine.layers import Context, Dense, Dropout, Flatten, ReLU, Sequential, Sigmoid, Softmax
from engine.network import Network, find_last
from export.model import to_onnx
from export.session import OnnxClassifier
from export.verify import engine_answers, verify


def change_constant(name, change):
    def alter(proto):
        tensor = next(one for one in proto.graph.initializer if one.name == name)
        array = change(numpy_helper.to_array(tensor).copy())
        tensor.CopyFrom(numpy_helper.from_array(array, name))

    return alter


def change_entry(key, change):
    def alter(proto):
        entry = next(one for one in proto.metadata_props if one.key == key)
        entry.value = change(entry.value)

    return alter


def nudge(array):
    array.flat[0] += 0.01
    return array


ALTERATIONS = {
    "one weight": (change_constant("9/kernel", nudge), "logits differ"),
    "one bias": (change_constant("3/bias", nudge), "logits differ"),
    "the scale": (change_constant("normalise/scale", lambda a: a * 1.001), "logits differ"),
    "the offset": (change_constant("normalise/offset", lambda a: a + 0.001), "logits differ"),
    "not a number": (change_constant("9/bias", lambda a: a * np.nan), "probabilities differ"),
    "classes swapped": (change_constant("9/bias", lambda a: a[::-1] + 1), "probabilities"),
    "labels": (
        change_entry("labels", lambda text: json.dumps(json.loads(text)[::-1])),
        "its labels are not",
    ),
    "preprocessing": (
        change_entry("preprocessing", lambda text: text.replace("ink", "photo")),
        "its preprocessing is not",
    ),
    "hash": (change_entry("hash", lambda text: text[::-1]), "its hash is not"),
}


def test_an_unchanged_file_passes_at_both_batch_sizes(lenet, onnx_file, digit_pictures):
    found = verify(lenet, onnx_file, digit_pictures)
    assert found.passed
    assert found.batches == (1, 64)
    assert found.count == len(digit_pictures)
    assert f"{found.count:,} pictures compared at batch 1 and at batch 64" in found.why
    assert 0 <= found.max_abs_difference <= 1e-5
    assert found.max_logit_difference <= 1e-5 * found.max_logit
    assert found.top1_agreement == 1.0
    assert min(found.engine_seconds + found.runtime_seconds) > 0
    assert "every answer is the same" in found.why


@pytest.mark.parametrize(("alter", "words"), ALTERATIONS.values(), ids=ALTERATIONS)
def test_an_altered_file_fails_and_says_why(alter, words, lenet, onnx_file, digit_pictures):
    proto = onnx.ModelProto.FromString(onnx_file)
    alter(proto)
    found = verify(lenet, proto.SerializeToString(), digit_pictures[:64])
    assert not found.passed
    assert words in found.why


def test_the_extra_output_never_reaches_the_file(lenet, tmp_path, digit_pictures):
    path = tmp_path / "m.onnx"
    content = to_onnx(lenet).SerializeToString()
    path.write_bytes(content)
    assert verify(lenet, path, digit_pictures[:3]).passed
    assert path.read_bytes() == content
    assert [one.name for one in onnx.load(path).graph.output] == ["probabilities"]


@pytest.mark.parametrize("wrong", [0, 1, 358])
def test_every_picture_is_compared_at_batch_1_too(
    wrong, lenet, onnx_file, digit_pictures, monkeypatch
):
    """ONNX Runtime errs on one picture, and only when that comes alone."""
    honest = OnnxClassifier.run

    def err_when_alone(self, pictures, outputs):
        found = honest(self, pictures, outputs)
        if len(pictures) == 1 and np.array_equal(pictures[0], digit_pictures[wrong]):
            return [part[:, ::-1] for part in found]
        return found

    monkeypatch.setattr(OnnxClassifier, "run", err_when_alone)
    found = verify(lenet, onnx_file, digit_pictures)
    assert not found.passed
    assert "1 answer differs" in found.why
    assert found.top1_agreement == pytest.approx(358 / 359)


ENDINGS = [
    (),
    (Softmax(),),
    (Sigmoid(),),
    (Softmax(), Dropout()),
    (Sigmoid(), Flatten(), Dropout()),
    (Sequential((ReLU(), Sequential((Softmax(),)), Dropout())),),
    (Sequential((Dense(3), Sigmoid())), Sequential((Dropout(),))),
    (Sequential((Softmax(), Dense(3))),),
]


@pytest.mark.parametrize("ending", ENDINGS, ids=repr)
def test_logits_are_compared_before_a_last_softmax_or_sigmoid(ending, build, draw_pictures):
    model = build(Network((1, 5, 5), (Flatten(), Dense(6), ReLU(), Dense(3), *ending)))
    found = verify(model, to_onnx(model).SerializeToString(), draw_pictures(model, 70))
    assert found.passed, found.why
    logits = engine_answers(model, draw_pictures(model, 70))[1]
    assert found.max_logit == pytest.approx(np.abs(logits).max())
    sums = logits.sum(axis=1)  # neither probabilities nor scores
    assert np.abs(sums - 1).max() > 0.1
    if model.network.output != "logits":
        _, last = find_last(model.network.layers, model.network.input_shape)
        share = last.forward({}, logits, Context())[0]
        share = share / share.sum(axis=1, keepdims=True)
        np.testing.assert_allclose(share, model.probabilities(draw_pictures(model, 70)), atol=1e-6)


def test_yes_or_no_of_every_class_is_exported_as_a_sigmoid(lenet, digit_pictures):
    asker = replace(lenet, answers="sigmoid")
    source = to_onnx(asker).SerializeToString()
    found = verify(asker, source, digit_pictures)
    assert found.passed, found.why
    answers = OnnxClassifier(source).probabilities(digit_pictures)
    assert (answers.sum(axis=1) > 1.0001).any() or (answers.sum(axis=1) < 0.9999).any()
    assert not verify(asker, to_onnx(lenet).SerializeToString(), digit_pictures).passed


def test_a_file_of_another_network_cannot_be_compared(build, onnx_file, draw_pictures):
    model = build(Network((1, 5, 5), (Flatten(), Dense(3))))
    with pytest.raises(UserError, match="Choose the file exported from this model"):
        verify(model, onnx_file, draw_pictures(model, 2))


def test_a_file_of_the_same_network_with_other_weights_fails(build, lenet, digit_pictures):
    other = build(lenet.network, seed=3, labels=lenet.labels)
    found = verify(lenet, to_onnx(other).SerializeToString(), digit_pictures[:64])
    assert not found.passed
    assert found.top1_agreement < 1
    assert "its hash is not the model's" in found.why


def test_no_pictures_prove_nothing(lenet, onnx_file, digit_pictures):
    with pytest.raises(UserError, match="at least one picture"):
        verify(lenet, onnx_file, digit_pictures[:0])
