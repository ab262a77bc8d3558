"""Letters, halves and pairs are rejected, digits are not; what the network is asked and told."""

import numpy as np
import pytest

from engine.detection.proposals import ProposalDetector
from engine.detection.proposals.rejection import (
    LABELS,
    bundled_rejector,
    judged,
    likelihood,
    looks,
)
from engine.detection.scenes.compose import compose
from engine.detection.scenes.style import UNSEEN
from engine.imaging.segmentation.segment import segment
from tests.engine.detection.proposals.pages import bundled, page


class Sure:
    """A rejector that finds everything a digit to the same degree."""

    labels, input_path, input_shape = LABELS, "photo", (2, 28, 28)

    def __init__(self, digit):
        self._digit = digit

    def probabilities(self, pictures):
        assert pictures.shape[1:] == (28, 28, 2)
        row = np.array([1 - self._digit, self._digit], np.float32)
        return np.repeat(row[None], len(pictures), axis=0)


def test_likelihood_rises_with_what_the_network_says_and_stays_a_probability():
    seen = np.zeros((3, 28, 28, 2), np.uint8)
    values = [float(likelihood(Sure(digit), seen)[0]) for digit in (0.0, 0.2, 0.5, 0.9, 1.0)]
    assert values == sorted(values) and (values[0], values[-1]) == (0, 1)
    assert values[1] > 0.2, "raised, since a lost digit costs more"


def test_what_is_rejected_is_not_told_of():
    picture, _, labels = page("2357", "4680")
    assert len(ProposalDetector(bundled(), rejector=Sure(0.0)).detect(picture)) == 0
    found = ProposalDetector(bundled(), rejector=Sure(1.0)).detect(picture)
    assert len(found) >= len(labels) and found.probabilities.sum(axis=1).max() <= 1.0001


def test_truth_is_told_by_overlap():
    picture, boxes, _ = page("2357")
    found = segment(picture)
    truth = judged(found, boxes)
    assert (truth == 1).sum() >= 4
    assert (judged(found, boxes + 1000) == 0).all() and (judged(found, boxes[:0]) == 0).all()
    half = np.concatenate([boxes[:, :2], boxes[:, 2:] * [1, 0.5]], axis=1)
    assert set(judged(found, half)[truth == 1].tolist()) <= {-1, 0}


def test_the_bundled_network_tells_digits_from_the_rest_on_papers_it_never_saw():
    rejector, right, wrong = bundled_rejector(), [], []
    for seed in range(7_000_000, 7_000_012):
        scene = compose(seed, UNSEEN)
        found = segment(scene.picture)
        truth = judged(found, scene.boxes)
        values = likelihood(rejector, looks(found, np.arange(len(truth)), found.crops))
        right.append(values[truth == 1])
        wrong.append(values[truth == 0])
    right, wrong = np.concatenate(right), np.concatenate(wrong)
    assert len(right) > 50 and len(wrong) > 50
    assert (right > 0.5).mean() > 0.93 and (wrong > 0.5).mean() < 0.25


@pytest.mark.parametrize("count", [0, 1])
def test_looks_show_the_candidate_and_what_is_around(count):
    picture, _, _ = page("235")
    found = segment(picture)
    rows = np.arange(count)
    seen = looks(found, rows, found.cut(rows))
    assert seen.shape == (count, 28, 28, 2)
    if count:
        assert (seen[0, ..., 0] > 0).any() and (seen[0, ..., 1] > 0).any()
