"""The threads that execute a plan's stages."""

import gc
import threading
import time
import weakref

import numpy as np
import pytest

from engine.plan.team import Team


def plan_threads():
    return [thread for thread in threading.enumerate() if thread.name.startswith("plan-")]


@pytest.mark.parametrize("workers", [1, 2, 3, 5, 9])
def test_every_shard_passes_every_stage_after_all_have_ended_the_one_before(workers):
    log, lock = [], threading.Lock()

    def phase(stage):
        def work(shard):
            if shard == 0:
                time.sleep(0.002)  # the others must not run ahead
            with lock:
                log.append((stage, shard))

        return work

    with Team(5) as team:
        for _ in range(3):
            log.clear()
            team.run([[phase(0), phase(1)], [phase(2)]], 5, workers)
            assert sorted(log) == [(stage, shard) for stage in range(3) for shard in range(5)]
            firsts = [index for index, (stage, _) in enumerate(log) if stage < 2]
            assert max(firsts) == 9, "stage 2 began before all shards had passed 0 and 1"


def test_the_threads_run_at_the_same_time():
    meet = threading.Barrier(3, timeout=10)
    with Team(3) as team:
        team.run([[lambda shard: meet.wait()]], 3, 3)


def test_each_worker_takes_every_so_manieth_shard():
    names = {}

    def note(shard):
        names[shard] = threading.current_thread().name

    with Team(2) as team:
        team.run([[note]], 5, 2)
    assert names[0] == names[2] == names[4] == threading.current_thread().name
    assert names[1] == names[3] == "plan-1"


@pytest.mark.parametrize("workers", [1, 2, 4])
@pytest.mark.parametrize("bad", [0, 3])
def test_the_error_of_a_shard_comes_to_the_caller_and_the_team_goes_on(workers, bad):
    done = []

    def fail(shard):
        if shard == bad:
            raise ValueError(f"shard {shard}")

    with Team(4) as team:
        with pytest.raises(ValueError, match=f"shard {bad}"):
            team.run([[fail], [done.append]], 4, workers)
        assert done == [], "the next stage must not have begun"
        team.run([[done.append]], 4, workers)
        assert sorted(done) == [0, 1, 2, 3]


def test_an_interrupt_in_the_callers_thread_stops_all():
    def interrupt(shard):
        if shard == 0:
            raise KeyboardInterrupt

    with Team(2) as team:
        with pytest.raises(KeyboardInterrupt):
            team.run([[interrupt], [interrupt]], 2, 2)
        team.run([[lambda shard: None]], 2, 2)


@pytest.mark.parametrize("workers", [1, 2])
def test_overflow_and_division_by_zero_are_no_warnings_on_any_thread(workers):
    found = [0.0, 0.0]

    def divide(shard):
        found[shard] = np.float32(1) / np.zeros(1, np.float32)[0]

    with Team(2) as team:
        team.run([[divide]], 2, workers)
    assert np.isinf(found).all()


def test_threads_are_reused_and_end_when_the_team_is_closed():
    before = len(plan_threads())
    team = Team(3)
    assert len(plan_threads()) == before, "none before there is work"
    team.run([[lambda shard: None]], 3, 3)
    running = plan_threads()
    team.run([[lambda shard: None]], 3, 2)
    assert plan_threads() == running and len(running) == before + 2
    team.close()
    assert not any(thread.is_alive() for thread in running[before:])
    team.run([[lambda shard: None]], 3, 3)
    team.close()
    assert len(plan_threads()) == before


def test_threads_end_when_the_team_is_forgotten():
    team = Team(2)
    team.run([[lambda shard: None]], 2, 2)
    started = team._helpers[0].thread
    del team
    gc.collect()
    started.join(timeout=10)
    assert not started.is_alive()


def test_nothing_of_a_run_is_kept_alive_after_it():
    class Big:
        pass

    big = Big()
    gone = threading.Event()
    weakref.finalize(big, gone.set)
    with Team(2) as team:
        team.run([[lambda shard, big=big: None]], 2, 2)
        del big
        gc.collect()
        assert gone.wait(timeout=10)
