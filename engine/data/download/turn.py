"""One process at a time gets a data set; the others wait and then find it there."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from engine.errors import UserError

NAP_S = 0.1


@contextmanager
def take_turn(file: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of that file; while another process holds it, call `waiting` now and then.

    The lock is a transaction of SQLite, which the system drops when its process dies. `waiting`
    may raise to give up. Raises: UserError where the file can't be used.
    """
    with closing(_connect(file)) as connection:
        while not _begin(connection, file):
            waiting()
            time.sleep(NAP_S)
        yield


def _connect(file: Path) -> sqlite3.Connection:
    try:
        return sqlite3.connect(file, timeout=0, isolation_level=None)
    except sqlite3.Error as error:
        raise _unusable(file, error) from error


def _begin(connection: sqlite3.Connection, file: Path) -> bool:
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            return False
        raise _unusable(file, error) from error
    return True


def _unusable(file: Path, error: sqlite3.Error) -> UserError:
    return UserError(f"{file} can't be used ({error}). Remove it or free its permissions.")
