"""The words that the file formats share."""

import struct
from dataclasses import dataclass
from typing import Any

# libpng writes 8 kB a part: 50 megapixels of 16 bit RGBA are 49,000.
MAX_PARTS = 100_000


Content = bytes | memoryview


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


def unpack(layout: str, content: Content, start: int) -> tuple[Any, ...]:
    """`struct.unpack_from`, where running past the end means that the file is cut short."""
    try:
        return struct.unpack_from(layout, content, start)
    except struct.error as error:
        raise cut_short() from error


def count_parts(number: int) -> None:
    """Raises: PictureError where a file is cut into more parts than any encoder would."""
    if number > MAX_PARTS:
        raise PictureError(
            f"has more parts than a picture needs, which are {MAX_PARTS:,} at most. Save it again"
        )


def cut_short() -> PictureError:
    """The fault of a file that ends before its picture does."""
    return PictureError("is cut short: its end is missing. Copy or download it again")
