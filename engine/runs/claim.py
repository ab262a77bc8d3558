"""Who works on a run: a lock that ends with its process, on every system.

An SQLite transaction on a file of the run's folder is the lock: the system drops it when the
process dies, however it dies, and nobody has to ask whether a process number is still the same.
"""

import sqlite3
from pathlib import Path

from engine.errors import UserError

WAIT_S = 1.0  # for those who only look, which takes them a millisecond


class Claim:
    """The right to write a run, held until `release` or the end of the process.

    Raises: UserError where another process holds it, or the run's folder can't be written.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self._connection = sqlite3.connect(
                _file(folder), timeout=WAIT_S, isolation_level=None, check_same_thread=False
            )
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise UserError(
                    f"Run {folder.name} is being trained by another process. Wait or stop it."
                ) from error
            raise UserError(f"The folder of run {folder.name} can't be used: {error}.") from error

    def release(self) -> None:
        """Let others have the run."""
        self._connection.close()


def is_claimed(folder: Path) -> bool:
    """Whether a living process works on the run."""
    if not _file(folder).exists():
        return False
    connection = sqlite3.connect(_file(folder), timeout=0, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")  # readers don't disturb each other
    except sqlite3.Error as error:
        return error.sqlite_errorcode == sqlite3.SQLITE_BUSY
    finally:
        connection.close()
    return False


def _file(folder: Path) -> Path:
    return folder / "claim.db"
