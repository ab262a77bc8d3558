"""Patience: sequences with known ends, and the documented semantics of Keras' EarlyStopping."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.regularisation import EarlyStopping, Patience


def followed(values, improvement=0.0):
    """The tracker after each value."""
    found, steps = Patience(), []
    for epoch, value in enumerate(values, 1):
        found = found.after(value, epoch, improvement)
        steps.append(found)
    return steps


@pytest.mark.parametrize(
    ("values", "improvement", "best", "epoch", "waited"),
    [
        ([3.0, 2.0, 1.0], 0.0, 1.0, 3, 0),
        ([1.0, 2.0, 3.0], 0.0, 1.0, 1, 2),
        ([1.0, 1.0, 1.0], 0.0, 1.0, 1, 2),  # equal is not better
        ([1.0, 0.95, 0.9], 0.1, 1.0, 1, 2),  # each too little, and not added up past the border
        ([1.0, 0.95, 0.85], 0.1, 0.85, 3, 0),
        ([1.0, 0.5, float("nan"), 0.6], 0.0, 0.5, 2, 2),
        ([float("inf"), float("nan"), 7.0], 0.0, 7.0, 3, 0),
        ([-0.9, -0.95, -0.93], 0.0, -0.95, 2, 1),  # an accuracy, negated
    ],
)
def test_the_best_is_known_and_the_wait_counted(values, improvement, best, epoch, waited):
    assert followed(values, improvement)[-1] == Patience(best, epoch, waited)


def test_nothing_seen_or_nothing_usable_has_no_best():
    assert Patience() == Patience(None, 0, 0)
    assert followed([float("nan")] * 3)[-1] == Patience(None, 0, 3)


def keras_stops(values, patience, min_delta):
    """The epoch after which Keras 3 stops, by the words of its documentation, written on its own.

    "Number of epochs with no improvement after which training will be stopped"; "an absolute
    change of less than min_delta will count as no improvement".
    """
    best, since = None, 0
    for epoch, value in enumerate(values, 1):
        improved = best is None or best - value > min_delta
        best, since = (value, 0) if improved else (best, since + 1)
        if since == patience:
            return epoch
    return None


@given(
    values=st.lists(st.integers(0, 12).map(lambda n: n / 4), min_size=1, max_size=40),
    patience=st.integers(1, 6),
    min_delta=st.sampled_from([0.0, 0.25, 1.0]),
)
def test_it_stops_where_keras_stops(values, patience, min_delta):
    steps = followed(values, min_delta)
    ours = next((n for n, found in enumerate(steps, 1) if found.waited >= patience), None)
    assert ours == keras_stops(values, patience, min_delta)


def test_it_survives_a_checkpoint():
    found = followed([2.0, 1.0, 1.5])[-1]
    assert msgspec.json.decode(msgspec.json.encode(found), type=Patience) == found


@pytest.mark.parametrize(
    ("spec", "keeps"),
    [
        (EarlyStopping(), False),
        (EarlyStopping(patience=3), True),
        (EarlyStopping(patience=3, restore_best=False), False),
    ],
    ids=repr,
)
def test_the_best_weights_are_kept_only_where_they_may_be_put_back(spec, keeps):
    assert spec.keeps_best is keeps
