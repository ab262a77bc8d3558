"""BMP: a header that says where the rows start, and the rows.

Source: Microsoft, "Bitmap storage", BITMAPFILEHEADER and BITMAPINFOHEADER.
"""

from engine.imaging.formats.base import Header, cut_short, unpack

OLD_HEADER = 12  # bytes of OS/2's header, with 16 bit sizes
UNCOMPRESSED, FIELDS = 0, 3


def read_header(content: bytes) -> Header:
    """Size of a whole BMP file. Raises: PictureError where it is cut short."""
    promised, _, start, header = unpack("<IIII", content, 2)
    if header == OLD_HEADER:
        width, height, _, bits = unpack("<HHHH", content, 18)
        compression = UNCOMPRESSED
    else:
        width, height, _, bits, compression = unpack("<iiHHI", content, 18)
    row = (width * bits + 31) // 32 * 4
    # Some writers leave the file's size 0, so rows are counted wherever they can be.
    counted = compression in (UNCOMPRESSED, FIELDS)
    needed = start + row * abs(height) if counted else promised
    if len(content) < needed:
        raise cut_short()
    return Header(width, abs(height), opaque=compression == UNCOMPRESSED)
