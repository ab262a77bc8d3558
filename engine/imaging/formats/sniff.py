"""Tell what a file is from its first bytes: a format that is read, or a named one that isn't."""

from collections.abc import Callable

from engine.imaging.formats import bmp, jpeg, png, tiff, webp
from engine.imaging.formats.base import Header, PictureError

READABLE = "PNG, JPEG, BMP, TIFF and WebP pictures are read"
CONVERT = "Open it in a picture viewer and save it as PNG or JPEG"
FROM_PHONE = "Export it from the phone's photo app as JPEG, or run `heif-convert FILE FILE.jpg`"

Reader = Callable[[bytes], Header]

FORMATS: dict[str, tuple[tuple[bytes, ...], Reader]] = {
    "PNG": ((png.SIGNATURE,), png.read_header),
    "JPEG": ((b"\xff\xd8\xff",), jpeg.read_header),
    "BMP": ((b"BM",), bmp.read_header),
    "TIFF": ((b"II*\x00", b"MM\x00*"), tiff.read_header),
}
FOREIGN = {
    b"GIF87a": "a GIF picture, which isn't read. " + CONVERT,
    b"GIF89a": "a GIF picture, which isn't read. " + CONVERT,
    b"II+\x00": "a BigTIFF picture, which isn't read. " + CONVERT,
    b"MM\x00+": "a BigTIFF picture, which isn't read. " + CONVERT,
    b"\xff\x0a": "a JPEG XL picture, which isn't read. " + CONVERT,
    b"\x00\x00\x00\x0cJXL ": "a JPEG XL picture, which isn't read. " + CONVERT,
    b"\x00\x00\x00\x0cjP  ": "a JPEG 2000 picture, which isn't read. " + CONVERT,
    b"8BPS": "a Photoshop file, which isn't read. Export it as PNG",
    b"%PDF": "a PDF document, not a picture. Export the page you mean as PNG",
    b"PK\x03\x04": "a zip archive or office document, not a picture. Take the picture out of it",
    b"<svg": "an SVG drawing, which isn't read. Export it as PNG",
    b"<?xml": "an XML text, not a picture. " + READABLE,
}
BRANDS = {
    b"heic": "a HEIC", b"heix": "a HEIC", b"heim": "a HEIC", b"heis": "a HEIC", b"hevc": "a HEIC",
    b"mif1": "a HEIC", b"msf1": "a HEIC", b"avif": "an AVIF", b"avis": "an AVIF",
}  # fmt: skip


def find_reader(content: bytes) -> Reader:
    """The header reader for these bytes. Raises: PictureError, which names what else they are."""
    if not content:
        raise PictureError("is empty. Copy or download it again")
    for magics, reader in FORMATS.values():
        if content.startswith(magics):
            return reader
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return webp.read_header
    raise PictureError(f"is {_name_foreign(content)}")


def _name_foreign(content: bytes) -> str:
    for magic, what in FOREIGN.items():
        if content.startswith(magic):
            return what
    if content[4:8] == b"ftyp" and content[8:12] in BRANDS:
        brand = BRANDS[content[8:12]]
        return f"{brand} picture, which isn't read. {FROM_PHONE if 'HEIC' in brand else CONVERT}"
    head = content[:512]
    if all(byte in b"\t\n\r\f" or byte >= 32 for byte in head):
        return f"a text, not a picture. {READABLE}"
    return f"not a picture in a known format. {READABLE}"
