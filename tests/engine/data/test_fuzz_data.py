"""Whatever is wrong with the files of a data set, a reader reads or says so."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engine.data.fuzz_targets import TARGETS
from tests.fuzz import Mutation, attempt, drawn_mutations, mutate


@pytest.mark.slow
@pytest.mark.parametrize("name", TARGETS)
@settings(
    max_examples=500, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(which=st.integers(0, 7), mutations=drawn_mutations())
def test_broken_files_are_read_or_refused_and_nothing_else(name, tmp_path, which, mutations):
    attempt(TARGETS[name], tmp_path, which, mutations)  # anything but UserError comes out


@pytest.mark.parametrize("name", TARGETS)
def test_whole_files_are_read(name, tmp_path):
    unchanged = [Mutation("repeat", 1.0, 1, 0)]
    assert attempt(TARGETS[name], tmp_path, 0, unchanged) == "read"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("set", b"abXdef"), ("flip", b"abbdef"), ("cut", b"ab"), ("drop", b"abef"),
     ("repeat", b"abcdcdef"), ("insert", b"abXXcdef"), ("zeros", b"ab\0\0ef"),
     ("ones", b"ab\xff\xffef")],
)  # fmt: skip
def test_a_mutation_does_what_it_is_called(kind, expected):
    value = 0 if kind == "flip" else ord("X")
    assert mutate(b"abcdef", [Mutation(kind, 0.34, 2, value)]) == expected


def test_a_reader_that_fails_otherwise_is_caught(tmp_path):
    target = TARGETS["IDX files"]
    faulty = type(target)(target.write, lambda folder: 1 // 0, target.largest)
    with pytest.raises(ZeroDivisionError):
        attempt(faulty, tmp_path, 0, [])
    greedy = type(target)(target.write, lambda folder: 10**9, target.largest)
    with pytest.raises(AssertionError, match="1,000,000,000 bytes"):
        attempt(greedy, tmp_path, 0, [])
