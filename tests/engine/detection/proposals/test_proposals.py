"""Proposals + classifier: whole pages read, turned back, what is believed of cuts and joins."""

import numpy as np
import pytest

from engine.detection.proposals import ProposalDetector
from engine.detection.proposals.choose import best_cut, choose
from engine.detection.proposals.detector import turned_back
from engine.errors import UserError
from engine.imaging.segmentation.segment import JOINED, PART, PIECE
from tests.engine.detection.proposals.pages import Answers, bundled, page


def found(kinds, owners, spans, boxes=None):
    """Candidates, side by side where no boxes are given."""
    beside = [(30 * place, 0, 20, 30) for place in range(len(kinds))]
    return Answers(
        np.array(kinds, np.uint8), np.array(owners), np.array(spans), np.array(boxes or beside)
    )


def none(count):
    return [(-1, -1)] * count


def test_a_page_of_digits_is_read_where_they_stand():
    picture, boxes, labels = page("2357", "4680", "1928")
    detections = ProposalDetector(bundled()).detect(picture)
    assert len(detections) == 12 and detections.scores.min() > 0.35
    for box, label in zip(boxes, labels, strict=True):
        middle = detections.boxes[:, :2] + detections.boxes[:, 2:] / 2
        (row,) = np.flatnonzero((np.abs(middle - (box[:2] + box[2:] / 2)) < 6).all(axis=1))
        assert detections.labels[row] == label
        assert np.abs(detections.boxes[row] - box).max() < 8


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_boxes_of_a_turned_page_are_turned_back(turns):
    shape, box = (100, 250), np.array([[30, 10, 20, 40]], np.float32)
    mask = np.zeros(shape, bool)
    mask[10:50, 30:50] = True
    rows, columns = np.nonzero(np.rot90(mask, turns))
    turned = [columns.min(), rows.min(), np.ptp(columns) + 1, np.ptp(rows) + 1]
    np.testing.assert_array_equal(turned_back(np.array([turned]), shape, turns), box)


@pytest.mark.parametrize("turns", [1, 3])
def test_a_page_on_its_side_is_read(turns):
    picture, _, labels = page("2357", "4247", "3523")
    reading = ProposalDetector(bundled()).read(np.rot90(picture, turns).copy())
    assert reading.turns == 4 - turns
    found_labels, counts = np.unique(reading.detections.labels, return_counts=True)
    wanted, wanted_counts = np.unique(labels, return_counts=True)
    assert found_labels.tolist() == wanted.tolist() and counts.tolist() == wanted_counts.tolist()


def test_a_cut_is_believed_where_all_its_parts_are_surer_than_the_whole():
    spans = [(0, 1), (1, 2), (0, 2), (1, 3), (2, 3)]
    whole = found([PIECE, *[PART] * 5], [(-1, -1), *[(0, -1)] * 5], [(-1, -1), *spans])
    scores = np.array([0.5, 0.95, 0.2, 0.3, 0.97, 0.1], np.float32)
    assert np.flatnonzero(choose(whole, scores)).tolist() == [1, 4]  # 0–1 and 1–3
    scores[0] = 0.96
    assert np.flatnonzero(choose(whole, scores)).tolist() == [0]


def test_the_best_cut_leaves_nothing_out():
    parts, mean = best_cut(np.array([(0, 1), (2, 3)]), np.array([0.9, 0.9]))
    assert parts == [] and mean == 0
    parts, mean = best_cut(np.array([(0, 1), (1, 2), (0, 2)]), np.array([0.9, 0.9, 0.5]))
    assert parts == [0, 1] and 0.8 < mean <= 0.9


def test_a_join_is_believed_where_it_is_surer_than_its_strokes():
    pair = found([PIECE, PIECE, JOINED], [(-1, -1), (-1, -1), (0, 1)], none(3))
    for scores, kept in (((0.5, 0.4, 0.9), [2]), ((0.9, 0.95, 0.999), [0, 1]),
                         ((0.9, 0.3, 0.8), [0, 1])):  # fmt: skip
        assert np.flatnonzero(choose(pair, np.array(scores))).tolist() == kept


def test_a_digit_with_a_scratch_through_it_is_one_however_sure_its_halves_are():
    owners = [(-1, -1), (-1, -1), (0, 1)]
    scratched = [(10, 10, 20, 14), (10, 26, 20, 14), (10, 10, 20, 30)]
    apart = [(10, 10, 20, 14), (10, 32, 20, 14), (10, 10, 20, 36)]
    scores = np.array([0.99, 0.95, 0.98])
    for boxes, kept in ((scratched, [2]), (apart, [0, 1])):
        pair = found([PIECE, PIECE, JOINED], owners, none(3), boxes)
        assert np.flatnonzero(choose(pair, scores)).tolist() == kept


def test_a_stroke_joins_one_digit_alone():
    three = found(
        [PIECE, PIECE, PIECE, JOINED, JOINED],
        [(-1, -1)] * 3 + [(0, 1), (1, 2)],
        none(5),
    )
    kept = choose(three, np.array([0.4, 0.3, 0.4, 0.9, 0.95]))
    assert np.flatnonzero(kept).tolist() == [0, 4]


@pytest.mark.parametrize(
    "picture",
    [np.zeros((1, 1), np.uint8), np.full((200, 300, 3), 255, np.uint8),
     np.zeros((50, 12_000, 3), np.uint8)],
    ids=["1x1", "white", "long and black"],
)  # fmt: skip
def test_where_nothing_is_written_nothing_is_found(picture):
    reading = ProposalDetector(bundled()).read(picture)
    assert len(reading.detections) == 0
    assert reading.detections.probabilities.shape == (0, 10)


def test_a_model_of_photos_is_refused():
    class Photos:
        labels, input_path, input_shape = ("cat", "dog"), "photo", (3, 32, 32)

    with pytest.raises(UserError, match="grey, square, drawn signs"):
        ProposalDetector(Photos())
