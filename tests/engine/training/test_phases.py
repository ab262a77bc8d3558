"""Two optimizers in one run, plateaus, early stopping, and what they are told by."""

from dataclasses import replace

import numpy as np
import pytest

from engine.errors import UserError
from engine.layers import Dense, Flatten, Sigmoid, Softmax
from engine.losses import LOSSES, CrossEntropy, Hinge, MeanSquaredError
from engine.metrics import Figures
from engine.network import Network
from engine.optimizers import SGD, Adam, Momentum
from engine.regularisation import EarlyStopping, GradientClipping, WeightDecay
from engine.schedules import Constant, ReduceOnPlateau
from engine.schedules.warm_up import WarmUp
from engine.training.epoch import watched_value
from engine.training.events import EpochDone, LearningRateSet, StepDone, StoppedEarly, Switched
from engine.training.recipe import Intervention, Switch
from tests.engine.training.halves import (
    SHAPE,
    assert_same,
    half_bright,
    halves,
    recipe,
    training,
    weights_after,
)

SENSELESS = np.random.default_rng(1).integers(0, 2, 120)  # labels that can only be learnt by heart
TINY = 1e-9  # a rate at which nothing gets better


def told(run, kind):
    return [event for event in run if isinstance(event, kind)]


def test_the_second_optimizer_takes_over_at_its_epoch_with_its_own_schedule():
    run = training(recipe(epochs=4, switch=Switch(SGD(), Constant(0.5), epoch=2)))
    events = list(run)
    (switch,) = [event for event in events if isinstance(event, Switched)]
    assert (switch.step, switch.optimizer, switch.reason) == (14, "SGD", "epoch")
    rates = {event.step: event.learning_rate for event in events if isinstance(event, StepDone)}
    assert rates[14] < 0.01
    assert {rates[step] for step in range(15, run.steps + 1)} == {0.5}
    assert run.state.slots["1/kernel"] == {}, "Adam's memory is gone"


def test_the_second_optimizer_begins_as_if_the_run_began_there():
    """Bias correction counts from the switch: the same as a fresh run from those weights."""
    first = recipe(epochs=2, switch=Switch(Adam(), Constant(0.01), epoch=1))
    switched = training(first)
    before = weights_after(training(recipe(epochs=2)), 7)
    after = weights_after(switched, 8)
    moved = {path: np.abs(after[path] - before[path]).max() for path in after}
    # Adam's first step has the size of the rate whatever the gradient's.
    assert all(change == pytest.approx(0.01, rel=0.01) for change in moved.values())


def test_a_plateau_brings_the_second_optimizer():
    run = training(
        recipe(epochs=8, schedule=Constant(TINY), switch=Switch(SGD(), Constant(0.1), patience=3),
               stopping=EarlyStopping(improvement=0.01))
    )  # fmt: skip
    (switch,) = told(run, Switched)
    assert (switch.step, switch.reason) == (4 * 7, "plateau")


def test_a_switch_that_is_asked_for_is_made_once_and_again_when_replayed():
    run, events = training(), []
    for event in run:
        events.append(event)
        if isinstance(event, StepDone) and event.step in (4, 9):
            run.switch_optimizer()
    (switch,) = [event for event in events if isinstance(event, Switched)]
    assert (switch.step, switch.reason, switch.replayed) == (4, "asked", False)
    again = training(interventions=(Intervention(4, switch=True),))
    (replayed,) = told(again, Switched)
    assert replayed.replayed
    assert_same(again.state.weights, run.state.weights)


def test_a_rate_set_by_hand_can_be_given_back_to_the_schedule():
    run, events = training(recipe(schedule=Constant(0.01))), []
    for event in run:
        events.append(event)
        if isinstance(event, StepDone) and event.step in (3, 6):
            run.set_learning_rate(0.5 if event.step == 3 else None)
    rates = [event.learning_rate for event in events if isinstance(event, StepDone)]
    assert rates[:8] == [0.01, 0.01, 0.01, 0.5, 0.5, 0.5, 0.01, 0.01]
    sets = [event.learning_rate for event in events if isinstance(event, LearningRateSet)]
    assert sets == [0.5, None]


def test_the_rate_falls_on_a_plateau():
    schedule = ReduceOnPlateau(TINY, factor=0.1, patience=1, improvement=0.01)
    run = training(recipe(epochs=6, schedule=schedule))
    rates = [event.learning_rate / TINY for event in told(run, StepDone)][::7]
    np.testing.assert_allclose(rates, [1, 1, 1, 0.1, 0.1, 0.01])


def test_warm_up_rises_to_the_rate():
    run = training(recipe(schedule=Constant(0.01), warm_up=WarmUp(2, start=0.0)))
    rates = [event.learning_rate for event in told(run, StepDone)]
    np.testing.assert_allclose(rates[:14], np.arange(14) / 14 * 0.01)
    assert set(rates[14:]) == {0.01}


def test_early_stopping_ends_the_run_and_puts_the_best_weights_back():
    nonsense = replace(halves(), train=replace(half_bright(), labels=SENSELESS))
    chosen = recipe(epochs=60, schedule=Constant(0.01), stopping=EarlyStopping(patience=3))
    run, kept, values = training(chosen, nonsense), {}, []
    for event in run:
        if isinstance(event, EpochDone):
            values.append(event.validation_loss)
            kept[event.epoch] = run.state.best
        if isinstance(event, StoppedEarly):
            stopped = event
    best = int(np.argmin(values)) + 1
    assert (stopped.best_epoch, stopped.epoch, stopped.restored) == (best, best + 3, True)
    assert run.outcome == "finished"
    assert_same(run.state.weights, kept[best])
    assert run.validate()[0] == pytest.approx(min(values))


def test_without_patience_nothing_is_kept_or_restored():
    run = training(recipe(epochs=2))
    list(run)
    assert run.state.best == {}


@pytest.mark.parametrize(
    ("watch", "better", "worse"),
    [
        ("loss", Figures(0.1, 0.5, 1, 0.5), Figures(0.2, 0.9, 1, 0.9)),
        ("accuracy", Figures(0.9, 0.9, 1, 0.1), Figures(0.1, 0.8, 1, 0.9)),
        ("auc", Figures(0.9, 0.1, 1, 0.9), Figures(0.1, 0.9, 1, 0.8)),
        ("auc", Figures(0.9, 0.1, 1, 0.6), Figures(0.1, 0.9, 1, None)),
    ],
)
def test_what_is_watched_decides_which_epoch_is_better(watch, better, worse):
    assert watched_value(watch, better) < watched_value(watch, worse)


def test_clipping_and_decay_reach_the_step():
    start = training().state.weights["1/kernel"]
    clipped = recipe(optimizer=SGD(), schedule=Constant(1.0), clipping=GradientClipping(norm=1e-3))
    after = weights_after(training(clipped), 1)
    moved = np.sqrt(sum(((after[p] - w) ** 2).sum() for p, w in training().state.weights.items()))
    assert moved == pytest.approx(1e-3, rel=1e-3)
    decayed = recipe(optimizer=SGD(), schedule=Constant(TINY),
                     decay=WeightDecay(l2=1.0, decoupled=True))  # fmt: skip
    strong = recipe(optimizer=Momentum(), schedule=Constant(0.5), decay=WeightDecay(l2=1.0))
    np.testing.assert_allclose(weights_after(training(decayed), 1)["1/kernel"], start, atol=1e-7)
    shrunk = weights_after(training(strong), 1)["1/kernel"]
    assert np.abs(shrunk).sum() < 0.8 * np.abs(start).sum()


def test_a_loss_that_does_not_fit_is_refused():
    ends_in_softmax = Network(SHAPE, (Flatten(), Dense(2), Softmax()))
    with pytest.raises(UserError, match="would squash twice"):
        recipe(network=ends_in_softmax, loss=MeanSquaredError(through="softmax"))
    with pytest.raises(UserError, match="Balanced classes need"):
        recipe(loss=Hinge(), balance=True)
    with pytest.raises(UserError, match="one class weight for each of 2"):
        recipe(loss=CrossEntropy(class_weights=(1.0, 2.0, 3.0)))


@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_with_a_squashing_of_its_own_wants_bare_scores(name):
    ends_in_sigmoid = Network(SHAPE, (Flatten(), Dense(2), Sigmoid()))
    if name in ("CrossEntropy", "BinaryCrossEntropy", "Focal"):
        with pytest.raises(UserError, match=f"{name} takes the scores before Sigmoid: leave"):
            recipe(network=ends_in_sigmoid, loss=LOSSES[name]())
    else:
        assert recipe(network=ends_in_sigmoid, loss=LOSSES[name]())
