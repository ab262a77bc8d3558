"""Printed digits: addressed by number, legible, in MNIST's manner, of many faces."""

import numpy as np
import pytest

from engine import places
from engine.data.printed import load_printed, print_digits, printing
from engine.data.printed.displays import displays
from engine.data.printed.press import LEGIBLE, _legible
from engine.data.printed.printing import draw_printed, faces_of
from engine.data.printed.seen import LARGEST, _normal
from engine.data.printed.typefaces import DIGITS, typefaces
from engine.draws import Draws
from engine.errors import UserError


@pytest.fixture(scope="module")
def pictures():
    """1,000 pictures of seed 5, whose labels go round."""
    return print_digits(np.arange(1000) % 10, 5)


def test_a_picture_depends_on_its_number_and_not_on_its_neighbours(pictures):
    for first, count in ((0, 1), (7, 30), (990, 10)):
        labels = np.arange(first, first + count) % 10
        np.testing.assert_array_equal(
            print_digits(labels, 5, first), pictures[first : first + count]
        )


def test_a_batch_longer_than_is_printed_at_once_goes_on_where_it_stopped(monkeypatch, pictures):
    monkeypatch.setattr(printing, "BATCH", 64)
    np.testing.assert_array_equal(print_digits(np.arange(200) % 10, 5), pictures[:200])


def test_seeds_and_parts_give_other_pictures(pictures):
    labels = np.arange(50) % 10
    for other in (print_digits(labels, 6), print_digits(labels, 5, part=1)):
        assert (other != pictures[:50]).any((1, 2)).all()


def test_pictures_are_in_the_manner_of_mnist_and_none_is_lost(pictures):
    assert pictures.dtype == np.uint8 and pictures.shape == (1000, 28, 28)
    ink = pictures > 0
    longer = np.maximum(ink.any(2).sum(1), ink.any(1).sum(1))
    assert longer.max() <= 20 and (longer >= 18).mean() > 0.98
    values = pictures.astype(float)
    for axis in (1, 2):
        centre = values.sum(axis) @ np.arange(28) / values.sum((1, 2))
        assert (np.abs(centre - 14) <= 0.51).mean() > 0.97
    assert pictures.max((1, 2)).min() >= 100
    assert values.sum((1, 2)).min() / 255 > 15  # a one of hairlines
    assert len({picture.tobytes() for picture in pictures}) == 1000


def test_a_press_that_loses_the_digit_prints_it_as_meant():
    meant = np.zeros((20, 20), np.uint8)
    meant[5:15, 5:15] = 255
    kept, lost = meant.copy(), meant.copy()
    lost[5:10] = 0
    kept[5] = 0
    assert LEGIBLE > 0.5
    assert _legible(kept, meant) is kept and _legible(lost, meant) is meant


def test_the_test_part_is_set_in_faces_of_its_own():
    learnt, tested = faces_of(0), faces_of(1)
    assert len(learnt) > 40 and len(tested) >= 5
    assert not any(one is other for one in learnt for other in tested)
    assert len(learnt) + len(tested) == len(typefaces())


def test_every_face_has_all_digits_a_name_and_a_licence_that_travels_along():
    licences = places.asset("typefaces/LICENCES.txt").read_text("utf-8")
    for face in typefaces():
        assert set(DIGITS) <= set(face.glyphs)
        assert face.name and face.licence
        assert face.name in licences
        for glyph in face.glyphs.values():
            assert all(np.isfinite(contour).all() for contour in glyph.contours)
    assert places.asset("typefaces/outlines.npz").stat().st_size < 150_000
    assert all(set(DIGITS) <= set(screen.glyphs) for screen in displays())


def test_printed_digits_are_balanced_and_kept():
    small = load_printed(train=50, test=20)
    assert small.labels == tuple("0123456789") and small.input_path == "ink"
    assert np.bincount(small.train.labels).tolist() == [5] * 10
    assert np.bincount(small.test.labels).tolist() == [2] * 10
    np.testing.assert_array_equal(small.train.pictures, print_digits(small.train.labels, 0))
    assert (places.home() / "cache" / "printed-train.idx3-ubyte").is_file()


def test_one_digit_can_be_printed_large():
    large = draw_printed(4, 3, size=300)
    assert large.dtype == np.float32 and max(large.shape) == 300
    assert large.min() >= 0 and large.max() <= 1 and large.mean() > 0.05
    np.testing.assert_array_equal(large, draw_printed(4, 3, size=300))


def test_what_cannot_be_printed_is_said():
    with pytest.raises(UserError, match=r"labels 0 … 9"):
        print_digits(np.array([10]), 0)
    with pytest.raises(UserError, match="8 … 1024 pixels, not 4"):
        draw_printed(1, 0, size=4)


@pytest.mark.parametrize("count", [100, 18_432, 18_433, 30_000])
def test_the_sensors_noise_is_the_beginning_of_the_draws_whole_row(count):
    row = Draws(3, 1, 77, (3,))
    np.testing.assert_array_equal(_normal(row, count), row.normal(1, LARGEST)[0, :count])
