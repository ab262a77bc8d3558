"""Whatever a picture file is, `neocog detect` answers with boxes or a sentence."""

import json

import numpy as np
import pytest

from engine.imaging.decode import encode_png
from engine.imaging.opencv import cv2
from gui.__main__ import main
from tests.engine.detection.proposals.pages import page


def png(picture):
    return cv2.imencode(".png", picture)[1].tobytes()


def jpeg(picture):
    return cv2.imencode(".jpg", picture)[1].tobytes()


def noise(height, width):
    return np.random.default_rng(0).integers(0, 256, (height, width, 3)).astype(np.uint8)


def deep():
    """A page of 16 bits a pixel."""
    return page("235")[0].astype(np.uint16) * 257


READ = {
    "black": lambda: png(np.zeros((300, 400, 3), np.uint8)),
    "white": lambda: png(np.full((300, 400), 255, np.uint8)),
    "grey": lambda: jpeg(np.full((200, 200, 3), 128, np.uint8)),
    "one pixel": lambda: png(np.zeros((1, 1), np.uint8)),
    "one row": lambda: png(noise(1, 300)),
    "one column": lambda: png(noise(300, 1)),
    "long": lambda: png(noise(50, 12_000)),
    "tall": lambda: png(np.full((12_000, 50), 200, np.uint8)),
    "noise": lambda: png(noise(240, 320)),
    "stripes": lambda: png(np.tile(np.array([0, 255], np.uint8), (300, 150))),
    "chequers": lambda: png((np.indices((300, 300)).sum(axis=0) % 8 < 4).astype(np.uint8) * 255),
    "clear": lambda: png(np.zeros((60, 80, 4), np.uint8)),
}
REFUSED = {
    "empty": (b"", "is empty"),
    "text": (b"twenty-three", "not a picture"),
    "gif": (b"GIF89a" + bytes(20), "GIF"),
    "heic": (b"\0\0\0\x18ftypheic\0\0\0\0", "heif-convert"),
    "pdf": (b"%PDF-1.7", "PDF"),
}


@pytest.fixture
def ask(tmp_path, capsys):
    """Detect in a file of this content: status, the result, what was said beside it."""

    def run(content):
        (tmp_path / "it").write_bytes(content)
        capsys.readouterr()
        status = main(["detect", str(tmp_path / "it"), "--json"])
        out, err = capsys.readouterr()
        return status, json.loads(out.splitlines()[-1])["results"][0] if out else None, err

    return run


@pytest.mark.parametrize("content", READ.values(), ids=READ)
def test_pictures_without_digits_have_no_or_few_boxes(ask, content):
    status, result, err = ask(content())
    assert status == 0 and "Traceback" not in err
    assert len(result["boxes"]) <= 5
    for box in result["boxes"]:
        assert box["x"] >= 0 and box["x"] + box["width"] <= result["width"] + 1
        assert box["y"] >= 0 and box["y"] + box["height"] <= result["height"] + 1


@pytest.mark.parametrize(("content", "words"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_picture_is_said_to_be_none(ask, content, words):
    status, result, err = ask(content)
    assert (status, result) == (2, None)
    assert words in err and err.count("\n") == 1


def test_a_picture_that_breaks_off_is_refused(ask):
    whole = png(page("2357")[0])
    status, _, err = ask(whole[: len(whole) // 2])
    assert status == 2 and "cut short" in err


def test_sixteen_bits_are_read_as_eight_are(ask):
    status, result, _ = ask(png(deep()))
    assert status == 0 and result["text"].replace(" ", "") == "235"


@pytest.mark.slow
def test_fifty_megapixels_are_read_in_their_own_pixels(ask):
    picture = np.full((6250, 8000), 230, np.uint8)
    small, boxes, _ = page("2357")
    large = cv2.resize(small, None, None, 8, 8, cv2.INTER_LINEAR)
    picture[1000 : 1000 + large.shape[0], 2000 : 2000 + large.shape[1]] = large
    status, result, _ = ask(encode_png(picture))
    assert status == 0 and result["text"].replace(" ", "") == "2357"
    assert (result["width"], result["height"]) == (8000, 6250)
    for found, (x, y, width, height) in zip(result["boxes"], boxes.tolist(), strict=True):
        assert abs(found["x"] - (2000 + 8 * x)) < 40 and abs(found["y"] - (1000 + 8 * y)) < 40
        assert abs(found["width"] - 8 * width) < 50 and abs(found["height"] - 8 * height) < 50
