"""A burnt core: fewer workers, the same shards."""

import contextlib
import os
import subprocess
import sys
import textwrap
import time

import psutil
import pytest

from export.bench import contended
from export.bench.contended import burning, measure_contended
from export.bench.sampler import Sampling
from export.bench.workloads import Workload
from tests.export.bench.clocks import FakeClock, working


def test_one_row_for_all_workers_and_one_with_a_core_less(monkeypatch):
    clock, burnt = FakeClock(), []

    @contextlib.contextmanager
    def burner():
        burnt.append("on")
        yield
        burnt.append("off")

    def own(given, threads, workers):
        assert threads == 3
        return working(clock, 0.1 * workers)

    monkeypatch.setattr(contended, "own_training", own)
    monkeypatch.setattr(contended, "torch_training", lambda *_: working(clock, 0.6))
    rows = measure_contended(Workload("mlp", 6), 3, object(), Sampling(2, 0.1), clock, burner)
    assert burnt == ["on", "off"]
    assert [(row.threads, row.workers) for row in rows] == [(3, 3), (3, 2)]
    assert [row.images_per_second for row in rows] == pytest.approx([20, 30])
    assert [row.torch_images_per_second for row in rows] == pytest.approx([10, 10])
    assert [row.ratio for row in rows] == pytest.approx([2, 3])


def test_a_core_burns_and_stops_burning():
    before = set(psutil.Process().children())
    with burning():
        (process,) = set(psutil.Process().children()) - before
        time.sleep(0.5)
        assert sum(process.cpu_times()[:2]) > 0.1
    assert not process.is_running()


def test_the_fire_goes_out_where_its_parent_is_killed():
    code = textwrap.dedent("""
        import os, subprocess, sys
        from export.bench.contended import BURN
        child = subprocess.Popen([sys.executable, "-c", BURN, str(os.getpid())])
        print(child.pid, flush=True)
        os._exit(0)
    """)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, cwd=os.getcwd(),
        env={**os.environ, "PYTHONPATH": os.getcwd()},
    )  # fmt: skip
    pid, end = int(done.stdout), time.monotonic() + 20
    while psutil.pid_exists(pid) and time.monotonic() < end:
        if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            break
        time.sleep(0.05)
    else:
        assert not psutil.pid_exists(pid)
