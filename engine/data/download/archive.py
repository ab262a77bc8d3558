"""Unpack the members that are expected of an archive, and nothing else.

The archive is hostile until its checksum is right, and handled as hostile after that too: names
come from our own table and never from the archive, so that no member can lie outside the folder;
each member's kind, name and size are looked at before a byte of it is written; and the stream is
read no further than what the members may take together, so that a few bytes can't unpack to many.
"""

import gzip
import hashlib
import io
import os
import tarfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO

from engine.data.remote import Member, Remote
from engine.errors import UserError

CHUNK = 1 << 20  # bytes
SLACK = 1 << 20  # bytes of headers and padding beside the members
MOST_MEMBERS = 64


class _ArchiveError(Exception):
    """What is wrong with the archive, as the rest of a sentence."""


class _Limited(io.BufferedIOBase):
    """A stream that ends in a fault instead of giving more than it may."""

    def __init__(self, stream: gzip.GzipFile, most: int) -> None:
        self._stream = stream
        self._left = most

    def read(self, size: int | None = CHUNK, /) -> bytes:
        """At most `size` bytes, or `CHUNK`."""
        piece = self._stream.read(CHUNK if size is None else min(size, CHUNK))
        self._left -= len(piece)
        if self._left < 0:
            raise _ArchiveError("unpacks to more than the data set has")
        return piece


def unpack(path: Path, folder: Path, remote: Remote, step: Callable[[], None]) -> None:
    """Write the archive's members into the folder, which must be empty; `step` is called often.

    Raises: UserError where the archive isn't what was expected; the folder is then of no use.
    """
    most = sum(member.largest for member in remote.members) + SLACK
    try:
        with (
            gzip.open(path) as packed,
            tarfile.open(fileobj=_Limited(packed, most), mode="r|") as archive,
        ):
            _unpack_members(archive, folder, remote, step)
    except _ArchiveError as fault:
        raise UserError(f"{path} {fault}. Remove it and run it again.") from fault
    except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise UserError(
            f"{path} is a damaged archive ({error}). Remove it and run it again."
        ) from error
    except OSError as error:
        raise UserError(
            f"{path} can't be unpacked into {folder} ({error.strerror or error}). Make room on the "
            "disk or free the folder's permissions, then run it again; what has come is kept."
        ) from error


def _unpack_members(
    archive: tarfile.TarFile, folder: Path, remote: Remote, step: Callable[[], None]
) -> None:
    wanted = {member.name: member for member in remote.members}
    for number, found in enumerate(archive):
        if number >= MOST_MEMBERS:
            raise _ArchiveError(f"has more than {MOST_MEMBERS} members")
        name = found.name.removeprefix("./")
        if found.isdir() or name in remote.left_out:
            continue
        if name not in wanted:
            raise _ArchiveError(f"holds {found.name[:200]!r}, which isn't part of the data set")
        member = wanted.pop(name)
        if not found.isreg() or not 0 <= found.size <= member.largest:
            raise _ArchiveError(f"holds {name} as something else than a file of its size")
        content = archive.extractfile(found)
        assert content is not None, "a regular file has content"
        _write(content, folder / name.rpartition("/")[2], member, step)
    if wanted:
        raise _ArchiveError(f"lacks {', '.join(wanted)}")


def _write(content: IO[bytes], path: Path, member: Member, step: Callable[[], None]) -> None:
    digest = hashlib.sha256()
    with path.open("xb") as file:
        while piece := content.read(CHUNK):
            digest.update(piece)
            file.write(piece)
            step()
        file.flush()
        os.fsync(file.fileno())
    if member.sha256 and digest.hexdigest() != member.sha256:
        raise _ArchiveError(f"holds {member.name} with another checksum")
