"""The words that the file formats share."""

import struct
from dataclasses import dataclass
from typing import Any


class PictureError(Exception):
    """Why a file isn't taken, as the rest of a sentence that begins with the file's name."""


@dataclass(frozen=True)
class Header:
    """What a whole file says of its picture."""

    width: int  # pixels, as stored
    height: int
    orientation: int = 1  # EXIF's turn, 1 … 8; 1 is upright
    opaque: bool = False  # a fourth channel, if any, is padding and not alpha
    premultiplied: bool = False  # colours come out already scaled by their alpha


def unpack(layout: str, content: bytes, start: int) -> tuple[Any, ...]:
    """`struct.unpack_from`, where running past the end means that the file is cut short."""
    try:
        return struct.unpack_from(layout, content, start)
    except struct.error as error:
        raise cut_short() from error


def cut_short() -> PictureError:
    """The fault of a file that ends before its picture does."""
    return PictureError("is cut short: its end is missing. Copy or download it again")
