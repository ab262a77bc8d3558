"""Augmentation: what each field does, its limits, and independence of sharding."""

import numpy as np
import pytest

from engine.data.augment import Augmentation
from engine.draws import Draws
from engine.errors import UserError
from engine.spec import from_json, to_json

USUAL = Augmentation(shift=2, rotation=10, scale=0.1, shear=10)
PICTURES = np.zeros((64, 28, 28), np.uint8)
PICTURES[:, 6:22, 10:18] = 220


@pytest.mark.parametrize("tail", [(), (1,), (3,)], ids=["grey", "one channel", "rgb"])
@pytest.mark.parametrize("shards", [[64], [32, 32], [1, 7, 40, 16]], ids=str)
def test_any_sharding_gives_the_same_pictures(shards, tail):
    pictures = np.broadcast_to(PICTURES.reshape(*PICTURES.shape, *[1] * len(tail)),
                               (*PICTURES.shape, *tail)).copy()  # fmt: skip
    whole = USUAL.apply(pictures, Draws(seed=4, step=9))
    pieces, first = [], 0
    for size in shards:
        draws = Draws(seed=4, step=9, first=first)
        pieces.append(USUAL.apply(pictures[first : first + size], draws))
        first += size
    assert whole.shape == pictures.shape and whole.dtype == np.uint8
    np.testing.assert_array_equal(np.concatenate(pieces), whole)


def test_pictures_differ_from_each_other_and_between_steps():
    first, later = (USUAL.apply(PICTURES, Draws(seed=1, step=step)) for step in (0, 1))
    assert len({picture.tobytes() for picture in first}) > 60
    assert not np.array_equal(first, later)


def test_off_by_default():
    assert not Augmentation().active
    np.testing.assert_array_equal(Augmentation().apply(PICTURES, Draws(0)), PICTURES)


def moments(pictures: np.ndarray) -> tuple[np.ndarray, ...]:
    """Mass, centre (x, y) and covariance (xx, xy, yy) of each picture."""
    p = pictures.astype(float)
    y, x = np.mgrid[:28, :28] - 13.5
    mass = p.sum((1, 2))
    cx, cy = (p * x).sum((1, 2)) / mass, (p * y).sum((1, 2)) / mass
    pairs = ((x, x, cx, cx), (x, y, cx, cy), (y, y, cy, cy))
    return mass, cx, cy, *((p * a * b).sum((1, 2)) / mass - ca * cb for a, b, ca, cb in pairs)


def test_shift_moves_by_up_to_its_pixels():
    mass, cx, cy, xx, _, yy = moments(Augmentation(shift=3).apply(PICTURES, Draws(2)))
    for centre in (cx, cy):
        assert 2 < np.abs(centre).max() <= 3.05
    assert np.ptp(mass) < 0.02 * mass.mean() and np.ptp(xx) < 0.7 and np.ptp(yy) < 0.7


def test_rotation_turns_about_the_middle_by_up_to_its_degrees():
    _, cx, cy, xx, xy, yy = moments(Augmentation(rotation=20).apply(PICTURES, Draws(2)))
    angles = np.degrees(0.5 * np.arctan2(2 * xy, yy - xx))
    assert 15 < np.abs(angles).max() <= 20.5
    assert np.abs(cx).max() < 0.1 and np.abs(cy).max() < 0.1


def test_scale_changes_height_and_width_independently():
    _, cx, _, xx, _, yy = moments(Augmentation(scale=0.2).apply(PICTURES, Draws(2)))
    width, height = np.sqrt(xx * 12) / 8, np.sqrt(yy * 12) / 16
    for factor in (width, height):
        assert 0.78 < factor.min() < 0.87 and 1.13 < factor.max() < 1.25
    assert abs(np.corrcoef(width, height)[0, 1]) < 0.5 and np.abs(cx).max() < 0.1


def test_shear_leans_upright_strokes_by_up_to_its_degrees():
    _, cx, _, _, xy, yy = moments(Augmentation(shear=20).apply(PICTURES, Draws(2)))
    angles = np.degrees(np.arctan(xy / yy))
    assert 15 < np.abs(angles).max() <= 20.5 and np.abs(cx).max() < 0.1


@pytest.mark.parametrize(
    ("field", "value"),
    [("shift", -1), ("shift", 15), ("rotation", 181), ("scale", 0.6), ("shear", 46),
     ("rotation", float("nan"))],
)  # fmt: skip
def test_a_limit_out_of_range_is_refused_by_name(field, value):
    with pytest.raises(UserError, match=field):
        Augmentation(**{field: value})


def test_it_survives_json():
    assert from_json(to_json(USUAL), Augmentation, {}, "it") == USUAL
