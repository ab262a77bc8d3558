"""The tables of the run store."""

VERSION = 1

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
    test_accuracy REAL
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
"""
