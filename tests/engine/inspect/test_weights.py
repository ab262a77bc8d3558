import numpy as np
import pytest

from engine.errors import UserError
from engine.inspect.weights import kernel_pictures, weight_spreads


def test_each_kernel_is_scaled_by_its_largest_weight_and_zero_stays_zero():
    kernel = np.zeros((3, 1, 2, 2), np.float32)
    kernel[0, 0] = [[1, -4], [0, 2]]
    kernel[1, 0, 1, 1] = 0.5
    found = kernel_pictures({"0/kernel": kernel, "0/bias": np.zeros(3)}, "0/kernel")
    assert found.dtype == np.float32
    np.testing.assert_array_equal(found[0, 0], [[0.25, -1], [0, 0.5]])
    assert found[1].max() == 1 and found[1].min() == 0
    assert not found[2].any()


def test_what_is_no_kernel_is_refused_with_those_there_are():
    weights = {"0/kernel": np.zeros((3, 1, 2, 2)), "2/kernel": np.zeros((3, 4))}
    for path in ("2/kernel", "9/kernel"):
        with pytest.raises(UserError, match=r"Those there are: 0/kernel\."):
            kernel_pictures(weights, path)


def test_spreads_count_every_number():
    rng = np.random.default_rng(0)
    weights = {"0/kernel": rng.standard_normal((4, 2, 3, 3)), "0/bias": np.zeros(4)}
    kernel, bias = weight_spreads(weights, bins=7)
    assert (kernel.path, kernel.count, kernel.counts.sum()) == ("0/kernel", 72, 72)
    assert kernel.mean == pytest.approx(weights["0/kernel"].mean())
    assert kernel.deviation == pytest.approx(weights["0/kernel"].std())
    assert kernel.edges[[0, -1]] == pytest.approx(
        [weights["0/kernel"].min(), weights["0/kernel"].max()]
    )
    assert (bias.count, bias.counts.sum(), bias.deviation) == (4, 4, 0)


def test_weights_that_are_no_numbers_are_counted_and_left_out():
    (spread,) = weight_spreads({"0/kernel": np.array([1.0, np.nan, 3.0, np.inf])})
    assert (spread.count, spread.counts.sum(), spread.mean) == (4, 2, 2)
    (none,) = weight_spreads({"0/kernel": np.array([np.nan])})
    assert (none.count, none.counts.sum(), none.mean) == (1, 0, 0)
    with pytest.raises(UserError, match="bins must be 1 to 1000"):
        weight_spreads({}, bins=0)
