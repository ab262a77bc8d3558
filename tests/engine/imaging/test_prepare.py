"""Pictures reach the network by the path it names, in its channels and size."""

import numpy as np
import pytest

from engine.errors import UserError
from engine.imaging.prepare import prepare
from engine.imaging.warp import warp_pictures

RGB = np.random.default_rng(0).integers(0, 256, (40, 60, 3), dtype=np.uint8)
GREY = RGB[..., 0]


@pytest.mark.parametrize("picture", [RGB, GREY], ids=["rgb", "grey"])
@pytest.mark.parametrize("shape", [(1, 28, 28), (3, 32, 32), (3, 20, 50), (1, 90, 30)])
def test_a_photo_takes_the_networks_shape(picture, shape):
    prepared = prepare(picture, "photo", shape)
    assert prepared is not None
    channels, height, width = shape
    expected = (height, width) if channels == 1 else (height, width, channels)
    assert prepared.picture.shape == expected and prepared.picture.dtype == np.uint8
    assert [stage.name for stage in prepared.stages] == ["drawn", "resized"]


def test_a_photo_of_the_networks_size_is_taken_as_it_is():
    prepared = prepare(GREY[:28, :28], "photo", (1, 28, 28))
    assert prepared is not None
    np.testing.assert_array_equal(prepared.picture, GREY[:28, :28])


def test_shrinking_averages_areas_of_the_middle():
    prepared = prepare(GREY, "photo", (1, 20, 20))
    assert prepared is not None
    blocks = GREY[:, 10:50].reshape(20, 2, 20, 2).astype(float).mean((1, 3))
    assert np.abs(prepared.picture - blocks).max() <= 0.5


def test_a_blank_photo_is_still_a_picture():
    assert prepare(np.zeros((9, 9), np.uint8), "photo", (1, 28, 28)) is not None
    assert prepare(np.zeros((9, 9), np.uint8), "ink", (1, 28, 28)) is None


def test_ink_is_centred():
    canvas = np.full((100, 100), 255, np.uint8)
    canvas[5:45, 10:20] = 0
    prepared = prepare(canvas, "ink", (1, 28, 28))
    assert prepared is not None and len(prepared.stages) == 5
    rows, columns = np.nonzero(prepared.picture)
    assert (rows.min(), rows.max()) == (4, 23)
    assert (columns.min(), columns.max()) == (12, 16)


@pytest.mark.parametrize(
    ("path", "shape", "sentence"),
    [
        ("ink", (3, 28, 28), "needs square grey pictures"),
        ("ink", (1, 28, 30), "needs square grey pictures"),
        ("photo", (2, 28, 28), "not grey"),
        ("photo", (64,), "not grey"),
        ("ink", (64,), "not grey"),
    ],
)
def test_networks_that_take_no_such_picture_are_named(path, shape, sentence):
    with pytest.raises(UserError, match=sentence):
        prepare(RGB, path, shape)


@pytest.mark.parametrize("tail", [(), (1,), (3,)])
def test_a_warp_moves_each_picture_by_its_own_matrix(tail):
    pictures = np.zeros((2, 8, 9, *tail), np.uint8)
    pictures[:, 3, 4] = 200
    right, down = [[1, 0, 2], [0, 1, 0]], [[1, 0, 0], [0, 1, 3]]
    warped = warp_pictures(pictures, np.array([right, down], float))
    assert warped.shape == pictures.shape
    assert (warped[0, 3, 6] == 200).all() and (warped[1, 6, 4] == 200).all()
    assert warped.astype(int).sum() == pictures.astype(int).sum()
