"""The keys of all actions: unique, listed, and within reach."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from gui import about
from gui.about import list_shortcuts
from gui.pages import PAGES
from gui.widgets.strokes import Point


def test_no_two_actions_of_the_window_share_their_keys(window):
    actions = window.session.actions
    used = [keys.toString() for name in actions for keys in actions[name].shortcuts()]
    assert len(used) == len(set(used))


def test_every_shortcut_is_listed_before_its_page_was_shown(window):
    before = list_shortcuts(window)
    for key in PAGES:
        window.page(key)
    after = list_shortcuts(window)
    assert [(title, sorted(rows)) for title, rows in before] == [
        (title, sorted(rows)) for title, rows in after
    ]
    titles = [title for title, _ in after]
    assert titles == ["Everywhere", *(entry.title for entry in PAGES.values())]
    assert all(rows for _, rows in after)


def test_the_shortcuts_fit_on_a_small_screen_with_their_button(qtbot, window, monkeypatch):
    monkeypatch.setattr(about, "screen_height", lambda _: 400)
    dialog = about.About(window)
    qtbot.addWidget(dialog)
    dialog.show()
    close = dialog.findChild(QDialogButtonBox)
    assert dialog.height() <= 400
    assert close.mapTo(dialog, close.rect().bottomLeft()).y() < dialog.height()


@pytest.mark.parametrize("keys", ["Ctrl+Y", "Ctrl+Shift+Z"])
def test_both_usual_keys_redo(qtbot, window, page, keys):
    page.canvas.press(Point(100, 100))
    page.canvas.release()
    page.canvas.undo()
    assert page.canvas.is_empty
    qtbot.keySequence(page.canvas, keys)
    assert not page.canvas.is_empty
