"""Hear what the picture codecs say while they decode, and keep it off standard error.

libjpeg fills a scan that breaks off with grey and OpenCV returns it as a picture; the one sign
is a line that libjpeg prints to the process's standard error. So that stream is led into a file
while a picture is decoded. Lines that no codec wrote are passed on. Where there is no such
stream (a Windows program without a console), nothing is heard and the file's marks must do.
"""

import os
import tempfile
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

STREAM = 2  # the file descriptor of standard error
LOCK = threading.Lock()  # there is one standard error in a process
CODECS = (
    b"Corrupt JPEG", b"Premature end", b"Invalid SOS", b"Inconsistent prog", b"Warning: ",
    b"libpng", b"[",
)  # fmt: skip
HARMLESS = b"extraneous bytes"  # between segments; the picture is whole
SERIOUS = CODECS[:2]


def decode_listening(decode: Callable[[], T]) -> tuple[T, bool]:
    """The result of `decode` and whether a codec complained that picture data is missing."""
    with LOCK, tempfile.TemporaryFile() as heard:
        try:
            kept = os.dup(STREAM)
        except OSError:  # no such stream
            return decode(), False
        try:
            os.dup2(heard.fileno(), STREAM)
            result = decode()
        finally:
            os.dup2(kept, STREAM)
            os.close(kept)
        heard.seek(0)
        lines = heard.read().splitlines(keepends=True)
    _pass_on([line for line in lines if not line.startswith(CODECS)])
    return result, any(line.startswith(SERIOUS) and HARMLESS not in line for line in lines)


def _pass_on(lines: list[bytes]) -> None:
    if lines:
        os.write(STREAM, b"".join(lines))
