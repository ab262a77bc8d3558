"""Read the IDX files of MNIST and its relatives, gzip'd or not.

An IDX file is: two zero bytes, a type byte (0x08 = uint8), the number of dimensions, each
dimension as a big-endian uint32, then the values. Nothing in the header is trusted: memory is
bounded by `MAX_BYTES` for the file and as much again for what a gzip stream unpacks to, which
is never unpacked further than the header promises.

Source: LeCun, Cortes & Burges, "The MNIST database of handwritten digits", file format.
"""

import struct
import zlib
from math import prod
from pathlib import Path

import numpy as np

from engine.array import Array
from engine.errors import UserError
from engine.places import read_limited

MAX_BYTES = 1 << 30  # EMNIST, the largest relative, takes 547 MB
GZIP_MAGIC = b"\x1f\x8b"
GZIP_WINDOW = 31  # zlib's code for a gzip wrapper with its checksum
LONGEST_HEADER = 20  # bytes, of four dimensions
UINT8 = 0x08
DIMENSIONS = {1: "labels", 3: "grey pictures", 4: "colour pictures"}


def read_idx(path: Path) -> Array:
    """The uint8 array in an IDX file: (N,) labels, (N, H, W) or (N, H, W, C) pictures.

    Raises: UserError for a missing, foreign, short, overlong or damaged file.
    """
    content = read_limited(path, MAX_BYTES + LONGEST_HEADER)
    if content.startswith(GZIP_MAGIC):
        return _unpack_gzip(content, path)
    shape, start = _parse_header(content[:LONGEST_HEADER], path)
    return _as_array(content, shape, start, path)


def _unpack_gzip(content: bytes, path: Path) -> Array:
    stream = zlib.decompressobj(GZIP_WINDOW)
    try:
        head = stream.decompress(content, 4)
        if len(head) == 4 and head[3] in DIMENSIONS:
            head += stream.decompress(stream.unconsumed_tail, 4 * head[3])
        shape, _ = _parse_header(head, path)
        # One byte more than promised tells a longer stream from a whole one.
        body = stream.decompress(stream.unconsumed_tail, prod(shape) + 1)
    except zlib.error as error:
        raise _fault(path, f"is a damaged gzip file ({error})") from error
    array = _as_array(body, shape, 0, path)
    if not stream.eof:
        raise _fault(path, "is a gzip file cut short")
    if stream.unused_data:
        raise _fault(path, f"has {len(stream.unused_data):,} bytes too many at its end")
    return array


def _parse_header(head: bytes, path: Path) -> tuple[tuple[int, ...], int]:
    """The promised shape and where the values start."""
    if len(head) < 4 or head[:2] != b"\x00\x00":
        raise _fault(path, "isn't an IDX file")
    kind, dimensions = head[2], head[3]
    if kind != UINT8 or dimensions not in DIMENSIONS:
        known = ", ".join(f"{name} ({count}-D)" for count, name in DIMENSIONS.items())
        raise _fault(path, f"holds type 0x{kind:02x} in {dimensions}-D; uint8 {known} are known")
    start = 4 + 4 * dimensions
    if len(head) < start:
        raise _fault(path, "ends inside its header")
    shape = struct.unpack(f">{dimensions}I", head[4:start])
    if prod(shape) > MAX_BYTES:
        size = " × ".join(str(length) for length in shape)
        raise _fault(path, f"promises {size} values, more than {MAX_BYTES:,}")
    if 0 in shape:
        raise _fault(path, "holds nothing")
    return shape, start


def _as_array(content: bytes, shape: tuple[int, ...], start: int, path: Path) -> Array:
    promised = prod(shape)
    found = len(content) - start
    if found < promised:
        raise _fault(path, f"is cut short: it promises {promised:,} values and holds {found:,}")
    if found > promised:
        raise _fault(path, f"holds more than the {promised:,} values it promises")
    return np.frombuffer(content, np.uint8, offset=start).reshape(shape)


def _fault(path: Path, what: str) -> UserError:
    return UserError(f"{path} {what}. Download the data set again or choose another file.")
