"""Get one file from whichever mirror has it, going on where a connection broke off.

Mirrors are tried in their order. One that drops the connection is asked for the rest at once, as
long as each try brings something; then the next one goes on with the rest. One whose file is
another (status, length, checksum) isn't asked again. After all have failed there is a pause and
a further round, for what passes by itself.
"""

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from engine.data.checksum import sha256_of
from engine.data.download.progress import Asked, CancelledError
from engine.data.download.transfer import DroppedError, RefusedError, transfer
from engine.data.remote import RemoteFile
from engine.errors import UserError

ROUNDS = 3
TRIES = 5  # of one mirror in a round, while each brings bytes
NAP_S = 0.1  # between two looks at whether the download is still wanted


class Fetcher:
    """Gets files into a folder, each under its name once its checksum is right.

    `arrived(file, bytes, mirror)` is told how much of a file is there. An unfinished file is
    kept as `NAME.part`.
    """

    def __init__(
        self,
        mirrors: Sequence[str],
        folder: Path,
        arrived: Callable[[RemoteFile, int, str], None],
        cancelled: Asked,
        timeout_s: float,
        pause_s: float,
    ) -> None:
        self._mirrors = [check_address(mirror) for mirror in mirrors]
        self._folder = folder
        self._arrived = arrived
        self._cancelled = cancelled
        self._timeout_s = timeout_s
        self._pause_s = pause_s

    def fetch(self, file: RemoteFile) -> None:
        """Get the file, unless it is there.

        Raises: UserError where no mirror has it; CancelledError.
        """
        if _is_right(self._folder / file.name, file):
            self._arrived(file, file.size, "")
            return
        left, faults = list(self._mirrors), dict[str, str]()
        for number in range(ROUNDS):
            if number and left:
                self._wait(self._pause_s * 2 ** (number - 1))
            for mirror in tuple(left):
                try:
                    self._fetch_from(mirror, file)
                    return
                except RefusedError as fault:
                    left.remove(mirror)
                    faults[mirror] = str(fault)
                except DroppedError as fault:
                    faults[mirror] = str(fault)
        told = "; ".join(f"{host_of(mirror)}: {fault}" for mirror, fault in faults.items())
        raise UserError(
            f"{file.name} can't be downloaded ({told}). Look at the connection and run it again "
            "later; what has come is kept."
        )

    def _fetch_from(self, mirror: str, file: RemoteFile) -> None:
        """Raises: DroppedError, RefusedError."""
        part = self._folder / f"{file.name}.part"
        pieced = self._transfer(mirror, file, part)
        if not _is_right(part, file) and pieced:  # the fault may lie in an earlier piece
            part.unlink()
            self._transfer(mirror, file, part)
        if not _is_right(part, file):
            part.unlink()
            raise RefusedError("sent a file with another checksum")
        _keep(part, self._folder / file.name)

    def _transfer(self, mirror: str, file: RemoteFile, part: Path) -> bool:
        """All bytes of the file, in as many pieces as it takes; whether these were several.

        Raises: DroppedError, RefusedError, CancelledError.
        """

        def arrived(count: int) -> None:
            self._arrived(file, count, host_of(mirror))
            self._check_wanted()

        for number in range(TRIES):
            before = _size_of(part)
            self._check_wanted()
            try:
                transfer(mirror + file.name, part, file.size, self._timeout_s, arrived)
                return before > 0
            except DroppedError:
                if _size_of(part) <= before or number == TRIES - 1:
                    raise
        raise AssertionError("the last try returns or raises")

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._check_wanted()
            time.sleep(min(NAP_S, left))

    def _check_wanted(self) -> None:
        if self._cancelled():
            raise CancelledError


def check_address(mirror: str) -> str:
    """The address of a mirror's folder, with its slash. Raises: UserError for none of the web."""
    if not _is_web(mirror):
        raise UserError(
            f"{mirror[:200]!r} is no mirror. Give an address such as https://example.org/mnist/ "
            "under which the files lie."
        )
    return mirror if mirror.endswith("/") else mirror + "/"


def _is_web(address: str) -> bool:
    if not address.isascii() or not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, half an IPv6 address
        return False


def host_of(mirror: str) -> str:
    """The mirror's host, to be shown."""
    return urlsplit(mirror).hostname or mirror


def _is_right(path: Path, file: RemoteFile) -> bool:
    try:
        return path.stat().st_size == file.size and sha256_of(path) == file.sha256
    except FileNotFoundError:
        return False
    except OSError as error:
        raise UserError(f"{path} can't be read ({error.strerror or error}). Remove it.") from error


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _keep(part: Path, path: Path) -> None:
    """Bring the finished file to the disk and give it its name."""
    try:
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(part, path)
    except OSError as error:
        raise UserError(
            f"{path} can't be written ({error.strerror or error}). Make room on the disk or free "
            "the folder's permissions, then run it again."
        ) from error
