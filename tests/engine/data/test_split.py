"""Splits and subsets are stratified and repeatable; orders are permutations of (seed, epoch)."""

from itertools import pairwise

import numpy as np
import pytest

from engine.data.dataset import Dataset, Part
from engine.data.split import (
    class_counts,
    class_order,
    epoch_order,
    split,
    subset,
)
from engine.errors import UserError
from engine.training.compose import compose
from engine.training.data import split_data


def part(sizes: list[int]) -> Part:
    labels = np.repeat(np.arange(len(sizes)), sizes)
    return Part(np.arange(len(labels), dtype=np.uint8).reshape(-1, 1, 1), labels)


@pytest.mark.parametrize("fraction", [0.1, 0.25, 0.5])
def test_every_class_gives_its_share(fraction):
    training, validation = split(part([100, 60, 40]), fraction, seed=3)
    shares = np.bincount(validation.labels) / np.array([100, 60, 40])
    np.testing.assert_allclose(shares, fraction, atol=1 / 40)
    assert len(training) + len(validation) == 200
    both = np.concatenate([training.pictures, validation.pictures]).ravel()
    np.testing.assert_array_equal(np.sort(both), np.arange(200))


def test_the_total_is_met_though_classes_are_uneven():
    assert len(split(part([7, 7, 7, 7, 5]), 0.1, seed=0)[1]) == 3


def test_a_split_is_repeatable_and_depends_on_the_seed():
    whole = part([50, 50])
    first, again, other = (split(whole, 0.2, seed)[1].pictures for seed in (1, 1, 2))
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)


def test_pictures_keep_their_labels():
    whole = part([50, 50])
    for piece in split(whole, 0.3, seed=9):
        np.testing.assert_array_equal(whole.labels[piece.pictures.ravel()], piece.labels)


def test_zero_gives_no_validation():
    assert [len(piece) for piece in split(part([5, 5]), 0, seed=0)] == [10, 0]


@pytest.mark.parametrize("fraction", [-0.1, 1, 1.5, float("nan")])
def test_a_fraction_out_of_range_is_refused(fraction):
    with pytest.raises(UserError, match=r"Use 0\.1"):
        split(part([5]), fraction, seed=0)


def test_a_split_that_leaves_nothing_is_refused():
    with pytest.raises(UserError, match="leaves none"):
        split(part([1]), 0.9, seed=0)


def test_an_order_is_a_permutation_from_seed_and_epoch_alone():
    order = epoch_order(1000, seed=5, epoch=2)
    np.testing.assert_array_equal(np.sort(order), np.arange(1000))
    np.testing.assert_array_equal(order, epoch_order(1000, seed=5, epoch=2))
    for seed, epoch in [(5, 3), (6, 2), (2, 5)]:
        assert not np.array_equal(order, epoch_order(1000, seed, epoch))


@pytest.mark.parametrize("count", [1, 3, 10, 37, 100, 150, 199])
def test_a_subset_has_the_classes_in_their_shares(count):
    whole = part([100, 60, 40])
    drawn = subset(whole, count, seed=7)
    assert len(drawn) == count
    exact = np.array([100, 60, 40]) * count / 200
    assert np.abs(class_counts(drawn.labels, 3) - exact).max() < 1
    np.testing.assert_array_equal(whole.labels[drawn.pictures.ravel()], drawn.labels)
    assert (np.diff(drawn.pictures.ravel().astype(int)) > 0).all()  # in the order of the original


def test_a_smaller_subset_lies_in_a_larger_one_of_the_same_seed():
    whole = part([50, 31, 7, 90])
    drawn = [set(subset(whole, count, seed=3).pictures.ravel().tolist()) for count in range(1, 179)]
    assert all(smaller < larger for smaller, larger in pairwise(drawn))
    other = set(subset(whole, 60, seed=4).pictures.ravel().tolist())
    assert other != drawn[59]
    assert set(subset(whole, 60, seed=3).pictures.ravel().tolist()) == drawn[59]


def test_no_class_is_favoured_where_all_are_equal():
    whole = part([20] * 10)
    first = [int(subset(whole, 1, seed).labels[0]) for seed in range(300)]
    assert len(set(first)) == 10 and np.bincount(first).max() < 60


def test_a_subset_of_everything_is_the_part_itself():
    whole = part([5, 5])
    assert subset(whole, 10, seed=0) is whole and subset(whole, 11, seed=0) is whole


@pytest.mark.parametrize("count", [0, -5])
def test_a_subset_of_nothing_is_refused(count):
    with pytest.raises(UserError, match=f"At least 1 .*not {count}"):
        subset(part([5]), count, seed=0)


def test_the_unshuffled_order_is_class_by_class_and_stable():
    labels = np.array([2, 0, 1, 0, 2, 1, 0])
    assert class_order(labels).tolist() == [1, 3, 6, 2, 5, 0, 4]


def test_mean_and_deviation_come_from_the_training_part_alone():
    rng = np.random.default_rng(0)
    labels = np.arange(200) % 10
    pictures = rng.integers(0, 200, (200, 28, 28), np.uint8)
    bright = np.full((50, 28, 28), 255, np.uint8)
    dataset = Dataset(
        "made", Part(pictures, labels), Part(bright, labels[:50]), tuple("0123456789"), "ink"
    )
    data = split_data(compose(data="digits", preset="mlp"), dataset)
    assert 0 < len(data.validation) < len(data.training) < 200
    inside = data.training.pictures / 255
    assert data.preprocessing.mean == pytest.approx((inside.mean(),), abs=1e-6)
    assert data.preprocessing.deviation == pytest.approx((inside.std(),), abs=1e-6)
    assert abs(pictures.mean() / 255 - inside.mean()) > 1e-5  # the validation part would show


def test_classes_are_counted():
    labels = part([100, 60, 40]).labels
    assert class_counts(labels, 4).tolist() == [100, 60, 40, 0]
