"""TIFF: one page of 8 or 16 bit integers, in strips or tiles that all lie within the file.

Source: Adobe 1992, "TIFF, revision 6.0", sections 8 and 15.
"""

import numpy as np

from engine.imaging.formats.base import Header, PictureError, cut_short
from engine.imaging.formats.ifd import FEW, Directory, read_directories

SUBFILE, WIDTH, HEIGHT, BITS, COMPRESSION, SAMPLE_FORMAT = 254, 256, 257, 258, 259, 339
SAMPLES, EXTRA_SAMPLES = 277, 338
ASSOCIATED, UNASSOCIATED = 1, 2  # kinds of alpha
STRIPS, TILES = 273, 324
DATA = {STRIPS: 279, TILES: 325}  # offsets and their byte counts
TILE = 16  # pixels, the smallest side that section 15 allows
MAX_PIECES = 1 << 20  # 50 megapixels in four planes of the smallest tiles are 780,000
REDUCED = 1  # the bit of SUBFILE that marks a thumbnail
UNCOMPRESSED = 1


def read_header(content: bytes) -> Header:
    """Size of a whole one-page TIFF file. Raises: PictureError for any other."""
    page, count = None, 0
    for directory in read_directories(content):
        if not directory.value(SUBFILE, 0) & REDUCED:
            page, count = page or directory, count + 1
    if page is None:
        raise PictureError("holds no picture. Save it again as PNG")
    if count > 1:
        raise PictureError(f"holds {count} pages. Save the one you mean as a file of its own")
    _check_samples(page)
    _check_data(page, content)
    width, height = page.value(WIDTH, 0), page.value(HEIGHT, 0)
    # The orientation is left at upright: OpenCV turns TIFF pages itself, whatever the flags.
    return Header(width, height, premultiplied=_is_premultiplied(page))


def _is_premultiplied(page: Directory) -> bool:
    """Stored so, or made so by libtiff, which converts 8 bit pages on reading but not 16 bit."""
    kind = page.value(EXTRA_SAMPLES, 0)
    return kind == ASSOCIATED or (kind == UNASSOCIATED and page.value(BITS, 1) == 8)


def _check_samples(page: Directory) -> None:
    bits = max(page.values(BITS).tolist(), default=1)
    if bits > 16 or page.value(SAMPLE_FORMAT, 1) not in (1, 4):  # 4: undefined, read as unsigned
        raise PictureError(
            f"holds {bits} bit or signed numbers, and a picture needs 8 or 16 bit unsigned ones. "
            "Save it as 8 bit PNG"
        )


def _check_data(page: Directory, content: bytes) -> None:
    for offset_tag, count_tag in DATA.items():
        if not page.entries.keys() >= {offset_tag, count_tag}:
            continue
        most = _pieces(page, offset_tag)
        offsets, counts = page.values(offset_tag, most), page.values(count_tag, most)
        if len(offsets) != len(counts):
            raise cut_short()
        if int((offsets.astype(np.int64) + counts).max()) > len(content):
            raise cut_short()
        stored = int(counts.sum(dtype=np.int64))
        if page.value(COMPRESSION, UNCOMPRESSED) == UNCOMPRESSED and stored < _size(page):
            raise cut_short()
        return
    raise PictureError(
        "is a damaged TIFF file (it doesn't say where its picture lies). Save it as PNG"
    )


def _pieces(page: Directory, offset_tag: int) -> int:
    """The most strips (one row each) or tiles (16 × 16 each) that the pixels can need."""
    width, height = page.value(WIDTH, 0), page.value(HEIGHT, 0)
    planes = min(page.value(SAMPLES, 1), FEW)
    cells = height if offset_tag == STRIPS else -(-height // TILE) * -(-width // TILE)
    return min(max(1, cells * planes), MAX_PIECES)


def _size(page: Directory) -> int:
    """The fewest bytes that an uncompressed page takes."""
    bits = page.value(BITS, 1) * page.value(SAMPLES, 1)
    return page.value(HEIGHT, 0) * (page.value(WIDTH, 0) * bits // 8)
