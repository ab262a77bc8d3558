"""Files made to cost far more memory or time than they have bytes are refused cheaply."""

import struct
import time
import tracemalloc
import zlib
from contextlib import suppress

import pytest

from engine.errors import UserError
from engine.imaging.decode import decode_picture
from engine.imaging.formats.base import PictureError
from engine.imaging.formats.ifd import ORIENTATION, read_orientation
from engine.imaging.formats.sniff import find_reader

SIZE = 400_000  # bytes of a crafted file
CHAIN = 60  # directories
ARRAYS = (258, 273, 279, 324, 325, 338, 339)  # tags that may hold many numbers


def page(start: int, numbers: int, following: int) -> bytes:
    """A directory at `start` whose every array is one and the same far stretch of the file."""
    single = {256: 28, 257: 28, 254: 1 if following else 0}
    entries = [struct.pack("<HHII", tag, 4, 1, value) for tag, value in single.items()]
    entries += [struct.pack("<HHII", tag, 1, numbers, 8) for tag in ARRAYS]
    return struct.pack("<H", len(entries)) + b"".join(entries) + struct.pack("<I", following)


def tiff_bomb() -> bytes:
    """Directories that all point at the same 390,000 bytes, each byte a number of seven tags."""
    length = len(page(0, 1, 0))
    first = SIZE - CHAIN * length
    starts = [first + index * length for index in range(CHAIN)]
    pages = [page(start, first - 8, after)
             for start, after in zip(starts, [*starts[1:], 0], strict=True)]  # fmt: skip
    return b"II*\0" + struct.pack("<I", first) + bytes(first - 8) + b"".join(pages)


def entry_bomb() -> bytes:
    """Directories of 65,000 entries each, one starting two bytes after the other."""
    count = 65_000
    body = bytearray(12 * count + 4096)
    starts = [8 + 24 * index for index in range(CHAIN)]
    for start, after in zip(starts, [*starts[1:], 0], strict=True):
        struct.pack_into("<H", body, start, count)
        struct.pack_into("<I", body, start + 2 + 12 * count, after)
    struct.pack_into("<4sI", body, 0, b"II*\0", 8)
    return bytes(body)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*chunks: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 28, 28, 8, 0, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(bytes(28 * 29)))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + data + chunk(b"IEND", b"")


def webp(count: int) -> bytes:
    chunks = b"WEBP" + (b"junk" + struct.pack("<I", 2) + b"ab") * count
    return b"RIFF" + struct.pack("<I", len(chunks)) + chunks


COSTLY = {
    "tiff of shared arrays": tiff_bomb(),
    "tiff of endless entries": entry_bomb(),
    "png with such a TIFF as its EXIF": png(chunk(b"eXIf", tiff_bomb())),
    "png of empty chunks": png(chunk(b"teXt", b"") * (SIZE // 12)),
    "jpeg of empty segments": b"\xff\xd8" + b"\xff\xe2\x00\x02" * (SIZE // 4) + b"\xff\xd9",
    "jpeg of padding": b"\xff\xd8" + b"\xff" * SIZE * 10 + b"\xd9",
    "webp of tiny chunks": webp(SIZE // 10),
}


@pytest.mark.parametrize("content", COSTLY.values(), ids=COSTLY)
def test_a_crafted_file_costs_little_memory_and_time(content):
    reader = find_reader(content)
    tracemalloc.start()
    with suppress(PictureError):
        reader(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    began = time.process_time()
    with suppress(PictureError):
        reader(content)
    assert peak < 4_000_000
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize(
    "name", ["tiff of shared arrays", "tiff of endless entries", "jpeg of padding"]
)
def test_such_a_file_is_refused_in_one_sentence(name):
    with pytest.raises(UserError) as caught:
        decode_picture(COSTLY[name], "it.tiff")
    assert str(caught.value).startswith("it.tiff ") and "\n" not in str(caught.value)


def test_a_chain_longer_than_any_picture_needs_is_refused():
    long = png(chunk(b"teXt", b"") * 140_000)
    with pytest.raises(UserError, match="more parts than a picture needs"):
        decode_picture(long, "it")


def test_only_the_first_number_of_an_orientation_counts():
    many = b"MM\0*" + struct.pack(">IHHHII", 8, 1, ORIENTATION, 3, 30_000, 26) + bytes(4)
    many += struct.pack(">H", 6) * 30_000
    assert read_orientation(many) == 6
