"""Whole pictures of every format and kind come out as uint8 grey or RGB, upright, over white."""

import struct
import zlib
from collections.abc import Callable

import numpy as np
import pytest

from engine.imaging.decode import decode_picture, encode_png, read_picture, write_png
from engine.imaging.opencv import cv2

# Four flat quarters, so that lossy formats keep them apart and every turn is told from others.
QUARTERS = np.zeros((32, 64, 3), np.uint8)
QUARTERS[:16, :32] = (250, 10, 20)  # red, in RGB
QUARTERS[:16, 32:] = (10, 240, 30)
QUARTERS[16:, :32] = (20, 30, 230)
QUARTERS[16:, 32:] = (250, 240, 10)
EXTENSIONS = [".png", ".jpg", ".bmp", ".tiff", ".webp"]
TURNS: dict[int, Callable[[np.ndarray], np.ndarray]] = {
    1: lambda p: p,
    2: np.fliplr,
    3: lambda p: np.rot90(p, 2),
    4: np.flipud,
    5: lambda p: p.swapaxes(0, 1),
    6: lambda p: np.rot90(p, -1),
    7: lambda p: np.rot90(p.swapaxes(0, 1), 2),
    8: lambda p: np.rot90(p, 1),
}


def encode(extension: str, rgb: np.ndarray, *flags: int) -> bytes:
    code = {2: None, 3: cv2.COLOR_RGB2BGR, 4: cv2.COLOR_RGBA2BGRA}
    key = rgb.ndim if rgb.ndim == 2 else rgb.shape[2]
    stored = rgb if code[key] is None else cv2.cvtColor(rgb, code[key])
    if extension == ".jpg":  # colour at full resolution, so that edges stay where they are
        flags = (*flags, cv2.IMWRITE_JPEG_SAMPLING_FACTOR, cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444)
    done, content = cv2.imencode(extension, stored, flags)
    assert done
    return content.tobytes()


def assert_close(picture: np.ndarray, expected: np.ndarray, mean: float = 3) -> None:
    assert picture.dtype == np.uint8 and picture.shape == expected.shape
    assert np.abs(picture.astype(int) - expected).mean() <= mean


def exif(orientation: int, order: str = ">") -> bytes:
    mark = b"MM\0*" if order == ">" else b"II*\0"
    return mark + struct.pack(f"{order}IHHHIHHI", 8, 1, 274, 3, 1, orientation, 0, 0)


def png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width, height, depth, kind, rows: bytes, *extra: bytes) -> bytes:
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0))
    body = png_chunk(b"IDAT", zlib.compress(rows))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(extra) + body + png_chunk(b"IEND", b"")


def tiff(rows: bytes, width: int, height: int, order: str = "<", **tags: tuple[int, ...]) -> bytes:
    """An uncompressed one-strip TIFF; keyword `t258=(8, 8, 8)` sets tag 258."""
    entries = {256: (width,), 257: (height,), 258: (8,), 259: (1,), 262: (1,), 277: (1,)}
    entries |= {273: (8,), 278: (height,), 279: (len(rows),)}
    entries |= {int(name[1:]): value for name, value in tags.items()}
    start = 8 + len(rows) + len(rows) % 2
    far = start + 2 + 12 * len(entries) + 4
    table, values = struct.pack(f"{order}H", len(entries)), b""
    for tag, numbers in sorted(entries.items()):
        packed = struct.pack(f"{order}{len(numbers)}H", *numbers)
        if len(packed) > 4:
            place, values = struct.pack(f"{order}I", far + len(values)), values + packed
        else:
            place = packed.ljust(4, b"\0")
        table += struct.pack(f"{order}HHI", tag, 3, len(numbers)) + place
    mark = b"II*\0" if order == "<" else b"MM\0*"
    body = rows + bytes(len(rows) % 2)
    return mark + struct.pack(f"{order}I", start) + body + table + bytes(4) + values


def turned(extension: str, orientation: int) -> bytes:
    """QUARTERS as a camera would store it with this turn still to be made."""
    if extension == ".tiff":
        return tiff(QUARTERS.tobytes(), 64, 32, t258=(8, 8, 8), t262=(2,), t277=(3,),
                    t274=(orientation,))  # fmt: skip
    content = encode(extension, QUARTERS)
    block = exif(orientation, "<" if orientation % 2 else ">")
    if extension == ".jpg":
        body = b"Exif\0\0" + block
        return content[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + content[2:]
    if extension == ".png":
        return content[:33] + png_chunk(b"eXIf", block) + content[33:]
    size = struct.pack("<I", 63)[:3] + struct.pack("<I", 31)[:3]
    chunks = b"VP8X" + struct.pack("<IB3x", 10, 8) + size + content[12:]
    chunks += b"EXIF" + struct.pack("<I", len(block)) + block
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_colour_comes_out_as_rgb(extension):
    assert_close(decode_picture(encode(extension, QUARTERS), "it"), QUARTERS)


@pytest.mark.parametrize("extension", [".png", ".jpg", ".bmp", ".tiff"])
def test_grey_comes_out_with_two_dimensions(extension):
    grey = QUARTERS[..., 1]
    assert_close(decode_picture(encode(extension, grey), "it"), grey)


@pytest.mark.parametrize("extension", [".png", ".tiff"])
def test_sixteen_bits_are_scaled(extension):
    deep = QUARTERS.astype(np.uint16) * 257
    np.testing.assert_array_equal(decode_picture(encode(extension, deep), "it"), QUARTERS)
    np.testing.assert_array_equal(
        decode_picture(encode(extension, deep[..., 0]), "it"), QUARTERS[..., 0]
    )


@pytest.mark.parametrize("extension", [".png", ".tiff", ".bmp", ".webp"])
def test_alpha_lies_over_white(extension):
    alpha = np.full((32, 64, 1), 255, np.uint8)
    alpha[:16] = 0
    alpha[16:, 32:] = 128
    flags = (cv2.IMWRITE_WEBP_QUALITY, 101) if extension == ".webp" else ()
    content = encode(extension, np.dstack([QUARTERS, alpha]), *flags)
    share = alpha / 255
    assert_close(decode_picture(content, "it"), QUARTERS * share + 255 * (1 - share), 1)


@pytest.mark.parametrize("extension", [".jpg", ".png", ".webp", ".tiff"])
@pytest.mark.parametrize("orientation", TURNS)
def test_every_exif_turn_is_made(extension, orientation):
    picture = decode_picture(turned(extension, orientation), "it")
    assert_close(picture, TURNS[orientation](QUARTERS))


@pytest.mark.parametrize("orientation", TURNS)
@pytest.mark.parametrize("channels", [1, 3])
def test_deep_tiff_pages_are_turned_too(orientation, channels):
    deep = (QUARTERS[..., :channels].astype("<u2") * 257).tobytes()
    content = tiff(deep, 64, 32, t258=(16,) * channels, t262=(1 if channels == 1 else 2,),
                   t277=(channels,), t274=(orientation,))  # fmt: skip
    picture = decode_picture(content, "it")
    expected = QUARTERS if channels == 3 else QUARTERS[..., 0]
    np.testing.assert_array_equal(picture, TURNS[orientation](expected))


def test_a_damaged_exif_block_does_not_spoil_the_picture():
    content = turned(".jpg", 6).replace(b"MM\0*", b"MM\0!").replace(b"II*\0", b"II!\0")
    assert_close(decode_picture(content, "it"), QUARTERS)


PALETTE = png_chunk(b"PLTE", bytes([255, 0, 0, 0, 255, 0]))
PNG_KINDS = {
    "palette": (png(2, 1, 8, 3, b"\0\0\1", PALETTE), [[[255, 0, 0], [0, 255, 0]]]),
    "palette with a clear entry": (
        png(2, 1, 8, 3, b"\0\0\1", PALETTE, png_chunk(b"tRNS", b"\0")),
        [[[255, 255, 255], [0, 255, 0]]],
    ),
    "one bit": (png(8, 1, 1, 0, b"\0\xaa"), [[255, 0] * 4]),
    "grey and alpha": (png(2, 1, 8, 4, b"\0\x40\xff\x40\0"), [[[64] * 3, [255] * 3]]),
}
TIFF_KINDS = {
    "grey": (tiff(bytes([0, 90, 255]), 3, 1), [[0, 90, 255]]),
    "big-endian": (tiff(bytes([0, 90, 255]), 3, 1, ">"), [[0, 90, 255]]),
    "white is zero": (tiff(bytes([0, 90, 255]), 3, 1, t262=(0,)), [[255, 165, 0]]),
    "palette": (
        tiff(bytes([0, 1]), 2, 1, t262=(3,),
             t320=(65535, 0, *[0] * 254, 0, 65535, *[0] * 254, *[0] * 256)),
        [[[255, 0, 0], [0, 255, 0]]],
    ),
    "unassociated alpha": (
        tiff(bytes([200, 100, 0, 255, 200, 100, 0, 0]), 2, 1, t258=(8,) * 4, t262=(2,),
             t277=(4,), t338=(2,)),
        [[[200, 100, 0], [255, 255, 255]]],
    ),
    "half-clear unassociated alpha": (
        tiff(bytes([200, 100, 0, 128]), 1, 1, t258=(8,) * 4, t262=(2,), t277=(4,), t338=(2,)),
        [[[227, 177, 127]]],
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("content", "expected"), (PNG_KINDS | TIFF_KINDS).values(), ids=PNG_KINDS | TIFF_KINDS
)
def test_unusual_kinds_are_understood(content, expected):
    picture = decode_picture(content, "it")
    expected = np.array(expected)
    assert_close(picture if picture.ndim == expected.ndim else picture[..., 0], expected, 1)


def test_a_cmyk_jpeg_as_adobe_writes_it_becomes_rgb():
    """Four blocks of a grey JPEG, declared as four ink components of one block.

    Each component predicts its level from 128 where grey blocks predict from their left
    neighbour, so grey levels that step by the wanted differences give the wanted inks.
    """
    inks = np.array([200, 100, 50, 255])  # inverted, as Adobe stores them: 255 is no ink
    levels = np.clip(128 + np.cumsum(inks - 128), 0, 255).astype(np.uint8)
    grey = np.repeat(np.tile(levels, (8, 1)), 8, axis=1)
    content = encode(".jpg", grey, cv2.IMWRITE_JPEG_QUALITY, 100)
    frame, scan = content.index(b"\xff\xc0"), content.index(b"\xff\xda")
    parts = bytes(b for i in range(1, 5) for b in (i, 0x11, 0))
    new_frame = b"\xff\xc0" + struct.pack(">HBHHB", 20, 8, 8, 8, 4) + parts
    new_scan = b"\xff\xda" + struct.pack(">HB", 14, 4)
    new_scan += bytes(b for i in range(1, 5) for b in (i, 0)) + b"\0\x3f\0"
    adobe = b"\xff\xee" + struct.pack(">H", 14) + b"Adobe\0\x64\0\0\0\0\0"
    content = b"".join(
        [content[:2], adobe, content[2:frame], new_frame, content[frame + 13 : scan], new_scan,
         content[scan + 10 :]]
    )  # fmt: skip
    assert_close(decode_picture(content, "it"), np.tile(inks[:3], (8, 8, 1)), 2)


def test_a_bmp_whose_fourth_byte_is_padding_stays_visible():
    head = struct.pack("<IIIIiiHHIIiiII", 54 + 8, 0, 54, 40, 2, 1, 1, 32, 0, 8, 0, 0, 0, 0)
    content = b"BM" + head + bytes([1, 2, 3, 0, 4, 5, 6, 0])
    np.testing.assert_array_equal(decode_picture(content, "it"), [[[3, 2, 1], [6, 5, 4]]])


@pytest.mark.parametrize("picture", [QUARTERS, QUARTERS[..., 0]], ids=["rgb", "grey"])
def test_a_written_png_reads_back_the_same(tmp_path, picture):
    write_png(tmp_path / "it.png", picture)
    np.testing.assert_array_equal(read_picture(tmp_path / "it.png"), picture)
    np.testing.assert_array_equal(decode_picture(encode_png(picture), "it"), picture)
