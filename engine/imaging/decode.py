"""Read picture files safely: everything a hostile or broken file could do is refused in words.

Size and wholeness are read from the file's own structure before OpenCV sees it, because OpenCV
returns half a picture for a cut JPEG without a word. OpenCV then decodes, and this module makes
of the result what a network can take: 8 bit, upright, without alpha, RGB.
"""

from pathlib import Path

import numpy as np

from engine import places
from engine.array import Array
from engine.errors import UserError
from engine.imaging.complaints import decode_listening
from engine.imaging.formats.base import Header, PictureError
from engine.imaging.formats.sniff import find_reader
from engine.imaging.opencv import MAX_PIXELS, MEGAPIXEL, cv2

MAX_FILE = 512 << 20  # bytes; 50 megapixels of 16 bit RGBA take 400 MB
WHITE = 255


def read_picture(path: Path) -> Array:
    """The picture in a file: uint8, (H, W) grey or (H, W, 3) RGB, upright, over white.

    Raises: UserError, one sentence, for anything that is not one whole picture of at most
    50 megapixels in PNG, JPEG, BMP, TIFF or WebP.
    """
    return decode_picture(places.read_limited(path, MAX_FILE), str(path))


def decode_picture(content: bytes, name: str) -> Array:
    """As `read_picture`, from bytes; `name` stands for them in the sentence."""
    try:
        header = _read_header(content)
        return _orient(_to_rgb(_decode(content), header), header.orientation)
    except PictureError as fault:
        raise UserError(f"{name} {fault}.") from fault


def measure_picture(path: Path) -> tuple[int, int]:
    """Height and width of a picture file, upright, from its structure alone: nothing is decoded.

    Raises: UserError where `read_picture` would for what the structure tells.
    """
    try:
        header = _read_header(places.read_limited(path, MAX_FILE))
    except PictureError as fault:
        raise UserError(f"{path} {fault}.") from fault
    lying = header.orientation >= 5
    return (header.width, header.height) if lying else (header.height, header.width)


def write_png(path: Path, picture: Array) -> None:
    """Write a picture as PNG, whole or not at all. Raises: UserError where it can't be."""
    places.write_whole(path, encode_png(picture))


def encode_png(picture: Array) -> bytes:
    """uint8 (H, W) or (H, W, 3) RGB as the bytes of a PNG file."""
    stored = picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)
    done, content = cv2.imencode(".png", stored)
    assert done, "OpenCV encodes every uint8 picture as PNG"
    return content.tobytes()


def _read_header(content: bytes) -> Header:
    header = find_reader(content)(content)
    if header.width <= 0 or header.height <= 0:
        raise PictureError("says it has no pixels. Save it again")
    if header.width * header.height > MAX_PIXELS:
        raise PictureError(
            f"is {header.width} × {header.height} pixels, more than the "
            f"{MAX_PIXELS // MEGAPIXEL} megapixels that are read. Save it smaller"
        )
    return header


def _decode(content: bytes) -> Array:
    """What OpenCV makes of the file as it is stored: any depth, any channels, not turned."""
    buffer = np.frombuffer(content, np.uint8)
    try:
        decoded, complained = decode_listening(lambda: cv2.imdecode(buffer, cv2.IMREAD_UNCHANGED))
    except cv2.error as error:
        raise PictureError("is a damaged picture file. Copy or download it again") from error
    if decoded is None or complained:
        raise PictureError("is a damaged picture file. Copy or download it again")
    return decoded


def _to_rgb(decoded: Array, header: Header) -> Array:
    """8 bit grey or RGB; 16 bits are scaled so that 65535 becomes 255, alpha lies over white."""
    if decoded.dtype == np.uint16:
        decoded = cv2.convertScaleAbs(decoded, alpha=1 / 257)
    if decoded.dtype != np.uint8 or (decoded.ndim == 3 and decoded.shape[2] not in (3, 4)):
        raise PictureError(f"holds {decoded.dtype} numbers. Save it as 8 bit PNG")
    if decoded.ndim == 2:
        return decoded
    colour = cv2.cvtColor(decoded[..., :3], cv2.COLOR_BGR2RGB)
    if decoded.shape[2] == 3 or header.opaque:
        return colour
    alpha = cv2.merge([decoded[..., 3]] * 3)
    weighted = colour if header.premultiplied else cv2.multiply(colour, alpha, scale=1 / 255)
    return cv2.add(weighted, WHITE - alpha)


def _orient(picture: Array, orientation: int) -> Array:
    """Turn the picture upright. EXIF's 5 … 8 lie on their side: transposed, then mirrored."""
    if orientation >= 5:
        picture = picture.swapaxes(0, 1)
    if orientation in (2, 3, 6, 7):
        picture = picture[:, ::-1]
    if orientation in (3, 4, 7, 8):
        picture = picture[::-1]
    return np.ascontiguousarray(picture)
