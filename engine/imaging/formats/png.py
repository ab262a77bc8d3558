"""PNG: chunks with a length and a checksum each, up to IEND, and as many rows as IHDR says.

Source: ISO/IEC 15948 and W3C, "Portable Network Graphics, third edition", sections 5 and 11.
"""

import zlib

from engine.imaging.formats.base import Header, PictureError, unpack
from engine.imaging.formats.ifd import read_orientation

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def read_header(content: bytes) -> Header:
    """Size and turn of a whole PNG file. Raises: PictureError for a cut or animated one."""
    chunks = _chunks(content)
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) < 13:
        raise PictureError("is a damaged PNG file. Copy or download it again")
    if not any(kind == b"IDAT" for kind, _ in chunks):
        raise PictureError("is a PNG file without a picture. Save it again")
    orientation = 1
    for kind, body in chunks:
        if kind == b"acTL" and unpack(">I", bytes(body), 0)[0] > 1:
            raise PictureError("is animated. Save one of its pictures as a file of its own")
        if kind == b"eXIf":
            orientation = read_orientation(bytes(body))
    width, height = unpack(">II", bytes(chunks[0][1]), 0)
    return Header(width, height, orientation)


def _chunks(content: bytes) -> list[tuple[bytes, memoryview]]:
    view = memoryview(content)
    chunks: list[tuple[bytes, memoryview]] = []
    place = len(SIGNATURE)
    while True:
        length, kind = unpack(">I4s", content, place)
        body = view[place + 8 : place + 8 + length]
        (checksum,) = unpack(">I", content, place + 8 + length)
        if zlib.crc32(body, zlib.crc32(kind)) != checksum:
            raise PictureError(
                "is a damaged PNG file (a checksum differs). Copy or download it again"
            )
        if kind == b"IEND":
            return chunks
        chunks.append((kind, body))
        place += 12 + length
