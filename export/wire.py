"""Walk protobuf messages without a schema: tag, wire type, payload.

Enough to look over an ONNX file before any library parses it. Nothing is copied but small
fields, and nothing is trusted: every length is checked against its message's end.
Source: Google, "Protocol Buffers: Encoding", protobuf.dev/programming-guides/encoding.
"""

from collections.abc import Iterator

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5
LONGEST_VARINT = 10  # bytes


class WireError(Exception):
    """The bytes are not a protobuf message."""


def fields(message: memoryview) -> Iterator[tuple[int, int, memoryview]]:
    """(field number, wire type, payload) of each field; the payload of a varint is its bytes.

    Raises: WireError where a field runs past the end or has an unknown type.
    """
    place = 0
    while place < len(message):
        tag, place = _varint(message, place)
        start, end = _payload(message, place, tag & 7)
        if not tag >> 3 or end > len(message):
            raise WireError(f"field {tag >> 3} runs past the end")
        yield tag >> 3, tag & 7, message[start:end]
        place = end


def members(message: memoryview, number: int) -> Iterator[memoryview]:
    """The payloads of one field that holds bytes, text or messages."""
    for found, kind, payload in fields(message):
        if found == number:
            if kind != BYTES:
                raise WireError(f"field {number} has the wire type {kind}")
            yield payload


def text(message: memoryview, number: int) -> str:
    """The last text under a field number; empty where there is none."""
    found = b""
    for payload in members(message, number):
        found = bytes(payload)
    try:
        return found.decode()
    except UnicodeDecodeError as error:
        raise WireError(f"field {number} is not UTF-8") from error


def _payload(message: memoryview, place: int, kind: int) -> tuple[int, int]:
    if kind == VARINT:
        return place, _varint(message, place)[1]
    if kind == FIXED64:
        return place, place + 8
    if kind == FIXED32:
        return place, place + 4
    if kind == BYTES:
        length, start = _varint(message, place)
        return start, start + length
    raise WireError(f"wire type {kind} is unknown")


def _varint(message: memoryview, place: int) -> tuple[int, int]:
    value = 0
    for index in range(LONGEST_VARINT):
        if place + index >= len(message):
            break
        byte = message[place + index]
        value |= (byte & 0x7F) << 7 * index
        if byte < 0x80:
            return value, place + index + 1
    raise WireError("a number runs past the end")
