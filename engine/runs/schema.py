"""The tables of the run store."""

import sqlite3
from pathlib import Path

from engine.errors import UserError
from engine.places import make_folder

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


def connect(path: Path) -> sqlite3.Connection:
    """Open the store, making it where it is absent; every statement commits by itself.

    WAL lets the window read while a training process writes, and a killed process costs nothing
    that was written. Raises: UserError where the file is no store or can't be opened.
    """
    make_folder(path.parent)
    try:
        connection = sqlite3.connect(path, timeout=10, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("PRAGMA foreign_keys=ON")
        _make_tables(connection)
    except sqlite3.Error as error:
        raise UserError(
            f"The run store {path} can't be opened: {error}. Move it away to begin a new one."
        ) from error
    return connection


def _make_tables(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")  # two processes may come at once
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        connection.execute("ROLLBACK")
        raise UserError(
            f"The run store was written by a newer Neocog (format {version}; this one reads "
            f"{VERSION}). Update Neocog, or set NEOCOG_HOME to another folder."
        )
    if version == 0:
        for statement in SCHEMA.split(";"):
            if statement.strip():
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version={VERSION}")
    connection.execute("COMMIT")
