import multiprocessing
import shutil
import sqlite3
import threading
import time

import pytest

from engine.errors import UserError
from engine.runs.claim import is_claimed
from engine.runs.store import RunStore
from engine.training.compose import compose
from engine.training.events import (
    EpochDone,
    Finished,
    LearningRateSet,
    Started,
    StepDone,
    Switched,
)


def started():
    return Started(time.time(), "1", 10, 100, 10, 10, 4, 0)


def step(number, loss=0.5):
    return StepDone(time.time(), number, 1, loss, 0.9, 0.01, 1000.0)


def epoch(number):
    return EpochDone(time.time(), number, number * 4, 0.5, 0.9, 0.4, 0.95, 1000.0, 1.0)


def finished():
    return Finished(time.time(), "finished", 2, 8, 0.5, 0.4, 0.95, 0.3, 0.96, 1000.0, 2.0, "m")


def test_every_recorded_event_can_be_read_at_once_by_another():
    run = RunStore().create(compose(epochs=2))
    other = RunStore().run(run.id)
    events = [started(), step(1), step(2), LearningRateSet(1.0, 2, 0.02), epoch(1), finished()]
    for count, _ in enumerate(run.record(events), 1):
        seen = len(other.steps()) + len(other.epochs()) + len(other.interventions())
        assert seen == sum(isinstance(e, StepDone | EpochDone | LearningRateSet)
                           for e in events[:count])  # fmt: skip
    row = RunStore().runs()[0]
    assert (row.state, row.step, row.epochs, row.test_accuracy) == ("finished", 2, 1, 0.96)
    assert other.steps() == events[1:3]
    assert other.recipe == compose(epochs=2)


def test_a_resumed_run_writes_over_the_steps_it_does_again():
    run = RunStore().create(compose())
    list(run.record([started(), step(1), step(2, loss=0.7), step(2, loss=0.7)]))
    assert [event.step for event in run.steps()] == [1, 2]


def test_a_run_that_takes_another_way_forgets_the_old_one_from_there_on():
    run, other = RunStore().create(compose()), RunStore().create(compose())
    asked = Switched(0.0, 4, "SGD", "asked")
    for told in (run, other):
        list(told.record([*map(step, range(1, 9)), LearningRateSet(0.0, 3, 0.02), asked, epoch(1),
                          Switched(0.0, 6, "SGD", "plateau"), epoch(2)]))  # fmt: skip
    run.forget_after(4)
    assert [event.step for event in run.steps()] == [1, 2, 3, 4]
    assert [event.epoch for event in run.epochs()] == [1]
    assert [change.step for change in run.interventions()] == [3]
    assert run.details(Switched) == []
    row = next(row for row in RunStore().runs() if row.id == run.id)
    assert (row.step, row.epochs) == (4, 1)
    assert (len(other.steps()), len(other.epochs()), len(other.details(Switched))) == (8, 2, 2)


def test_what_happened_between_two_epochs_stays_when_the_run_goes_on_from_there():
    run = RunStore().create(compose())
    plateau = Switched(0.0, 4, "SGD", "plateau")
    list(run.record([*map(step, range(1, 5)), plateau, epoch(1)]))
    run.forget_after(4)
    assert run.details(Switched) == [plateau]


def test_the_newest_run_comes_first_and_an_unknown_one_is_a_sentence():
    store = RunStore()
    names = [store.create(compose()).id for _ in range(3)]
    assert [row.id for row in store.runs()] == names[::-1]
    for name in ("99", "x", "", "-1", "1" * 30, "²"):
        with pytest.raises(UserError, match="There is no run"):
            store.run(name)


def test_a_run_whose_process_died_is_interrupted_and_a_living_one_runs():
    store = RunStore()
    run = store.create(compose())
    claim = run.claim()
    run.write(started())
    assert store.runs()[0].state == "running"
    claim.release()
    assert store.runs()[0].state == "interrupted"


def test_two_processes_cannot_train_one_run():
    run = RunStore().create(compose())
    claim = run.claim()
    with pytest.raises(UserError, match="another process"):
        RunStore().run(run.id).claim()
    claim.release()
    RunStore().run(run.id).claim().release()


def test_looking_at_runs_does_not_keep_anybody_from_claiming_one():
    store = RunStore()
    run = store.create(compose())
    run.write(started())
    looking, ended = True, []

    def look():
        while looking:
            ended.append(is_claimed(run.folder))

    watcher = threading.Thread(target=look)
    watcher.start()
    for _ in range(100):
        run.claim().release()
    looking = False
    watcher.join()
    assert False in ended


def test_a_claim_that_cannot_be_made_or_read_is_a_sentence():
    store = RunStore()
    run = store.create(compose())
    run.write(started())
    (run.folder / "claim.db").write_bytes(b"no database" * 1000)
    with pytest.raises(UserError, match="can't be used"):
        run.claim()
    assert store.runs()[0].state == "interrupted"
    shutil.rmtree(run.folder)
    with pytest.raises(UserError, match="can't be used"):
        run.claim()


def test_a_run_that_was_never_begun_is_interrupted(monkeypatch):
    store = RunStore()
    store.create(compose())
    assert store.runs()[0].state == "created"
    monkeypatch.setattr("engine.runs.store.START_S", 0)
    assert store.runs()[0].state == "interrupted"


def create_many(count):
    store = RunStore()
    for _ in range(count):
        run = store.create(compose())
        list(run.record([started(), step(1), finished()]))


def test_two_processes_on_one_store_lose_nothing():
    context = multiprocessing.get_context("spawn")
    children = [context.Process(target=create_many, args=(10,)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    assert [child.exitcode for child in children] == [0, 0]
    rows = RunStore().runs()
    assert len(rows) == 20
    assert {row.state for row in rows} == {"finished"}


def test_a_store_that_is_none_is_a_sentence(own_home):
    own_home.mkdir()
    (own_home / "runs.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(UserError, match=r"runs\.db"):
        RunStore()


def test_a_store_of_a_newer_neocog_is_left_alone(own_home):
    own_home.mkdir()
    connection = sqlite3.connect(own_home / "runs.db")
    connection.execute("PRAGMA user_version=99")
    connection.close()
    with pytest.raises(UserError, match="newer Neocog"):
        RunStore()
