import time

import msgspec
import numpy as np
import pytest
from sklearn.metrics import precision_recall_fscore_support, roc_auc_score
from sklearn.metrics import roc_curve as sklearn_roc_curve

from engine.errors import UserError
from engine.metrics import (
    Figures,
    Report,
    accuracy,
    area_under_curve,
    class_area,
    confusion,
    report,
    roc_curve,
    top_k,
)


def drawn(count, classes, levels=None, seed=0):
    """Probabilities of a fair classifier, rounded to so many levels where ties are wanted."""
    rng = np.random.default_rng(seed)
    labels = np.concatenate([np.arange(classes), rng.integers(0, classes, count - classes)])
    scores = rng.normal(size=(count, classes)) + 1.2 * np.eye(classes)[labels]
    if levels:
        scores = np.round(scores * levels) / levels
    probabilities = np.exp(scores)
    return probabilities / probabilities.sum(axis=1, keepdims=True), labels


@pytest.mark.parametrize("levels", [None, 1, 3])
@pytest.mark.parametrize(("count", "classes"), [(3, 3), (60, 3), (700, 10), (900, 100)])
def test_the_macro_area_is_that_of_scikit_learn(count, classes, levels):
    probabilities, labels = drawn(count, classes, levels, seed=count)
    expected = roc_auc_score(labels, probabilities, multi_class="ovr", average="macro")
    assert area_under_curve(probabilities, labels) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("levels", [None, 2])
def test_of_two_classes_the_second_is_ranked_as_in_scikit_learn(levels):
    probabilities, labels = drawn(200, 2, levels)
    expected = roc_auc_score(labels, probabilities[:, 1])
    assert area_under_curve(probabilities, labels) == pytest.approx(expected, abs=1e-12)
    assert class_area(probabilities, labels, 1) == pytest.approx(expected, abs=1e-12)


def test_probabilities_that_are_all_the_same_are_worth_a_half():
    labels = np.arange(30) % 3
    assert area_under_curve(np.full((30, 3), 1 / 3, np.float32), labels) == 0.5


def test_an_area_that_is_not_defined_is_none():
    probabilities, labels = drawn(60, 3)
    assert area_under_curve(probabilities, labels % 2) is None
    assert area_under_curve(probabilities[:0], labels[:0]) is None
    assert class_area(probabilities, labels % 2, 2) is None
    assert class_area(probabilities, np.ones(60, int), 1) is None
    probabilities[7, 1] = np.nan
    assert area_under_curve(probabilities, labels) is None
    assert class_area(probabilities, labels, 1) is None
    assert class_area(probabilities, labels, 0) is not None


def test_the_area_costs_a_third_of_scikit_learns_at_most():
    probabilities, labels = drawn(6000, 10)

    def quickest(work):
        costs = []
        for _ in range(5):
            began = time.perf_counter()
            work()
            costs.append(time.perf_counter() - began)
        return min(costs)

    own = quickest(lambda: area_under_curve(probabilities, labels))
    theirs = quickest(lambda: roc_auc_score(labels, probabilities, multi_class="ovr"))
    assert 3 * own < theirs


@pytest.mark.parametrize("levels", [None, 1, 2])
@pytest.mark.parametrize("count", [2, 3, 50, 400])
def test_the_curve_is_that_of_scikit_learn(count, levels):
    probabilities, labels = drawn(count, 2, levels, seed=count)
    curve = roc_curve(probabilities, labels, 1)
    false, true, thresholds = sklearn_roc_curve(labels == 1, probabilities[:, 1])
    np.testing.assert_allclose(curve.false_positive_rate, false, atol=1e-15)
    np.testing.assert_allclose(curve.true_positive_rate, true, atol=1e-15)
    np.testing.assert_array_equal(curve.thresholds, thresholds)


def test_the_area_under_the_curve_drawn_is_the_area_reported():
    probabilities, labels = drawn(500, 4, levels=2)
    for k in range(4):
        curve = roc_curve(probabilities, labels, k)
        drawn_area = np.trapezoid(curve.true_positive_rate, curve.false_positive_rate)
        assert class_area(probabilities, labels, k) == pytest.approx(drawn_area, abs=1e-12)


def test_a_curve_that_cannot_be_drawn_is_a_sentence():
    probabilities, labels = drawn(60, 3)
    with pytest.raises(UserError, match="none of these 60 are of that class"):
        roc_curve(probabilities, labels % 2, 2)
    with pytest.raises(UserError, match="all of these 60"):
        roc_curve(probabilities, np.zeros(60, int), 0)
    with pytest.raises(UserError, match="none of these 0"):
        roc_curve(probabilities[:0], labels[:0], 0)
    probabilities[3, 1] = np.nan
    with pytest.raises(UserError, match="no numbers"):
        roc_curve(probabilities, labels, 1)


@pytest.mark.parametrize(
    ("probabilities", "labels"),
    [
        drawn(300, 10),
        (drawn(40, 5)[0], np.full(40, 2)),  # classes without pictures
        (np.eye(4)[np.zeros(12, int)], np.arange(12) % 4),  # answers that are never given
    ],
    ids=["ten classes", "absent classes", "one answer"],
)
def test_the_report_is_that_of_scikit_learn(probabilities, labels):
    found = report(probabilities, labels)
    classes = np.arange(probabilities.shape[1])
    answers = probabilities.argmax(axis=1)
    for average, names in ((None, "precision recall f1"), ("macro", "macro_precision macro_recall "
                                                           "macro_f1")):  # fmt: skip
        expected = precision_recall_fscore_support(
            labels, answers, labels=classes, average=average, zero_division=0
        )
        for name, figures in zip(names.split(), expected, strict=False):
            np.testing.assert_allclose(getattr(found, name), figures, atol=1e-12, err_msg=name)
    assert found.support == tuple(np.bincount(labels, minlength=len(classes)))
    assert found.accuracy == pytest.approx(accuracy(probabilities, labels), abs=1e-15)
    np.testing.assert_array_equal(found.confusion, confusion(probabilities, labels))


def test_the_report_on_no_pictures_is_all_noughts():
    found = report(np.zeros((0, 3)), np.zeros(0, int))
    assert (found.accuracy, found.macro_f1, found.support) == (0.0, 0.0, (0, 0, 0))
    assert found.confusion == ((0, 0, 0),) * 3


def test_reports_and_figures_survive_messages_and_json():
    probabilities, labels = drawn(50, 3)
    for sent in (report(probabilities, labels), Figures(0.5, 0.75, 1.0, None)):
        for coder in (msgspec.json, msgspec.msgpack):
            assert coder.decode(coder.encode(sent), type=type(sent)) == sent
    assert type(report(probabilities, labels)) is Report


def test_top_k_counts_labels_among_the_k_largest_and_ties_as_missed():
    outputs = np.array([[3.0, 2.0, 1.0], [1.0, 1.0, 0.0], [0.0, 1.0, 2.0]])
    labels = np.array([1, 0, 0])
    assert top_k(outputs, labels, 1) == 0.0
    assert top_k(outputs, labels, 2) == pytest.approx(2 / 3)
    assert top_k(outputs, labels, 3) == 1.0
    assert top_k(np.array([[np.nan, 1.0], [2.0, 1.0]]), np.array([0, 0]), 1) == 0.5
