"""Who works on a run: a lock that ends with its process, on every system.

A waiting SQLite transaction on a file of the run's folder is the lock: the system drops it when
the process dies, however it dies, and nobody has to ask whether a process number is still the same.
"""

import sqlite3
from pathlib import Path

from engine.errors import UserError


class Claim:
    """The right to write a run, held until `release` or the end of the process."""

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(
            _file(folder), timeout=0, isolation_level=None, check_same_thread=False
        )
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            self._connection.close()
            raise UserError(
                f"Run {folder.name} is being trained by another process. Wait for it or stop it."
            ) from error

    def release(self) -> None:
        """Let others have the run."""
        self._connection.close()


def is_claimed(folder: Path) -> bool:
    """Whether a living process works on the run."""
    if not _file(folder).exists():
        return False
    connection = sqlite3.connect(_file(folder), timeout=0, isolation_level=None)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        return True
    finally:
        connection.close()
    return False


def _file(folder: Path) -> Path:
    return folder / "claim.db"
