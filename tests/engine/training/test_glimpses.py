"""What is looked at while a run goes on is true, modest in its pace, and changes nothing."""

import numpy as np
import pytest

from engine.control import Control
from engine.inspect.activations import activations
from engine.training.commands import Continue, Look, Pause, Stop
from engine.training.events import BatchesSeen, LayerSeen, Paused, StepDone
from engine.training.glimpses import MOST_NUMBERS, PERIOD_S, SHARE, Glimpses, thinned
from tests.engine.training.halves import assert_same, recipe, rich_network, training, weights_after

RICH = recipe(network=rich_network())


class Clock:
    """Goes on by `pace` seconds at every look."""

    def __init__(self, pace=0.0):
        self.now, self.pace = 0.0, pace

    def __call__(self):
        self.now += self.pace
        return self.now


def watched(wish, made=RICH):
    """Look all through a run whose steps take a second each, and glimpses nothing."""
    run, clock = training(made), Clock()
    glimpses, told = Glimpses(run, clock), []
    glimpses.look(wish)
    for event in run:
        if isinstance(event, StepDone):
            told += glimpses.after_step()
            clock.now += 1
    return run, told


def numbers(event):
    return np.frombuffer(event.numbers, np.float32).reshape(event.shape)


@pytest.mark.parametrize("path", ["0/", "2/", "4/", "5/"])
def test_maps_are_those_of_the_weights_as_they_stand(path):
    run, told = watched(Look(path, picture=3))
    last = told[-1]
    picture = run.data.validation.pictures[3]
    assert (last.picture, last.picture_shape) == (picture.tobytes(), picture.shape)
    x = run.data.preprocessing.normalise(picture[None])
    found = {a.path: a.output[0] for a in activations(RICH.network, run.state.weights, x)}
    np.testing.assert_array_equal(numbers(last), found[path])
    assert (last.step, last.units, last.label) == (
        run.state.step, len(found[path]), run.data.validation.labels[3],
    )  # fmt: skip
    assert sum(last.probabilities) == pytest.approx(1, abs=1e-5)


def test_filters_are_the_kernels_as_planes():
    run, told = watched(Look("0/", "filters"))
    np.testing.assert_array_equal(numbers(told[-1]), run.state.weights["0/kernel"][:, 0])
    run, told = watched(Look("1/", "filters"), made=recipe())  # a dense layer on the picture
    kernel = run.state.weights["1/kernel"]
    np.testing.assert_array_equal(numbers(told[-1])[5], kernel[:, 5].reshape(8, 8))
    _, told = watched(Look("2/", "filters"))
    assert (told[-1].units, told[-1].shape) == (0, (0, 1, 1))


def test_the_classes_of_every_batch_are_told_once_and_show_what_is_not_mixed():
    _, told = watched(Look(batches=True), made=recipe(shuffle=False, batch_size=10))
    counts = [row for event in told for row in event.counts]
    run, _ = watched(Look(), made=recipe(shuffle=False, batch_size=10))
    assert len(counts) == run.steps
    assert {sum(row) for row in counts} <= {10, len(run.data.training) % 10}
    assert sum(0 in row for row in counts) > len(counts) * 0.7
    _, told = watched(Look(batches=True), made=recipe(batch_size=10))
    counts = [row for event in told for row in event.counts]
    assert sum(0 in row for row in counts) < len(counts) * 0.1


def test_looking_changes_no_weight_and_nothing_wished_is_nothing_told():
    run, told = watched(Look("0/", batches=True))
    assert told
    assert_same(run.state.weights, weights_after(training(RICH)))
    assert watched(Look())[1] == []
    assert watched(Look("77/"))[1] == []


def test_glimpses_keep_their_pace_and_dear_ones_come_more_seldom():
    quick = Clock()
    glimpses = Glimpses(training(RICH), quick)
    glimpses.look(Look("0/"))
    assert list(glimpses.now())
    quick.now = PERIOD_S * 0.99
    assert not list(glimpses.now())
    quick.now = PERIOD_S
    assert list(glimpses.now())
    dear = Clock(1.0)  # a glimpse takes a second
    glimpses = Glimpses(training(RICH), dear)
    glimpses.look(Look("0/"))
    assert list(glimpses.now())
    dear.pace = 0.0
    dear.now = 1 + 0.99 / SHARE
    assert not list(glimpses.now())


def test_large_maps_are_thinned_and_too_many_left_out():
    kept, units = thinned(np.ones((300, 200, 100)))
    assert (kept.shape, kept.dtype, units) == ((104, 50, 25), np.float32, 300)
    assert kept.size <= MOST_NUMBERS
    vector, units = thinned(np.array([1.0, np.nan]))
    assert (vector.tolist(), units) == ([1.0, 0.0], 2)


def test_a_look_is_answered_in_a_pause_too():
    import queue

    class Script(queue.Queue):
        """What a person does, one wish whenever the run waits for one."""

        def __init__(self, *wishes):
            super().__init__()
            self.put(Pause())
            self.later = list(wishes)

        def get(self):
            return super().get() if not self.empty() else self.later.pop(0)

    run, told = training(RICH), []
    control = Control(run, Script(Look("0/"), Look("5/"), Look(batches=True), Continue(), Stop()))
    for event in run:
        if isinstance(event, StepDone):
            told += control.obey(event)
    assert isinstance(told[0], Paused)
    assert [event.path for event in told if isinstance(event, LayerSeen)] == ["0/", "5/"]
    assert any(isinstance(event, BatchesSeen) for event in told)
