"""The Train page, driven like a person does, with a real worker on real digits."""

import os
import signal

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QPushButton, QVBoxLayout, QWidget

from engine.runs.store import RunStore
from engine.training.compose import compose
from gui.pages.train import TrainPage
from gui.session import Session

WAIT_MS = 60_000


@pytest.fixture
def session(qapp):
    return Session()


@pytest.fixture
def page(qtbot, session):
    made = TrainPage(session)
    made.resize(1200, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.shutdown()


def press(qtbot, button):
    assert button.isEnabled(), button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def curve_length(page):
    x, _ = page.live.loss.listDataItems()[1].getOriginalDataset()
    return 0 if x is None else len(x)


def test_two_epochs_of_digits_make_a_model_that_opens_in_draw(qtbot, page, session):
    page.form.epochs.set_value(2)
    press(qtbot, page.buttons.start)
    qtbot.waitUntil(lambda: curve_length(page) > 0, timeout=WAIT_MS)
    early = curve_length(page)
    qtbot.waitUntil(lambda: curve_length(page) > early, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: page.live.epochs.rowCount() == 2, timeout=WAIT_MS)
    assert "of the test pictures are recognised" in page.live.status.headline.text()
    with qtbot.waitSignal(session.page_requested) as asked:
        press(qtbot, page.live.status.open_in_draw)
    assert asked.args == ["draw"]
    assert session.model is not None
    assert session.model_path == RunStore().run("1").model_path


def test_a_second_run_after_a_finished_one_goes_well(qtbot, page):
    page.form.epochs.set_value(2)
    for _ in range(2):
        press(qtbot, page.buttons.start)
        page.live._table.viewport().repaint()  # before the curves are drawn again
        qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
        qtbot.waitUntil(lambda: page.live.epochs.rowCount() == 2, timeout=WAIT_MS)
    assert page._progress.run == "2"


def test_pause_step_rate_and_stop_do_what_they_say(qtbot, page):
    page.form.epochs.set_value(50)
    press(qtbot, page.buttons.start)
    qtbot.waitUntil(lambda: page.history.count > 3, timeout=WAIT_MS)
    assert not page.buttons.start.isEnabled()
    assert not page.form.batch.isEnabled()
    press(qtbot, page.buttons.pause)
    qtbot.waitUntil(lambda: page.runner.state == "paused", timeout=WAIT_MS)
    assert page.buttons.pause.text().strip() == "Continue"
    stood = page.history.last.step
    press(qtbot, page.buttons.step)
    qtbot.waitUntil(lambda: page.history.last.step == stood + 1, timeout=WAIT_MS)
    page.form.rate.edit.selectAll()
    qtbot.keyClicks(page.form.rate.edit, "0.0002")
    qtbot.keyClick(page.form.rate.edit, Qt.Key.Key_Return)
    press(qtbot, page.buttons.pause)
    qtbot.waitUntil(lambda: len(page.history.rate_changes) == 1, timeout=WAIT_MS)
    assert page.history.rate_changes[0].learning_rate == 0.0002
    qtbot.waitUntil(lambda: page.history.last.learning_rate == 0.0002, timeout=WAIT_MS)
    press(qtbot, page.buttons.stop)
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
    assert "the model is kept" in page.live.status.headline.text()
    assert page.buttons.start.isEnabled()
    assert page.form.batch.isEnabled()


def test_the_strip_shows_the_run_while_it_lives(qtbot, page, session):
    strips = []
    session.run_strip_changed.connect(strips.append)
    page.form.epochs.set_value(50)
    press(qtbot, page.buttons.start)
    qtbot.waitUntil(lambda: "img/s" in page.strip.text, timeout=WAIT_MS)
    assert page.strip.text.startswith("Run 1 · lenet on digits · epoch ")
    press(qtbot, page.strip.stop)
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
    assert strips == [page.strip, None]


def test_a_killed_worker_leaves_the_page_alive_and_says_what_happened(qtbot, page):
    page.form.epochs.set_value(100)
    press(qtbot, page.buttons.start)
    qtbot.waitUntil(lambda: page.history.count > 5, timeout=WAIT_MS)
    os.kill(page.runner.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
    sentence = page.live.status.sentence.text()
    assert "SIGKILL" in sentence
    assert "kept until step" in sentence
    page.form.epochs.set_value(1)
    press(qtbot, page.buttons.start)  # and the next run goes well
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
    assert "recognised" in page.live.status.headline.text()


def test_missing_data_disables_start_with_the_reason(qtbot, page, tmp_path, monkeypatch):
    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path))
    page.form.data.setCurrentIndex(page.form.data.findData("mnist"))
    assert not page.buttons.start.isEnabled()
    assert "The data is missing" in page.buttons.reason.text()
    page.form.data.setCurrentIndex(page.form.data.findData("digits"))
    assert page.buttons.start.isEnabled()


def test_a_value_out_of_range_disables_start_with_the_reason(page):
    page.form.epochs.edit.lineEdit().setText("0")
    assert not page.buttons.start.isEnabled()
    assert "Epochs needs a whole number" in page.buttons.reason.text()


@pytest.mark.parametrize(("words", "closes"), [("Stop and close", True), ("Keep training", False)])
def test_closing_during_training_asks(qtbot, page, words, closes):
    page.form.epochs.set_value(100)
    press(qtbot, page.buttons.start)
    qtbot.waitUntil(lambda: page.history.count > 3, timeout=WAIT_MS)

    def answer():
        box = page.window().findChild(QMessageBox)
        assert box is not None
        assert box.text() == "Training is still running."
        next(b for b in box.findChildren(QPushButton) if b.text() == words).click()

    QTimer.singleShot(300, answer)
    assert page.may_close() is closes
    assert page.runner.busy is not closes
    assert RunStore().run("1").model_path.is_file() is closes


def test_a_page_without_a_run_may_close(page):
    assert page.may_close()


def test_a_narrow_page_stands_the_recipe_above_the_curves(qtbot, session):
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    other = TrainPage(Session())
    column.addWidget(other)
    holder.resize(560, 700)
    holder.show()
    qtbot.waitExposed(holder)
    qtbot.waitUntil(
        lambda: other.live.geometry().top() >= other._recipe_card.geometry().bottom(), timeout=2000
    )
    assert other.widget().width() <= 560
    other.shutdown()


def test_the_page_begins_with_what_the_command_line_takes_by_default(page):
    assert page.form.recipe() == compose()
