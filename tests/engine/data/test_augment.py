"""Augmentation: limits, JSON, independence of sharding, and what the affine fields do."""

import hashlib
import platform

import numpy as np
import pytest

from engine.data.augment import Augmentation, preview
from engine.data.digits import load_digits
from engine.draws import Draws
from engine.errors import UserError
from engine.imaging.opencv import cv2
from engine.model import load_model
from engine.places import asset
from engine.spec import from_json, to_json

USUAL = Augmentation(shift=2, rotation=10, scale=0.1, shear=10)
KINDS = {
    "shift": 2, "rotation": 10, "scale": 0.1, "shear": 10, "elastic": 2, "stroke_width": 1,
    "flip": 0.5, "blur": 0.7, "brightness": 0.2, "contrast": 0.2, "noise": 0.05, "erase": 0.1,
}  # fmt: skip
EACH = [Augmentation(**{name: limit}) for name, limit in KINDS.items()]
ALL = Augmentation(**KINDS)
PICTURES = np.zeros((64, 28, 28), np.uint8)
PICTURES[:, 6:22, 10:18] = 220
MARKED = PICTURES.copy()
MARKED[:, 6:10, 10:13] = 90  # left and right differ


def coloured(tail: tuple[int, ...]) -> np.ndarray:
    """MARKED with channels of different light behind."""
    shades = np.linspace(1, 0.5, int(np.prod(tail))).reshape(tail)
    return (MARKED.reshape(*MARKED.shape, *[1] * len(tail)) * shades).astype(np.uint8)


@pytest.mark.parametrize("tail", [(), (1,), (3,)], ids=["grey", "one channel", "rgb"])
@pytest.mark.parametrize("shards", [[64], [32, 32], [1, 7, 40, 16]], ids=str)
@pytest.mark.parametrize("augmentation", [USUAL, *EACH[4:], ALL], ids=[
    "affine", *list(KINDS)[4:], "all"])  # fmt: skip
def test_any_sharding_gives_the_same_pictures(augmentation, shards, tail):
    pictures = coloured(tail)
    kept = pictures.copy()
    whole = augmentation.apply(pictures, Draws(seed=4, step=9))
    pieces, first = [], 0
    for size in shards:
        draws = Draws(seed=4, step=9, first=first)
        pieces.append(augmentation.apply(pictures[first : first + size], draws))
        first += size
    assert whole.shape == pictures.shape and whole.dtype == np.uint8
    np.testing.assert_array_equal(np.concatenate(pieces), whole)
    np.testing.assert_array_equal(pictures, kept)  # what came in is untouched


@pytest.mark.parametrize("augmentation", [*EACH, ALL], ids=[*KINDS, "all"])
def test_pictures_differ_from_each_other_and_between_steps(augmentation):
    first, later = (augmentation.apply(MARKED, Draws(seed=1, step=step)) for step in (0, 1))
    different = 2 if augmentation == Augmentation(flip=0.5) else 20
    assert len({picture.tobytes() for picture in first}) >= different
    assert not np.array_equal(first, later)
    again = augmentation.apply(MARKED, Draws(seed=1, step=0))
    np.testing.assert_array_equal(first, again)


@pytest.mark.parametrize("name", KINDS)
def test_what_one_field_draws_does_not_depend_on_the_others(name):
    """A second field far weaker than a grey level leaves the first one's pictures as they are."""
    other = {"blur": 1e-6} if name != "blur" else {"noise": 1e-9}
    alone = Augmentation(**{name: KINDS[name]}).apply(MARKED, Draws(6))
    beside = Augmentation(**{name: KINDS[name]}, **other).apply(MARKED, Draws(6))
    np.testing.assert_array_equal(beside, alone)


def as_it_was(spec: Augmentation, pictures: np.ndarray, draws: Draws) -> np.ndarray:
    """What the four affine fields did before there were others; recipes rely on it."""
    height, width = pictures.shape[1:3]
    warped = np.empty_like(pictures)
    for row, drawn in enumerate(2 * draws.uniform(len(pictures), 6).astype(np.float64) - 1):
        angle = np.radians(spec.rotation) * drawn[2]
        scale_x, scale_y = 1 + spec.scale * drawn[3], 1 + spec.scale * drawn[4]
        lean = np.tan(np.radians(spec.shear) * drawn[5]) * scale_y
        cosine, sine = np.cos(angle), np.sin(angle)
        turn = np.array([[cosine * scale_x, cosine * lean - sine * scale_y],
                         [sine * scale_x, sine * lean + cosine * scale_y]])  # fmt: skip
        middle = np.array([(width - 1) / 2, (height - 1) / 2])
        offset = middle - turn @ middle + spec.shift * drawn[:2]
        matrix = np.concatenate([turn, offset[:, None]], axis=1)
        picture = cv2.warpAffine(pictures[row], matrix, (width, height))
        warped[row] = picture.reshape(warped[row].shape)
    return warped


@pytest.mark.parametrize("tail", [(), (3,)], ids=["grey", "rgb"])
@pytest.mark.parametrize("spec", [USUAL, Augmentation(1, 10, 0.2, 15), EACH[0], EACH[1]], ids=repr)
def test_the_affine_fields_do_what_they_did_before_there_were_others(spec, tail):
    pictures, draws = coloured(tail), Draws(7, 3, place=(1_000_000,))
    before = as_it_was(spec, pictures, draws)
    np.testing.assert_array_equal(spec.apply(pictures, draws), before)


@pytest.mark.skipif(
    cv2.__version__ != "5.0.0" or platform.machine() != "x86_64", reason="frozen on another OpenCV"
)
def test_the_default_augmentation_of_the_digits_gives_the_very_bytes_it_gave():
    pictures = load_digits().train.pictures[:200]
    spec = Augmentation(shift=1, rotation=10, scale=0.2, shear=15)
    changed = spec.apply(pictures, Draws(0, 5, place=(1_000_000,)))
    frozen = "3823e4a416316268e20a07ce213601120e31fc02a77b2bd4eab38e147a46ff6f"
    assert hashlib.sha256(changed.tobytes()).hexdigest() == frozen


@pytest.mark.parametrize(
    ("limits", "least"),
    [*(({name: KINDS[name]}, 0.9) for name in KINDS if name not in ("flip", "erase")),
     ({"erase": 0.1}, 0.8), (KINDS | {"flip": 0, "erase": 0}, 0.85)],
    ids=lambda value: "+".join(value) if isinstance(value, dict) else "",
)  # fmt: skip
def test_digits_stay_recognisable_at_usual_limits(limits, least):
    """The bundled model, trained with affine changes alone, reads 96 % of them unchanged."""
    model, test = load_model(asset("models/digits.safetensors")), load_digits().test
    changed = Augmentation(**limits).apply(test.pictures[::2], Draws(3))
    answers = model.probabilities(changed).argmax(axis=1)
    assert (answers == test.labels[::2]).mean() >= least


@pytest.mark.parametrize("tail", [(), (3,)], ids=["grey", "rgb"])
def test_a_preview_shows_one_picture_in_many_ways(tail):
    picture = coloured(tail)[0]
    shown = preview(picture, ALL, seed=5)
    assert shown.shape == (16, *picture.shape) and shown.dtype == np.uint8
    assert len({way.tobytes() for way in shown}) == 16
    np.testing.assert_array_equal(preview(picture, ALL, seed=5, count=20)[:16], shown)
    assert not np.array_equal(preview(picture, ALL, seed=6), shown)
    np.testing.assert_array_equal(preview(picture, Augmentation(), 5, 2), [picture] * 2)


def test_off_by_default():
    assert not Augmentation().active
    np.testing.assert_array_equal(Augmentation().apply(PICTURES, Draws(0)), PICTURES)


def test_no_pictures_are_changed_to_no_pictures():
    assert ALL.apply(PICTURES[:0], Draws(0)).shape == (0, 28, 28)


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
     ("rotation", float("nan")), ("elastic", 9), ("elastic_smoothness", 0), ("stroke_width", 5),
     ("flip", 1.1), ("blur", 5), ("brightness", 1), ("contrast", -0.1), ("noise", 0.6),
     ("erase", 0.6)],
)  # fmt: skip
def test_a_limit_out_of_range_is_refused_by_name(field, value):
    with pytest.raises(UserError, match=field):
        Augmentation(**{field: value})


@pytest.mark.parametrize("spec", [USUAL, ALL], ids=["affine", "all"])
def test_it_survives_json(spec):
    assert from_json(to_json(spec), Augmentation, {}, "it") == spec


def test_a_recipe_from_before_the_other_fields_still_loads():
    old = '{"type":"Augmentation","shift":2.0,"rotation":10.0,"scale":0.1,"shear":10.0}'
    assert from_json(old, Augmentation, {}, "it") == USUAL
