"""The tables of the run store, and how older stores become like new ones."""

from collections.abc import Mapping

VERSION = 4

SCHEMA = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created REAL NOT NULL,           -- seconds since the epoch
    ended REAL,
    state TEXT NOT NULL,             -- created, running, finished, stopped, failed, interrupted
    message TEXT NOT NULL DEFAULT '',
    data TEXT NOT NULL,
    preset TEXT NOT NULL,
    recipe TEXT NOT NULL,            -- JSON
    step INTEGER NOT NULL DEFAULT 0,
    epochs INTEGER NOT NULL DEFAULT 0,
    validation_accuracy REAL,
    test_accuracy REAL,
    notes TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]', -- JSON, a list of words
    origin TEXT NOT NULL DEFAULT '', -- the run that it repeats or was forked from
    deleted REAL                     -- when it was moved aside, in seconds since the epoch
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
    step INTEGER NOT NULL, number INTEGER NOT NULL,   -- those of one step in their order
    time REAL NOT NULL,
    learning_rate REAL,              -- NULL: back to the schedule, unless it is a switch
    switch INTEGER NOT NULL DEFAULT 0,
    drawn TEXT,                      -- JSON: a curve in place of a rate
    PRIMARY KEY (run, step, number)
) WITHOUT ROWID;
CREATE TABLE details (
    run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    step INTEGER NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL, time REAL NOT NULL,
    content TEXT NOT NULL,           -- the event as JSON
    PRIMARY KEY (run, kind, step, number)
) WITHOUT ROWID
"""

FROM_1 = """
ALTER TABLE epochs ADD COLUMN training_auc REAL;
ALTER TABLE epochs ADD COLUMN validation_auc REAL;
ALTER TABLE epochs ADD COLUMN training_top_k REAL;
ALTER TABLE epochs ADD COLUMN validation_top_k REAL;
ALTER TABLE epochs ADD COLUMN best_epoch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE interventions RENAME TO interventions_1;
CREATE TABLE interventions (
    run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    step INTEGER NOT NULL, number INTEGER NOT NULL, time REAL NOT NULL,
    learning_rate REAL, switch INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (run, step, number)
) WITHOUT ROWID;
INSERT INTO interventions (run, step, number, time, learning_rate)
    SELECT run, step, 0, time, learning_rate FROM interventions_1;
DROP TABLE interventions_1;
CREATE TABLE details (
    run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    step INTEGER NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL, time REAL NOT NULL,
    content TEXT NOT NULL, PRIMARY KEY (run, kind, step, number)
) WITHOUT ROWID
"""

FROM_2 = """
ALTER TABLE runs ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE runs ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN deleted REAL
"""

FROM_3 = "ALTER TABLE interventions ADD COLUMN drawn TEXT"

UPGRADES: Mapping[int, str] = {
    0: SCHEMA,
    1: f"{FROM_1};{FROM_2};{FROM_3}",
    2: f"{FROM_2};{FROM_3}",
    3: FROM_3,
}
"""By the version that is found: the statements that lead to the present one; 0 is a new store."""


def statements(found: int) -> list[str]:
    """What makes a store of version `found` one of the present version."""
    text = UPGRADES.get(found, "")
    lines = (line.split("--")[0] for line in text.splitlines())
    return [statement for statement in "\n".join(lines).split(";") if statement.strip()]
