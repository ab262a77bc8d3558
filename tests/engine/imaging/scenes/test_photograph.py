"""What a camera does to a picture keeps its size, and does what its figure says."""

import numpy as np
import pytest

from engine.imaging.scenes import ground, photograph

GREY = np.full((60, 80, 3), 120, np.uint8)


def edge():
    """Dark on the left, bright on the right."""
    picture = np.full((60, 80, 3), 40, np.uint8)
    picture[:, 40:] = 200
    return picture


def test_noise_has_the_deviation_told_and_the_same_seed_gives_the_same():
    noisy = [
        photograph.noisy(GREY, np.random.default_rng(2), 3.0, 4.0, 0.0).astype(float)
        for _ in range(2)
    ]
    np.testing.assert_array_equal(*noisy)
    assert np.std(noisy[0]) == pytest.approx(np.sqrt(9 + 16 * 120 / 128), rel=0.05)
    assert np.mean(noisy[0]) == pytest.approx(120, abs=0.5)


def test_light_is_multiplied_and_enlarged_to_the_picture():
    light = np.ones((15, 20, 3), np.float32)
    light[..., 2] = 0.5
    assert photograph.lit(GREY, light)[0, 0].tolist() == [120, 120, 60]


def test_shaking_blurs_along_its_direction_alone():
    sideways = photograph.shaken(edge(), 8, 0.0)
    along = photograph.shaken(edge(), 8, np.pi / 2)
    assert len(np.unique(sideways[30, :, 0])) > 5
    np.testing.assert_array_equal(along, edge())
    np.testing.assert_array_equal(photograph.shaken(edge(), 1.0, 0.3), edge())


def test_defocus_softens_and_sharpening_overshoots():
    soft = photograph.defocused(edge(), 2.0)
    assert 40 < soft[30, 40, 0] < 200
    np.testing.assert_array_equal(photograph.defocused(edge(), 0.1), edge())
    halo = photograph.sharpened(edge(), 0.8, 1.5)
    assert halo[30].max() > 200 and halo[30].min() < 40


def test_other_steps_keep_size_and_kind():
    curve = np.arange(256, dtype=np.uint8)[::-1].copy()
    for changed in (
        photograph.coarsened(edge(), 0.5),
        photograph.compressed(edge(), 40),
        photograph.toned(edge(), curve),
    ):
        assert changed.shape == (60, 80, 3) and changed.dtype == np.uint8
    assert photograph.toned(edge(), curve)[0, 0, 0] == 215
    assert np.abs(photograph.compressed(edge(), 95).astype(int) - edge()).max() < 12


SHADES = {
    "grain": lambda rng, size: ground.grain(rng, size, 0.1, 1.0),
    "mottle": lambda rng, size: ground.mottle(rng, size, 0.1, 5),
    "fibres": lambda rng, size: ground.fibres(rng, size, 0.1, 9),
    "corrugation": lambda rng, size: ground.corrugation(rng, size, 0.1),
    "wood": lambda rng, size: ground.wood(rng, size, 0.1),
    "clouds": lambda rng, size: ground.mottled(9)(rng, size, 0.1),
    "fold": lambda rng, size: ground.fold(size, 0.0, 0.2, 0.2, 6.0),
}


@pytest.mark.parametrize("make", SHADES.values(), ids=SHADES)
@pytest.mark.parametrize("size", [(40, 700), (300, 50)], ids=str)
def test_a_shade_has_the_sheets_size_and_lies_about_one(make, size):
    shade = make(np.random.default_rng(4), size)
    assert shade.shape == size and shade.dtype == np.float32
    assert shade.mean() == pytest.approx(1, abs=0.12) and 0.01 < shade.std() < 0.3


def test_a_stain_is_strongest_at_its_rim_and_ends_there():
    for seed in range(8):
        drop = ground.stain(np.random.default_rng(seed), 40).astype(float)
        assert drop.shape == (80, 80)
        assert drop[36:44, 36:44].mean() > 10
        assert drop[[0, -1]].max() < 0.5 * drop.max()


def test_a_sheet_casts_its_shadow_beyond_its_lower_right():
    sheet = np.zeros((60, 60), bool)
    sheet[10:40, 10:40] = True
    shadow = ground.cast(sheet, 4, 0.5)
    assert shadow[42, 42] < 0.8 and shadow[5, 5] > 0.97
