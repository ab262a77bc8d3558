"""Stepping in slices and in threads gives the bits of stepping at once."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from engine.optimizers import OPTIMIZERS
from engine.training.update import SHARED, SLICE, stepped


@pytest.mark.parametrize("name", OPTIMIZERS)
@pytest.mark.parametrize("shape", [(SLICE + 1,), (3, SLICE), (1025, 257)])
def test_slices_give_the_same_bits(name, shape):
    optimizer, rng = OPTIMIZERS[name](), np.random.default_rng(0)
    whole = in_slices = rng.standard_normal(shape, np.float32)
    slots = other_slots = optimizer.slots(whole)
    with ThreadPoolExecutor(2) as executor:
        for count in (1, 2, 3):
            gradient = rng.standard_normal(shape[::-1], np.float32).T  # not contiguous
            whole, slots = optimizer.update(whole, gradient, slots, 0.01, count)
            in_slices, other_slots = stepped(
                optimizer, in_slices, gradient, other_slots, 0.01, count, executor
            )
    np.testing.assert_array_equal(whole, in_slices)
    assert slots.keys() == other_slots.keys()
    for key in slots:
        np.testing.assert_array_equal(slots[key], other_slots[key])
        assert slots[key].dtype == other_slots[key].dtype


def test_the_shapes_above_reach_both_ways():
    assert 1025 * 257 > SHARED > 3 * SLICE
