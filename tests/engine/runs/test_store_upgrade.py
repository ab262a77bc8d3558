"""A store written by the first version opens, keeps all it had, and takes what is new."""

import sqlite3

import numpy as np
import pytest

from engine.metrics import report
from engine.runs.schema import VERSION
from engine.runs.store import RunStore
from engine.schedules import Drawn
from engine.training.compose import compose
from engine.training.events import (
    EpochDone,
    LayersMeasured,
    LearningRateSet,
    Pretrained,
    Reported,
    StepDone,
    StoppedEarly,
    Switched,
)
from engine.training.recipe import Intervention, recipe_text

VERSION_1 = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, created REAL NOT NULL, ended REAL, state TEXT NOT NULL,
    message TEXT NOT NULL DEFAULT '', data TEXT NOT NULL, preset TEXT NOT NULL,
    recipe TEXT NOT NULL, step INTEGER NOT NULL DEFAULT 0, epochs INTEGER NOT NULL DEFAULT 0,
    validation_accuracy REAL, test_accuracy REAL
);
CREATE TABLE steps (
    run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    step INTEGER NOT NULL, epoch INTEGER NOT NULL, time REAL NOT NULL, loss REAL NOT NULL,
    accuracy REAL NOT NULL, learning_rate REAL NOT NULL, images_per_second REAL NOT NULL,
    PRIMARY KEY (run, step)
) WITHOUT ROWID;
CREATE TABLE epochs (
    run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL, step INTEGER NOT NULL, time REAL NOT NULL,
    training_loss REAL NOT NULL, training_accuracy REAL NOT NULL,
    validation_loss REAL NOT NULL, validation_accuracy REAL NOT NULL,
    images_per_second REAL NOT NULL, seconds REAL NOT NULL,
    PRIMARY KEY (run, epoch)
) WITHOUT ROWID;
CREATE TABLE interventions (
    run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    step INTEGER NOT NULL, time REAL NOT NULL, learning_rate REAL NOT NULL,
    PRIMARY KEY (run, step)
) WITHOUT ROWID;
PRAGMA user_version=1;
"""


CURVE = Drawn(0.5, (0.0, 0.5, 1.0), (0.1, 1.0, 0.25))

VERSION_2_RUNS = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, created REAL NOT NULL, ended REAL, state TEXT NOT NULL,
    message TEXT NOT NULL DEFAULT '', data TEXT NOT NULL, preset TEXT NOT NULL,
    recipe TEXT NOT NULL, step INTEGER NOT NULL DEFAULT 0, epochs INTEGER NOT NULL DEFAULT 0,
    validation_accuracy REAL, test_accuracy REAL
);
CREATE TABLE steps (
    run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    step INTEGER NOT NULL, epoch INTEGER NOT NULL, time REAL NOT NULL, loss REAL NOT NULL,
    accuracy REAL NOT NULL, learning_rate REAL NOT NULL, images_per_second REAL NOT NULL,
    PRIMARY KEY (run, step)
) WITHOUT ROWID;
CREATE TABLE epochs (
    run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL, step INTEGER NOT NULL, time REAL NOT NULL,
    training_loss REAL NOT NULL, training_accuracy REAL NOT NULL,
    validation_loss REAL NOT NULL, validation_accuracy REAL NOT NULL,
    images_per_second REAL NOT NULL, seconds REAL NOT NULL,
    training_auc REAL, validation_auc REAL, training_top_k REAL, validation_top_k REAL,
    best_epoch INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (run, epoch)
) WITHOUT ROWID;
CREATE TABLE interventions (
    run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    step INTEGER NOT NULL, number INTEGER NOT NULL, time REAL NOT NULL,
    learning_rate REAL, switch INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (run, step, number)
) WITHOUT ROWID;
CREATE TABLE details (
    run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    step INTEGER NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL, time REAL NOT NULL,
    content TEXT NOT NULL, PRIMARY KEY (run, kind, step, number)
) WITHOUT ROWID;
PRAGMA user_version=2;
"""


@pytest.fixture
def second_store(own_home):
    """A store of the version before notes, tags and deleting."""
    own_home.mkdir(parents=True)
    connection = sqlite3.connect(own_home / "runs.db")
    connection.executescript(VERSION_2_RUNS)
    connection.execute(
        "INSERT INTO runs (created, state, data, preset, recipe, validation_accuracy) VALUES "
        "(5, 'finished', 'digits', 'lenet', ?, 0.9)",
        (recipe_text(compose(epochs=2)),),
    )
    connection.execute("INSERT INTO interventions VALUES (1, 3, 0, 2.0, 0.02, 0)")
    connection.commit()
    connection.close()
    return own_home


def columns_of(path):
    connection = sqlite3.connect(path)
    return {
        table: sorted(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
    }


def test_a_store_of_the_second_version_keeps_its_runs_and_takes_notes_and_tags(second_store):
    store = RunStore()
    (row,) = store.runs()
    assert (row.validation_accuracy, row.notes, row.tags, row.origin) == (0.9, "", (), "")
    assert (row.optimizer, row.created) == ("Adam", 5.0)
    run = store.run("1")
    assert run.interventions() == (Intervention(3, 0.02),)
    run.tag(["first"])
    run.note("from before")
    assert (RunStore().runs()[0].tags, RunStore().runs()[0].notes) == (("first",), "from before")


def test_a_store_of_the_second_version_gets_the_tables_of_a_new_one(second_store, tmp_path):
    RunStore()
    RunStore(tmp_path / "new")
    assert columns_of(second_store / "runs.db") == columns_of(tmp_path / "new/runs.db")


@pytest.fixture
def old_store(own_home):
    own_home.mkdir(parents=True)
    connection = sqlite3.connect(own_home / "runs.db")
    connection.executescript(VERSION_1)
    connection.execute(
        "INSERT INTO runs (created, state, data, preset, recipe) VALUES (1, 'finished', 'digits', "
        "'lenet', ?)",
        (recipe_text(compose(epochs=2)),),
    )
    connection.execute("INSERT INTO steps VALUES (1, 1, 1, 2.0, 0.5, 0.9, 0.01, 1000)")
    connection.execute("INSERT INTO epochs VALUES (1, 1, 4, 2.0, 0.5, 0.9, 0.4, 0.95, 1000, 1.0)")
    connection.execute("INSERT INTO interventions VALUES (1, 3, 2.0, 0.02)")
    connection.commit()
    connection.close()
    return own_home


def test_an_old_store_keeps_what_it_had(old_store):
    run = RunStore().run("1")
    assert run.steps() == [StepDone(2.0, 1, 1, 0.5, 0.9, 0.01, 1000)]
    assert run.epochs() == [EpochDone(2.0, 1, 4, 0.5, 0.9, 0.4, 0.95, 1000, 1.0)]
    assert run.interventions() == (Intervention(3, 0.02),)
    assert run.recipe == compose(epochs=2)
    (version,) = sqlite3.connect(old_store / "runs.db").execute("PRAGMA user_version").fetchone()
    assert version == VERSION


def test_an_old_and_a_new_store_have_the_same_tables(old_store, tmp_path):
    RunStore()
    RunStore(tmp_path / "new")
    assert columns_of(old_store / "runs.db") == columns_of(tmp_path / "new/runs.db")


def test_a_store_of_the_third_version_takes_drawn_curves(own_home, tmp_path):
    RunStore().create(compose())
    connection = sqlite3.connect(own_home / "runs.db")
    connection.executescript(
        "ALTER TABLE interventions DROP COLUMN drawn; PRAGMA user_version=3;"
        "INSERT INTO interventions VALUES (1, 3, 0, 2.0, 0.02, 0)"
    )
    connection.close()
    run = RunStore().run("1")
    run.write(LearningRateSet(3.0, 4, None, drawn=CURVE))
    assert run.interventions() == (Intervention(3, 0.02), Intervention(4, drawn=CURVE))
    RunStore(tmp_path / "new")
    assert columns_of(own_home / "runs.db") == columns_of(tmp_path / "new/runs.db")


def test_every_detail_comes_back_as_it_was_told():
    judged = report(np.eye(3), np.array([0, 1, 1]))
    events = [
        Pretrained(1.0, 0, 1, 1, 0.5), Pretrained(1.0, 0, 1, 2, 0.4), Pretrained(1.0, 0, 3, 1, 0.6),
        LayersMeasured(2.0, 5, ()), Reported(3.0, 10, None, judged),
        Reported(3.0, 20, judged, judged), Switched(4.0, 20, "SGD", "plateau"),
        StoppedEarly(5.0, 30, 3, 2, True),
    ]  # fmt: skip
    run = RunStore().create(compose())
    assert list(run.record(events)) == events
    for kind in {type(event) for event in events}:
        assert run.details(kind) == [event for event in events if type(event) is kind]


def test_several_interventions_of_one_step_keep_their_order_and_are_replayed_once():
    run = RunStore().create(compose())
    asked = [*(LearningRateSet(1.0, 7, rate) for rate in (0.1, 0.2, 0.1)),
             Switched(1.0, 7, "SGD", "asked"), LearningRateSet(1.0, 9, None),
             LearningRateSet(1.0, 9, None, drawn=CURVE)]  # fmt: skip
    for event in asked:
        run.write(event)
    wanted = (Intervention(7, 0.1), Intervention(7, 0.2), Intervention(7, 0.1),
              Intervention(7, switch=True), Intervention(9),
              Intervention(9, drawn=CURVE))  # fmt: skip
    assert run.interventions() == wanted
    run.write(LearningRateSet(2.0, 7, 0.1, replayed=True))
    run.write(Switched(2.0, 7, "SGD", "asked", replayed=True))
    run.write(LearningRateSet(2.0, 9, None, replayed=True, drawn=CURVE))
    assert run.interventions() == wanted
