"""Products cut into small ones are the products."""

from math import prod

import numpy as np
import pytest

from engine.plan.products import (
    LIMIT,
    add_times_transposed,
    add_transposed_times,
    cut,
    kernel_times,
    rows_times,
)  # fmt: skip
from engine.plan.program import Program, Scratch, run

rng = np.random.default_rng(0)


def numbers(*shape: int) -> np.ndarray:
    return rng.standard_normal(shape).astype(np.float32)


def products_of(program: Program) -> list[int]:
    """Multiply-adds of each of the small products."""
    calls = [call for call in program if getattr(call, "func", None) is np.matmul]
    return [prod(call.keywords["out"].shape[-2:]) * call.args[0].shape[-1] for call in calls]


def close(found: np.ndarray, exact: np.ndarray) -> bool:
    return np.linalg.norm(found - exact) < 1e-5 * np.linalg.norm(exact)


@pytest.mark.parametrize("rows", [1, 7, 64, 1009, 4096, 5000])
@pytest.mark.parametrize(("inner", "width"), [(27, 32), (288, 32), (576, 64), (1, 1), (2000, 700)])
def test_rows_times_a_kernel(rows, inner, width):
    a, b = numbers(rows, inner + 3)[:, :inner], numbers(inner, width)
    out = np.full((rows, width + 2), np.nan, np.float32)[:, :width]
    run(rows_times(a, b, out))
    assert close(out, a.astype(float) @ b)


@pytest.mark.parametrize("rows", [1, 31, 256, 1009, 4096])
@pytest.mark.parametrize(
    ("height", "width"),
    [(32, 288), (288, 32), (64, 576), (128, 128), (7, 11), (700, 701)],
)
def test_a_sum_over_rows_is_added_to_what_is_there(rows, height, width):
    a, b, total = numbers(rows, height), numbers(rows, width), numbers(height, width)
    exact = total + a.T.astype(float) @ b
    run(add_transposed_times(a, b, total, Scratch()))
    assert close(total, exact)


@pytest.mark.parametrize(("height", "width"), [(16, 144), (144, 16), (8, 25), (128, 128), (1, 1)])
def test_a_sum_over_columns_is_added_to_what_is_there(height, width):
    a, b, total = numbers(3, 2, height, 96), numbers(3, 2, width, 96), numbers(height, width)
    exact = total + np.einsum("ijkm,ijlm->kl", a.astype(float), b)
    run(add_times_transposed(a, b, total, Scratch()))
    assert close(total, exact)


@pytest.mark.parametrize(("filters", "inner"), [(8, 25), (128, 128), (64, 576), (13, 2000)])
def test_a_kernel_times_blocks_of_columns(filters, inner):
    kernel, columns = numbers(filters, inner), numbers(2, 3, inner, 64)
    out = np.full((2, 3, filters, 64), np.nan, np.float32)
    run(kernel_times(kernel, columns, out))
    assert close(out, kernel.astype(float) @ columns)


def test_small_products_stay_below_the_limit():
    a, b, c = numbers(4096, 288), numbers(288, 32), numbers(4096, 32)
    programs = [
        rows_times(a, b, np.zeros((4096, 32), np.float32)),
        add_transposed_times(a, c, np.zeros((288, 32), np.float32), Scratch()),
        kernel_times(numbers(128, 128), numbers(4, 128, 64), np.zeros((4, 128, 64), np.float32)),
    ]
    for program in programs:
        assert 0 < max(products_of(program)) <= LIMIT


def test_the_cut_is_a_divisor_where_there_is_one_near_the_limit():
    assert cut(100, 10, 16) == 100  # fits as a whole
    assert cut(4096, 288 * 32, 16) == 64  # 108 would fit, 64 divides
    assert cut(1009, 288 * 32, 16) == 104  # prime: a multiple of 8
    assert cut(4096, LIMIT, 16) == 4096  # one row would be too much already


def test_the_same_scratch_is_the_same_memory_and_kept_memory_is_not():
    common = Scratch()
    one, other = Scratch(common), Scratch(common)
    assert np.shares_memory(one.take("y", (3, 4)), other.take("y", (2, 5)))
    assert not np.shares_memory(one.keep("y", (3, 4)), other.keep("y", (3, 4)))
    assert np.shares_memory(one.keep("y", (3, 4)), one.keep("y", (1, 4)))
    assert not one.keep("z", (5,)).any()
