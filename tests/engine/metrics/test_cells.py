"""Cells of the confusion matrix, and single thresholds, against scikit-learn and counting."""

import numpy as np
import pytest

from engine.metrics import cell_pictures, confusion, decide, roc_curve, worst_mistakes


@pytest.fixture
def answers():
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 4, 300)
    scores = rng.random((300, 4)) + 0.5 * np.eye(4)[labels]
    return scores / scores.sum(axis=1, keepdims=True), labels


def test_the_cells_hold_every_picture_once(answers):
    probabilities, labels = answers
    counts = confusion(probabilities, labels)
    found = []
    for true in range(4):
        for answer in range(4):
            cell = cell_pictures(probabilities, labels, true, answer)
            assert len(cell) == counts[true, answer]
            assert (np.diff(probabilities[cell, answer]) <= 0).all()
            found.extend(cell)
    assert sorted(found) == list(range(300))


def test_mistakes_come_most_confident_first(answers):
    probabilities, labels = answers
    found = worst_mistakes(probabilities, labels)
    wrong = probabilities.argmax(axis=1) != labels
    assert set(found) == set(np.flatnonzero(wrong))
    assert (np.diff(probabilities[found].max(axis=1)) <= 0).all()


def test_a_decision_lies_on_the_roc_curve(answers):
    probabilities, labels = answers
    curve = roc_curve(probabilities, labels, 2)
    for false, true, threshold in zip(
        curve.false_positive_rate, curve.true_positive_rate, curve.thresholds, strict=True
    ):
        found = decide(probabilities, labels, 2, float(threshold))
        assert found.false_positive_rate == pytest.approx(false)
        assert found.true_positive_rate == pytest.approx(true)


def test_precision_recall_and_f1_are_scikit_learns(answers):
    from sklearn.metrics import precision_recall_fscore_support

    probabilities, labels = answers
    found = decide(probabilities, labels, 1, 0.3)
    expected = precision_recall_fscore_support(
        labels == 1, probabilities[:, 1] >= 0.3, average="binary"
    )
    assert (found.precision, found.true_positive_rate, found.f1) == pytest.approx(expected[:3])
    assert found.true_negatives + found.false_positives == (labels != 1).sum()


def test_no_yes_at_all_is_no_division_by_zero(answers):
    found = decide(*answers, 0, 2.0)
    assert (found.precision, found.true_positive_rate, found.f1) == (0, 0, 0)
