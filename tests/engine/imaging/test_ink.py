"""Drawings of any size, place and polarity become the network's picture, in MNIST's manner."""

import os
import statistics
import time
from pathlib import Path

import numpy as np
import pytest

from engine import places
from engine.data.catalogue import load_dataset
from engine.imaging.decode import read_picture
from engine.imaging.ink import centre_ink, crop_ink, fit_ink, prepare_ink
from engine.imaging.opencv import cv2

ROOT = Path(__file__).resolve().parents[3]
REAL = Path(os.environ.get("NEOCOG_DATA") or ROOT.parent / "shared" / "data")
WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
STAGES = ["drawn", "grey", "cropped", "fitted", "centred"]


@pytest.fixture
def mnist(monkeypatch):
    if not (REAL / "mnist").is_dir():
        pytest.skip(f"mnist is not in NEOCOG_DATA ({REAL})")
    monkeypatch.setenv("NEOCOG_DATA", str(REAL))
    return load_dataset("mnist")


def draw_two(height: float = 300, pen: float = 28, at: tuple[int, int] = (240, 240)) -> np.ndarray:
    """A two in black on a white 480 × 480 canvas, anti-aliased; pen in pixels at height 300."""
    points = np.array([(0.1, 0.3), (0.3, 0), (0.7, 0.05), (0.8, 0.35), (0.1, 1), (0.9, 0.95)])
    sub = 8  # OpenCV's drawing takes fixed-point places with so many steps a pixel, as a shift
    placed = ((points - 0.5) * (0.7 * height, height) + at) * 2**sub
    canvas = np.full((480, 480), 255, np.uint8)
    width = max(1, round(pen * height / 300))
    line = np.rint(placed).astype(np.int32)
    return cv2.polylines(canvas, [line], False, 20, width, cv2.LINE_AA, sub)


def difference(left: np.ndarray, right: np.ndarray) -> float:
    return float(np.abs(left.astype(int) - right).mean())


DRAWN = {
    "big": draw_two(440),
    "small": draw_two(110),
    "off centre": draw_two(150, at=(90, 390)),
    "chalk on slate": 255 - draw_two(),
    "grey ink on grey paper": (draw_two() * 0.4 + 90).astype(np.uint8),
    "colour": np.dstack([draw_two()] * 3),
    "large canvas": cv2.resize(draw_two(), (1600, 1600), interpolation=cv2.INTER_LINEAR),
    "wide canvas": np.hstack([np.full((480, 700), 255, np.uint8), draw_two()]),
}


@pytest.mark.parametrize("picture", DRAWN.values(), ids=DRAWN)
def test_a_digit_gives_the_same_picture_however_it_is_drawn(picture):
    expected = prepare_ink(draw_two())
    prepared = prepare_ink(picture)
    assert expected is not None and prepared is not None
    assert difference(prepared.picture, expected.picture) < 6


@pytest.mark.parametrize("invert", [False, True])
def test_two_hundred_mnist_digits_come_out_almost_unchanged(mnist, invert):
    changes = []
    for picture in mnist.test.pictures[:200]:
        prepared = prepare_ink(255 - picture if invert else picture)
        assert prepared is not None
        changes.append(difference(prepared.picture, picture))
    assert statistics.mean(changes) < 0.01 and max(changes) < 0.2


def test_mnist_digits_drawn_large_come_back(mnist):
    """Every pixel a block of 12 × 12, as ink on paper: areas average back to the same greys."""
    for picture in mnist.test.pictures[:50]:
        large = 255 - np.kron(picture, np.ones((12, 12), np.uint8))
        prepared = prepare_ink(large)
        assert prepared is not None
        assert difference(prepared.picture, picture) < 0.5


@pytest.mark.parametrize("size", [28, 32, 56])
def test_the_ink_takes_twenty_of_twenty_eight_and_its_mass_is_central(size):
    prepared = prepare_ink(draw_two(at=(180, 300)), size)
    assert prepared is not None
    picture = prepared.picture.astype(float)
    assert picture.shape == (size, size) and picture.max() >= 250
    assert max((picture > 8).any(1).sum(), (picture > 8).any(0).sum()) == round(20 * size / 28)
    for axis in (0, 1):
        centre = picture.sum(axis) @ np.arange(size) / picture.sum()
        assert abs(centre - size / 2) <= 0.5


def test_every_stage_is_there_to_be_shown():
    drawn = np.dstack([draw_two()] * 3)
    prepared = prepare_ink(drawn)
    assert prepared is not None
    assert [stage.name for stage in prepared.stages] == STAGES
    pictures = {stage.name: stage.picture for stage in prepared.stages}
    assert pictures["drawn"] is drawn
    assert pictures["grey"].shape == (480, 480) and pictures["grey"][0, 0] == 0
    assert max(pictures["fitted"].shape) == 20
    np.testing.assert_array_equal(pictures["centred"], prepared.picture)
    assert all(picture.dtype == np.uint8 for picture in pictures.values())


NOISE = np.random.default_rng(0).normal(0, 6, (300, 300))
SLOPE = np.linspace(120, 220, 300)[None].repeat(300, 0)
BLANK = {
    "white": np.full((480, 480), 255, np.uint8),
    "black": np.zeros((28, 28), np.uint8),
    "grey": np.full((50, 60, 3), 120, np.uint8),
    "one pixel": np.zeros((1, 1), np.uint8),
    "faint": np.pad(np.full((9, 9), 250, np.uint8), 20, constant_values=255),
    "noise": np.clip(180 + NOISE, 0, 255).astype(np.uint8),
    "uneven light": SLOPE.astype(np.uint8),
    "noise in uneven light": np.clip(SLOPE + NOISE, 0, 255).astype(np.uint8),
}


@pytest.mark.parametrize("picture", BLANK.values(), ids=BLANK)
def test_a_picture_without_ink_gives_none(picture):
    assert prepare_ink(picture) is None


@pytest.mark.parametrize("polarity", ["ink on paper", "chalk on slate"])
@pytest.mark.parametrize("noise", [0, 4, 8])
@pytest.mark.parametrize("slope", [0, 60, 110])
def test_uneven_light_and_noise_hardly_change_the_picture(polarity, noise, slope):
    ink = 1 - draw_two(260) / 255.0
    y, x = np.mgrid[:480, :480] / 480
    paper = (225 if polarity == "ink on paper" else 40) + (
        -slope if polarity[0] == "i" else slope
    ) * (0.6 * x + 0.4 * y * y)
    level = 25 if polarity == "ink on paper" else 245
    grain = np.random.default_rng(3).normal(0, 1, ink.shape) * noise
    photo = np.clip(paper * (1 - ink) + level * ink + grain, 0, 255).astype(np.uint8)
    expected, prepared = prepare_ink(draw_two(260)), prepare_ink(photo)
    assert expected is not None and prepared is not None
    assert difference(prepared.picture, expected.picture) < 9


def test_a_speck_and_a_table_edge_are_not_part_of_the_digit():
    photo = np.clip(draw_two(260) * 0.8 + NOISE.mean() + 10, 0, 255)
    photo += np.random.default_rng(5).normal(0, 4, photo.shape)
    photo[100:104, 30:34] = 10
    photo[300:420, :25] = 30
    prepared, expected = (
        prepare_ink(photo.clip(0, 255).astype(np.uint8)),
        prepare_ink(draw_two(260)),
    )
    assert prepared is not None and expected is not None
    assert difference(prepared.picture, expected.picture) < 9


def test_a_lone_dot_and_a_line_on_the_edge_are_drawn_whole():
    dot = np.full((480, 480), 255, np.uint8)
    dot[200:203, 100:103] = 0
    line = np.full((480, 480), 255, np.uint8)
    line[:, :5] = 0
    for canvas, sides in ((dot, (20, 20)), (line, (20, 1))):
        prepared = prepare_ink(canvas)
        assert prepared is not None
        shape = prepared.stages[3].picture.shape
        assert shape == sides


def test_one_sided_ink_stays_inside_the_field():
    fitted = np.zeros((20, 20), np.uint8)
    fitted[0] = 255
    fitted[19, 19] = 1
    centred = centre_ink(fitted)
    assert int(centred.sum()) == int(fitted.sum())


def test_a_thin_pen_is_brought_to_full_brightness():
    assert fit_ink(crop_ink(255 - draw_two(440, pen=2))).max() >= 250


def test_the_canvas_takes_less_than_two_milliseconds():
    """The stroke's budget is 16 ms with prediction and painting; the fastest of 50 is counted,
    since another process on the machine makes it slower but never faster."""
    canvas = np.dstack([draw_two()] * 3)
    seconds = []
    for _ in range(50):
        start = time.perf_counter()
        prepare_ink(canvas)
        seconds.append(time.perf_counter() - start)
    assert min(seconds) < 0.002


def sample_pictures() -> list[Path]:
    return sorted(path for path in places.asset("pictures").iterdir() if path.suffix != ".md")


def test_sample_pictures_show_ink_of_every_kind():
    assert {path.suffix for path in sample_pictures()} == {".png", ".jpg"}
    for path in sample_pictures():
        assert path.stem.split("-")[0] in WORDS
        assert prepare_ink(read_picture(path)) is not None


def test_the_nearest_mnist_digit_agrees_with_each_sample_pictures_name(mnist):
    known = mnist.train.pictures[:20_000].reshape(20_000, -1).astype(np.float32)
    for path in sample_pictures():
        prepared = prepare_ink(read_picture(path))
        assert prepared is not None
        distance = np.square(known - prepared.picture.reshape(1, -1)).sum(axis=1)
        nearest = np.bincount(mnist.train.labels[np.argsort(distance)[:5]]).argmax()
        assert WORDS[nearest] == path.stem.split("-")[0], path.name
