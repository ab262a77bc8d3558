from dataclasses import replace

import msgspec
import numpy as np
import pytest

from engine.data.dataset import Dataset, Part
from engine.errors import UserError
from engine.layers import Dense, Flatten, ReLU, Softmax
from engine.losses import MeanSquaredError
from engine.network import Network
from engine.optimizers import SGD, Adam
from engine.schedules import Constant, Drawn
from engine.training.calculator import ReferenceCalculator
from engine.training.compose import compose, placed
from engine.training.data import split_data
from engine.training.diagnosis import DivergedError
from engine.training.events import EpochDone, LearningRateSet, StepDone
from engine.training.recipe import Intervention, recipe_from_text, recipe_text
from tests.engine.training.halves import (
    LABELS,
    SHAPE,
    assert_same,
    half_bright,
    recipe,
    rich_network,
    training,
    weights_after,
)


def test_a_run_learns_and_tells_every_step_and_epoch():
    run = training(recipe(epochs=8))
    events = list(run)
    steps = [event for event in events if isinstance(event, StepDone)]
    epochs = [event for event in events if isinstance(event, EpochDone)]
    assert [event.step for event in steps] == list(range(1, run.steps + 1))
    assert [event.epoch for event in epochs] == list(range(1, 9))
    assert epochs[-1].validation_accuracy == 1.0
    assert epochs[-1].training_loss < epochs[0].training_loss
    assert run.outcome == "finished"


def test_the_same_seed_gives_the_same_weights_bit_for_bit():
    assert_same(weights_after(training()), weights_after(training()))
    other = weights_after(training(recipe(seed=1)))
    assert not np.array_equal(weights_after(training())["1/kernel"], other["1/kernel"])


def test_the_shards_change_the_result_by_no_more_than_rounding():
    one, four = (weights_after(training(recipe(threads=t)), 10) for t in (1, 4))
    for path in one:
        np.testing.assert_allclose(one[path], four[path], rtol=2e-3, atol=2e-4)


def test_a_learning_rate_set_by_hand_holds_and_is_replayed():
    run, told = training(recipe(schedule=Constant(0.01))), []
    for event in run:
        if isinstance(event, StepDone) and event.step == 4:
            run.set_learning_rate(0.003)
        told.append(event)
    rates = {event.step: event.learning_rate for event in told if isinstance(event, StepDone)}
    assert (rates[4], rates[5], rates[run.steps]) == (0.01, 0.003, 0.003)
    assert [e.step for e in told if isinstance(e, LearningRateSet)] == [4]
    again = training(run.recipe, interventions=(Intervention(4, 0.003),))
    assert_same(weights_after(again), run.state.weights)


def test_a_rate_set_just_before_stop_is_told_and_kept():
    run, told = training(), []
    for event in run:
        if isinstance(event, StepDone) and event.step == 5:
            run.set_learning_rate(0.003)
            run.stop()
        told.append(event)
    changed = [e for e in told if isinstance(e, LearningRateSet)]
    assert [(e.step, e.learning_rate) for e in changed] == [(5, 0.003)]
    assert (run.state.step, run.state.learning_rate) == (5, 0.003)
    changes = (Intervention(5, 0.003),)
    resumed = training(run.recipe, state=run.state, interventions=changes)
    assert_same(weights_after(resumed), weights_after(training(interventions=changes)))


def test_a_curve_drawn_mid_run_holds_until_the_rate_is_set_or_given_back():
    run, told = training(recipe(schedule=Constant(0.01))), {}
    curve = Drawn(0.02, (0.2, 1.0), (1.0, 0.1))
    for event in run:
        if isinstance(event, StepDone):
            told[event.step] = event.learning_rate
            if event.step == 4:
                run.draw_schedule(curve)
            if event.step == 8:
                run.set_learning_rate(None)
    expected = [curve.rate(step - 1, run.steps, run.steps_per_epoch) for step in range(5, 9)]
    assert [told[step] for step in range(5, 9)] == expected
    assert (told[4], told[9]) == (0.01, 0.01)


def test_a_rate_that_is_none_is_refused_and_the_run_goes_on():
    run = training()
    with pytest.raises(UserError, match="learning_rate must be"):
        run.set_learning_rate(0.0)
    assert weights_after(run, 2)


def test_a_run_that_diverges_names_the_layer_and_keeps_the_weights_from_before():
    run = training(recipe(schedule=Constant(100.0), optimizer=SGD(), epochs=50))
    with pytest.raises(DivergedError, match=r"step \d+ .* rate of 100; it began in .*layer \d \("):
        list(run)
    assert all(np.isfinite(w).all() for w in run.state.weights.values())


def test_a_weight_that_is_no_number_is_named():
    run = training()
    run.state.weights["4/kernel"][3, 1] = np.nan
    with pytest.raises(DivergedError, match=r"the weights 4/kernel of layer 4 \(Dense\)"):
        list(run)


def test_stopping_ends_after_the_step_under_way():
    run = training()
    for event in run:
        if isinstance(event, StepDone) and event.step == 5:
            run.stop()
    assert (run.state.step, run.outcome) == (5, "stopped")


def test_a_recipe_survives_json_and_refuses_what_contradicts_itself():
    assert recipe_from_text(recipe_text(recipe())) == recipe()
    ends_in_softmax = Network(SHAPE, (Flatten(), Dense(2), Softmax()))
    with pytest.raises(UserError, match="CrossEntropy takes the scores before Softmax"):
        recipe(network=ends_in_softmax)
    assert recipe(network=ends_in_softmax, loss=MeanSquaredError())
    with pytest.raises(UserError, match="epochs must be at least 1"):
        recipe(epochs=0)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"type": "Recipe", "network": 3}', "\x00"])
def test_a_broken_recipe_is_a_sentence(text):
    with pytest.raises(UserError, match="recipe can't be read"):
        recipe_from_text(text)


def test_a_data_set_that_does_not_fit_the_network_is_refused():
    chosen = recipe()
    wrong_size = Dataset("small", half_bright(), half_bright(), ("a", "b", "c"), "photo")
    with pytest.raises(UserError, match="Give the last layer 3 units"):
        split_data(chosen, wrong_size)
    cut = Part(half_bright().pictures[:, :7], half_bright().labels)
    with pytest.raises(UserError, match="Choose a network made for them"):
        split_data(chosen, replace(wrong_size, train=cut, labels=LABELS))


def test_an_area_that_is_not_defined_cannot_be_watched():
    only_left = Part(half_bright().pictures, np.zeros(120, np.int64))
    lacking = Dataset("halves", only_left, half_bright(), LABELS, "photo")
    assert split_data(recipe(), lacking)
    with pytest.raises(UserError, match=r"none of right\. .*larger share"):
        split_data(recipe(watch="auc"), lacking)


def test_weights_that_overflow_never_reach_a_checkpoint():
    run = training(recipe(schedule=Constant(100.0), optimizer=SGD(), batch_size=2000, epochs=50))
    told = []
    with pytest.raises(UserError, match="grew beyond all numbers"):
        told.extend(run)
    assert all(np.isfinite(e.validation_loss) for e in told if isinstance(e, EpochDone))


def test_a_changed_network_stays_when_only_the_data_changes():
    base = compose(data="digits", preset="mlp")
    own = msgspec.structs.replace(
        base, network=Network((1, 28, 28), (Flatten(), Dense(7), ReLU(), Dense(10)))
    )
    assert compose(own, data="mnist").network == own.network
    assert compose(base, data="mnist").network == base.network
    assert compose(own, preset="mlp").network == base.network


def test_a_folder_is_kept_as_its_whole_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert placed("set") == str(tmp_path / "set")
    assert placed("mnist") == "mnist"


def test_compose_changes_what_is_named_and_nothing_else():
    base = compose(data="digits", preset="mlp", optimizer="adam", epochs=2)
    assert (base.preset, base.epochs, base.optimizer) == ("mlp", 2, Adam())
    assert compose(base, optimizer="sgd").schedule.learning_rate == SGD.usual_rate
    changed = compose(base, learning_rate=0.5, preset="lenet")
    assert changed.schedule.learning_rate == 0.5
    assert changed.epochs == 2
    assert len(changed.network.layers) > len(base.network.layers)
    for choice in ({"preset": "x"}, {"optimizer": "x"}, {"data": "nowhere"}):
        with pytest.raises(UserError):
            compose(**choice)


def test_batch_normalisation_is_that_of_the_whole_batch_whatever_the_shards():
    plain = recipe(network=rich_network(), optimizer=SGD(), schedule=Constant(0.1))
    runs = [training(msgspec.structs.replace(plain, threads=t)) for t in (1, 3)]
    one, three = (weights_after(run, 8) for run in runs)
    for path in one:
        np.testing.assert_allclose(one[path], three[path], rtol=2e-3, atol=2e-4, err_msg=path)
    moving = one["1/moving_mean"]
    assert np.abs(moving).max() > 0, "moving statistics are measured while training"


def test_the_fast_plan_learns_what_the_reference_learns():
    chosen = recipe(network=rich_network(), optimizer=SGD(), schedule=Constant(0.1))
    fast = training(chosen)
    slow = training(chosen, make=ReferenceCalculator)
    weights_after(fast)
    for path, w in weights_after(slow).items():
        np.testing.assert_allclose(fast.state.weights[path], w, rtol=1e-3, atol=1e-4, err_msg=path)
    assert fast.validate() == pytest.approx(slow.validate(), rel=1e-3)
