"""The curves, drawn from a history."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from engine.training.events import EpochDone, LearningRateSet, Started, StepDone
from gui.models.history import History
from gui.pages.train_epochs import EDGE
from gui.pages.train_live import LiveView
from gui.theme import DARK, LIGHT


def feed(history, first, count, per_epoch=20):
    events = []
    for n in range(first, first + count):
        loss = 2.0 / n
        events.append(StepDone(0.0, n, 1 + (n - 1) // per_epoch, loss, 1 - loss / 3, 1e-3, 1e4))
        if n % per_epoch == 0:
            accuracy = 0.9 + n / 10_000
            events.append(EpochDone(0.0, n // per_epoch, n, loss, 0.9, loss, accuracy, 1e4, 1.0))
    history.add(events)


@pytest.fixture
def live(qtbot):
    history = History()
    view = LiveView(history, LIGHT)
    view.resize(900, 700)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    return view


def drawn(view):
    x, _ = view.loss.listDataItems()[1].getOriginalDataset()
    return 0 if x is None else len(x)


def test_an_empty_plot_says_what_to_do(live):
    assert "Press Start" in live.loss._empty.text()
    assert not live.loss.getAxis("left").isVisible()


def test_the_curve_grows_with_the_history(qtbot, live):
    live._history.add([Started(0.0, "1", 1, 1, 1, 1, 20, 0)])
    feed(live._history, 1, 50)
    qtbot.waitUntil(lambda: drawn(live) == 50, timeout=3000)
    feed(live._history, 51, 50)
    qtbot.waitUntil(lambda: drawn(live) > 50, timeout=3000)
    assert live.epochs.rowCount() == 5
    assert "Best epoch 5" in live.loss.accessibleDescription()


def test_the_best_epoch_and_the_changes_of_rate_are_marked(qtbot, live):
    live._history.add([Started(0.0, "1", 1, 1, 1, 1, 20, 0)])
    feed(live._history, 1, 40)
    live._history.add([LearningRateSet(0.0, 30, 0.01)])
    qtbot.waitUntil(lambda: len(live.accuracy._marks) == 1, timeout=3000)
    assert live.accuracy._marks[0].value() == 1.5
    assert live.accuracy._best.getData()[0].tolist() == [2.0]


def test_a_second_run_that_ends_while_hidden_replaces_the_marks_of_the_first(qtbot, live):
    started = Started(0.0, "1", 1, 1, 1, 1, 20, 0)
    live._history.add([started])
    feed(live._history, 1, 40)
    qtbot.waitUntil(lambda: live.epochs.rowCount() == 2, timeout=3000)
    live.hide()
    live._history.clear()
    events = [EpochDone(0.0, n, 20 * n, 0.1, 0.9, 0.1, 0.9 - n / 10, 1e4, 1.0) for n in (1, 2)]
    live._history.add([started, *events])
    live.show()
    qtbot.waitUntil(lambda: live.accuracy._best.getData()[0].tolist() == [1.0], timeout=3000)
    assert live.epochs.data(live.epochs.index(0, 0)) == "▲ 1"
    assert live.accuracy.listDataItems()[2].getOriginalDataset()[1].tolist() == [0.8, 0.7]


def test_every_head_of_the_table_fits_beside_the_narrowest_pair_of_plots(qtbot, live):
    live.resize(560, 600)  # what the recipe leaves of 1024 pixels
    feed(live._history, 1, 200)
    view = live.table.view
    qtbot.waitUntil(lambda: live.epochs.rowCount() == 10 and view.isVisible(), timeout=3000)
    qtbot.wait(50)
    header = view.horizontalHeader()
    assert header.length() == view.viewport().width() - EDGE
    for column in range(live.epochs.columnCount()):
        head = live.epochs.headerData(column, Qt.Orientation.Horizontal)
        assert header.fontMetrics().horizontalAdvance(head) <= header.sectionSize(column), head


def test_the_legend_of_a_narrow_plot_keeps_all_its_entries(qtbot, live):
    live.resize(560, 600)
    qtbot.wait(50)
    for legend in live._legends:
        assert legend.entries_shown == legend.entries


def test_nothing_is_drawn_while_the_page_is_hidden(qtbot, live):
    live.hide()
    feed(live._history, 1, 50)
    qtbot.wait(100)
    assert drawn(live) == 0
    live.show()
    qtbot.waitUntil(lambda: drawn(live) == 50, timeout=3000)


def test_a_change_of_theme_colours_the_curves(live):
    live.set_theme(DARK)
    pen = live.loss.listDataItems()[1].opts["pen"]
    assert pen.color() == QColor(DARK.series[0])
    assert live.loss.backgroundBrush().color() == QColor(DARK.surface)


def test_a_logarithmic_axis_labels_powers_of_ten(qtbot, live):
    live.log.setChecked(True)
    feed(live._history, 1, 100)
    qtbot.waitUntil(lambda: drawn(live) == 100, timeout=3000)
    axis = live.loss.scale_axis
    assert axis.tickStrings([-1.0, 0.0], 1.0, 1.0) == ["0.1", "1"]
    bottom, top = live.loss.viewRange()[1]
    assert (bottom, top) == (-2.0, 1.0)


def test_what_the_user_looks_at_stays_until_a_double_click(qtbot, live):
    feed(live._history, 1, 50)
    qtbot.waitUntil(lambda: drawn(live) == 50, timeout=3000)
    live.loss.plotItem.vb.sigRangeChangedManually.emit([True, True])
    live.loss.setRange(xRange=(0, 0.5), yRange=(0, 1), padding=0)
    feed(live._history, 51, 5)
    qtbot.waitUntil(lambda: drawn(live) == 55, timeout=3000)
    assert live.loss.viewRange()[0] == [0, 0.5]


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on: nothing can be lost"
)
def test_drawing_loses_no_reference_to_none(qtbot, live):
    """PySide6 6.12.0 lost one at each void call and aborted after seconds of plotting."""
    feed(live._history, 1, 50)
    live._draw()  # what is made once is made
    before = sys.getrefcount(None)
    for _ in range(300):
        live._draw()
    assert sys.getrefcount(None) > before - 20
