"""Faults in slots are kept and told; the window starts and reports when it is drawn."""

import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui.app import ENDS, watch_faults
from gui.background import Job

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def watched(session, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    before = list(logging.getLogger().handlers)
    watch_faults(session)
    yield session
    for handler in set(logging.getLogger().handlers) - set(before):
        logging.getLogger().removeHandler(handler)
        handler.close()


def test_a_fault_is_logged_with_its_trace_and_told(qtbot, watched, own_home):
    told = []
    watched.failed.connect(told.append)
    try:
        raise ZeroDivisionError("a slot divided by nothing")
    except ZeroDivisionError as fault:
        sys.excepthook(type(fault), fault, fault.__traceback__)
    log = own_home / "logs" / "window.log"
    assert "Traceback" in log.read_text() and "divided by nothing" in log.read_text()
    assert len(told) == 1 and "divided by nothing" in told[0] and str(log) in told[0]


def test_a_fault_without_words_is_told_by_its_type(qtbot, watched):
    told = []
    watched.failed.connect(told.append)
    sys.excepthook(AssertionError, AssertionError(), None)
    assert "(AssertionError)" in told[0]


def test_background_work_that_fails_without_words_is_told_by_its_type(qtbot, session, caplog):
    def fail():
        raise AssertionError

    job = Job(fail, session)
    with caplog.at_level(logging.CRITICAL), qtbot.waitSignal(job.failed, timeout=5000) as told:
        job.start()
    assert "(AssertionError)" in told.args[0]


def test_an_end_by_a_signal_leaves_a_trace(own_home):
    code = "import os\nfrom gui.app import watch_ends\nwatch_ends()\nos.abort()\n"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60)
    assert run.returncode != 0
    assert "Fatal Python error: Aborted" in (own_home / "logs" / ENDS).read_text()


@pytest.mark.slow
def test_the_window_starts_and_draws_with_a_model():
    run = subprocess.run(
        [sys.executable, "tests/benchmarks/window_start.py", "--runs", "1"],
        cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert 0 < json.loads(run.stdout)["median_seconds"] < 60
