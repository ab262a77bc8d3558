"""WebP: chunks inside a RIFF container.

Source: RFC 9649 (2024), "WebP Image Format", sections 2, 2.7 and 3.4; RFC 6386, section 9.1.
"""

from collections.abc import Iterator

from engine.imaging.formats.base import Header, PictureError, count_parts, cut_short, unpack
from engine.imaging.formats.ifd import read_orientation

ANIMATED = 0x02  # the bit in the flags of VP8X


def read_header(content: bytes) -> Header:
    """Size and turn of a whole WebP file. Raises: PictureError where it is cut or animated."""
    size: tuple[int, int] | None = None
    orientation = 1
    for kind, start, end in _chunks(content):
        if kind == b"VP8X" and content[start] & ANIMATED:
            raise PictureError("is animated. Save one of its pictures as a file of its own")
        if kind == b"EXIF":
            orientation = read_orientation(memoryview(content)[start:end])
        if kind in SIZES:
            size = SIZES[kind](content, start)
    if size is None:
        raise PictureError("is a WebP file without a picture. Save it again as PNG")
    return Header(*size, orientation)


def _chunks(content: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Type, first byte and byte after the last of each chunk that holds something."""
    (promised,) = unpack("<I", content, 4)
    if len(content) < promised + 8:
        raise cut_short()
    place, number = 12, 0
    while place + 8 <= promised + 8:
        number += 1
        count_parts(number)
        kind, length = unpack("<4sI", content, place)
        start = place + 8
        if start + length > len(content):
            raise cut_short()
        if length:
            yield bytes(kind), start, start + length
        place = start + length + length % 2


def _lossy_size(content: bytes, start: int) -> tuple[int, int]:
    width, height = unpack("<HH", content, start + 6)
    return width & 0x3FFF, height & 0x3FFF


def _lossless_size(content: bytes, start: int) -> tuple[int, int]:
    (bits,) = unpack("<I", content, start + 1)
    return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1


SIZES = {b"VP8 ": _lossy_size, b"VP8L": _lossless_size}
