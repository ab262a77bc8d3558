"""Twenty seconds of live plotting: no abort, no growth, no lost reference."""

import gc
import sys
import time

import pytest

from engine.training.events import EpochDone, Started, StepDone
from gui.models.history import History
from gui.pages.train_live import LiveView
from gui.theme import LIGHT

SECONDS = 20
STEPS_PER_EPOCH = 100


@pytest.mark.slow
def test_the_curves_live_through_twenty_seconds_of_events(qtbot):
    history = History()
    view = LiveView(history, LIGHT)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    qtbot.waitExposed(view)
    history.add([Started(0.0, "1", 1, 1, 1, 1, STEPS_PER_EPOCH, 0)])
    drawings = []
    view.pace.due.connect(lambda: drawings.append(time.monotonic()))
    gc.collect()
    nones, step, end = sys.getrefcount(None), 0, time.monotonic() + SECONDS
    while time.monotonic() < end:
        events = []
        for _ in range(33):  # a thousand a second
            step += 1
            events.append(StepDone(0.0, step, 1, 1.0 / step, 0.9, 1e-3, 1e4))
            if step % STEPS_PER_EPOCH == 0:
                number = step // STEPS_PER_EPOCH
                events.append(EpochDone(0.0, number, step, 0.1, 0.9, 0.1, 0.9, 1e4, 1.0))
        history.add(events)
        qtbot.wait(33)
    gc.collect()
    assert len(drawings) > SECONDS * 5
    assert history.count <= 16_384
    assert sys.getrefcount(None) > nones - 1000
