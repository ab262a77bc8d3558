"""Faults in slots are kept and told; the window starts and reports when it is drawn."""

import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui.app import watch_faults

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


@pytest.mark.slow
def test_the_window_starts_and_draws_with_a_model():
    run = subprocess.run(
        [sys.executable, "tests/benchmarks/window_start.py", "--runs", "1"],
        cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert 0 < json.loads(run.stdout)["median_seconds"] < 60
