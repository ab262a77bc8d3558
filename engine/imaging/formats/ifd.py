"""Read a TIFF directory: the body of a TIFF file, and EXIF inside the other formats.

A directory only says where its numbers lie. They are read when asked for, as views of the file,
and never more of them than a picture needs: many entries may point at the same bytes, so what a
hostile file asks for is not bounded by its length.

Source: Adobe 1992, "TIFF, revision 6.0", section 2.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.imaging.formats.base import Content, PictureError, cut_short, unpack

ORIENTATION = 274
BYTE_ORDERS = {b"II*\x00": "<", b"MM\x00*": ">"}
INTEGERS = {1: "u1", 3: "u2", 4: "u4"}  # the integer types: byte, short, long
ENTRY = 12  # bytes
MAX_PAGES = 64  # bounds the work that a hostile chain of directories can ask for
MAX_ENTRIES = 512  # of one directory; real ones have some dozens
FEW = 8  # numbers under a tag that describes samples: one a channel
EXIF_PREFIX = b"Exif\x00\x00"


@dataclass(frozen=True)
class Directory:
    """Where the integers of one directory lie in the file."""

    content: Content
    entries: dict[int, tuple[str, int, int]]  # by tag: type of number, count, place
    following: int  # where the next directory starts; 0 where there is none

    def value(self, tag: int, default: int) -> int:
        """The first number under a tag."""
        if tag not in self.entries:
            return default
        layout, _, place = self.entries[tag]
        return int(self._view(layout, 1, place)[0])

    def values(self, tag: int, most: int = FEW) -> Array:
        """All numbers under a tag, a view; none where it is absent.

        Raises: PictureError where there are more than `most`, or where they leave the file.
        """
        layout, count, place = self.entries.get(tag, ("u1", 0, 0))
        if count > most:
            raise PictureError(
                f"is a damaged TIFF file (entry {tag} holds {count:,} numbers, and at most "
                f"{most:,} have a meaning). Save it again as PNG"
            )
        return self._view(layout, count, place)

    def _view(self, layout: str, count: int, place: int) -> Array:
        if place + count * np.dtype(layout).itemsize > len(self.content):
            raise cut_short()
        return np.frombuffer(self.content, layout, count, place)


def read_directories(content: Content) -> Iterator[Directory]:
    """Each directory of the chain. Raises: PictureError where it leaves the file or turns back."""
    order = BYTE_ORDERS.get(bytes(content[:4]))
    if order is None:
        raise PictureError("is a damaged TIFF file. Save it again as PNG")
    (start,) = unpack(f"{order}I", content, 4)
    seen: set[int] = set()
    while start:
        if start in seen or len(seen) == MAX_PAGES:
            raise PictureError("is a damaged TIFF file (too many pages). Save it again as PNG")
        seen.add(start)
        directory = _read_directory(content, start, order)
        yield directory
        start = directory.following


def read_orientation(exif: Content) -> int:
    """EXIF's turn; 1 (upright) where there is none or the block is damaged.

    A damaged EXIF block doesn't spoil the picture it stands beside, so it is no fault.
    """
    view = memoryview(exif)
    block = view[len(EXIF_PREFIX) :] if view[: len(EXIF_PREFIX)] == EXIF_PREFIX else view
    try:
        first = next(read_directories(block), None)
        orientation = first.value(ORIENTATION, 1) if first else 1
    except PictureError:
        return 1
    return orientation if 1 <= orientation <= 8 else 1


def _read_directory(content: Content, start: int, order: str) -> Directory:
    (count,) = unpack(f"{order}H", content, start)
    if count > MAX_ENTRIES:
        raise PictureError("is a damaged TIFF file (too many entries). Save it again as PNG")
    entries: dict[int, tuple[str, int, int]] = {}
    for place in range(start + 2, start + 2 + count * ENTRY, ENTRY):
        tag, kind, length, offset = unpack(f"{order}HHII", content, place)
        layout = INTEGERS.get(kind)
        if layout and length and tag not in entries:
            size = length * np.dtype(layout).itemsize
            # Up to four bytes stand in the entry itself, more where it points.
            entries[tag] = (order + layout, length, place + 8 if size <= 4 else offset)
    (following,) = unpack(f"{order}I", content, start + 2 + count * ENTRY)
    return Directory(content, entries, following)
