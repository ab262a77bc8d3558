"""The frame: pages, keys, names, messages, and how it is remembered."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
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
from gui.pages import PAGES
from gui.session import Session

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


def test_an_offered_undo_is_done_once(qtbot, window):
    done = []
    window.session.undo_offered.emit("Kept.", lambda: done.append(1))
    button = next(b for b in window.messages.findChildren(QAbstractButton) if b.text() == "Undo")
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


def test_no_two_actions_of_the_window_share_their_keys(window):
    actions = window.session.actions
    keys = [actions[name].shortcut().toString() for name in actions]
    used = [key for key in keys if key]
    assert len(used) == len(set(used))
