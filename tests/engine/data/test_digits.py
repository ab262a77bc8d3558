"""The built-in digits: the same as scikit-learn's, in MNIST's manner, without importing it."""

import subprocess
import sys

import numpy as np

from engine.data.digits import load_digits, read_uci_digits


def test_the_file_read_directly_equals_load_digits():
    from sklearn.datasets import load_digits as scikit_digits

    expected = scikit_digits()
    counts, labels = read_uci_digits()
    np.testing.assert_array_equal(counts, expected.images)
    np.testing.assert_array_equal(labels, expected.target)


def test_loading_imports_no_scikit_learn():
    code = (
        "import sys; from engine.data.digits import load_digits; load_digits();"
        "sys.exit('sklearn' in sys.modules or 'scipy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_pictures_are_in_the_manner_of_mnist():
    """Measured on MNIST: the ink's longer side is 20, its centre of mass within 0.5 of 14."""
    pictures = load_digits().train.pictures.astype(float)
    assert pictures.shape == (1438, 28, 28)
    ink = pictures > 8
    heights, widths = ink.any(2).sum(1), ink.any(1).sum(1)
    assert (np.maximum(heights, widths) == 20).mean() > 0.97
    mass = pictures.sum((1, 2))
    for axis in (1, 2):
        centre = pictures.sum(axis) @ np.arange(28) / mass
        assert np.abs(centre - 14).max() <= 0.5001
    assert pictures.max((1, 2)).min() >= 250


def test_the_test_part_is_a_fixed_stratified_fifth():
    first, second = load_digits(), load_digits()
    np.testing.assert_array_equal(first.test.pictures, second.test.pictures)
    assert len(first.test) == 359
    assert set(np.bincount(first.test.labels)) <= {35, 36, 37}
    train = {picture.tobytes() for picture in first.train.pictures}
    assert not any(picture.tobytes() in train for picture in first.test.pictures)
