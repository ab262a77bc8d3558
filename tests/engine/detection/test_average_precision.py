"""Average precision against COCO's own code and against examples worked out by hand."""

import contextlib
import io

import numpy as np
import pytest

from engine.detection.average_precision import OVERLAPS, Truth, average_precision
from engine.detection.boxes import Detections


def detections(boxes, scores, labels, classes=3):
    rows = np.zeros((len(boxes), classes), np.float32)
    rows[np.arange(len(boxes)), labels] = scores
    return Detections(np.asarray(boxes, np.float32), rows)


def truth(boxes, labels, ignored=()):
    boxes = np.asarray(boxes, np.float32).reshape(-1, 4)
    return Truth(boxes, np.asarray(labels, np.int64), np.asarray(ignored, bool))


def scene(rng, classes=3):
    """A picture with crowds, and answers: near, doubled, mislabelled, and out of the air."""
    count = int(rng.integers(0, 7))
    boxes = np.column_stack([rng.integers(0, 200, (count, 2)), rng.integers(4, 60, (count, 2))])
    labels, crowds = rng.integers(0, classes, count), rng.random(count) < 0.2
    near = np.repeat(boxes, 2, axis=0) + rng.integers(-6, 7, (2 * count, 4))
    answers = np.repeat(labels, 2)
    wrong = rng.random(len(answers)) < 0.2
    answers[wrong] = rng.integers(0, classes, int(wrong.sum()))
    stray = np.column_stack([rng.integers(0, 200, (3, 2)), rng.integers(4, 60, (3, 2))])
    found = np.concatenate([near, stray])
    found[:, 2:] = np.maximum(found[:, 2:], 1)
    answers = np.concatenate([answers, rng.integers(0, classes, 3)])
    scores = np.round(rng.uniform(0.05, 1, len(found)), 2)  # rounded: some are equal
    return truth(boxes, labels, crowds), detections(found, scores, answers, classes)


def judged_by_coco(truths, found, classes):
    coco = pytest.importorskip("pycocotools.coco", reason="needs pycocotools, COCO's own code")
    cocoeval = pytest.importorskip("pycocotools.cocoeval")
    annotations, results = [], []
    for image, (true, seen) in enumerate(zip(truths, found, strict=True), 1):
        ignored = true.ignored if len(true.ignored) else np.zeros(len(true.labels), bool)
        for box, label, crowd in zip(true.boxes.tolist(), true.labels, ignored, strict=True):
            annotations.append({
                "id": len(annotations) + 1, "image_id": image, "category_id": int(label) + 1,
                "bbox": box, "area": box[2] * box[3], "iscrowd": int(crowd),
            })  # fmt: skip
        for box, label, score in zip(seen.boxes.tolist(), seen.labels, seen.scores, strict=True):
            results.append({
                "image_id": image, "category_id": int(label) + 1, "bbox": box,
                "score": float(score),
            })  # fmt: skip
    data = coco.COCO()
    data.dataset = {
        "images": [{"id": image} for image in range(1, len(truths) + 1)],
        "categories": [{"id": label + 1} for label in range(classes)],
        "annotations": annotations,
    }
    with contextlib.redirect_stdout(io.StringIO()):
        data.createIndex()
        judge = cocoeval.COCOeval(data, data.loadRes(results), "bbox")
        judge.params.areaRng, judge.params.areaRngLbl = [[0, 1e10]], ["all"]
        judge.evaluate()
        judge.accumulate()
    return judge.eval


@pytest.mark.parametrize("seed", range(5))
def test_agrees_with_pycocotools_crowds_and_equal_scores_included(seed):
    rng = np.random.default_rng(seed)
    truths, found = zip(*(scene(rng) for _ in range(25)), strict=True)
    theirs = judged_by_coco(truths, found, 3)
    ours = average_precision(truths, found, 3)
    precision = theirs["precision"][..., 0, 2].mean(axis=1).T  # (classes, overlaps)
    np.testing.assert_allclose(ours.by_class, precision, atol=1e-12)
    assert ours.at_50 == pytest.approx(precision[:, 0].mean(), abs=1e-12)
    assert ours.over_all == pytest.approx(precision.mean(), abs=1e-12)
    assert ours.at_75 == pytest.approx(precision[:, 5].mean(), abs=1e-12)
    assert ours.recall == pytest.approx(theirs["recall"][..., 0, 2].mean(), abs=1e-12)
    assert 0.02 < ours.over_all < ours.at_50 < 0.9  # neither trivial nor hopeless


def test_agrees_with_pycocotools_where_more_is_found_than_counts():
    rng = np.random.default_rng(9)
    boxes = np.column_stack([rng.integers(0, 900, (130, 2)), np.full((130, 2), 20)])
    truths = [truth(boxes, np.zeros(130, int))]
    found = [detections(boxes, rng.random(130), np.zeros(130, int), 1)]
    theirs = judged_by_coco(truths, found, 1)
    ours = average_precision(truths, found, 1)
    assert ours.recall == pytest.approx(theirs["recall"][..., 0, 2].mean())
    assert ours.recall == pytest.approx(100 / 130)
    assert average_precision(truths, found, 1, most=130).recall == 1.0


def test_a_published_worked_example_read_at_101_recalls_instead_of_11():
    """Padilla, Netto & da Silva 2020: 15 boxes, 24 answers by falling score; at 11 recalls 26.84 %.

    The marks are the published table of right and wrong answers.
    """
    marks = "TFTFFFFFFTFTTTFFFFFFFTFF"
    boxes = np.array([[20.0 * spot, 0.0, 10.0, 10.0] for spot in range(39)])
    true, wrong = iter(range(15)), iter(range(15, 39))
    order = [next(true) if mark == "T" else next(wrong) for mark in marks]
    result = average_precision(
        [truth(boxes[:15], np.zeros(15, int))],
        [detections(boxes[order], np.linspace(0.95, 0.2, 24), np.zeros(24, int), 1)],
        1,
    )
    hits = np.array([mark == "T" for mark in marks]).cumsum()
    precision, recall = hits / np.arange(1, 25), hits / 15

    def mean_at(count):
        levels = np.linspace(0, 1, count) - 1e-12
        return np.mean([precision[recall >= level].max(initial=0) for level in levels])

    assert mean_at(11) == pytest.approx(0.2684, abs=5e-5)  # as published
    assert result.at_50 == pytest.approx(mean_at(101))
    assert result.recall == pytest.approx(7 / 15)


def test_two_answers_by_hand():
    """Two boxes; right at 0.9, wrong at 0.8, right at 0.7: 51 recalls at 1 and 50 at 2/3."""
    boxes = [[0, 0, 10, 10], [50, 0, 10, 10]]
    answers = [[0, 0, 10, 10], [90, 90, 10, 10], [50, 0, 10, 10]]
    result = average_precision(
        [truth(boxes, [0, 0])], [detections(answers, [0.9, 0.8, 0.7], [0, 0, 0], 1)], 1
    )
    assert result.at_50 == pytest.approx((51 + 50 * 2 / 3) / 101)


def test_a_box_counts_up_to_the_overlap_it_reaches():
    """Nine of ten columns shared: an overlap of 0.9 counts at nine of the ten thresholds."""
    result = average_precision(
        [truth([[0, 0, 10, 10]], [0])], [detections([[0, 0, 9, 10]], [0.9], [0], 1)], 1
    )
    np.testing.assert_array_equal(result.by_class[0], OVERLAPS <= 0.9 + 1e-9)
    assert result.over_all == pytest.approx(0.9)


def test_the_second_answer_to_one_box_is_wrong_and_a_wrong_label_finds_nothing():
    box = [[0, 0, 10, 10]]
    double = detections(box * 2, [0.9, 0.8], [0, 0])
    assert average_precision([truth(box, [0])], [double], 3).at_50 == 1.0  # it comes too late
    early = detections([*box, *box, [50, 0, 10, 10]], [0.9, 0.8, 0.7], [0, 0, 0])
    two = truth([*box, [50, 0, 10, 10]], [0, 0])
    assert average_precision([two], [early], 3).at_50 == pytest.approx((51 + 50 * 2 / 3) / 101)
    mislabelled = average_precision([truth(box, [0])], [detections(box, [0.9], [1])], 3)
    assert mislabelled.at_50 == 0.0 and mislabelled.recall == 0.0


def test_answers_within_a_crowd_count_neither_way():
    boxes = [[0, 0, 10, 10], [100, 100, 80, 80]]
    answers = [[110, 110, 10, 10], [150, 150, 10, 10], [0, 0, 10, 10]]
    found = detections(answers, [0.9, 0.8, 0.7], [0, 0, 0])
    with_crowd = average_precision([truth(boxes, [0, 0], [False, True])], [found], 3)
    assert with_crowd.at_50 == 1.0
    without = average_precision([truth(boxes[:1], [0])], [found], 3)
    assert without.at_50 == pytest.approx(1 / 3)


def test_classes_that_occur_nowhere_are_left_out_and_no_class_at_all_is_not_a_number():
    one = average_precision(
        [truth([[0, 0, 10, 10]], [1])], [detections([[0, 0, 10, 10]], [0.9], [1])], 3
    )
    assert one.at_50 == 1.0
    np.testing.assert_array_equal(np.isnan(one.by_class[:, 0]), [True, False, True])
    nothing = average_precision([truth([], [])], [detections([[0, 0, 9, 9]], [0.5], [0])], 3)
    assert np.isnan(nothing.at_50) and np.isnan(nothing.over_all)


def test_finding_nothing_is_worth_nothing():
    empty = detections(np.zeros((0, 4)), [], np.zeros(0, int))
    result = average_precision([truth([[0, 0, 10, 10]], [0])], [empty], 3)
    assert (result.at_50, result.over_all, result.recall) == (0.0, 0.0, 0.0)
