"""JPEG: a chain of segments, scans between them, and an end mark.

OpenCV fills what is missing with grey and says nothing, so the chain is walked to its end.
Source: ITU-T T.81 (1992), annex B; Adobe technical note 5116 for the APP14 segment.
"""

import re
from collections.abc import Iterator
from itertools import count

from engine.imaging.formats.base import Header, PictureError, count_parts, cut_short, unpack
from engine.imaging.formats.ifd import EXIF_PREFIX, read_orientation

END, SCAN, APP1, APP14 = 0xD9, 0xDA, 0xE1, 0xEE
FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
BARE = {0x01, *range(0xD0, 0xD9)}  # marks without a segment: TEM, restarts, start of image
# In a scan 0xFF 0x00 is a data byte, 0xFF 0xD0 … 0xD7 a restart; anything else is a mark.
MARK = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
LEAD = re.compile(rb"\xff+")
CMYK = 4


def read_header(content: bytes) -> Header:
    """Size and turn of a whole JPEG file. Raises: PictureError where it is cut or damaged."""
    frame: tuple[int, int, int] | None = None
    orientation, adobe, scans = 1, False, 0
    for mark, start, end in _segments(content):
        if mark in FRAMES:
            _, height, width, components = unpack(">BHHB", content, start)
            frame = frame or (width, height, components)
        elif mark == APP1 and content.startswith(EXIF_PREFIX, start):
            orientation = read_orientation(content[start:end])
        elif mark == APP14:
            adobe = content.startswith(b"Adobe", start)
        scans += mark == SCAN
    if frame is None or not scans:
        raise PictureError("is a JPEG file without a picture. Save it again as PNG")
    if frame[2] == CMYK and not adobe:
        raise PictureError(
            "is a CMYK picture that doesn't say how its inks are meant. Save it as RGB"
        )
    return Header(frame[0], frame[1], orientation)


def _segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """(mark, first byte, byte after the last) of each segment up to the end mark."""
    place = 2
    for number in count():
        count_parts(number)
        place, mark = _mark(content, place)
        if mark == END:
            return
        if mark in BARE:
            continue
        (length,) = unpack(">H", content, place)
        end = place + length
        if length < 2:
            raise PictureError("is a damaged JPEG file. Copy or download it again")
        yield mark, place + 2, end
        place = _end_of_scan(content, end) if mark == SCAN else end


def _mark(content: bytes, place: int) -> tuple[int, int]:
    """The place after the next mark, and the mark; any number of 0xFF may stand before it."""
    found = LEAD.match(content, place)
    if found is None:
        unpack(">B", content, place)  # the end of the file is another fault
        raise PictureError("is a damaged JPEG file. Copy or download it again")
    (mark,) = unpack(">B", content, found.end())
    return found.end() + 1, mark


def _end_of_scan(content: bytes, start: int) -> int:
    found = MARK.search(content, start)
    if found is None:
        raise cut_short()
    return found.start()
