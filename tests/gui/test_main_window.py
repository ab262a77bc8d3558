"""The frame: pages, keys, names, messages, and how it is remembered."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QScrollBar,
    QWidget,
)

import gui.main_window as frame
from engine.model import save_model
from gui.pages import PAGES
from gui.pages.draw import sample_pictures
from gui.session import Session
from gui.widgets import message_bar

ROOT = Path(__file__).resolve().parents[2]
INTERACTIVE = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox)


def interactive(window):
    found = [w for kind in INTERACTIVE for w in window.findChildren(kind)]
    return [w for w in found if w.isVisible() and not isinstance(w, QScrollBar)]


def test_the_window_opens_on_draw_with_the_bundled_model(window):
    assert window.current_page == "draw"
    assert window.top_bar.title.text() == "Draw"
    assert window.top_bar.model.chosen == window.session.model.name
    assert window.top_bar.runtime.chosen == "NumPy"


def test_the_keys_belong_to_the_canvas_at_the_start(qtbot, window):
    qtbot.waitUntil(lambda: window.focusWidget() is window.page("draw").canvas)


def test_without_a_model_the_window_says_what_to_do(qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(Session, "bundled_model", staticmethod(lambda: tmp_path / "none"))
    session = Session()
    window = frame.MainWindow(session)
    qtbot.addWidget(window)
    session.open_first_model()
    window.show()
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "No model is open" in shown
    assert window.messages.message == ""


def test_slow_libraries_are_absent_when_the_window_is_up(tmp_path):
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "application = QApplication([])\n"
        "from gui.main_window import MainWindow\n"
        "from gui.session import Session\n"
        "session = Session(); window = MainWindow(session)\n"
        "session.open_first_model(); window.show(); application.processEvents()\n"
        "assert session.model is not None\n"
        "slow = {'sklearn', 'scipy', 'onnx', 'onnxruntime', 'pyqtgraph', 'qtawesome'}\n"
        "print(sorted(slow & set(sys.modules)))\n"
    )
    environment = os.environ | {"NEOCOG_HOME": str(tmp_path)}
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert run.stdout.strip() == "[]", run.stderr


@pytest.mark.parametrize("key", PAGES)
def test_every_interactive_widget_has_a_name_and_a_tooltip(qtbot, window, key):
    window.show_page(key)
    widgets = interactive(window)
    assert len(widgets) > 5
    unnamed = [w for w in widgets if not (w.accessibleName() or getattr(w, "text", str)())]
    silent = [w for w in widgets if not w.toolTip()]
    assert (unnamed, silent) == ([], [])


def test_tab_reaches_every_control_and_comes_back(qtbot, window):
    window.page("draw").setFocus()
    start = window.focusWidget()
    assert start is window.page("draw").canvas
    reached: list[QWidget] = []
    for _ in range(80):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached.append(window.focusWidget())
        if reached[-1] is start:
            break
    assert reached[-1] is start, "the tab order is a dead end"
    wanted = {w for w in interactive(window) if w.isEnabled()}
    exclusive = {w for w in wanted if w.focusPolicy() == Qt.FocusPolicy.NoFocus}
    unchecked_rail = {window.rail.button(key) for key in PAGES} - {window.rail.button("draw")}
    assert exclusive == set()
    assert wanted - set(reached) <= unchecked_rail


def test_the_arrow_keys_walk_the_rail(qtbot, window, monkeypatch):
    chosen = []
    window.rail.chosen.disconnect()
    window.rail.chosen.connect(chosen.append)
    keys = list(PAGES)
    qtbot.keyClick(window.rail.button(keys[0]), Qt.Key.Key_Down)
    qtbot.keyClick(window.rail.button(keys[0]), Qt.Key.Key_Up)
    assert chosen == [keys[1], keys[-1]]


def test_messages_wait_and_escape_dismisses_them(qtbot, window):
    window.session.failed.emit("The disk is full. Make room.")
    assert window.messages.message == "The disk is full. Make room."
    assert window.messages.kind == "bad"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.messages.message == ""


def undo_button(window):
    buttons = window.messages.findChildren(QAbstractButton)
    return next(b for b in buttons if b.text().startswith("Undo"))


def test_an_offered_undo_has_keys_and_comes_next_by_tab(qtbot, window):
    done = []
    canvas = window.page("draw").canvas
    canvas.setFocus()
    for times in (1, 2):
        window.session.undo_offered.emit("Kept.", lambda: done.append(1))
        qtbot.keyClick(window, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
        assert len(done) == times and window.messages.message == ""
    window.session.undo_offered.emit("Kept.", lambda: done.append(1))
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert window.focusWidget() is undo_button(window)
    assert "Alt+U" in undo_button(window).text()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert len(done) == 3 and window.focusWidget() is canvas


def test_an_undo_waits_while_it_has_the_keys(qtbot, window, monkeypatch):
    monkeypatch.setattr(message_bar, "UNDO_SHOWN_MS", 60)
    monkeypatch.setattr(message_bar, "LATER_MS", 60)
    window.session.undo_offered.emit("Kept.", list)
    away = window.page("draw").canvas
    QCursor.setPos(away.mapToGlobal(away.rect().center()))  # a pointer there would hold it as well
    undo_button(window).setFocus()
    qtbot.wait(200)
    assert window.messages.message == "Kept."
    window.page("draw").canvas.setFocus()
    qtbot.waitUntil(lambda: window.messages.message == "", timeout=2000)


def test_escape_dismisses_a_message_before_it_leaves_a_picture(qtbot, window, page):
    with qtbot.waitSignal(page.recogniser.read, timeout=5000):
        page.open_picture(sample_pictures()[0])
    window.session.informed.emit("A word.")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.messages.message == "" and page.paper.shows_picture
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not page.paper.shows_picture


def test_an_error_goes_when_the_same_is_done_without_one(qtbot, window, tmp_path):
    window.session.open_model(tmp_path / "missing.safetensors")
    assert window.messages.kind == "bad"
    window.session.open_model(window.session.bundled_model())
    assert window.messages.message == ""
    window.session.informed.emit("Something to read.")
    window.session.open_model(window.session.bundled_model())
    assert window.messages.message == "Something to read."


@pytest.mark.parametrize("size", [(620, 380), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("words", [4, 60])
def test_a_message_covers_no_page_and_no_chooser(qtbot, window, page, size, words):
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    window.session.undo_offered.emit("word " * words, list)

    def apart():
        shown = on_window(window, window.messages)
        others = (window.stack, window.top_bar.model, window.top_bar.runtime, window.rail)
        assert window.messages.isVisible() and window.rect().contains(shown)
        assert not any(shown.intersects(on_window(window, each)) for each in others)

    qtbot.waitUntil(apart)
    window.messages.dismiss()
    qtbot.waitUntil(lambda: on_window(window, window.stack).bottom() == window.height() - 1)


def on_window(window, widget):
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_opening_a_model_gives_the_keys_to_the_canvas(qtbot, window, page):
    page.answer.correction.buttons[0].setFocus()
    window.session.open_model(window.session.bundled_model())
    qtbot.waitUntil(lambda: window.focusWidget() is page.canvas)


@pytest.mark.parametrize("key", PAGES)
def test_keys_never_stay_on_a_page_out_of_sight(qtbot, window, key):
    window.page("draw").canvas.setFocus()
    window.show_page(key)
    assert window.page(key).isAncestorOf(window.focusWidget())


def test_an_offered_undo_is_done_once(qtbot, window):
    done = []
    window.session.undo_offered.emit("Kept.", lambda: done.append(1))
    button = undo_button(window)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [1] and window.messages.message == ""


def test_the_run_strip_is_there_only_while_a_run_lives(window):
    strip = QLabel("Run 1")
    assert not window.strip.isVisible()
    window.session.show_run_strip(strip)
    assert window.strip.isVisible() and strip.isVisible() and window.strip.height() == 36
    window.session.show_run_strip(None)
    assert not window.strip.isVisible()


@pytest.mark.parametrize("allowed", [False, True])
def test_a_page_may_keep_the_window_open(qtbot, window, allowed):
    window.page("draw").may_close = lambda: allowed
    assert window.close() is allowed
    assert window.isVisible() is not allowed


def test_size_and_theme_come_back_at_the_next_start(qtbot, window):
    window.resize(711, 602)
    window.session.actions["theme.dark"].trigger()
    window.close()
    again = frame.MainWindow(Session())
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (711, 602)
    assert again.session.appearance.theme.dark
    again.session.actions["theme.light"].trigger()


@pytest.mark.parametrize("size", [(620, 380), (1024, 700), (1280, 800), (1920, 1080)])
def test_nothing_on_draw_is_cut_off_sideways(qtbot, window, page, size):
    window.resize(*size)
    cards = (page.paper, page.answer, page.stages, page.samples)

    def all_whole():
        rights = [card.mapTo(window, card.rect().topRight()).x() for card in cards]
        assert window.width() == size[0] and max(rights) < window.width(), rights

    qtbot.waitUntil(all_whole)  # a window system takes its time to resize


def test_a_model_has_one_title_everywhere(qtbot, window, tmp_path):
    session, chooser = window.session, window.top_bar.model
    bundled = session.model.name
    paths = [tmp_path / folder / "model.safetensors" for folder in ("first", "second", "third")]
    for path, name in zip(paths, ("Mine", "Twin", "Twin"), strict=True):
        path.parent.mkdir()
        save_model(replace(session.model, name=name), path)
        session.open_model(path)
    chooser.menu().aboutToShow.emit()
    titles = [action.text() for action in chooser.menu().actions() if action.isCheckable()]
    assert titles == [bundled, "Twin — third", "Twin — second", "Mine"]
    assert chooser.chosen == "Twin" and window.windowTitle().startswith("Twin")
    session.open_model(session.bundled_model())
    assert chooser.chosen == titles[0]
