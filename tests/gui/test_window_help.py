"""Welcome, device, about, and a layout that comes back and can be reset."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDialog, QDialogButtonBox, QLabel

from gui import about
from gui.layout_state import KEPT, arrangement, put
from gui.main_window import MainWindow
from gui.models.device import MemoryWatch, size_words
from gui.session import Session

ACTIONS = ("help.shortcuts", "help.device", "help.log", "help.about")


def restart(qtbot, window):
    window.close()
    again = MainWindow(Session())
    qtbot.addWidget(again)
    again.show()
    return again


def test_the_first_start_shows_three_things_to_do(qtbot, window, page):
    welcome = page.welcome
    assert welcome.isVisible()
    page.answer.correction.buttons[0].setFocus()
    qtbot.mouseClick(welcome.draw, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is page.canvas
    qtbot.mouseClick(welcome.train, Qt.MouseButton.LeftButton)
    assert window.current_page == "train"
    assert window.page("train").form.data.currentData() == "digits"
    window.show_page("draw")
    qtbot.mouseClick(welcome.inside, Qt.MouseButton.LeftButton)
    assert window.current_page == "inside"


def test_a_dismissed_welcome_stays_away_until_help_brings_it_back(qtbot, window, page):
    qtbot.mouseClick(page.welcome.close_button, Qt.MouseButton.LeftButton)
    assert not page.welcome.isVisible() and "Help" in window.messages.message
    again = restart(qtbot, window)
    assert not again.page("draw").welcome.isVisible()
    again.show_page("model")
    again.session.actions["help.welcome"].trigger()
    assert again.current_page == "draw" and again.page("draw").welcome.isVisible()
    assert restart(qtbot, again).page("draw").welcome.isVisible()


@pytest.mark.parametrize("size", [(620, 380), (1280, 800)])
def test_the_welcome_is_whole(qtbot, window, page, size):
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)

    def whole():
        for task in (page.welcome.draw, page.welcome.train, page.welcome.inside):
            for label in task.findChildren(QLabel):
                assert task.rect().contains(label.geometry()), label.text()
                needed = label.fontMetrics().horizontalAdvance(label.text())
                assert label.width() >= needed, label.text()

    qtbot.waitUntil(whole)


@pytest.mark.parametrize("name", ACTIONS)
def test_every_dialog_opens_once_closes_by_escape_and_explains_itself(qtbot, window, name):
    window.session.actions[name].trigger()
    window.session.actions[name].trigger()
    shown = [d for d in window.findChildren(QDialog) if d.isVisible()]
    assert len(shown) == 1
    buttons = [b for b in shown[0].findChildren(QAbstractButton) if b.text()]
    assert buttons and all(button.toolTip() for button in buttons)
    qtbot.waitUntil(shown[0].isActiveWindow)
    qtbot.keyClick(shown[0], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(d.isVisible() for d in window.findChildren(QDialog)))
    window.session.actions[name].trigger()
    assert any(d.isVisible() for d in window.findChildren(QDialog))


def test_the_device_tells_what_computes_and_how_much_is_in_use(qtbot, window):
    window.session.actions["help.device"].trigger()
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    qtbot.waitUntil(lambda: "CPU" in dialog.facts["ONNX Runtime offers"], timeout=60_000)
    facts = dialog.facts
    assert facts["Runtime"] == "NumPy" and facts["Model"] == window.session.model.name
    assert "iB" in facts["This window"]
    # other tests may have left a process that waits for the next run
    assert facts["Training"] == "none running" or "iB" in facts["Training"]
    assert "may be used" in facts["Cores"] and facts["Matrix products"] not in ("", "…")
    dialog.copy()
    assert QGuiApplication.clipboard().text().count("\n") == len(facts) - 1


def test_memory_is_that_of_this_process():
    psutil = pytest.importorskip("psutil")
    memory = MemoryWatch().look()
    assert 0.5 < memory.window / psutil.Process().memory_info().rss < 2
    assert 0 < memory.free < memory.total and 0 <= memory.share <= 1
    assert size_words(3 << 29) == "1.5 GiB" and size_words(5 << 20) == "5 MiB"


def test_about_names_versions_and_licences(qtbot, window):
    dialog = about.About(window)
    qtbot.addWidget(dialog)
    rows = {name: (number, licence) for name, number, licence in dialog.rows}
    assert "LGPL" in rows["PySide6-Essentials"][1] and rows["numpy"][1].startswith("BSD")
    assert all(licence != "–" and "\n" not in licence for _, licence in rows.values())
    dialog.copy()
    assert f"numpy {rows['numpy'][0]}" in QGuiApplication.clipboard().text()


def test_about_fits_on_a_small_screen_with_its_buttons(qtbot, window, monkeypatch):
    monkeypatch.setattr(about, "screen_height", lambda _: 400)
    dialog = about.About(window)
    qtbot.addWidget(dialog)
    dialog.show()
    box = dialog.findChild(QDialogButtonBox)
    assert dialog.height() <= 400
    assert box.mapTo(dialog, box.rect().bottomLeft()).y() < dialog.height()


def test_tabs_and_splitters_come_back_at_the_next_start(qtbot, window):
    for key, tab in (("inside", 2), ("runs", 1)):
        window.show_page(key)
        window.page(key).tabs.setCurrentIndex(tab)
    window.show_page("model")
    split = window.page("model")._split
    split.setSizes([100, split.height() - 100])
    wanted = split.sizes()
    again = restart(qtbot, window)
    again.resize(window.size())
    for key, tab in (("inside", 2), ("runs", 1)):
        again.show_page(key)
        assert again.page(key).tabs.currentIndex() == tab
        assert again.page(key).stack.currentIndex() == tab
    again.show_page("model")
    sizes = again.page("model")._split.sizes()
    assert abs(sizes[0] - wanted[0]) <= 12, (sizes, wanted)


def test_a_page_that_was_not_shown_keeps_its_layout(qtbot, window):
    window.show_page("inside")
    window.page("inside").tabs.setCurrentIndex(3)
    again = restart(qtbot, restart(qtbot, window))
    again.show_page("inside")
    assert again.page("inside").tabs.currentIndex() == 3


def test_resetting_the_layout_can_be_undone(qtbot, window):
    window.resize(700, 500)
    window.show_page("inside")
    tabs = window.page("inside").tabs
    tabs.setCurrentIndex(2)
    window.session.actions["window.reset_layout"].trigger()
    assert tabs.currentIndex() == 0 and window.width() > 700
    assert json.loads(window.session.settings.text(KEPT)) == {}
    window.messages.take_back()
    assert tabs.currentIndex() == 2
    qtbot.waitUntil(lambda: window.width() == 700)


@pytest.mark.parametrize(
    "wanted", [{"tabs": [99, -1, "x"]}, {"splitters": [[0, 0]], "tabs": []}, {"splitters": [3]}, {}]
)
def test_a_damaged_layout_changes_nothing(window, wanted):
    for key in ("inside", "model"):
        window.show_page(key)
        before = arrangement(window.page(key))
        put(window.page(key), wanted)
        assert arrangement(window.page(key)) == before
