"""The training process, with a real child and the built-in digits."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from engine.data.samples import keep_sample
from engine.errors import UserError
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
from gui.__main__ import main

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


def test_a_rate_that_is_none_is_refused_where_it_is_asked_for():
    for rate in (0.0, -1.0, 1e6):
        with pytest.raises(UserError, match="learning_rate must be"):
            SetLearningRate(rate)


def test_a_run_that_cannot_start_says_why():
    run = digits_run()
    with sqlite3.connect(RunStore().folder / "runs.db") as connection:
        connection.execute("UPDATE runs SET recipe='{}' WHERE id=?", (run.id,))
    connection.close()
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


LOGGED = """
import os, sys, time
from engine.runs.store import RunStore
from engine.training.compose import compose
from engine.training.conduct import conduct
from engine.training.loop import Training
log = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
told = Training._step_event
def logged(self, *figures):
    event = told(self, *figures)
    os.write(log, f"{time.time()} {event.step}\\n".encode())
    return event
Training._step_event = logged
run = RunStore().create(compose(data="digits", preset="mlp", epochs=100000))
claim = run.claim()
for _ in conduct(run).events:
    pass
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of POSIX")
def test_the_store_has_what_a_log_on_the_side_saw_but_for_a_tenth_of_a_second(tmp_path):
    script, log = tmp_path / "logged.py", tmp_path / "side.log"
    script.write_text(LOGGED)
    for moment in (0.3, 0.8, 1.1):
        log.unlink(missing_ok=True)
        process = subprocess.Popen([sys.executable, str(script), str(log)], env=with_project())
        with process:
            while not (log.exists() and log.stat().st_size):
                assert process.poll() is None, "training ended before its first step"
                time.sleep(0.01)
            time.sleep(moment)
            process.kill()
        seen = [line.split() for line in log.read_text().splitlines()]
        kept = {event.step for event in RunStore().run(RunStore().runs()[0].id).steps()}
        lost = [float(when) for when, number in seen if int(number) not in kept]
        assert len(seen) > 20
        assert all(float(seen[-1][0]) - when < LOST_S for when in lost)


def with_project():
    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}


ORPHAN = """
import sys, time
from engine.runs.store import RunStore
from engine.training.commands import Begin
from engine.training.compose import compose
from engine.worker import TrainingProcess
from gui.__main__ import main
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
    parent = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=with_project()
    )
    with parent:
        assert int(parent.stdout.readline()) > 0
        parent.send_signal(signal.SIGKILL)
    deadline = time.time() + 15
    while (row := RunStore().runs()[0]).state == "running" and time.time() < deadline:
        time.sleep(0.1)
    assert row.state == "stopped"
    assert load_model(RunStore().run(row.id).model_path)


def train_command(*words):
    command = [sys.executable, "-m", "gui", "train", "--data", "digits", "--preset", "mlp", *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_system_that_shuts_down_ends_training_at_a_checkpoint():
    process = train_command("--epochs", "5000")
    store = RunStore()
    while not (store.runs() and store.runs()[0].step > 5):
        time.sleep(0.02)
    process.terminate()
    _, err = process.communicate()
    assert process.returncode == 0
    assert "Stopping at a checkpoint" in err
    assert store.runs()[0].state == "stopped"
    assert store.run("1").checkpoint_path.exists()


def test_a_finished_run_is_not_judged_again(capsys):
    assert main(["train", "--preset", "mlp", "--epochs", "1"]) == 0
    assert main(["train", "--resume", "1"]) == 2
    assert "is finished" in capsys.readouterr().err
    assert RunStore().runs()[0].state == "finished"


def test_a_resumed_run_with_other_samples_is_refused_and_stays_as_it_was(capsys):
    run = digits_run(epochs=50, samples=True)
    keep_sample(np.full((28, 28), 7, np.uint8), "7")
    process, listener = begun(run)
    listener.until(StepDone)
    process.send(Stop())
    listener.to_the_end()
    keep_sample(np.full((28, 28), 9, np.uint8), "9")
    assert main(["train", "--resume", run.id]) == 2
    assert "samples were kept" in capsys.readouterr().err
    assert RunStore().runs()[0].state == "stopped"


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
