"""What each further kind of augmentation does to a picture, measured against its limit."""

import numpy as np
import pytest

from engine.data.augment import Augmentation
from engine.data.augment.elastic import elastic_displacements
from engine.data.augment.light import relit
from engine.draws import Draws
from engine.imaging.pen import thicken_pictures

COUNT = 200
Y, X = np.indices((32, 32))


def copies(picture: np.ndarray, count: int = COUNT) -> np.ndarray:
    """The same picture many times, uint8."""
    return np.repeat(np.asarray(picture, np.uint8)[None], count, axis=0)


def displacement_lengths(augmentation: Augmentation) -> np.ndarray:
    """How far each inner pixel was fetched from, by the shades of two ramps; (COUNT, 16, 16)."""
    step = 6  # grey levels a pixel
    ramps = [copies(40 + step * axis) for axis in (X, Y)]
    moved = [augmentation.apply(ramp, Draws(3)).astype(float) - ramp for ramp in ramps]
    return np.hypot(*(change[:, 8:24, 8:24] / step for change in moved))


@pytest.mark.parametrize("limit", [1, 3])
def test_elastic_displaces_by_up_to_its_pixels(limit):
    lengths = displacement_lengths(Augmentation(elastic=limit))
    rounding = 0.15
    assert 0.8 * limit < lengths.max() < limit + rounding
    assert 0.15 * limit < lengths.mean() < 0.5 * limit
    largest = np.sort(lengths.max(axis=(1, 2)))
    assert largest[0] < 0.2 * limit + rounding  # weak ones come too


@pytest.mark.parametrize("shape", [(32, 32), (20, 44)], ids=str)
@pytest.mark.parametrize("smoothness", [1.0, 2.5, 4.0, 7.0])
def test_neighbours_are_displaced_alike_over_the_smoothness(smoothness, shape):
    """Smoothed noise has the correlation exp(-d² / (4 σ²)) at a distance of d pixels."""
    field = elastic_displacements(2, smoothness, Draws(1), (1500, *shape)).astype(float)
    field /= np.sqrt((field**2).mean(axis=(1, 2, 3), keepdims=True))
    for pixels in (1, round(smoothness), round(2 * smoothness)):
        expected = np.exp(-(pixels**2) / (4 * smoothness**2))
        for a, b in ((field[..., pixels:, :], field[..., :-pixels, :]),
                     (field[..., pixels:], field[..., :-pixels])):  # fmt: skip
            found = (a * b).mean() / np.sqrt((a**2).mean() * (b**2).mean())
            assert found == pytest.approx(expected, abs=0.05)
    edge, middle = field[..., 0].std(), field[..., shape[1] // 2].std()
    assert edge == pytest.approx(middle, rel=0.15)


def test_elastic_follows_affine_in_one_interpolation():
    """On a smooth picture, one remap equals two in a row, but for their rounding."""
    hill = 230 * np.exp(-((X - 14) ** 2 / 60 + (Y - 17) ** 2 / 90))
    affine = {"shift": 3, "rotation": 40, "scale": 0.2, "shear": 20}
    both = Augmentation(**affine, elastic=3).apply(copies(hill), Draws(4))
    first = Augmentation(**affine).apply(copies(hill), Draws(4))
    then = Augmentation(elastic=3).apply(first, Draws(4))
    wrong_order = Augmentation(elastic=3).apply(copies(hill), Draws(4))
    wrong_order = Augmentation(**affine).apply(wrong_order, Draws(4))
    inner = (slice(None), slice(6, -6), slice(6, -6))
    difference = np.abs(both[inner].astype(int) - then[inner])
    assert difference.max() <= 6 and difference.mean() < 0.7
    assert np.abs(both[inner].astype(int) - wrong_order[inner]).mean() > 2


def test_the_same_elastic_change_moves_every_channel():
    grey = copies(8 * X, 20)
    colour = np.stack([grey, grey // 2, 255 - grey], axis=-1)
    changed = Augmentation(elastic=3, rotation=10).apply(colour, Draws(5))
    np.testing.assert_array_equal(
        changed[..., 0], Augmentation(elastic=3, rotation=10).apply(grey, Draws(5))
    )


def soft_disc(radius: float) -> np.ndarray:
    return 255 * np.clip(radius + 0.5 - np.hypot(X - 15.5, Y - 15.5), 0, 1)


@pytest.mark.parametrize("pixels", [-3.0, -2.0, -0.7, 0.0, 0.5, 1.0, 2.6, 4.0])
def test_a_pen_widens_by_its_pixels_in_every_direction(pixels):
    bar = np.where(np.abs(X - 15.5) < 4, 255, 0)  # 8 pixels wide
    width = thicken_pictures(copies(bar, 1), np.array([pixels]))[0, 16].sum() / 255
    assert width == pytest.approx(8 + pixels, abs=0.05)
    area = thicken_pictures(copies(soft_disc(8), 1), np.array([pixels])).sum() / 255
    assert 2 * np.sqrt(area / np.pi) == pytest.approx(16 + pixels, abs=0.08 * abs(pixels) + 0.1)


def test_the_thinnest_stroke_is_never_thinned_away():
    line = np.where((X == 10) & (Y > 4) & (Y < 28), 200, 0)
    thinned = thicken_pictures(copies(line, 3), np.array([-1.0, -2.5, -4.0]))
    np.testing.assert_array_equal(thinned, copies(line, 3))


def test_the_width_of_strokes_changes_by_up_to_its_pixels_both_ways():
    bar = np.where(np.abs(X - 15.5) < 4, 255, 0)
    widths = Augmentation(stroke_width=2).apply(copies(bar), Draws(6))[:, 16].sum(axis=1) / 255
    assert 5.95 < widths.min() < 6.3 and 9.7 < widths.max() < 10.05
    assert widths.mean() == pytest.approx(8, abs=0.25)


def test_flip_exchanges_left_and_right_exactly_and_as_often_as_it_says():
    pictures = np.random.default_rng(0).integers(0, 256, (1000, 7, 9, 3), dtype=np.uint8)
    changed = Augmentation(flip=0.3).apply(pictures, Draws(7))
    mirrored = (changed == pictures[:, :, ::-1]).all(axis=(1, 2, 3))
    same = (changed == pictures).all(axis=(1, 2, 3))
    assert (mirrored | same).all()
    assert mirrored.mean() == pytest.approx(0.3, abs=0.05)
    np.testing.assert_array_equal(
        Augmentation(flip=1).apply(pictures, Draws(7)), pictures[:, :, ::-1]
    )


def test_blur_adds_the_square_of_its_deviation_to_the_spread():
    square = np.where((np.abs(X - 16) <= 4) & (np.abs(Y - 16) <= 4), 240, 0)

    def spread(pictures):
        columns = pictures.astype(float).sum(axis=1)
        mean = (columns * X[0]).sum(axis=1) / columns.sum(axis=1)
        return (columns * (X[0] - mean[:, None]) ** 2).sum(axis=1) / columns.sum(axis=1)

    blurred = Augmentation(blur=1.5).apply(copies(square), Draws(8))
    added = np.sqrt(np.maximum(spread(blurred) - spread(copies(square)), 0))
    assert 1.35 < added.max() < 1.55
    assert np.median(added) == pytest.approx(0.75, abs=0.12)
    light = blurred.sum(axis=(1, 2), dtype=float) / square.sum()
    assert np.abs(light - 1).max() < 0.02
    flat = Augmentation(blur=3).apply(copies(np.full((32, 32), 180)), Draws(8))
    assert (flat == 180).all()  # no dark border comes in


def test_brightness_multiplies_grey_levels_by_up_to_its_share():
    levels = Augmentation(brightness=0.3).apply(copies(np.full((32, 32), 100)), Draws(9))
    assert (levels.reshape(COUNT, -1).std(axis=1) == 0).all()
    assert 70 <= levels.min() < 75 and 125 < levels.max() <= 130
    black = Augmentation(brightness=0.3).apply(copies(np.zeros((32, 32))), Draws(9))
    assert not black.any()


def test_contrast_spreads_grey_levels_about_their_mean_by_up_to_its_share():
    changed = Augmentation(contrast=0.4).apply(copies(np.where(X < 16, 80, 160)), Draws(10))
    low, high = changed[:, 0, 0].astype(float), changed[:, 0, -1].astype(float)
    np.testing.assert_allclose((low + high) / 2, 120, atol=0.6)
    factor = (high - low) / 80
    assert 0.59 < factor.min() < 0.65 and 1.35 < factor.max() < 1.41


def test_noise_is_normal_with_a_deviation_of_up_to_its_share_of_white():
    grey = copies(np.full((32, 32), 128))
    noise = Augmentation(noise=0.1).apply(grey, Draws(11)).astype(float) - 128
    deviations = noise.std(axis=(1, 2))
    assert 24 < deviations.max() < 27 and deviations.min() < 1.5
    assert np.median(deviations) == pytest.approx(0.05 * 255, rel=0.15)
    assert abs(noise.mean()) < 0.1
    strong = noise[deviations > 10] / deviations[deviations > 10, None, None]
    assert (strong**4).mean() == pytest.approx(3, abs=0.1)  # a normal distribution's kurtosis
    beside = (strong[:, :, 1:] * strong[:, :, :-1]).mean()
    assert abs(beside) < 0.02  # neighbours know nothing of each other


def test_noise_and_light_stop_at_black_and_white():
    halves = copies(np.where(X < 16, 0, 255))
    changed = Augmentation(noise=0.1, brightness=0.2).apply(halves, Draws(12))
    assert changed[:, :, :16].max() < 128 < changed[:, :, 16:].min()


def test_unchanged_light_gives_back_every_grey_level():
    levels = np.arange(256, dtype=np.uint8).reshape(1, 16, 16)
    np.testing.assert_array_equal(relit(levels, np.ones((1, 2)), 0, Draws(0)), levels)


@pytest.mark.parametrize("tail", [(), (3,)], ids=["grey", "rgb"])
def test_erase_replaces_one_rectangle_of_up_to_its_share(tail):
    plain = np.full((COUNT, 24, 40, *tail), 77, np.uint8)
    changed = Augmentation(erase=0.25).apply(plain, Draws(13)) != plain
    touched = changed.reshape(COUNT, 24, 40, -1).any(axis=3)
    shares = []
    for mask in touched:
        rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
        if len(rows):
            box = mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
            assert box.mean() > 0.9  # solid, but for levels that happen to be the old ones
            shares.append(box.size / mask.size)
    assert max(shares) <= 0.25 and max(shares) > 0.2
    assert np.median(shares) == pytest.approx(0.125, abs=0.03)
    assert touched.any(axis=(0, 1)).all() and touched.any(axis=(0, 2)).all()  # up to each side
    assert touched[:, 12, 20].mean() > touched[:, 1, 1].mean()  # none is cut off at the border
