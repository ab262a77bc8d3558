"""A detector's ONNX graph answers like the engine, for pictures of any size."""

import json

import numpy as np
import pytest

from engine.detection.learned.detector import LearnedDetector
from engine.model import Model
from engine.preprocessing import Preprocessing
from engine.presets.digit_detector import digit_detector
from export.detector_graph import to_onnx_detector
from export.runtime import open_session, run_session

LABELS = tuple("0123456789")


@pytest.fixture(scope="module")
def model():
    """Random weights that see something in one cell of a few hundred."""
    network = digit_detector((1, 64, 64), 10)
    weights = network.init(np.random.default_rng(0))
    last = f"{len(network.layers) - 1}/bias"
    weights[last] = weights[last].copy()
    weights[last][0] += 1.0
    return Model(network, weights, Preprocessing("photo", (0.5,), (0.25,)), LABELS, "Random")


@pytest.fixture(scope="module")
def session(model):
    return open_session(to_onnx_detector(model).SerializeToString(), threads=1)


@pytest.mark.parametrize("size", [(75, 131), (200, 90), (8, 8)])
def test_boxes_scores_and_labels_are_the_engines(model, session, size):
    picture = np.random.default_rng(5).integers(0, 256, (*size, 3)).astype(np.uint8)
    expected = LearnedDetector(model, 1).detect(picture)
    names = ("boxes", "scores", "labels")
    boxes, scores, labels = run_session(session, {"picture": picture}, names)
    assert len(boxes) == len(expected) and (size == (8, 8) or len(boxes) > 50)
    np.testing.assert_allclose(boxes, expected.boxes, atol=0.01)
    np.testing.assert_allclose(scores, expected.scores, atol=1e-5)
    np.testing.assert_array_equal(labels, expected.labels)


def test_the_smallest_picture_of_all_is_answered(session):
    white = np.full((1, 1, 3), 255, np.uint8)
    boxes, scores, labels = run_session(session, {"picture": white}, ("boxes", "scores", "labels"))
    assert boxes.shape == (len(scores), 4) and len(labels) == len(scores)


def test_the_file_says_what_it_reads_and_where_its_weights_come_from(model):
    proto = to_onnx_detector(model)
    entries = {entry.key: entry.value for entry in proto.metadata_props}
    assert entries["hash"] == model.hash
    assert json.loads(entries["labels"]) == list(LABELS)
    assert (proto.opset_import[0].version, proto.ir_version) == (17, 8)
    assert [node.op_type for node in proto.graph.node].count("NonMaxSuppression") == 1
