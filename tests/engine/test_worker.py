"""The training process, with a real child and the built-in digits."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.model import load_model
from engine.runs.store import RunStore
from engine.training.commands import Begin, Continue, Pause, SetLearningRate, Step, Stop
from engine.training.compose import compose
from engine.training.events import (
    Failed,
    Finished,
    LearningRateSet,
    Paused,
    Resumed,
    Started,
    StepDone,
)
from engine.worker import TrainingProcess

LOST_S = 0.1  # what a killed process may cost


def digits_run(**changes):
    return RunStore().create(compose(data="digits", preset="mlp", **changes))


class Listener:
    """Receives events until one of a kind comes."""

    def __init__(self, process):
        self.process, self.events = process, []

    def until(self, kind):
        while not any(isinstance(event, kind) for event in self.events):
            self.events.extend(self.process.receive())
        return next(event for event in self.events if isinstance(event, kind))

    def to_the_end(self):
        try:
            while True:
                self.events.extend(self.process.receive())
        except EOFError:
            self.process.join(10)
            return self.events


def begun(run):
    process = TrainingProcess()
    process.send(Begin(run.id))
    return process, Listener(process)


def test_a_run_goes_from_start_to_a_model_and_no_event_is_lost():
    run = digits_run(epochs=2)
    process, listener = begun(run)
    events = listener.to_the_end()
    steps = [event.step for event in events if isinstance(event, StepDone)]
    assert steps == list(range(1, len(steps) + 1)) == [event.step for event in run.steps()]
    assert isinstance(events[0], Started)
    assert isinstance(events[-1], Finished)
    assert process.exitcode == 0
    assert load_model(Path(events[-1].model)).labels == tuple("0123456789")


def test_pause_step_continue_rate_and_stop_are_obeyed():
    run = digits_run(epochs=500)
    process, listener = begun(run)
    process.send(Pause())
    paused = listener.until(Paused)
    process.send(Step(3))
    listener.events.clear()
    again = listener.until(Paused)
    assert again.step == paused.step + 3
    process.send(SetLearningRate(0.005))
    process.send(Continue())
    listener.until(Resumed)
    rate_set = listener.until(LearningRateSet)
    process.send(Stop())
    finished = listener.until(Finished)
    assert finished.outcome == "stopped"
    assert finished.test_accuracy is None
    assert run.checkpoint_path.exists()
    later = [event for event in run.steps() if event.step > rate_set.step]
    assert {event.learning_rate for event in later} == {0.005}
    listener.to_the_end()
    assert process.exitcode == 0


def test_a_run_that_cannot_start_says_why():
    run = digits_run()
    RunStore()._connection.execute("UPDATE runs SET recipe='{}' WHERE id=?", (run.id,))
    _, listener = begun(run)
    failed = listener.until(Failed)
    assert "recipe can't be read" in failed.message
    listener.to_the_end()
    assert RunStore().runs()[0].state == "failed"


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of POSIX")
def test_a_killed_process_costs_at_most_the_last_tenth_of_a_second():
    run = digits_run(epochs=5000)
    process, listener = begun(run)
    listener.until(StepDone)
    heard, deadline = [], time.time() + 3.0
    while time.time() < deadline:
        heard += [event for event in process.receive() if isinstance(event, StepDone)]
    killed = time.time()
    process.kill()
    heard += [event for event in listener.to_the_end() if isinstance(event, StepDone)]
    kept = RunStore().run(run.id).steps()
    assert kept[-1].time > killed - LOST_S
    assert kept[-1].step >= max(event.step for event in heard)
    assert [event.step for event in kept] == list(range(1, len(kept) + 1))
    assert RunStore().runs()[0].state == "interrupted"


ORPHAN = """
import sys, time
from engine.runs.store import RunStore
from engine.training.commands import Begin
from engine.training.compose import compose
from engine.worker import TrainingProcess
if __name__ == "__main__":
    run = RunStore().create(compose(data="digits", preset="mlp", epochs=100000))
    process = TrainingProcess()
    process.send(Begin(run.id))
    process.receive()
    print(process.pid, flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of POSIX")
def test_an_orphaned_process_keeps_its_model_and_ends(tmp_path):
    script = tmp_path / "orphan.py"
    script.write_text(ORPHAN)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    parent = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment
    )
    with parent:
        child = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    deadline = time.time() + 15
    while Path(f"/proc/{child}/exe").exists() and time.time() < deadline:
        time.sleep(0.1)
    assert time.time() < deadline
    row = RunStore().runs()[0]
    assert row.state == "stopped"
    assert load_model(RunStore().run(row.id).model_path)


def train_command(*words):
    command = [sys.executable, "-m", "gui", "train", "--data", "digits", "--preset", "mlp", *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent as SIGINT")
def test_ctrl_c_ends_at_a_checkpoint_and_resume_goes_on_to_the_same_bits():
    whole = train_command("--epochs", "40", "--seed", "3", "--json")
    expected = json.loads(whole.communicate()[0].splitlines()[-1])
    process = train_command("--epochs", "40", "--seed", "3", "--json")
    store = RunStore()
    while not (len(store.runs()) == 2 and store.runs()[0].step > 5):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate()
    stopped = json.loads(out.splitlines()[-1])
    assert process.returncode == 0
    assert stopped["test_accuracy"] is None
    command = [sys.executable, "-m", "gui", "train", "--resume", stopped["run"], "--json"]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    resumed = json.loads(out.splitlines()[-1])
    assert load_model(Path(resumed["model"])).hash == load_model(Path(expected["model"])).hash
