from dataclasses import replace

import msgspec
import numpy as np
import pytest

from engine.data.augment import Augmentation
from engine.data.dataset import Dataset, Part
from engine.errors import UserError
from engine.layers import Dense, Dropout, Flatten, ReLU, Softmax
from engine.losses import MeanSquaredError
from engine.network import Network
from engine.optimizers import SGD, Adam
from engine.schedules import Constant, Cosine
from engine.training.checkpoint import read_checkpoint, write_checkpoint
from engine.training.compose import compose, placed
from engine.training.data import split_data
from engine.training.events import EpochDone, LearningRateSet, StepDone
from engine.training.loop import Training
from engine.training.recipe import Intervention, Recipe, recipe_from_text, recipe_text

SHAPE = (1, 8, 8)
LABELS = ("left", "right")


def half_bright(count=120):
    """Pictures whose left or right half is bright, with noise: learnt in seconds."""
    rng = np.random.default_rng(0)
    labels = np.arange(count) % 2
    pictures = rng.integers(0, 90, (count, 8, 8), np.uint8)
    for picture, label in zip(pictures, labels, strict=True):
        picture[:, 4 * label : 4 * label + 4] += 120
    return Part(pictures, labels)


def recipe(**changes):
    network = Network(SHAPE, (Flatten(), Dense(16), ReLU(), Dropout(0.3), Dense(2)))
    base = Recipe(network, epochs=3, batch_size=16, threads=2, schedule=Cosine(0.01),
                  augmentation=Augmentation(shift=1, rotation=5))  # fmt: skip
    return msgspec.structs.replace(base, **changes)


def training(chosen=None, **resumed):
    chosen = chosen or recipe()
    dataset = Dataset("halves", half_bright(), half_bright(40), LABELS, "photo")
    return Training(chosen, split_data(chosen, dataset), **resumed)


def weights_after(run, steps=None):
    for event in run:
        if isinstance(event, StepDone) and event.step == steps:
            break
    return run.state.weights


def assert_same(first, second):
    assert first.keys() == second.keys()
    for path in first:
        np.testing.assert_array_equal(first[path], second[path], err_msg=path)


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


@pytest.mark.parametrize("step", [1, 6, 7, 8, 13])
def test_a_run_resumed_from_a_checkpoint_ends_in_the_same_bits(tmp_path, step):
    whole = weights_after(training())
    stopped = training()
    weights_after(stopped, step)
    write_checkpoint(tmp_path / "c.safetensors", stopped.state, "data")
    state = read_checkpoint(tmp_path / "c.safetensors", stopped.recipe, "data")
    assert state.step == step
    assert_same(weights_after(training(state=state)), whole)


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


def test_a_rate_that_is_none_is_refused_and_the_run_goes_on():
    run = training()
    with pytest.raises(UserError, match="learning_rate must be"):
        run.set_learning_rate(0.0)
    assert weights_after(run, 2)


def test_a_loss_that_overflows_stops_with_the_step_and_the_rate():
    run = training(recipe(schedule=Constant(100.0), optimizer=SGD(), epochs=50))
    with pytest.raises(UserError, match=r"step \d+ with a learning rate of 100"):
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


@pytest.mark.parametrize("cut", [0, 5, 40, 400, -1])
def test_a_damaged_checkpoint_is_a_sentence(tmp_path, cut):
    run, path = training(), tmp_path / "c.safetensors"
    write_checkpoint(path, run.state, "data")
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(UserError, match=r"c\.safetensors"):
        read_checkpoint(path, run.recipe, "data")


def test_a_checkpoint_of_another_recipe_is_refused(tmp_path):
    write_checkpoint(tmp_path / "c.safetensors", training().state, "data")
    with pytest.raises(UserError, match="does not fit the recipe"):
        read_checkpoint(tmp_path / "c.safetensors", recipe(optimizer=SGD()), "data")


def test_a_checkpoint_made_from_other_pictures_is_refused(tmp_path):
    run = training()
    write_checkpoint(tmp_path / "c.safetensors", run.state, run.data.fingerprint)
    changed = half_bright()
    changed.pictures[0, 0, 0] ^= 1
    other = split_data(run.recipe, Dataset("halves", changed, half_bright(40), LABELS, "photo"))
    with pytest.raises(UserError, match="not those"):
        read_checkpoint(tmp_path / "c.safetensors", run.recipe, other.fingerprint)


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
