"""Ink is drawn to size, laid where it was told, worn by rough paper; its hull is tight."""

import numpy as np
import pytest

from engine.imaging.scenes import ink

BLACK = np.zeros(3)


def test_a_sign_is_as_large_whether_it_is_drawn_finely_or_not():
    path = np.array([(20.0, 20.0), (60.0, 20.0), (60.0, 90.0)])
    widths = np.full(2, 12.0)
    sums = [float(ink.pen_ink(path, widths, fine).sum()) / 255 for fine in (1, 2, 4)]
    assert max(sums) / min(sums) < 1.12
    shapes = {ink.pen_ink(path, widths, fine).shape for fine in (1, 2, 4)}
    assert len(shapes) == 1
    square = np.array([(10.0, 10.0), (40.0, 10.0), (40.0, 30.0), (10.0, 30.0)])
    filled = ink.outline_ink([square], 50, 60, 0, 3)
    assert filled.shape == (50, 60) and abs(filled.sum() / 255 - 31 * 21) < 60


def test_a_hull_runs_along_the_outer_edges_of_the_pixels_with_ink():
    sign = np.zeros((20, 30), np.uint8)
    sign[5:9, 10:21] = 255
    sign[12, 3] = ink.INKED
    sign[15, 25] = ink.INKED - 1  # too faint to belong to it
    corners = ink.hull(sign)
    assert corners.min(axis=0).tolist() == [2.5, 4.5]
    assert corners.max(axis=0).tolist() == [20.5, 12.5]
    assert ink.hull(np.zeros((5, 5), np.uint8)).shape == (0, 2)


@pytest.mark.parametrize(
    ("left", "top"), [(5, 5), (-4, 2), (3, -6), (36, 26), (-50, 0), (0, -50), (90, 3), (3, 90)]
)
def test_ink_is_laid_where_it_belongs_and_cut_at_the_edges(left, top):
    sheet = np.full((30, 40, 3), 200, np.uint8)
    ink.lay_ink(sheet, np.full((10, 12), 255, np.uint8), left, top, BLACK)
    expected = np.full((30, 40, 3), 200, np.uint8)
    expected[max(top, 0) : max(top + 10, 0), max(left, 0) : max(left + 12, 0)] = 0
    np.testing.assert_array_equal(sheet, expected)


def test_faint_ink_mixes_with_the_paper():
    sheet = np.full((4, 4, 3), 200, np.uint8)
    ink.lay_ink(sheet, np.full((4, 4), 128, np.uint8), 0, 0, np.array([0, 100, 200]), 0.5)
    np.testing.assert_allclose(sheet[0, 0], [150, 175, 200], atol=1)


def test_rough_paper_takes_less_ink_where_it_is_deep():
    tooth = np.linspace(0, 1, 50)[None]
    worn = ink.wear(np.full((1, 50), 200, np.uint8), tooth, 0.8)[0]
    assert worn[0] == 200 and worn[-1] == 0 and (np.diff(worn.astype(int)) <= 0).all()
    np.testing.assert_array_equal(ink.wear(worn[None], tooth, 0), worn[None])


@pytest.mark.parametrize("height", [10, 20, 90])
def test_a_small_picture_becomes_ink_of_the_height_wanted(height):
    picture = np.zeros((28, 28), np.uint8)
    picture[4:24, 9:19] = 255
    sign = ink.picture_ink(picture, height)
    assert sign.shape == (height, height // 2)
    assert sign[height // 2].max() == 255
    assert ink.picture_ink(np.zeros((28, 28), np.uint8), height).max() == 0
