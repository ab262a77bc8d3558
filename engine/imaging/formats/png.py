"""PNG: chunks with a length and a checksum each, up to IEND, and as many rows as IHDR says.

Source: ISO/IEC 15948 and W3C, "Portable Network Graphics, third edition", sections 5 and 11.
"""

import zlib
from collections.abc import Iterator
from itertools import count

from engine.imaging.formats.base import Header, PictureError, count_parts, unpack
from engine.imaging.formats.ifd import read_orientation

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def read_header(content: bytes) -> Header:
    """Size and turn of a whole PNG file. Raises: PictureError for a cut or animated one."""
    chunks = _chunks(content)
    kind, head = next(chunks, (b"", memoryview(b"")))
    if kind != b"IHDR" or len(head) < 13:
        raise PictureError("is a damaged PNG file. Copy or download it again")
    orientation, whole = 1, False
    for kind, body in chunks:
        whole |= kind == b"IDAT"
        if kind == b"acTL" and unpack(">I", body, 0)[0] > 1:
            raise PictureError("is animated. Save one of its pictures as a file of its own")
        if kind == b"eXIf":
            orientation = read_orientation(body)
    if not whole:
        raise PictureError("is a PNG file without a picture. Save it again")
    width, height = unpack(">II", head, 0)
    return Header(width, height, orientation)


def _chunks(content: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Type and body of each chunk up to IEND."""
    view = memoryview(content)
    place = len(SIGNATURE)
    for number in count():
        count_parts(number)
        length, kind = unpack(">I4s", content, place)
        body = view[place + 8 : place + 8 + length]
        (checksum,) = unpack(">I", content, place + 8 + length)
        if zlib.crc32(body, zlib.crc32(kind)) != checksum:
            raise PictureError(
                "is a damaged PNG file (a checksum differs). Copy or download it again"
            )
        if kind == b"IEND":
            return
        yield kind, body
        place += 12 + length
