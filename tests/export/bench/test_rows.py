"""Rows: arithmetic, and what each number stands for."""

from dataclasses import replace
from functools import partial

import pytest

from export.bench import rows
from export.bench.report import tell_rows
from export.bench.rows import LAST, OURS, RUNTIME, TORCH, measure_row, row_of
from export.bench.sampler import Sampling, Timing
from export.bench.workloads import Workload
from tests.export.bench.clocks import FakeClock, working

TIMINGS = {OURS: Timing(0.5, 0.5, 7), TORCH: Timing(1.0, 2.0, 3), LAST: Timing(0.25, 0.5, 5)}


def test_ratios_say_how_many_times_as_many_images():
    row = row_of(Workload("lenet", 64), 2, TIMINGS, 10, 40)
    assert (row.workload, row.batch, row.threads) == ("lenet", 64, 2)
    assert (row.images_per_second, row.torch_images_per_second) == (128, 64)
    assert (row.ratio, row.processor_ratio, row.channels_last_ratio) == (2.0, 4.0, 0.5)
    assert (row.peak_memory_bytes, row.torch_peak_memory_bytes) == (10, 40)
    assert row.clean_samples == 3
    assert row.onnxruntime_ratio is row.onnxruntime_images_per_second is None


def test_nobody_asked_gives_none():
    row = row_of(
        Workload("lenet", 1, True), 1, {OURS: Timing(0.5, 0.5, 1), RUNTIME: Timing(0.25, 0.25, 1)}
    )
    assert (row.workload, row.ratio, row.torch_images_per_second) == ("lenet-inference", None, None)
    assert (row.onnxruntime_ratio, row.onnxruntime_images_per_second) == (0.5, 4)


def test_a_row_closes_its_contenders_and_asks_for_memory_of_both(monkeypatch):
    clock, closed, asked = FakeClock(), [], []
    seconds = {OURS: 0.1, TORCH: 0.3}

    def contenders(*_):
        return {
            name: replace(working(clock, taken), close=partial(closed.append, name))
            for name, taken in seconds.items()
        }

    def memory(workload, threads, torch):
        asked.append((workload.name, threads, torch))
        return 8 if torch else 4

    monkeypatch.setattr(rows, "_contenders", contenders)
    row = measure_row(Workload("mlp", 2), 2, object(), Sampling(2, 0.1), clock, memory)
    assert row.ratio == pytest.approx(3.0)
    assert closed == [OURS, TORCH]
    assert asked == [("mlp", 2, False), ("mlp", 2, True)]
    assert (row.peak_memory_bytes, row.torch_peak_memory_bytes) == (4, 8)


def test_the_table_shows_what_is_unknown_as_a_dash_and_explains_disturbance():
    row = row_of(Workload("lenet", 64), 1, {OURS: Timing(0.0005, 0.001, 0)})
    text = tell_rows([row])
    assert text.splitlines()[1].split() == [
        "lenet", "64", "1", "0.5", "128,000", "–", "–", "–", "–", "–", "–", "–", "0",
    ]  # fmt: skip
    assert "clean 0" in text
    assert "clean 0" not in tell_rows([row_of(Workload("lenet"), 1, {OURS: Timing(1.0, 1.0, 1)})])
