"""A run that is killed at any moment ends in the bits of the run that was not killed."""

import os
import signal
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.data.augment import Augmentation
from engine.model import load_model
from engine.optimizers import Momentum
from engine.runs.store import RunStore
from engine.schedules import ReduceOnPlateau
from engine.training.events import LearningRateSet, Switched
from engine.training.recipe import Switch
from tests.engine.training.halves import assert_same, half_bright, recipe, rich_network

SCRIPT = Path(__file__).with_name("killed_run.py")
ROOT = SCRIPT.parents[3]
WRITING = [("half", 2), ("whole", 1), ("half", 1), ("placed", 2), ("whole", 3)]
BY_CHANCE = 15
SWITCH_EPOCH = 6  # the kills begin before it and end after it
SECOND = ReduceOnPlateau(0.002, factor=0.9, patience=0, improvement=0.02, smallest=1e-4)
EPOCHS = 100  # of 45 steps: long enough to be killed as often

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


def write_idx(folder):
    """A data set of the user's own: training takes it by its path."""
    folder.mkdir()
    for stem, part in (("train", half_bright(400)), ("t10k", half_bright(40))):
        n, height, width = part.pictures.shape
        head = struct.pack(">BBBBIII", 0, 0, 8, 3, n, height, width)
        (folder / f"{stem}-images-idx3-ubyte").write_bytes(head + part.pictures.tobytes())
        head = struct.pack(">BBBBI", 0, 0, 8, 1, n)
        labels = part.labels.astype(np.uint8).tobytes()
        (folder / f"{stem}-labels-idx1-ubyte").write_bytes(head + labels)
    return folder


def chosen(folder):
    """Dropout, batch normalisation, augmentation, plateaus, a switch, checkpoints all the time.

    The rate falls on plateaus before the switch and after it: kills meet them all the way.
    """
    return recipe(
        data=str(folder), network=rich_network(), epochs=EPOCHS, batch_size=8,
        checkpoint_seconds=0.1,
        schedule=ReduceOnPlateau(0.01, patience=1, improvement=0.02),
        switch=Switch(Momentum(), SECOND, epoch=SWITCH_EPOCH), augmentation=Augmentation(shift=1),
    )  # fmt: skip


def go(run, moment, number=0):
    """Train in a process of its own until it is killed, or done."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(SCRIPT), run.id, moment, str(number)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode


@pytest.mark.slow
def test_a_run_killed_at_twenty_moments_ends_in_the_same_bits(tmp_path):
    store, folder = RunStore(), write_idx(tmp_path / "halves")
    killed = store.create(chosen(folder))
    chances = np.random.default_rng(4).integers(20, 250, BY_CHANCE).tolist()
    moments = [("ask", 50), *WRITING, *(("after", ms) for ms in chances)]
    moments.insert(len(moments) // 2, ("ask", 30))
    ends = [go(killed, *moment) for moment in moments]
    assert ends == [-signal.SIGKILL] * (2 + len(WRITING) + BY_CHANCE)
    assert go(killed, "never") == 0
    changes = killed.interventions()
    assert [change.learning_rate for change in changes] == [0.004, None] * 2
    assert [event.reason for event in killed.details(Switched)] == ["epoch"]
    rates = {event.learning_rate for event in killed.steps()}
    assert len(rates) > 10, "the rate fell on plateaus"

    whole = store.create(chosen(folder))
    for change in changes:
        whole.write(LearningRateSet(0.0, change.step, change.learning_rate))
    assert go(whole, "never") == 0
    assert_same(load_model(killed.model_path).weights, load_model(whole.model_path).weights)
    for key in ("loss", "accuracy", "learning_rate"):
        ours, theirs = ([getattr(e, key) for e in run.steps()] for run in (killed, whole))
        assert ours == theirs
    figures = [
        [(e.epoch, e.validation_loss, e.training_auc, e.best_epoch) for e in run.epochs()]
        for run in (killed, whole)
    ]
    assert figures[0] == figures[1]
    assert (len(killed.epochs()), len(killed.steps())) == (EPOCHS, EPOCHS * 45)
