"""What runs out while a run is under way: disk, memory, numbers, patience with another process."""

import json
import os
import subprocess
import sys
import tracemalloc

import msgspec
import numpy as np
import pytest

from engine.errors import UserError
from engine.losses import MeanSquaredError
from engine.model import load_model
from engine.optimizers import SGD
from engine.runs.store import RunStore
from engine.training import memory
from engine.training.calculator import ReferenceCalculator
from engine.training.checkpoint import read_checkpoint
from engine.training.compose import compose
from engine.training.conduct import conduct
from engine.training.data import prepare_data
from engine.training.events import Finished, LearningRateSet
from engine.training.loop import Training
from engine.training.state import initial_state
from tests.engine.training.halves import recipe, training

MLP = ("--data", "digits", "--preset", "mlp")


def neocog(home, *words):
    """A command in a process of its own: its exit status, its answer, its last words."""
    environment = {**os.environ, "NEOCOG_HOME": str(home)}
    command = [sys.executable, "-m", "gui", *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    answer = json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 else None
    return done.returncode, answer, done.stderr


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 3 MB, and a function that gives it another size."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("a small file system can't be mounted here: needs Linux and root")

    def resize(size):
        subprocess.run(["mount", "-o", f"remount,size={size}", str(folder)], check=True)

    yield folder, resize
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.slow
def test_a_full_disk_is_a_sentence_and_the_run_goes_on_once_there_is_room(small_disk):
    folder, resize = small_disk
    status, _, words = neocog(folder, "train", *MLP, "--epochs", "4", "--json")
    assert status == 2
    assert "room" in words.splitlines()[-1] or "full" in words.splitlines()[-1]
    assert "Traceback" not in words
    resize("64m")
    _, listed, _ = neocog(folder, "runs", "list", "--json")
    (row,) = listed["runs"]
    assert row["state"] == "failed"
    status, answer, words = neocog(folder, "train", "--resume", row["id"], "--json")
    assert status == 0, words
    assert answer["epochs"] == 4
    model = load_model(folder / "runs" / row["id"] / "model.safetensors")
    assert all(np.isfinite(w).all() for w in model.weights.values())


def test_a_folder_that_cannot_be_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    status, _, words = neocog(tmp_path / "file", "train", *MLP, "--epochs", "1")
    assert status == 2
    assert str(tmp_path / "file") in words
    assert "Traceback" not in words


@pytest.mark.slow
def test_two_processes_train_in_one_store_at_once(own_home):
    environment = {**os.environ, "NEOCOG_HOME": str(own_home)}
    command = [sys.executable, "-m", "gui", "train", *MLP, "--epochs", "2", "--json"]
    both = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    ends = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], ends
    rows = RunStore().runs()
    assert [(row.state, row.epochs) for row in rows] == [("finished", 2)] * 2
    first, second = (load_model(RunStore().run(row.id).model_path) for row in rows)
    assert first.hash == second.hash


def test_too_little_memory_is_told_before_the_first_step(monkeypatch):
    run = RunStore().create(compose(epochs=1))
    monkeypatch.setattr(memory, "available_bytes", lambda: 10_000_000)
    with pytest.raises(UserError, match=r"about 0\.\d GB of memory .* batch of 64.*smaller batch"):
        conduct(run)


def test_a_containers_limit_counts(monkeypatch, tmp_path):
    whole = memory.available_bytes()
    monkeypatch.setattr(memory, "CONTROL_GROUP", tmp_path)
    (tmp_path / "memory.current").write_text("1000000\n")
    (tmp_path / "memory.max").write_text("3000000\n")
    assert memory.available_bytes() == 2_000_000
    (tmp_path / "memory.max").write_text("max\n")
    assert memory.available_bytes() > whole / 2


def test_the_estimate_of_memory_is_near_what_a_step_takes():
    chosen = compose(data="digits", preset="lenet", batch_size=256, threads=1)
    needed = memory.needed_bytes(chosen, initial_state(chosen))
    run = training_on_digits(chosen)
    next(iter(run))
    tracemalloc.start()
    next(iter(run))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 0.5 * peak < sum(needed.values()) < 3 * peak


def training_on_digits(chosen):
    return Training(chosen, prepare_data(chosen))


def test_a_run_that_diverged_keeps_good_weights_and_goes_on_at_a_smaller_rate():
    chosen = compose(data="digits", preset="mlp", epochs=2, threads=1, optimizer="sgd")
    run = RunStore().create(msgspec.structs.replace(chosen, loss=MeanSquaredError()))
    run.write(LearningRateSet(0.0, 30, 100.0))
    with pytest.raises(UserError, match=r"grew beyond all numbers .* checkpoint is good"):
        list(conduct(run).events)
    with pytest.raises(UserError, match="grew beyond all numbers"):
        list(conduct(run).events)  # the same again, as it was changed
    with pytest.raises(UserError, match="learning_rate must be"):
        conduct(run, learning_rate=-1.0)
    assert len(run.interventions()) == 1, "nothing is forgotten for a rate that is none"
    *_, finished = conduct(run, learning_rate=0.01).events
    assert isinstance(finished, Finished)
    assert finished.outcome == "finished"
    assert [change.learning_rate for change in run.interventions()] == [0.01]


def test_a_run_that_diverged_before_any_checkpoint_keeps_the_weights_from_before():
    chosen = compose(data="digits", preset="mlp", epochs=2, threads=1, learning_rate=100.0)
    wild = msgspec.structs.replace(chosen, optimizer=SGD(), loss=MeanSquaredError())
    run = RunStore().create(wild)
    with pytest.raises(UserError, match="grew beyond all numbers"):
        list(conduct(run).events)
    state = read_checkpoint(run.checkpoint_path, wild, prepare_data(wild).fingerprint)
    assert state.step > 0
    assert all(np.isfinite(w).all() for w in state.weights.values())


def test_a_fault_in_one_shard_is_told_as_it_is_and_nobody_waits_for_ever(monkeypatch):
    run = training(recipe(threads=3), make=ReferenceCalculator)
    layer = type(run.recipe.network.layers[2])
    real, calls = layer.forward, []

    def failing(self, w, x, ctx):
        calls.append(1)
        if len(calls) == 2:
            raise ZeroDivisionError("a fault of ours")
        return real(self, w, x, ctx)

    monkeypatch.setattr(layer, "forward", failing)
    with pytest.raises(ZeroDivisionError, match="a fault of ours"):
        list(run)
