from dataclasses import replace

import msgspec
import pytest

from engine.data.dataset import Dataset
from engine.errors import UserError
from engine.optimizers import SGD, Momentum
from engine.regularisation import EarlyStopping, WeightDecay
from engine.schedules import Constant, Drawn, ReduceOnPlateau
from engine.training.checkpoint import read_checkpoint, write_checkpoint
from engine.training.data import split_data
from engine.training.recipe import Intervention, Switch
from engine.weights_file import read_weights, write_weights
from tests.engine.training.halves import (
    LABELS,
    assert_same,
    half_bright,
    recipe,
    rich_network,
    training,
    weights_after,
)


def everything():
    """A recipe in which all is at work that a checkpoint must carry."""
    return recipe(
        network=rich_network(),
        epochs=6,
        schedule=ReduceOnPlateau(0.02, patience=0, improvement=0.05),
        switch=Switch(Momentum(), Constant(0.005), epoch=4),
        decay=WeightDecay(l2=0.001),
        stopping=EarlyStopping(patience=2, improvement=0.5),
    )


@pytest.mark.parametrize("step", [1, 6, 7, 8, 13])
def test_a_run_resumed_from_a_checkpoint_ends_in_the_same_bits(tmp_path, step):
    whole = weights_after(training())
    stopped = training()
    weights_after(stopped, step)
    write_checkpoint(tmp_path / "c.safetensors", stopped.state, "data")
    state = read_checkpoint(tmp_path / "c.safetensors", stopped.recipe, "data")
    assert state.step == step
    assert_same(weights_after(training(state=state)), whole)


@pytest.mark.parametrize("step", range(1, 42, 5))
def test_a_run_with_everything_resumed_anywhere_ends_in_the_same_bits(tmp_path, step):
    changes = (
        Intervention(3, 0.03), Intervention(5, drawn=Drawn(0.02)), Intervention(10),
        Intervention(16, switch=True), Intervention(30, drawn=Drawn(0.01, (0.7, 1.0), (1.0, 0.1))),
    )  # fmt: skip
    whole = weights_after(training(everything(), interventions=changes))
    stopped = training(everything(), interventions=changes)
    weights_after(stopped, step)
    write_checkpoint(tmp_path / "c.safetensors", stopped.state, "data")
    state = read_checkpoint(tmp_path / "c.safetensors", stopped.recipe, "data")
    resumed = training(everything(), state=state, interventions=changes)
    assert_same(weights_after(resumed), whole)


def test_a_checkpoint_from_before_curves_were_drawn_still_opens(tmp_path):
    run, path = training(), tmp_path / "c.safetensors"
    weights_after(run, 3)
    write_checkpoint(path, run.state, "data")
    arrays, metadata = read_weights(path)
    position = msgspec.json.decode(metadata["position"])
    assert position.pop("drawn") is None
    metadata["position"] = msgspec.json.encode(position).decode()
    write_weights(path, arrays, metadata)
    assert read_checkpoint(path, run.recipe, "data").drawn is None


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


@pytest.mark.parametrize(
    "change",
    [
        {"step": -1},
        {"phase": -1},
        {"patience": -1},
        {"phase": {"second": False, "origin": 9, "plateau": {}, "waiting": {}}},
        {"phase": {"second": False, "origin": 0, "plateau": {"reductions": -5000}, "waiting": {}}},
        {"learning_rate": -0.1},
        {"learning_rate": 1e300},
        {"pictures": -1},
    ],
    ids=str,
)
def test_a_position_that_is_none_is_a_sentence(tmp_path, change):
    run, path = training(), tmp_path / "c.safetensors"
    write_checkpoint(path, run.state, "data")
    content = path.read_bytes()
    length = int.from_bytes(content[:8], "little")
    header = msgspec.json.decode(content[8 : 8 + length])
    position = msgspec.json.decode(header["__metadata__"]["position"])
    position |= change
    header["__metadata__"]["position"] = msgspec.json.encode(position).decode()
    text = msgspec.json.encode(header)
    path.write_bytes(len(text).to_bytes(8, "little") + text + content[8 + length :])
    with pytest.raises(UserError, match="damaged"):
        read_checkpoint(path, run.recipe, "data")


def test_watched_outputs_of_another_size_are_a_sentence():
    run = training()
    weights_after(run, 3)
    with pytest.raises(UserError, match=r"outputs .* \(7, 2\), not \(108, 2\)"):
        training(state=replace(run.state, observed=run.state.observed[:7]))
