"""The Train page, driven like a person does, with a real worker on real digits."""

import os
import signal

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QPushButton, QVBoxLayout, QWidget

from engine.data.catalogue import IDX_NAMES
from engine.runs.store import RunStore
from engine.training.compose import compose
from gui.pages.train import TrainPage
from gui.pages.train_recipe import RecipeForm
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
    made.form.data.setCurrentIndex(made.form.data.findData("digits"))  # quick
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
        page.live.table.view.viewport().repaint()  # before the curves are drawn again
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


def test_the_strip_shows_the_run_on_the_other_pages_while_it_lives(qtbot, page, session):
    strips = []
    session.run_strip_changed.connect(strips.append)
    page.form.epochs.set_value(50)
    press(qtbot, page.buttons.start)
    qtbot.waitUntil(lambda: "img/s" in page.foot.strip.text, timeout=WAIT_MS)
    assert strips == []  # the status card shows the run here
    assert page.foot.strip.text.startswith("Run 1 · LeNet on UCI digits · epoch ")
    page.hide()
    assert strips == [page.foot.strip]
    assert page.foot.strip._dot.property("role") == "good"
    page.foot.strip.pause.click()
    qtbot.waitUntil(lambda: page.foot.strip.text.endswith("paused"), timeout=WAIT_MS)
    assert page.foot.strip._dot.property("role") == "muted"
    page.show()
    assert strips == [page.foot.strip, None]
    page.hide()
    page.foot.strip.stop.click()
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
    assert strips == [page.foot.strip, None, page.foot.strip, None]


def test_the_buttons_and_the_curves_keep_their_places_through_a_run(qtbot, window):
    window.show_page("train")
    page = window.page("train")
    page.form.data.setCurrentIndex(page.form.data.findData("digits"))
    page.form.epochs.set_value(50)
    watched = (*page.buttons.findChildren(QPushButton), page.live.loss, page.live.status)
    for width in (1280, 1024, 760):
        window.resize(width, 700)
        qtbot.wait(50)
        places = []
        note = lambda: places.append(  # noqa: B023, E731 - heard within this turn alone
            [(w.mapTo(window, w.rect().topLeft()).toTuple(), w.height()) for w in watched]
        )
        note()
        page.buttons.start.click()
        for ready in (
            lambda: page.history.count > 3 and page.runner.state == "running",
            lambda: page.runner.state == "paused",
            lambda: page.runner.state == "idle",
        ):
            qtbot.waitUntil(ready, timeout=WAIT_MS)
            qtbot.wait(50)
            note()
            (page.buttons.pause if len(places) == 2 else page.buttons.stop).click()
        assert places == [places[0]] * 4, width


def test_the_focus_goes_where_the_next_press_is_likely(qtbot, page):
    page.form.epochs.set_value(50)
    page.buttons.start.setFocus()
    qtbot.keyClick(page.buttons.start, Qt.Key.Key_Space)
    assert page.window().focusWidget() is page.buttons.pause
    qtbot.waitUntil(lambda: page.history.count > 3, timeout=WAIT_MS)
    assert page.window().focusWidget() is page.buttons.pause
    page.buttons.stop.setFocus()
    qtbot.keyClick(page.buttons.stop, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
    assert page.window().focusWidget() is page.buttons.start


def test_a_stopped_run_goes_on_where_it_was(qtbot, page):
    page.form.epochs.set_value(50)
    press(qtbot, page.buttons.start)
    qtbot.waitUntil(lambda: len(page.history.epochs) > 1, timeout=WAIT_MS)
    press(qtbot, page.buttons.stop)
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
    stood, epochs = page.history.last.step, len(page.history.epochs)
    page.live.status.resume.setFocus()
    press(qtbot, page.live.status.resume)
    assert page.window().focusWidget() is page.buttons.pause
    assert page.history.last.step == stood  # the curves stay
    qtbot.waitUntil(lambda: page.history.last.step > stood, timeout=WAIT_MS)
    assert page._progress.run == "1"
    assert page.history.loss.x[:stood].tolist() == pytest.approx(
        [(n + 1) / page.history.steps_per_epoch for n in range(stood)]
    )
    assert len(page.history.epochs) >= epochs
    assert not page.live.status.resume.isVisible()
    press(qtbot, page.buttons.stop)
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)


def test_a_killed_worker_leaves_the_page_alive_and_says_what_happened(qtbot, page):
    page.form.epochs.set_value(100)
    press(qtbot, page.buttons.start)
    qtbot.waitUntil(lambda: page.history.count > 5, timeout=WAIT_MS)
    os.kill(page.runner.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
    sentence = page.live.status.sentence.text()
    assert "SIGKILL" in sentence
    assert "kept until step" in sentence
    kept = RunStore().run("1").checkpoint_path.exists()
    assert page.live.status.resume.isVisible() is kept
    assert ("Resume goes on" if kept else "press Start") in sentence
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
    """But for the data: the window takes MNIST where it is here, the command line the digits."""
    assert page.form.recipe() == compose()


@pytest.mark.parametrize(("here", "expected"), [(True, "mnist"), (False, "digits")])
def test_the_page_begins_with_mnist_where_it_is_here(qtbot, tmp_path, monkeypatch, here, expected):
    (tmp_path / "mnist").mkdir()
    for name in IDX_NAMES if here else ():
        (tmp_path / "mnist" / name).touch()
    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path))
    form = RecipeForm()
    qtbot.addWidget(form)
    assert form.data.currentData() == expected
