"""Broken, hostile and foreign files are refused with one sentence that names the file."""

import os
import struct
import subprocess
import sys
import zlib
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import UserError
from engine.imaging.decode import decode_picture, read_picture
from engine.imaging.opencv import cv2


def scene(height: int = 120, width: int = 160) -> np.ndarray:
    """A smooth scene with some grain, as photos have; BGR."""
    y, x = np.mgrid[:height, :width]
    smooth = np.dstack([x, y, 200 - (x + y) // 2]) % 256
    return (smooth + np.random.default_rng(1).integers(0, 30, smooth.shape)).clip(0, 255)


def encode(extension: str, *flags: int) -> bytes:
    done, content = cv2.imencode(extension, scene().astype(np.uint8), flags)
    assert done
    return content.tobytes()


WHOLE = {
    "png": encode(".png"),
    "jpeg": encode(".jpg"),
    "progressive jpeg": encode(".jpg", cv2.IMWRITE_JPEG_PROGRESSIVE, 1),
    "jpeg with restarts": encode(".jpg", cv2.IMWRITE_JPEG_RST_INTERVAL, 4),
    "bmp": encode(".bmp"),
    "tiff": encode(".tiff", cv2.IMWRITE_TIFF_COMPRESSION, 1),
    "lzw tiff": encode(".tiff", cv2.IMWRITE_TIFF_COMPRESSION, 5),
    "webp": encode(".webp"),
    "lossy webp": encode(".webp", cv2.IMWRITE_WEBP_QUALITY, 80),
}


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, *chunks: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + chunk(b"IEND", b"")


def jpeg_of_size(width: int, height: int) -> bytes:
    content = bytearray(WHOLE["jpeg"])
    frame = content.index(b"\xff\xc0")
    content[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    return bytes(content)


def tiff(*pages: dict[int, int]) -> bytes:
    """Grey one-strip pages of long values; the strip is a kilobyte before the first page."""
    content = b"II*\0" + struct.pack("<I", 8 + 1024) + bytes(1024)
    for number, page in enumerate(pages):
        tags = {256: 32, 257: 32, 258: 8, 262: 1, 273: 8, 279: 1024} | page
        following = len(content) + 6 + 12 * len(tags) if number + 1 < len(pages) else 0
        entries = b"".join(struct.pack("<HHII", tag, 4, 1, tags[tag]) for tag in sorted(tags))
        content += struct.pack("<H", len(tags)) + entries + struct.pack("<I", following)
    return content


def bmp_of_size(width: int, height: int) -> bytes:
    content = bytearray(WHOLE["bmp"])
    content[18:26] = struct.pack("<ii", width, height)
    return bytes(content)


def webp(kind: bytes, body: bytes) -> bytes:
    chunks = b"WEBP" + kind + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)
    return b"RIFF" + struct.pack("<I", len(chunks)) + chunks


IDAT = chunk(b"IDAT", zlib.compress(bytes(28 * 29)))
FLOATS = cv2.imencode(".tiff", scene().astype(np.float32))[1].tobytes()
REFUSED = {
    "empty": (b"", "is empty"),
    "text": (b"Dear network,\nwhat is this?\n", "is a text, not a picture"),
    "UTF-8 text": ("数字是七".encode(), "is a text, not a picture"),
    "noise": (bytes(range(1, 200)), "is not a picture in a known format"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3", "is a PDF document"),
    "zip": (b"PK\x03\x04\x14\0\0\0", "is a zip archive"),
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is an SVG drawing"),
    "gif": (b"GIF89a\x01\0\x01\0", "is a GIF picture.*save it as PNG"),
    "heic": (b"\0\0\0\x18ftypheic\0\0\0\0", "is a HEIC picture.*photo app as JPEG.*heif-convert"),
    "avif": (b"\0\0\0\x1cftypavif\0\0\0\0", "is an AVIF picture.*save it as PNG"),
    "huge png": (png(10_000, 5_001, IDAT), "10000 × 5001 pixels, more than the 50 megapixels"),
    "huge jpeg": (jpeg_of_size(60_000, 60_000), "60000 × 60000 pixels"),
    "huge bmp": (bmp_of_size(60_000, 60_000), "is cut short"),
    "huge tiff": (tiff({256: 100_000, 257: 100_000, 259: 5}), "100000 × 100000 pixels"),
    "huge webp": (webp(b"VP8L", b"\x2f\xff\xff\xff\x0f" + bytes(20)), "16384 × 16384 pixels"),
    "png of no size": (png(0, 9, IDAT), "no pixels"),
    "png without data": (png(28, 28), "without a picture"),
    "png with a wrong checksum": (
        WHOLE["png"].replace(b"IDAT", b"IDAT\x55", 1),
        "a checksum differs|is cut short",
    ),
    "animated png": (
        png(28, 28, chunk(b"acTL", struct.pack(">II", 2, 0)), IDAT),
        "is animated",
    ),
    "animated webp": (webp(b"VP8X", b"\x02" + bytes(9)), "is animated"),
    "webp without a picture": (webp(b"ICCP", b"none"), "without a picture"),
    "tiff of floats": (FLOATS, "holds 32 bit or signed numbers"),
    "tiff of pages": (tiff({}, {}, {}), "holds 3 pages"),
    "tiff whose pages go round": (
        tiff({})[:-4] + struct.pack("<I", 8 + 1024),
        "too many pages",
    ),
    "tiff without data": (tiff({273: 9_999_999}), "is cut short"),
    "tiff of fewer rows than it says": (tiff({257: 33}), "is cut short"),
    "bigtiff": (b"II+\0\x08\0\0\0", "is a BigTIFF picture"),
    "jpeg of marks alone": (b"\xff\xd8\xff\xd9", "without a picture"),
}


@pytest.mark.parametrize(("content", "sentence"), REFUSED.values(), ids=REFUSED)
def test_each_kind_of_bad_file_gets_its_sentence(content, sentence):
    with pytest.raises(UserError, match=sentence) as caught:
        decode_picture(content, "seven.png")
    text = str(caught.value)
    assert text.startswith("seven.png ") and text.endswith(".") and "\n" not in text


@pytest.mark.parametrize("kind", WHOLE)
def test_whole_files_of_the_table_are_read(kind):
    assert decode_picture(WHOLE[kind], "it").shape == (120, 160, 3)


@pytest.mark.parametrize("kind", WHOLE)
def test_a_file_cut_anywhere_is_refused(kind):
    content = WHOLE[kind]
    last = len(content)
    for end in sorted({*range(1, last, max(1, last // 150)), *range(last - 12, last)}):
        with pytest.raises(UserError):
            decode_picture(content[:end], "it")


@pytest.mark.parametrize("kind", ["jpeg", "progressive jpeg", "jpeg with restarts"])
@pytest.mark.parametrize("share", [0.3, 0.5, 0.8])
def test_a_cut_jpeg_that_someone_closed_with_an_end_mark_is_refused(kind, share):
    content = WHOLE[kind][: int(share * len(WHOLE[kind]))].rstrip(b"\xff") + b"\xff\xd9"
    with pytest.raises(UserError):
        decode_picture(content, "it")


def test_a_png_with_fewer_rows_than_it_says_is_refused():
    short = chunk(b"IDAT", zlib.compress(bytes(10 * 29)))
    with pytest.raises(UserError):
        decode_picture(png(28, 28, short), "it")


def test_bytes_after_a_whole_picture_do_no_harm():
    for kind in ("png", "jpeg", "bmp", "webp"):
        assert decode_picture(WHOLE[kind] + b"appended", "it").shape == (120, 160, 3)


def test_paths_that_are_no_files_get_a_sentence(tmp_path):
    with pytest.raises(UserError, match="is a folder"):
        read_picture(tmp_path)
    with pytest.raises(UserError, match=r"absent\.png can't be read: No such file"):
        read_picture(tmp_path / "absent.png")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(UserError, match="not a file"):
            read_picture(tmp_path / "pipe")


UNPRIVILEGED = 65534  # no file of the tests belongs to it


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="needs POSIX permissions")
def test_a_picture_in_a_closed_folder_gets_a_sentence(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "seven.png").write_bytes(WHOLE["png"])
    closed.chmod(0)
    code = (
        "import os, sys; from pathlib import Path\n"
        "from engine.imaging.decode import read_picture; from engine.errors import UserError\n"
        f"os.getuid() or os.setuid({UNPRIVILEGED})\n"
        "try: read_picture(Path(sys.argv[1]))\n"
        "except UserError as error: print(error)\n"
    )
    words = [sys.executable, "-c", code, str(closed / "seven.png")]
    done = subprocess.run(words, capture_output=True, text=True)
    closed.chmod(0o700)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Permission denied" in done.stdout and "seven.png" in done.stdout


@settings(max_examples=400, deadline=None)
@given(
    kind=st.sampled_from(sorted(WHOLE)),
    changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=6),
    in_head=st.booleans(),
)
def test_mutated_files_are_read_or_refused_and_nothing_else(kind, changes, in_head):
    content = bytearray(WHOLE[kind])
    reach = 200 if in_head else len(content)
    for place, value in changes:
        content[int(place * (reach - 1))] = value
    with suppress(UserError):  # any other error fails the test
        picture = decode_picture(bytes(content), "it")
        assert picture.dtype == np.uint8 and picture.ndim in (2, 3)


def test_decoding_writes_nothing_to_standard_error():
    code = (
        "import sys; from engine.imaging.decode import decode_picture\n"
        "from engine.errors import UserError\n"
        "content = bytearray(sys.stdin.buffer.read()); content[len(content) // 2] ^= 255\n"
        "try: decode_picture(bytes(content), 'it')\n"
        "except UserError: pass\n"
    )
    for content in WHOLE.values():
        done = subprocess.run([sys.executable, "-c", code], input=content, capture_output=True)
        assert (done.returncode, done.stderr) == (0, b"")


def test_importing_opencv_leaves_the_windows_variables_alone():
    code = (
        "import os; before = dict(os.environ)\n"
        "from engine.imaging.opencv import cv2\n"
        "changed = {k for k, v in os.environ.items() if before.get(k) != v}\n"
        "assert changed <= {'OPENCV_IO_MAX_IMAGE_PIXELS'}, changed\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    kept = dict(os.environ) | {"QT_QPA_FONTDIR": "mine"}
    code = code.replace("changed <=", "os.environ['QT_QPA_FONTDIR'] == 'mine' and changed <=")
    subprocess.run([sys.executable, "-c", code], check=True, env=kept)
