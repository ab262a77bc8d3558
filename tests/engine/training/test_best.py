"""The model of the best epoch, where a run breaks off and goes on otherwise."""

import pytest

from engine.model import load_model
from engine.runs.store import RunStore
from engine.training.compose import compose
from engine.training.conduct import conduct
from engine.training.events import Checkpointed, EpochDone


@pytest.fixture
def run():
    """Three epochs on the digits, each better than the last."""
    chosen = compose(data="digits", preset="mlp", epochs=3, threads=1, checkpoint_seconds=1e6)
    return RunStore().create(chosen)


def break_off(run, at, epoch, **choices):
    """Let the run go on until it tells this kind of event in that epoch, and no further."""
    events, seen = conduct(run, **choices).events, 0
    for event in events:
        seen = max(seen, getattr(event, "epoch", 0))
        if isinstance(event, at) and seen >= epoch:
            events.close()
            return
    raise AssertionError("the run ended first")


def best_epoch(run):
    return load_model(run.best_path).metrics["epoch"]


def test_the_best_model_is_never_of_a_future_that_was_given_up(run):
    break_off(run, EpochDone, 2)  # told, but not in a checkpoint
    assert best_epoch(run) == 1
    first = load_model(run.best_path).hash
    break_off(run, Checkpointed, 2, learning_rate=1e-9)
    assert best_epoch(run) == 1 and load_model(run.best_path).hash == first


def test_a_checkpoint_without_its_best_model_gets_it_when_the_run_goes_on(run):
    break_off(run, Checkpointed, 1)
    assert not run.best_path.exists()
    events = conduct(run).events
    next(events)
    next(events)
    events.close()
    assert best_epoch(run) == 1


def test_the_best_model_of_a_whole_run_is_that_of_its_best_epoch(run):
    told = [event for event in conduct(run).events if isinstance(event, EpochDone)]
    best = min(told, key=lambda event: event.validation_loss)
    metrics = load_model(run.best_path).metrics
    assert metrics["epoch"] == best.epoch == told[-1].best_epoch
    assert metrics["validation_loss"] == pytest.approx(best.validation_loss)
    assert metrics["validation_accuracy"] == pytest.approx(best.validation_accuracy)
