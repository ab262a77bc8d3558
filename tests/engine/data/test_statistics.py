"""Balance and pixel statistics against NumPy's own figures on the whole array."""

from dataclasses import replace

import numpy as np
import pytest

from engine.data.catalogue import load_dataset
from engine.data.dataset import Dataset, Part
from engine.data.statistics import measure_balance, measure_pixels


@pytest.fixture(scope="module")
def digits():
    return load_dataset("digits")


def test_the_balance_counts_both_parts(digits):
    balance = measure_balance(digits)
    assert sum(balance.train) == len(digits.train) and sum(balance.test) == len(digits.test)
    assert balance.train[3] == int((digits.train.labels == 3).sum())
    assert balance.ratio == max(balance.train) / min(balance.train)
    guess = int(np.bincount(digits.train.labels).argmax())
    assert balance.majority == pytest.approx(float((digits.test.labels == guess).mean()))


def test_a_class_without_pictures_makes_the_ratio_infinite(digits):
    labels = digits.train.labels.copy()
    labels[labels == 9] = 0
    lacking = replace(digits, train=Part(digits.train.pictures, labels))
    assert measure_balance(lacking).ratio == float("inf")
    assert measure_pixels(lacking.train, 10).class_means[9] is None


def test_pixel_figures_are_numpys(digits):
    found = measure_pixels(digits.train, 10)
    pictures = digits.train.pictures.astype(np.float64)
    assert found.mean[0] == pytest.approx(pictures.mean() / 255, abs=1e-6)
    assert found.deviation[0] == pytest.approx(pictures.std() / 255, abs=1e-6)
    assert found.empty == pytest.approx(float((pictures == 0).mean()))
    assert np.array_equal(found.levels, [np.bincount(digits.train.pictures.ravel(), None, 256)])
    assert np.abs(found.mean_picture - pictures.mean(axis=0)).max() <= 0.5
    expected = np.minimum(255, 2 * pictures.std(axis=0))
    assert np.abs(found.deviation_picture - expected).max() <= 0.5
    sevens = pictures[digits.train.labels == 7].mean(axis=0)
    assert np.abs(found.class_means[7] - sevens).max() <= 0.5


def test_colours_are_measured_channel_by_channel():
    rng = np.random.default_rng(0)
    pictures = rng.integers(0, 255, (3000, 4, 6, 3), np.uint8)  # more than one block
    pictures[..., 1] //= 2
    part = Part(pictures, np.arange(3000) % 2)
    found = measure_pixels(Dataset("c", part, part, ("a", "b"), "photo").train, 2)
    assert found.mean == pytest.approx(tuple(pictures.mean(axis=(0, 1, 2)) / 255), abs=1e-6)
    assert found.mean_picture.shape == (4, 6, 3) and len(found.class_means) == 2
    for channel, counts in enumerate(found.levels):
        assert np.array_equal(counts, np.bincount(pictures[..., channel].ravel(), None, 256))
