"""The learned detector: tiles that change nothing, any size of picture, and what maps decode to."""

import msgspec
import numpy as np
import pytest

from engine.detection.learned import detector as detector_file
from engine.detection.learned.decode import candidates, settle
from engine.detection.learned.detector import LearnedDetector, spans
from engine.detection.learned.pyramid import LEVELS, grey, pyramid
from engine.errors import UserError
from engine.layers import Context
from engine.model import Model, load_model, save_model
from engine.network import Network
from engine.preprocessing import Preprocessing
from engine.presets import build_preset
from engine.presets.digit_detector import digit_detector

LABELS = tuple("0123456789")
PHOTO = Preprocessing("photo", (0.5,), (0.25,))


def model(push=0.3):
    """Random weights that see something in one cell of a few hundred."""
    network = digit_detector((1, 64, 64), 10)
    weights = network.init(np.random.default_rng(0))
    last = f"{len(network.layers) - 1}/bias"
    weights[last] = weights[last].copy()
    weights[last][0] += push
    return Model(network, weights, PHOTO, LABELS)


def picture(height, width):
    return np.random.default_rng(5).integers(0, 256, (height, width, 3)).astype(np.uint8)


def by_reference(made, shown):
    """The readable layers over each scale as a whole, without tiles."""
    found = []
    for level, plane in enumerate(pyramid(grey(shown))):
        x = made.preprocessing.normalise(plane[None])
        network = msgspec.structs.replace(made.network, input_shape=x.shape[1:])
        maps, _ = network.forward(made.weights, x, Context())
        found.append(candidates(maps[0], network.stride * 2**level))
    return settle(found, shown.shape[1], shown.shape[0])


@pytest.mark.parametrize(("size", "threads"), [((75, 131), 1), ((330, 90), 2), ((200, 300), 3)])
def test_tiles_and_the_fast_plan_find_what_the_readable_layers_find(monkeypatch, size, threads):
    monkeypatch.setattr(detector_file, "LARGEST_TILE", 104)
    monkeypatch.setattr(detector_file, "SMALLEST_TILE", 64)
    made, shown = model(), picture(*size)
    expected, found = by_reference(made, shown), LearnedDetector(made, threads).detect(shown)
    assert len(expected) > 3
    assert len(found) == len(expected)
    np.testing.assert_allclose(found.scores, expected.scores, atol=1e-5)
    np.testing.assert_allclose(found.boxes, expected.boxes, atol=1e-2)
    np.testing.assert_array_equal(found.labels, expected.labels)


@pytest.mark.parametrize("size", [(1, 1), (1, 700), (900, 3), (17, 16)])
def test_pictures_of_any_size_are_answered_within_their_edges(size):
    found = LearnedDetector(model(push=4.0), 1).detect(np.full(size, 255, np.uint8))
    height, width = size
    assert (found.boxes[:, :2] >= 0).all()
    assert (found.boxes[:, 0] + found.boxes[:, 2] <= width + 1e-3).all()
    assert (found.boxes[:, 1] + found.boxes[:, 3] <= height + 1e-3).all()


@pytest.mark.parametrize("length", [8, 200, 208, 216, 1000, 4096])
def test_spans_cover_a_length_once_with_margins_of_what_a_cell_sees(length):
    found = spans(length, 200, 48)
    assert [span.kept_first for span in found] == [0, *(span.kept_last for span in found[:-1])]
    assert found[-1].kept_last == length
    assert len({span.size for span in found}) == 1  # one plan serves all
    for span in found:
        assert span.first % 8 == span.kept_first % 8 == 0
        assert span.first == 0 or span.kept_first - span.first >= 48
        last = span.first + span.size
        assert last == length or last - span.kept_last >= 48


def test_a_cell_decodes_to_a_box_in_pixels():
    maps = np.full((8, 4, 5), -20.0, np.float32)
    maps[:, 2, 3] = [20, 0.25, -0.5, np.log(2), np.log(3), 0, 30, 0]
    boxes, probabilities = candidates(maps, 4.0)
    np.testing.assert_allclose(boxes, [[(3.75 - 1) * 4, (2.0 - 1.5) * 4, 8, 12]], atol=1e-5)
    np.testing.assert_allclose(probabilities, [[0, 1, 0]], atol=1e-6)
    moved, _ = candidates(maps, 8.0, first_row=10, first_column=20)
    np.testing.assert_allclose(moved[0, :2], [(23.75 - 1) * 8, (12 - 1.5) * 8], atol=1e-4)


def test_of_boxes_over_each_other_the_surest_stays_whatever_its_label():
    boxes = np.array([[0, 0, 10, 10], [1, 0, 10, 10], [50, 50, 10, 10]], np.float32)
    rows = np.array([[0.6, 0.1], [0.0, 0.9], [0.3, 0.0]], np.float32)
    found = settle([(boxes, rows)], 55, 100)
    np.testing.assert_array_equal(found.labels, [1, 0])
    np.testing.assert_array_equal(found.boxes[1], [50, 50, 5, 10])  # cut at the edge


def test_each_scale_is_half_of_the_one_before_and_edges_are_repeated():
    plane = np.arange(35 * 50, dtype=np.float32).reshape(35, 50)
    levels = pyramid(plane)
    assert [level.shape for level in levels] == [(40, 56), (24, 32), (16, 16), (8, 8), (8, 8)]
    assert len(levels) == LEVELS
    assert levels[0][39, 55] == plane[34, 49]
    assert levels[1][1, 1] == plane[2:4, 2:4].mean()


def test_a_detector_is_kept_and_read_again(tmp_path):
    made = model()
    save_model(made, tmp_path / "detector.safetensors")
    again = load_model(tmp_path / "detector.safetensors")
    assert again.network == made.network and again.hash == made.hash
    assert again.network.classes == 10


def test_a_classifier_and_a_detector_of_colour_are_refused():
    lenet = build_preset("lenet", (1, 28, 28), 10)
    assert isinstance(lenet, Network)
    classifier = Model(lenet, lenet.init(np.random.default_rng(0)), PHOTO, LABELS)
    with pytest.raises(UserError, match="finds nothing"):
        LearnedDetector(classifier)
    network = digit_detector((3, 64, 64), 10)
    three = Preprocessing("photo", (0.5,) * 3, (0.25,) * 3)
    with pytest.raises(UserError, match="one channel"):
        LearnedDetector(Model(network, network.init(np.random.default_rng(0)), three, LABELS))
