"""Every layer as ONNX, against two other readers of ONNX and against PyTorch."""

from itertools import chain

import numpy as np
import pytest
from onnx.reference import ReferenceEvaluator

from engine.errors import UserError
from engine.layers import LAYERS, Layer, Sequential
from engine.network import Network
from engine.spec import Spec
from export.layers import CONVERT
from export.metadata import LOGITS, PROBABILITIES
from export.model import to_onnx, with_logits
from export.session import OnnxClassifier
from export.verify import engine_answers
from tests.export import cases_spatial, cases_vectors
from tests.export.cases_vectors import END

CASES = [*cases_spatial.CASES, *cases_vectors.CASES]


def leaves(layers):
    for layer in layers:
        yield layer
        if isinstance(layer, Sequential):
            yield from leaves(layer.layers)


def test_every_layer_can_be_exported():
    assert set(CONVERT) == set(LAYERS.values())


def test_every_layer_stands_in_the_cases():
    assert {type(layer) for layer in leaves(chain(*(layers for _, layers in CASES)))} == set(
        LAYERS.values()
    )


@pytest.mark.parametrize(("shape", "layers"), CASES, ids=repr)
def test_the_reference_and_onnx_runtime_answer_like_the_engine(shape, layers, build, draw_pictures):
    model = build(Network(shape, layers))
    proto = with_logits(to_onnx(model), model.network.classes)
    reference = ReferenceEvaluator(proto)
    runtime = OnnxClassifier(proto.SerializeToString())
    for count in (1, 5):
        pictures = draw_pictures(model, count)
        wanted = engine_answers(model, pictures)
        np.testing.assert_array_equal(wanted[0], model.probabilities(pictures))
        for found in (
            reference.run([PROBABILITIES, LOGITS], {"picture": pictures}),
            runtime.run(pictures, (PROBABILITIES, LOGITS)),
        ):
            np.testing.assert_allclose(found[0], wanted[0], rtol=0, atol=1e-6)
            scale = np.abs(wanted[1]).max()
            np.testing.assert_allclose(found[1], wanted[1], rtol=0, atol=1e-5 * scale)


class Odd(Spec, Layer, frozen=True):
    """A layer that has no form in ONNX."""


def test_a_layer_without_a_converter_is_named(build):
    model = build(Network((1, 4, 4), (Odd(), *END)))
    with pytest.raises(UserError, match="Odd can't be written as ONNX"):
        to_onnx(model)


def test_weights_of_another_type_are_named(build):
    model = build(Network((1, 4, 4), END))
    model.weights["1/kernel"] = model.weights["1/kernel"].astype(np.float64)
    with pytest.raises(UserError, match="Dense holds float64 numbers in 1/kernel"):
        to_onnx(model)


def test_pytorch_answers_like_the_exported_lenet(lenet, digit_pictures):
    torch = pytest.importorskip("torch")
    functional = torch.nn.functional
    w = {path: torch.from_numpy(array) for path, array in lenet.weights.items()}
    x = torch.from_numpy(digit_pictures[:64].astype(np.float32))[:, None]
    x = x / 255
    x = (x - lenet.preprocessing.mean[0]) / lenet.preprocessing.deviation[0]
    x = functional.max_pool2d(functional.conv2d(x, w["0/kernel"], w["0/bias"], padding=2).relu(), 2)
    x = functional.max_pool2d(functional.conv2d(x, w["3/kernel"], w["3/bias"]).relu(), 2)
    x = (x.flatten(1) @ w["7/kernel"] + w["7/bias"]).relu()
    wanted = (x @ w["9/kernel"] + w["9/bias"]).softmax(1).numpy()
    found = OnnxClassifier(to_onnx(lenet).SerializeToString()).probabilities(digit_pictures[:64])
    np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-5)
