"""Splits are stratified and repeatable; orders are permutations of (seed, epoch)."""

import numpy as np
import pytest

from engine.data.dataset import Part
from engine.data.split import epoch_order, split
from engine.errors import UserError


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
