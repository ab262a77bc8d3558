"""Which cells answer for which box, and a detector's network."""

import numpy as np
import pytest

from engine.detection.learned.network import DetectorNetwork
from engine.detection.learned.targets import IGNORED, NOTHING, assign, count_boxes
from engine.errors import UserError
from engine.layers import Conv2D, Flatten


def labels(*rows):
    table = np.full((1, 4, 5), NOTHING, np.float64)
    for slot, row in enumerate(rows):
        table[0, slot] = row
    return table


def cells(targets):
    return sorted(zip(targets.columns.tolist(), targets.rows.tolist(), strict=True))


def test_a_box_is_answered_for_by_the_cells_around_its_centre():
    assert cells(assign(labels([3, 2.5, 1.5, 1, 2]), 4, 5)) == [(2, 1)]
    assert cells(assign(labels([3, 2.0, 2.0, 1, 2]), 4, 5)) == [(1, 1), (1, 2), (2, 1), (2, 2)]
    assert cells(assign(labels([3, 2.5, 2.0, 1, 2]), 4, 5)) == [(2, 1), (2, 2)]
    targets = assign(labels([3, 2.0, 2.0, 1, 2]), 4, 5)
    np.testing.assert_array_equal(targets.shares, 0.25)
    np.testing.assert_array_equal(targets.boxes[0], [3, 2, 2, 1, 2])


def test_a_cell_between_two_boxes_answers_for_the_nearer():
    targets = assign(labels([1, 1.9, 1.5, 1, 2], [2, 2.9, 1.5, 1, 2]), 3, 5)
    owners = dict(zip(targets.columns.tolist(), targets.boxes[:, 0].tolist(), strict=True))
    assert owners == {1: 1, 2: 2, 3: 2}


def test_cells_near_a_centre_need_not_be_as_empty_as_those_far_away():
    emptiness = assign(labels([1, 2.5, 2.5, 6, 6]), 5, 5).emptiness[0]
    assert emptiness[2, 2] == 0  # it answers
    assert emptiness[2, 3] == pytest.approx(1 - np.exp(-0.5))  # one deviation away
    assert emptiness[3, 3] == pytest.approx(1 - np.exp(-1.0))
    assert emptiness[0, 0] > 0.9


def test_what_need_not_be_found_is_nobodys_and_need_not_be_empty():
    table = labels([IGNORED, 1.5, 1.5, 2, 2])
    targets = assign(table, 4, 4)
    assert len(targets.boxes) == 0 and count_boxes(table) == 0
    np.testing.assert_array_equal(targets.emptiness[0, :3, :3], 0)
    np.testing.assert_array_equal(targets.emptiness[0, 3], 1)


def test_a_picture_without_boxes_should_be_empty_everywhere():
    np.testing.assert_array_equal(assign(labels(), 2, 3).emptiness, np.ones((1, 2, 3)))


def network(*layers, shape=(1, 16, 24)):
    return DetectorNetwork(shape, layers)


def test_a_detectors_network_counts_classes_without_the_maps_of_the_box():
    made = network(Conv2D(4, stride=2, padding=1), Conv2D(8, stride=2, padding=1))
    assert (made.classes, made.stride, made.output_shape) == (3, 4, (8, 4, 6))
    bias = made.init(np.random.default_rng(0))["1/bias"]
    assert 1 / (1 + np.exp(-bias[0])) == pytest.approx(0.01)
    np.testing.assert_array_equal(bias[1:], 0)


@pytest.mark.parametrize(
    ("layers", "shape", "words"),
    [
        ((Conv2D(8), Flatten()), (1, 16, 16), "end in maps"),
        ((Conv2D(5, padding=1),), (1, 16, 16), "end in maps"),
        ((Conv2D(8, padding=0),), (1, 16, 16), "cells must be square"),
        ((Conv2D(8, stride=(2, 4), padding=1),), (1, 16, 16), "cells must be square"),
    ],
)
def test_a_network_that_can_be_no_detector_is_refused_with_a_reason(layers, shape, words):
    with pytest.raises(UserError, match=words):
        network(*layers, shape=shape)


def test_scales_must_meet():
    with pytest.raises(UserError, match="twice the smallest"):
        DetectorNetwork((1, 8, 8), (Conv2D(8, padding=1),), smallest=10, largest=19)
