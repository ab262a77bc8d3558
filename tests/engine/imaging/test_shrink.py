"""Pictures made smaller to be shown, and laid over white paper."""

import numpy as np
import pytest

from engine.imaging.shrink import lay_over_white, shrink


@pytest.mark.parametrize(
    ("shape", "longest", "expected"),
    [
        ((40, 80), 20, (10, 20)),
        ((80, 40, 3), 20, (20, 10, 3)),
        ((3000, 2), 30, (30, 1)),
        ((7, 9), 9, (7, 9)),
        ((7, 9), 100, (7, 9)),
    ],
)
def test_no_side_is_longer_and_small_pictures_stay(shape, longest, expected):
    assert shrink(np.zeros(shape, np.uint8), longest).shape == expected


def test_shrinking_averages():
    picture = np.kron(np.arange(16).reshape(4, 4) * 16, np.ones((5, 5))).astype(np.uint8)
    assert np.array_equal(shrink(picture, 4), (np.arange(16).reshape(4, 4) * 16))


@pytest.mark.parametrize("premultiplied", [False, True])
def test_what_is_half_transparent_mixes_with_white(premultiplied):
    blue = 100 if premultiplied else 200
    pixels = np.array([[[0, 0, 0, 0], [blue, 0, 0, 128], [3, 2, 1, 255]]], np.uint8)
    mixed = lay_over_white(pixels, premultiplied)
    expected = [[255, 255, 255], [127, 127, 227], [1, 2, 3]]
    assert np.abs(mixed[0].astype(int) - expected).max() <= 1
