"""Axis ranges and the pace of drawing."""

import numpy as np
import pytest

from gui.models.progress import duration_words
from gui.plots.pace import CALM_MS, QUICK_MS, Pace
from gui.plots.ranges import (
    accuracy_limits,
    grown_limit,
    log_limits,
    loss_limits,
    rate_limits,
    round_up,
)
from gui.widgets.number_field import ladder_step

EMPTY = np.empty(0)


@pytest.mark.parametrize(
    ("value", "expected"), [(2.31, 3.0), (1.0, 1.0), (0.047, 0.05), (130.0, 150.0), (0.0, 1.0)]
)
def test_the_loss_axis_ends_at_a_round_number(value, expected):
    assert round_up(value) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("reached", "total", "expected"), [(0.1, 10, 1), (1.2, 10, 2), (9, 10, 10), (0.2, 100, 1)]
)
def test_the_epoch_axis_doubles_up_to_the_total(reached, total, expected):
    assert grown_limit(reached, total) == expected


def test_the_accuracy_axis_keeps_most_of_the_curve_in_sight():
    curve = np.concatenate([np.linspace(0.1, 0.96, 25), np.full(75, 0.97)])
    floor, top = accuracy_limits(curve, EMPTY)
    assert floor == 0.95
    assert top > 1.0
    assert accuracy_limits(EMPTY, EMPTY) == (0.0, 1.0)


def test_a_short_steep_start_does_not_stretch_the_loss_axis():
    curve = np.concatenate([[80.0], np.full(99, 0.5)])
    assert loss_limits(curve, EMPTY)[1] < 5


def test_logarithmic_limits_are_whole_powers():
    assert log_limits(np.array([0.02, 3.0]), EMPTY) == (-2.0, 1.0)
    assert log_limits(EMPTY, EMPTY) == (-3.0, 1.0)


@pytest.mark.parametrize(
    ("rates", "expected"),
    [
        ([0.003, 0.003], (-3.0, -2.0)),
        ([0.003, 1e-7], (-5.0, -2.0)),  # cosine's end
        ([0.1, 0.0], (-4.0, 0.0)),
        ([0.01, 0.002], (-3.0, -1.0)),
    ],
)
def test_the_rate_axis_shows_three_decades_below_the_largest_rate_at_most(rates, expected):
    assert rate_limits(np.array(rates)) == expected
    assert expected[0] >= np.log10(max(rates)) - 3


def test_a_dear_drawing_makes_the_pace_calm_and_cheap_ones_quick_again(qtbot):
    pace = Pace()
    pace.add_cost(9.0)
    with qtbot.waitSignal(pace.due, timeout=2000):
        pace.request()
    assert pace.interval_ms == CALM_MS
    for _ in range(3):
        with qtbot.waitSignal(pace.due, timeout=2000):
            pace.request()
    assert pace.interval_ms == QUICK_MS


def test_many_requests_are_one_drawing(qtbot):
    pace = Pace()
    drawn = []
    pace.due.connect(lambda: drawn.append(1))
    for _ in range(100):
        pace.request()
    qtbot.wait(60)
    assert len(drawn) == 1


@pytest.mark.parametrize(
    ("value", "direction", "expected"),
    [(0.001, 1, 0.002), (0.001, -1, 0.0005), (0.003, -1, 0.002), (5, 1, 10), (0.2, 1, 0.5)],
)
def test_a_logarithmic_field_steps_one_two_five(value, direction, expected):
    assert ladder_step(value, direction) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("seconds", "words"), [(42, "0:42"), (725, "12:05"), (11240, "3:07:20"), (None, "–")]
)
def test_durations_are_written_as_clocks_do(seconds, words):
    assert duration_words(seconds) == words
