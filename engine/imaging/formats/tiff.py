"""TIFF: one page of 8 or 16 bit integers, in strips or tiles that all lie within the file.

Source: Adobe 1992, "TIFF, revision 6.0", sections 8 and 15.
"""

from engine.imaging.formats.base import Header, PictureError, cut_short
from engine.imaging.formats.ifd import Directory, read_directories

SUBFILE, WIDTH, HEIGHT, BITS, COMPRESSION, SAMPLE_FORMAT = 254, 256, 257, 258, 259, 339
SAMPLES, EXTRA_SAMPLES = 277, 338
ASSOCIATED, UNASSOCIATED = 1, 2  # kinds of alpha
DATA = {273: 279, 324: 325}  # offsets and their byte counts: of strips, of tiles
REDUCED = 1  # the bit of SUBFILE that marks a thumbnail
UNCOMPRESSED = 1


def read_header(content: bytes) -> Header:
    """Size of a whole one-page TIFF file. Raises: PictureError for any other."""
    pages = [page for page in read_directories(content) if not page.value(SUBFILE, 0) & REDUCED]
    if not pages:
        raise PictureError("holds no picture. Save it again as PNG")
    if len(pages) > 1:
        raise PictureError(f"holds {len(pages)} pages. Save the one you mean as a file of its own")
    page = pages[0]
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
    bits = max(page.entries.get(BITS, (1,)))
    if bits > 16 or page.value(SAMPLE_FORMAT, 1) not in (1, 4):  # 4: undefined, read as unsigned
        raise PictureError(
            f"holds {bits} bit or signed numbers, and a picture needs 8 or 16 bit unsigned ones. "
            "Save it as 8 bit PNG"
        )


def _check_data(page: Directory, content: bytes) -> None:
    for offset_tag, count_tag in DATA.items():
        offsets, counts = page.entries.get(offset_tag), page.entries.get(count_tag)
        if offsets is None or counts is None:
            continue
        ends = [start + size for start, size in zip(offsets, counts, strict=False)]
        if len(offsets) != len(counts) or max(ends) > len(content):
            raise cut_short()
        if page.value(COMPRESSION, UNCOMPRESSED) == UNCOMPRESSED and sum(counts) < _size(page):
            raise cut_short()
        return
    raise PictureError(
        "is a damaged TIFF file (it doesn't say where its picture lies). Save it as PNG"
    )


def _size(page: Directory) -> int:
    """The fewest bytes that an uncompressed page takes."""
    bits = page.value(BITS, 1) * page.value(SAMPLES, 1)
    return page.value(HEIGHT, 0) * (page.value(WIDTH, 0) * bits // 8)
