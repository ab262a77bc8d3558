"""Starting from a model or checkpoint, and layers that stay as they are."""

import json

import msgspec
import numpy as np
import pytest

from engine.errors import UserError
from engine.layers import BatchNorm, Conv2D, Dense, Flatten, ReLU, Residual, Sigmoid
from engine.model import Model, save_model
from engine.network import Network
from engine.optimizers import SGD, Momentum
from engine.pretraining import Pretraining
from engine.regularisation import GradientClipping, WeightDecay
from engine.schedules import Constant
from engine.training.checkpoint import read_checkpoint, write_checkpoint
from engine.training.recipe import Switch, recipe_from_text, recipe_text
from engine.training.state import initial_state
from engine.training.transfer import frozen_weights, started_weights
from engine.weights_file import write_weights
from tests.engine.training.halves import (
    LABELS,
    SHAPE,
    assert_same,
    recipe,
    rich_network,
    training,
    weights_after,
)


@pytest.fixture
def model_file(tmp_path):
    """A trained model of the rich network, and its weights."""
    run = training(recipe(network=rich_network()))
    weights = weights_after(run)
    path = tmp_path / "model.safetensors"
    save_model(Model(rich_network(), weights, run.data.preprocessing, LABELS), path)
    return path, weights


def frozen_recipe(path, **changes):
    """All is at work that might move a frozen weight."""
    changes = {"frozen": ("0",), **changes}
    return recipe(
        network=rich_network(), start=str(path), decay=WeightDecay(l2=0.01),
        clipping=GradientClipping(norm=0.5), switch=Switch(Momentum(), Constant(0.01), epoch=2),
        **changes,
    )  # fmt: skip


def test_a_run_begins_with_the_models_weights(model_file):
    path, weights = model_file
    assert_same(initial_state(recipe(network=rich_network(), start=str(path))).weights, weights)


def test_a_frozen_layer_keeps_its_bits_while_the_others_learn(model_file):
    path, before = model_file
    after = weights_after(training(frozen_recipe(path)))
    for name in before:
        same = np.array_equal(before[name], after[name])
        assert same == name.startswith("0/"), name


def test_statistics_of_a_frozen_layer_go_on_being_measured(model_file):
    path, before = model_file
    after = weights_after(training(frozen_recipe(path, frozen=("0", "1"))))
    moved = {name for name in before if not np.array_equal(before[name], after[name])}
    network = rich_network()
    statistics = network.body.statistics(network.input_shape)
    assert statistics <= moved
    assert not {name for name in moved - statistics if name.startswith(("0/", "1/"))}


@pytest.mark.parametrize("step", [1, 6, 7, 8, 13, 15])
def test_a_run_with_frozen_layers_resumed_anywhere_ends_in_the_same_bits(
    model_file, tmp_path, step
):
    chosen = frozen_recipe(model_file[0])
    whole = weights_after(training(chosen))
    stopped = training(chosen)
    weights_after(stopped, step)
    write_checkpoint(tmp_path / "c.safetensors", stopped.state, "data")
    model_file[0].unlink()  # a checkpoint needs no other file
    state = read_checkpoint(tmp_path / "c.safetensors", chosen, "data")
    assert not any(name.startswith("0/") for name in state.slots)
    assert_same(weights_after(training(chosen, state=state)), whole)


def test_the_clipped_norm_is_that_of_what_learns(model_file):
    """The step of the layers that are free has the whole norm, whatever the frozen ones would."""
    path, before = model_file
    chosen = recipe(
        network=rich_network(), start=str(path), frozen=("0",), optimizer=SGD(),
        schedule=Constant(1.0), clipping=GradientClipping(norm=1e-3),
    )  # fmt: skip
    after = weights_after(training(chosen), 1)
    statistics = chosen.network.body.statistics(SHAPE)
    squares = [
        float(((after[name].astype(float) - before[name]) ** 2).sum())
        for name in before.keys() - statistics
    ]
    assert np.sqrt(sum(squares)) == pytest.approx(1e-3, rel=1e-2)


def test_what_does_not_fit_stays_fresh(model_file):
    path, weights = model_file
    wider = Network(SHAPE, (*rich_network().layers[:-1], Dense(5), ReLU(), Dense(2)))
    chosen = recipe(network=wider, start=str(path))
    fresh = initial_state(msgspec.structs.replace(chosen, start="")).weights
    begun = initial_state(chosen).weights
    for name in fresh:
        expected = (
            weights if name in weights and weights[name].shape == fresh[name].shape else fresh
        )
        np.testing.assert_array_equal(begun[name], expected[name], err_msg=name)
    assert not np.array_equal(begun["0/kernel"], fresh["0/kernel"])


def test_a_checkpoint_is_a_start_too(tmp_path):
    run = training(recipe(network=rich_network()))
    weights = weights_after(run, 5)
    write_checkpoint(tmp_path / "c.safetensors", run.state, "data")
    begun = recipe(network=rich_network(), start=str(tmp_path / "c.safetensors"), seed=9)
    assert_same(initial_state(begun).weights, weights)


def test_a_file_of_another_network_is_a_sentence(model_file):
    other = Network(SHAPE, (Flatten(), Dense(16), ReLU(), Dense(2)))
    with pytest.raises(UserError, match="No weights of"):
        initial_state(recipe(network=other, start=str(model_file[0])))
    with pytest.raises(UserError, match="can't be read"):
        initial_state(recipe(start=str(model_file[0].with_name("absent.safetensors"))))


def test_weights_that_are_no_numbers_are_refused(model_file):

    path, weights = model_file
    broken = weights | {"0/kernel": np.full_like(weights["0/kernel"], np.nan)}
    write_weights(path, broken, {})
    with pytest.raises(UserError, match="no numbers"):
        started_weights(str(path), weights)


def test_start_and_frozen_are_part_of_the_recipes_json(model_file):
    chosen = frozen_recipe(model_file[0])
    assert recipe_from_text(recipe_text(chosen)) == chosen
    content = json.loads(recipe_text(chosen))
    assert (content["start"], content["frozen"]) == (str(model_file[0]), ["0"])


def test_a_layer_of_layers_stands_for_all_its_members():
    inner = Residual((Conv2D(1, 3, padding=1), BatchNorm(), ReLU()))
    network = Network(SHAPE, (inner, Flatten(), Dense(2)))
    whole = frozen_weights(network, ("0",))
    part = frozen_weights(network, ("0/body/0",))
    assert part and part < whole and all(path.startswith("0/") for path in whole)


@pytest.mark.parametrize(
    ("frozen", "words"),
    [
        (("2",), "no layer '2'"),
        (("9",), "Layers with weights are 0, 1, 5"),
        (("0", "1", "5"), "nothing to learn"),
    ],
    ids=str,
)
def test_what_cannot_be_frozen_is_a_sentence(frozen, words):
    with pytest.raises(UserError, match=words):
        recipe(network=rich_network(), frozen=frozen)


def test_pretraining_and_a_start_exclude_each_other():

    stack = Network(SHAPE, (Flatten(), Dense(8), Sigmoid(), Dense(2)))
    with pytest.raises(UserError, match="Pre-training would replace"):
        recipe(network=stack, start="x.safetensors", pretraining=Pretraining(epochs=1))
