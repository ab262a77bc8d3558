"""One attempt to get a file, or the rest of it, from one address over HTTP."""

import re
import time
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import BinaryIO
from urllib import request
from urllib.error import HTTPError, URLError

from engine.errors import UserError

CHUNK = 1 << 16  # bytes
LEAST = 4096  # bytes that must come in the time that a connection may be silent
RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
PASSING = (408, 425, 429)  # client errors that may be over the next time


class DroppedError(Exception):
    """The transfer ended early; what came is good to go on from. The text says why."""


class RefusedError(Exception):
    """This address doesn't have the file; asking again is no use. The text says why."""


def transfer(
    address: str, part: Path, size: int, timeout_s: float, arrived: Callable[[int], None]
) -> None:
    """Bring the file at `part` to `size` bytes, from what is there already.

    `arrived` is told the file's bytes so far, and may raise to end the transfer. An address that
    takes longer than `timeout_s` for its next 4 KiB is left.
    Raises: DroppedError; RefusedError; UserError where the file can't be written.
    """
    start = _held(part, size)
    if start == size:
        return
    try:
        with _open(address, start, timeout_s) as response:
            start = _agreed_start(response, start, size)
            _check_length(response, size - start)
            _store(response, part, start, size, timeout_s, arrived)
    except HTTPError as error:
        with error:  # it holds a connection
            _explain_status(error.code, error.reason, part)
    except TimeoutError as error:
        raise DroppedError(f"nothing came for {timeout_s:g} s") from error
    except URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise DroppedError(f"no answer in {timeout_s:g} s") from error
        raise DroppedError(_reason(error.reason)) from error
    except (OSError, HTTPException) as error:
        raise DroppedError(_reason(error)) from error
    except ValueError as error:  # an address or a redirection that is none
        raise RefusedError(_reason(error)) from error


def _held(part: Path, size: int) -> int:
    """How many bytes are there to go on from; a file that is too long is worth nothing."""
    try:
        held = part.stat().st_size
        if held > size:
            part.unlink()
            return 0
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise _unwritable(part, error) from error
    return held


def _open(address: str, start: int, timeout_s: float) -> HTTPResponse:
    headers = {"User-Agent": "Neocog", "Accept-Encoding": "identity"}
    if start:
        headers["Range"] = f"bytes={start}-"
    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler,
        request.HTTPHandler,
        request.HTTPSHandler,
        request.HTTPRedirectHandler,
        request.HTTPErrorProcessor,
        request.HTTPDefaultErrorHandler,
        request.UnknownHandler,
    ):  # fmt: skip - no files and no FTP: a redirection leads to the web or nowhere
        opener.add_handler(handler())
    answer: HTTPResponse = opener.open(request.Request(address, headers=headers), timeout=timeout_s)
    return answer


def _agreed_start(response: HTTPResponse, start: int, size: int) -> int:
    """From which byte the answer begins: 0 from a server that knows no ranges."""
    if response.status == 200:
        return 0
    if response.status != 206:
        raise RefusedError(f"answered with status {response.status}")
    found = RANGE.fullmatch(response.headers.get("Content-Range", ""))
    if found is None or int(found[1]) != start:
        raise RefusedError("sent another part of the file than the one asked for")
    if found[2] not in ("*", str(size)):
        raise RefusedError(f"has a file of {int(found[2]):,} bytes, not {size:,}")
    return start


def _check_length(response: HTTPResponse, expected: int) -> None:
    length = response.headers.get("Content-Length")
    if length is not None and length.isdecimal() and int(length) != expected:
        raise RefusedError(f"offers {int(length):,} bytes, not {expected:,}")


def _store(
    response: HTTPResponse,
    part: Path,
    start: int,
    size: int,
    timeout_s: float,
    arrived: Callable[[int], None],
) -> None:
    """Write what comes. Each piece is told after it is on the disk."""
    have, pace = start, _Pace(timeout_s)
    with _open_part(part, start) as file:
        while have < size:
            piece = response.read1(CHUNK)
            if not piece:
                raise DroppedError(f"the connection ended after {have:,} of {size:,} bytes")
            if have + len(piece) > size:
                _forget(file, start, part)
                raise RefusedError(f"sends more than the {size:,} bytes of the file")
            _write(file, piece, part)
            have += len(piece)
            arrived(have)
            pace.note(len(piece))


class _Pace:
    """Sees a connection that drips: alive, but with too little to be of use."""

    def __init__(self, timeout_s: float) -> None:
        self._timeout_s = timeout_s
        self._since = time.monotonic()
        self._bytes = 0

    def note(self, count: int) -> None:
        """Raises: DroppedError where less than `LEAST` bytes came in the time."""
        self._bytes += count
        if self._bytes >= LEAST:
            self._bytes, self._since = 0, time.monotonic()
        elif time.monotonic() - self._since > self._timeout_s:
            raise DroppedError(f"only {self._bytes:,} bytes came in {self._timeout_s:g} s")


def _open_part(part: Path, start: int) -> BinaryIO:
    try:
        file = part.open("r+b" if start else "wb", buffering=0)
        file.seek(start)
    except OSError as error:
        raise _unwritable(part, error) from error
    return file


def _forget(file: BinaryIO, start: int, part: Path) -> None:
    """What came is no part of the file: back to what was there before."""
    try:
        file.truncate(start)
    except OSError as error:
        raise _unwritable(part, error) from error


def _write(file: BinaryIO, piece: bytes, part: Path) -> None:
    try:
        left = memoryview(piece)
        while left:
            left = left[file.write(left) :]
    except OSError as error:
        raise _unwritable(part, error) from error


def _explain_status(code: int, reason: str, part: Path) -> None:
    """Raises: DroppedError where another time may go better, RefusedError where not."""
    what = f"answered {code} {reason}".rstrip()
    if code == 416:  # it has less than is here: what is here is from another file
        with suppress(OSError):
            part.unlink()
        raise DroppedError(what)
    raise DroppedError(what) if code >= 500 or code in PASSING else RefusedError(what)


def _reason(error: object) -> str:
    words = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(str(words).split())[:200]


def _unwritable(part: Path, error: OSError) -> UserError:
    return UserError(
        f"{part} can't be written ({error.strerror or error}). Make room on the disk or free the "
        "folder's permissions, then run it again; what has come is kept."
    )
