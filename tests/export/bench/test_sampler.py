"""Samples taken in turns, disturbed ones thrown away."""

import itertools
import os
import subprocess
import sys
import time

import pytest

from export.bench.clock import SystemClock
from export.bench.sampler import Contender, Sampling, Timing, measure
from tests.export.bench.clocks import FakeClock, working

ONCE = Sampling(rounds=3, seconds=1.0, tries=2, tolerance=0.1)


def test_contenders_take_turns_and_warm_up_before_each_sample():
    clock, log = FakeClock(), []
    contenders = {name: working(clock, 1.0, log=log, name=name) for name in "ab"}
    timings = measure(contenders, ONCE, clock)
    assert "".join(log) == "aabb" * 3
    assert timings == {"a": Timing(1.0, 1.0 / 2, 3), "b": Timing(1.0, 1.0 / 2, 3)}


def test_a_sample_lasts_at_least_as_long_as_wanted_and_gives_seconds_a_step():
    clock = FakeClock()
    timing = measure({"a": working(clock, 0.25)}, ONCE, clock)["a"]
    assert timing.seconds == 0.25
    assert clock.time == 3 * (4 + 1) * 0.25


def test_a_disturbed_sample_is_taken_again():
    clock = FakeClock()
    shares = [0, 0.5, 0, 0, 0, 0, 0, 0]  # the first sample, after its warm-up
    slow = itertools.chain([2.0, 2.0], itertools.repeat(1.0))
    own = iter(shares)

    def step():
        seconds = next(slow)
        clock.work(seconds)
        clock.taken += next(own) * seconds

    assert measure({"a": Contender(step)}, ONCE, clock)["a"] == Timing(1.0, 1.0 / 2, 3)


def test_the_median_of_undisturbed_samples_counts():
    clock = FakeClock()
    lengths = iter([0, 1.0, 0, 9.0, 0, 2.0])  # warm-up and sample in turns

    def step():
        clock.work(next(lengths))

    assert measure({"a": Contender(step)}, ONCE, clock)["a"] == Timing(2.0, 2.0 / 2, 3)


def test_where_all_is_disturbed_the_fastest_third_counts_and_nothing_is_called_clean():
    clock = FakeClock()
    lengths = itertools.chain.from_iterable((0, seconds) for seconds in (6.0, 5, 1, 2, 3, 4))

    def step():
        seconds = next(lengths)
        clock.work(seconds)
        clock.taken += seconds

    six = Sampling(rounds=6, seconds=1.0, tolerance=0.1)
    assert measure({"a": Contender(step)}, six, clock)["a"] == Timing(1.5, 1.5 / 2, 0)


def test_threads_are_set_before_each_sample_and_let_go_after_it():
    clock, log = FakeClock(), []
    own = working(clock, 1.0, log=log, name="s")
    contender = Contender(own.step, lambda: log.append("p"), lambda: log.append("r"))
    measure({"a": contender}, ONCE, clock)
    assert "".join(log) == "pssr" * 3


@pytest.fixture
def one_core():
    """This process and its children on a single core: whoever works there keeps others out."""
    if not hasattr(os, "sched_setaffinity"):
        pytest.skip("this system can't bind a process to a core")
    usable = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(usable)})
    yield
    os.sched_setaffinity(0, usable)


@pytest.mark.usefixtures("one_core")
def test_the_system_clock_sees_the_work_of_others_and_not_ones_own():
    clock = SystemClock()
    start, others, own = clock.now(), clock.others(), time.process_time()
    while clock.now() - start < 0.3:
        pass
    own, alone = time.process_time() - own, clock.others() - others
    assert alone <= clock.now() - start - own + 0.05
    burn = "import time\nend = time.process_time() + 0.5\nwhile time.process_time() < end: pass"
    others = clock.others()
    subprocess.run([sys.executable, "-c", burn], check=True)
    assert clock.others() - others >= 0.4


def test_where_nothing_is_ever_clean_nobody_tries_again():
    clock, log = FakeClock(), []
    measure({"a": working(clock, 1.0, itertools.repeat(1.0), log, "s")}, ONCE, clock)
    assert len(log) == 2 * 3


@pytest.mark.parametrize("tries", [1, 2])
def test_no_more_samples_are_taken_than_allowed(tries):
    clock, log = FakeClock(), []
    contender = working(clock, 1.0, itertools.chain([0, 0], itertools.repeat(1.0)), log, "s")
    sampling = Sampling(rounds=3, seconds=1.0, tries=tries, tolerance=0.1)
    assert measure({"a": contender}, sampling, clock)["a"].clean == 1
    assert len(log) == 2 * 3 * tries
