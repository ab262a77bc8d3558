"""The training process as the window owns it, on real digits."""

import os
import signal
import time

import pytest

from engine.presets import build_preset
from engine.runs.store import RunStore
from engine.training.events import EpochDone, Finished, LearningRateSet, StepDone
from engine.training.recipe import Recipe
from gui import runner as runner_module
from gui import training_process as process_module
from gui.models.run_end import exit_words
from gui.runner import Runner

WAIT_MS = 60_000


@pytest.fixture
def runner(qapp):
    made = Runner()
    yield made
    made.shutdown()


@pytest.fixture
def events(runner):
    heard = []
    runner.events_received.connect(heard.extend)
    return heard


def recipe(epochs=2):
    return Recipe(build_preset("lenet", (1, 28, 28), 10), preset="lenet", epochs=epochs, threads=2)


def steps(events):
    return [event.step for event in events if isinstance(event, StepDone)]


def test_a_run_goes_from_start_to_its_model_and_none_of_its_events_is_lost(qtbot, runner, events):
    with qtbot.waitSignal(runner.run_ended, timeout=WAIT_MS) as ended:
        runner.start(recipe())
    end = ended.args[0]
    assert isinstance(end.finished, Finished)
    assert steps(events) == list(range(1, end.finished.step + 1))
    assert RunStore().run(end.run).model_path.is_file()
    assert runner.state == "idle"


def test_stepping_pauses_after_one_batch_and_stop_keeps_the_model(qtbot, runner, events):
    runner.start(recipe(epochs=50), stepping=True)
    qtbot.waitUntil(lambda: runner.state == "paused" and steps(events) == [1], timeout=WAIT_MS)
    runner.step()
    qtbot.waitUntil(lambda: steps(events) == [1, 2], timeout=WAIT_MS)
    runner.set_learning_rate(0.0005)
    runner.resume()
    qtbot.waitUntil(lambda: len(steps(events)) > 5, timeout=WAIT_MS)
    with qtbot.waitSignal(runner.run_ended, timeout=WAIT_MS) as ended:
        runner.stop()
    assert ended.args[0].finished.outcome == "stopped"
    changes = [event for event in events if isinstance(event, LearningRateSet)]
    assert [(change.step, change.learning_rate) for change in changes] == [(2, 0.0005)]
    assert next(e for e in events if isinstance(e, StepDone) and e.step == 3).learning_rate == 5e-4


def test_a_killed_process_is_named_and_its_history_kept(qtbot, runner, events):
    runner.start(recipe(epochs=100))
    qtbot.waitUntil(lambda: len(steps(events)) > 30, timeout=WAIT_MS)
    with qtbot.waitSignal(runner.run_ended, timeout=WAIT_MS) as ended:
        os.kill(runner.process_id, signal.SIGKILL)
    message = ended.args[0].message
    store = RunStore()
    kept = store.run(ended.args[0].run).steps()
    assert "was killed by SIGKILL" in message
    assert f"until step {kept[-1].step:,}" in message
    assert kept[-1].step >= steps(events)[-1]
    assert store.runs()[0].state == "interrupted"
    assert "checkpoint" in message
    assert ended.args[0].can_resume == store.run(ended.args[0].run).checkpoint_path.exists()


def test_a_stopped_run_goes_on_from_its_checkpoint_with_its_past(qtbot, runner, events):
    runner.start(recipe(epochs=50))
    qtbot.waitUntil(lambda: len(steps(events)) > 30, timeout=WAIT_MS)
    runner.set_learning_rate(0.0005)
    qtbot.waitUntil(lambda: len(steps(events)) > 40, timeout=WAIT_MS)
    with qtbot.waitSignal(runner.run_ended, timeout=WAIT_MS) as ended:
        runner.stop()
    first = list(events)
    stopped = ended.args[0]
    assert stopped.can_resume
    events.clear()
    with qtbot.waitSignal(runner.run_created, timeout=WAIT_MS) as created:
        runner.go_on(stopped.run)
    reached = stopped.finished.step
    assert created.args[0] == stopped.run
    qtbot.waitUntil(lambda: len(steps(events)) > reached + 3, timeout=WAIT_MS)
    assert steps(events)[: reached + 3] == list(range(1, reached + 4))
    for kind in (StepDone, EpochDone):
        past = [event for event in events if isinstance(event, kind)]
        known = [event for event in first if isinstance(event, kind)]
        assert past[: len(known)] == known
    assert [e.learning_rate for e in events if isinstance(e, LearningRateSet)] == [0.0005]
    runner.stop()
    qtbot.waitUntil(lambda: runner.state == "idle", timeout=WAIT_MS)


def test_a_fault_in_the_reading_thread_ends_the_run_with_a_sentence(qtbot, runner, monkeypatch):
    def broken(*_):
        raise ValueError("a message of an unknown kind")

    monkeypatch.setattr(runner_module, "with_past", broken)
    with qtbot.waitSignal(runner.run_ended, timeout=WAIT_MS) as ended:
        runner.start(recipe())
    assert "internal fault" in ended.args[0].message
    assert runner.state == "idle"
    assert runner.process_id is None


@pytest.mark.parametrize("fault", [OSError("no process can be made"), MemoryError("no room")])
def test_a_process_that_cannot_be_made_ends_the_run_and_the_window_closes_at_once(
    qtbot, runner, monkeypatch, fault
):
    def broken():
        raise fault

    monkeypatch.setattr(process_module, "TrainingProcess", broken)
    with qtbot.waitSignal(runner.run_ended, timeout=5_000) as ended:
        runner.start(recipe())
    assert ended.args[0].message
    runner.prewarm()
    began = time.monotonic()
    runner.shutdown()
    assert time.monotonic() - began < 1


def test_a_process_that_takes_for_ever_to_make_does_not_hold_the_window(qtbot, monkeypatch):
    def slow():
        time.sleep(4)
        raise OSError("and then it fails")

    monkeypatch.setattr(process_module, "TrainingProcess", slow)
    runner = Runner()
    runner.prewarm()
    began = time.monotonic()
    runner.shutdown()
    assert time.monotonic() - began < 3


def test_a_process_that_does_not_answer_stop_is_ended(qtbot, runner, events):
    runner.start(recipe(epochs=100))
    qtbot.waitUntil(lambda: len(steps(events)) > 3, timeout=WAIT_MS)
    os.kill(runner.process_id, signal.SIGSTOP)  # it lives and hears nothing
    with qtbot.waitSignal(runner.run_ended, timeout=15_000) as ended:
        runner.stop()
    assert "did not answer Stop" in ended.args[0].message
    assert runner.state == "idle"


def test_missing_data_ends_the_run_with_its_sentence(qtbot, runner, tmp_path, monkeypatch):
    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path))
    bad = Recipe(build_preset("lenet", (1, 28, 28), 10), data="mnist", threads=2)
    with qtbot.waitSignal(runner.run_ended, timeout=WAIT_MS) as ended:
        runner.start(bad)
    assert "mnist" in ended.args[0].message
    assert ended.args[0].finished is None


def test_a_store_that_cannot_be_made_is_a_sentence(qtbot, runner, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("NEOCOG_HOME", str(tmp_path / "file"))
    with qtbot.waitSignal(runner.run_ended, timeout=WAIT_MS) as ended:
        runner.start(recipe())
    assert str(tmp_path / "file") in ended.args[0].message


def test_shutdown_leaves_no_process(qtbot, runner, events):
    runner.start(recipe(epochs=100))
    qtbot.waitUntil(lambda: len(steps(events)) > 3, timeout=WAIT_MS)
    number = runner.process_id
    runner.shutdown()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (-9, "was killed by SIGKILL."),
        (3, "ended with code 3."),
        (-250, "was killed by signal 250."),
        (None, "closed its connection."),
    ],
)
def test_an_exit_is_put_into_words(code, words):
    assert exit_words(code) == f"The training process {words}"
