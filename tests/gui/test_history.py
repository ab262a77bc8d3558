"""What the curves are drawn from."""

import time

import numpy as np
import pytest

from engine.training.events import EpochDone, LearningRateSet, Started, StepDone
from gui.models.epoch_table import EpochTable
from gui.models.history import SMOOTHING, History
from gui.models.series import Series


def step(number: int, loss: float = 1.0, rate: float = 0.001) -> StepDone:
    return StepDone(float(number), number, 1, loss, 0.5, rate, 1000.0)


def epoch(number: int, accuracy: float, loss: float = 0.1) -> EpochDone:
    return EpochDone(0.0, number, number * 10, 0.2, 0.9, loss, accuracy, 1000.0, 1.0)


def test_smoothing_follows_the_formula_without_the_bias_of_its_start(qapp):
    losses = np.random.default_rng(0).random(50)
    history = History()
    history.add([step(i + 1, float(loss)) for i, loss in enumerate(losses)])
    weights = SMOOTHING ** np.arange(49, -1, -1)
    assert history.loss.smoothed[-1] == pytest.approx((weights * losses).sum() / weights.sum())
    assert history.loss.smoothed[0] == pytest.approx(losses[0])


def test_steps_stand_at_fractions_of_epochs(qapp):
    history = History()
    history.add([Started(0.0, "1", 1, 40, 4, 4, 4, 0), step(1), step(4), step(6)])
    assert history.loss.x.tolist() == [0.25, 1.0, 1.5]


def test_the_best_epoch_has_the_highest_validation_accuracy_then_the_lowest_loss(qapp):
    history = History()
    history.add([epoch(1, 0.9), epoch(2, 0.95, 0.2), epoch(3, 0.95, 0.15), epoch(4, 0.94)])
    assert history.best is not None
    assert history.best.epoch == 3


def test_a_rate_set_by_hand_is_kept_with_its_place(qapp):
    history = History()
    history.add([Started(0.0, "1", 1, 40, 4, 4, 4, 0), LearningRateSet(0.0, 6, 0.01)])
    assert history.rate_change_x == [1.5]


def test_clearing_forgets_the_run(qapp):
    history = History()
    history.add([step(1), epoch(1, 0.9)])
    history.clear()
    assert (history.count, history.epochs, history.best, history.last) == (0, [], None, None)


def test_the_table_is_empty_as_soon_as_the_history_is(qapp, qtmodeltester):
    history = History()
    table = EpochTable(history)
    history.add([epoch(1, 0.9), epoch(2, 0.8)])
    table.refresh()
    old = table.index(1, 0)
    history.clear()
    assert table.rowCount() == 0
    assert table.data(old) is None  # a view may still ask for what it painted
    history.add([epoch(1, 0.7), epoch(2, 0.8)])
    table.refresh()
    assert [table.data(table.index(row, 0)) for row in range(2)] == ["1", "▲ 2"]
    qtmodeltester.check(table)


@pytest.mark.parametrize("batch", [1, 7, 33])
def test_a_full_series_halves_its_resolution_and_keeps_its_means(batch):
    values = np.arange(1000.0)
    series = Series(2, capacity=64)
    for start in range(0, 1000, batch):
        part = values[start : start + batch]
        series.append(np.stack([part, 3 * part], axis=1))
    assert series.count <= 64
    assert series.stride == 16
    whole = values[: series.count * 16].reshape(-1, 16).mean(axis=1)
    np.testing.assert_allclose(series.column(0), whole)
    np.testing.assert_allclose(series.column(1), 3 * whole)


def test_a_thousand_events_a_second_cost_little_of_the_window(qapp):
    history = History()
    batches = [[step(33 * i + j + 1) for j in range(33)] for i in range(1000)]
    began = time.process_time()
    for events in batches:
        history.add(events)
    share = (time.process_time() - began) / 33  # these are the events of 33 seconds
    assert share < 0.05
    assert history.count <= 16_384
