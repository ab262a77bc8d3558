"""The Runs page: repeat, go on, fork, with a real worker."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from engine.model import load_model
from engine.runs.store import RunStore
from engine.training.compose import compose
from engine.training.conduct import conduct
from engine.training.events import (
    EpochDone,
    LearningRateSet,
)
from gui.pages.runs_fork import ForkDialog
from tests.gui.told_runs import column, show, told, trained_run

WAIT_MS = 60_000


@pytest.fixture
def page(runs_page):
    return runs_page


def test_a_run_is_repeated_and_gone_on_with_from_the_list(qtbot, window):
    """In the whole window, with a real worker: the Train page takes the run over."""
    run = RunStore().create(compose(preset="mlp", epochs=2, limit=200, threads=1))
    conducted = conduct(run)
    for event in conducted.events:
        if isinstance(event, EpochDone):
            conducted.training.stop()
    run.write(LearningRateSet(1.0, 2, 0.002))
    window.show_page("runs")
    tab, actions = window.page("runs").runs, window.session.actions
    qtbot.waitUntil(lambda: column(tab, "State") == ["stopped"], timeout=5000)
    tab.list.choose(("1",))
    actions["runs.continue"].trigger()
    assert window.current_page == "train"
    train = window.page("train")
    qtbot.waitUntil(lambda: RunStore().runs()[0].state == "finished", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not train.runner.busy, timeout=WAIT_MS)
    window.show_page("runs")
    qtbot.waitUntil(lambda: column(tab, "State") == ["finished"], timeout=5000)
    assert not actions["runs.continue"].isEnabled()
    actions["runs.replay"].trigger()
    qtbot.waitUntil(lambda: RunStore().runs()[0].state == "finished", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not train.runner.busy, timeout=WAIT_MS)
    again = RunStore().run("2")
    assert again.interventions() == run.interventions()
    assert RunStore().runs()[0].origin == "1"
    assert [step.learning_rate for step in again.steps()][2:] == [0.002] * (len(again.steps()) - 2)


def open_fork(qtbot, tab, session):
    qtbot.waitUntil(session.actions["runs.fork"].isEnabled, timeout=5000)
    session.actions["runs.fork"].trigger()
    qtbot.waitUntil(lambda: tab.findChild(ForkDialog) is not None, timeout=5000)
    return tab.findChild(ForkDialog)


def test_a_fork_with_a_frozen_layer_trains_from_the_chosen_weights(qtbot, window):
    old = trained_run()
    window.show_page("runs")
    tab, train = window.page("runs").runs, window.page("train")
    dialog = open_fork(qtbot, tab, window.session)
    assert dialog.source.itemText(0) == "The last checkpoint of run 1"
    assert [dialog.layers.item(row).data(Qt.ItemDataRole.UserRole) for row in range(2)] == [
        "1", "3",
    ]  # fmt: skip
    dialog.layers.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.optimizer.setCurrentText("SGD")
    assert dialog.rate.value == 0.1  # the usual one of another optimizer
    dialog.rate.set_value(0.01)
    dialog.settings.setText("seed=5")
    dialog.accept()
    qtbot.waitUntil(lambda: len(RunStore().runs()) == 2, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: RunStore().runs()[0].state == "finished", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not train.runner.busy, timeout=WAIT_MS)
    run = RunStore().run("2")
    assert (run.recipe.frozen, run.recipe.seed, RunStore().runs()[0].origin) == (("1",), 5, "1")
    kept, ended = load_model(old.model_path).weights, load_model(run.model_path).weights
    assert np.array_equal(kept["1/kernel"], ended["1/kernel"])
    assert not np.array_equal(kept["3/kernel"], ended["3/kernel"])


def test_a_fork_that_cannot_be_says_why_and_stays_open(qtbot, page, session, tmp_path, monkeypatch):
    run = trained_run()
    tab = show(qtbot, page, 1)
    dialog = open_fork(qtbot, tab, session)
    dialog.settings.setText("nothing=1")
    dialog.accept()
    qtbot.waitUntil(lambda: "nothing" in dialog.problem.text(), timeout=5000)
    dialog.settings.clear()
    dialog.epochs.edit.lineEdit().setText("0")
    dialog.accept()
    assert "Epochs" in dialog.problem.text() and dialog.isVisible()
    copy = tmp_path / "mine.safetensors"
    copy.write_bytes(run.model_path.read_bytes())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(copy), ""))
    dialog.source.setCurrentIndex(dialog.source.findData("file"))
    dialog.accept()
    assert "model file" in dialog.problem.text() or "Epochs" in dialog.problem.text()
    dialog.source.activated.emit(dialog.source.currentIndex())
    assert (dialog.path, dialog.source.currentText()) == (copy, "mine.safetensors")
    dialog.reject()


def test_a_second_run_is_refused_while_one_is_under_way(qtbot, window):
    told()
    train = window.page("train")
    window.show_page("runs")
    tab = window.page("runs").runs
    qtbot.waitUntil(lambda: len(tab.list.table.rows) == 1, timeout=5000)
    train.runner.state = "running"
    window.session.actions["runs.rerun"].trigger()
    train.runner.state = "idle"
    assert "under way" in window.messages.message
    assert len(RunStore().runs()) == 1
