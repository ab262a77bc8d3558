"""A new run from another one's weights."""

import numpy as np
import pytest

from engine.errors import UserError
from engine.runs.store import RunStore
from engine.training.compose import compose
from engine.training.conduct import conduct
from engine.training.events import StepDone
from engine.weights_file import read_weights


@pytest.fixture
def trained():
    """A run of 200 digits stopped in its second epoch."""
    run = RunStore().create(compose(preset="mlp", epochs=3, limit=200, threads=1))
    conducted = conduct(run)
    for event in conducted.events:
        if isinstance(event, StepDone) and event.step == 5:
            conducted.training.stop()
    return run


def test_a_fork_begins_at_step_0_with_the_checkpoints_weights_and_another_recipe(trained):
    store = RunStore()
    recipe = compose(trained.recipe, optimizer="SGD", epochs=1, frozen=("1",))
    fork = store.fork(recipe, trained.checkpoint_path, trained.id)
    kept, _ = read_weights(trained.checkpoint_path)
    conducted = conduct(fork)
    begun = conducted.training.state
    assert (begun.step, begun.epoch) == (0, 0) and set(map(len, begun.slots.values())) == {0}
    for path, weights in begun.weights.items():
        np.testing.assert_array_equal(weights, kept[f"weights/{path}"])
    list(conducted.events)
    assert store.runs()[0].state == "finished" and store.runs()[0].origin == trained.id
    ended = conducted.training.state.weights
    np.testing.assert_array_equal(ended["1/kernel"], kept["weights/1/kernel"])
    assert not np.array_equal(ended["3/kernel"], kept["weights/3/kernel"])


def test_a_fork_lives_on_without_its_source_and_can_be_repeated(trained):
    store = RunStore()
    fork = store.fork(trained.recipe, trained.checkpoint_path, trained.id)
    store.delete(trained.id)
    store.purge(-1)
    again = store.rerun(fork.id)
    store.delete(fork.id)
    store.purge(-1)
    assert again.recipe.start == str(again.start_path)
    list(conduct(again).events)
    assert again.state == "finished"


def test_a_file_that_fits_nothing_makes_no_run(trained):
    other = compose(preset="lenet", limit=200, threads=1)
    with pytest.raises(UserError, match="No weights of"):
        RunStore().fork(other, trained.checkpoint_path)
    assert len(RunStore().runs()) == 1
