"""Twenty seconds of live plotting, with a new run every few: no abort, no growth, no loss."""

import gc
import sys
import time
from itertools import count

import pytest

from engine.training.events import EpochDone, Started, StepDone
from gui.models.history import History
from gui.pages.train_live import LiveView
from gui.theme import LIGHT

SECONDS = 20
RUNS = 5
STEPS_PER_EPOCH = 100
BATCH = 33  # events at once, 30 times a second: a thousand a second
LOST = 20  # references to None at most; PySide6 6.12.0 lost thousands
MORTAL = sys.version_info < (3, 12)  # from then on the count of None never changes


def batches():
    """The events of one run, from its `Started` on, without an end."""
    yield [Started(0.0, "1", 1, 1, 1, 1, STEPS_PER_EPOCH, 0)]
    for first in count(1, BATCH):
        events = []
        for step in range(first, first + BATCH):
            events.append(StepDone(0.0, step, 1, 1.0 / step, 0.9, 1e-3, 1e4))
            if step % STEPS_PER_EPOCH == 0:
                number = step // STEPS_PER_EPOCH
                events.append(EpochDone(0.0, number, step, 0.1, 0.9, 0.1, 0.9, 1e4, 1.0))
        yield events


def live_through(qtbot, history, seconds):
    """Feed one run to the history for so long; gives how many batches came."""
    end = time.monotonic() + seconds
    for number, events in enumerate(batches()):
        if time.monotonic() >= end:
            return number
        history.add(events)
        qtbot.wait(33)
    raise AssertionError("the events ended")


@pytest.mark.slow
def test_the_curves_live_through_twenty_seconds_of_runs(qtbot):
    history = History()
    view = LiveView(history, LIGHT)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    qtbot.waitExposed(view)
    drawings = []
    view.pace.due.connect(lambda: drawings.append(time.monotonic()))
    live_through(qtbot, history, 1)  # what is made once is made
    gc.collect()
    nones = sys.getrefcount(None)
    for _ in range(RUNS):
        history.clear()
        view.table.view.viewport().repaint()  # at the moment when a stale row would be asked for
        came = live_through(qtbot, history, SECONDS / RUNS)
        qtbot.waitUntil(lambda: view.epochs.rowCount() == len(history.epochs), timeout=2000)
        assert history.count == (came - 1) * BATCH <= 16_384
    history.clear()
    gc.collect()
    assert len(drawings) > SECONDS * 5
    if MORTAL:
        assert sys.getrefcount(None) > nones - LOST
