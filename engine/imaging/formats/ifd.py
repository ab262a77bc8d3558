"""Read a TIFF directory: the body of a TIFF file, and EXIF inside the other formats.

Source: Adobe 1992, "TIFF, revision 6.0", section 2.
"""

from dataclasses import dataclass

from engine.imaging.formats.base import PictureError, cut_short, unpack

ORIENTATION = 274
BYTE_ORDERS = {b"II*\x00": "<", b"MM\x00*": ">"}
CODES = {1: "B", 3: "H", 4: "I"}  # the integer types: byte, short, long
ENTRY = 12  # bytes
MAX_PAGES = 64  # bounds the work that a hostile chain of directories can ask for
# Only these tags are read, once each: sizes, sample layout, where the data lies.
TAGS = frozenset({254, 256, 257, 258, 259, 273, 274, 277, 279, 324, 325, 338, 339})
EXIF_PREFIX = b"Exif\x00\x00"


@dataclass(frozen=True)
class Directory:
    """The integer entries of one directory by tag, and where the next one starts (0: none)."""

    entries: dict[int, tuple[int, ...]]
    following: int

    def value(self, tag: int, default: int) -> int:
        """The first number under a tag."""
        return self.entries.get(tag, (default,))[0]


def read_directories(content: bytes) -> list[Directory]:
    """Every directory of the chain. Raises: PictureError where it leaves the file or turns back."""
    order = BYTE_ORDERS.get(content[:4])
    if order is None:
        raise PictureError("is a damaged TIFF file. Save it again as PNG")
    (start,) = unpack(f"{order}I", content, 4)
    directories: list[Directory] = []
    seen: set[int] = set()
    while start:
        if start in seen or len(seen) == MAX_PAGES:
            raise PictureError("is a damaged TIFF file (too many pages). Save it again as PNG")
        seen.add(start)
        directories.append(_read_directory(content, start, order))
        start = directories[-1].following
    return directories


def read_orientation(exif: bytes) -> int:
    """EXIF's turn; 1 (upright) where there is none or the block is damaged.

    A damaged EXIF block doesn't spoil the picture it stands beside, so it is no fault.
    """
    try:
        first = read_directories(exif.removeprefix(EXIF_PREFIX))[0]
    except (PictureError, IndexError):
        return 1
    orientation = first.value(ORIENTATION, 1)
    return orientation if 1 <= orientation <= 8 else 1


def _read_directory(content: bytes, start: int, order: str) -> Directory:
    (count,) = unpack(f"{order}H", content, start)
    entries: dict[int, tuple[int, ...]] = {}
    for place in range(start + 2, start + 2 + count * ENTRY, ENTRY):
        tag, kind, length = unpack(f"{order}HHI", content, place)
        code = CODES.get(kind)
        if code and length and tag in TAGS and tag not in entries:
            entries[tag] = _read_values(content, place + 8, f"{order}{length}{code}", length)
    (following,) = unpack(f"{order}I", content, start + 2 + count * ENTRY)
    return Directory(entries, following)


def _read_values(content: bytes, place: int, layout: str, length: int) -> tuple[int, ...]:
    """The values of an entry: in its last four bytes where they fit, else where these point."""
    if length > len(content):
        raise cut_short()
    width = {"B": 1, "H": 2, "I": 4}[layout[-1]]
    if width * length > 4:
        (place,) = unpack(f"{layout[0]}I", content, place)
    return unpack(layout, content, place)
