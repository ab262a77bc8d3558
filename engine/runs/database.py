"""The store's SQLite file; its faults become sentences."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.places import make_folder
from engine.runs.schema import VERSION, statements

WAIT_S = 10  # for another process that writes

MENDS = {
    sqlite3.SQLITE_FULL: "The disk is full; make room on it.",
    sqlite3.SQLITE_BUSY: "Another process keeps it busy; try again when that has ended.",
    sqlite3.SQLITE_READONLY: "It can't be written; free its permissions or set NEOCOG_HOME.",
    sqlite3.SQLITE_CANTOPEN: "Its folder can't be used; free its permissions or set NEOCOG_HOME.",
    sqlite3.SQLITE_CORRUPT: "The file is damaged; move it away to begin a new one.",
    sqlite3.SQLITE_NOTADB: "The file is no database; move it away to begin a new one.",
}
PRIMARY = 0xFF  # the low byte of SQLite's extended error codes


class Database:
    """One connection, on which every statement commits by itself.

    WAL lets the window read while a training process writes, and a killed process costs nothing
    that was written. Raises: UserError, here and in `execute`, with what can be done.
    """

    def __init__(self, path: Path) -> None:
        make_folder(path.parent)
        self._path = path
        with self._sentences():
            self._connection = sqlite3.connect(path, timeout=WAIT_S, isolation_level=None)
            self._connection.row_factory = sqlite3.Row
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=NORMAL")
            self._connection.execute("PRAGMA foreign_keys=ON")
            self._make_tables()

    def execute(self, statement: str, values: Sequence[Any] = ()) -> int | None:
        """Change something; the number of the row that was inserted."""
        with self._sentences():
            return self._connection.execute(statement, values).lastrowid

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """Read something."""
        with self._sentences():
            return self._connection.execute(query, values).fetchall()

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & PRIMARY
            mend = MENDS.get(code, "What was written so far is kept.")
            raise UserError(f"The run store {self._path}: {error}. {mend}") from error

    def _make_tables(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")  # two processes may come at once
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            self._connection.execute("ROLLBACK")
            raise UserError(
                f"The run store {self._path} was written by a newer Neocog (format {version}; this "
                f"one reads {VERSION}). Update Neocog, or set NEOCOG_HOME to another folder."
            )
        for statement in statements(version):
            self._connection.execute(statement)
        self._connection.execute(f"PRAGMA user_version={VERSION}")
        self._connection.execute("COMMIT")
