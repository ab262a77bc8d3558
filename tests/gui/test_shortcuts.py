"""The keys of all actions: unique, listed, and the user's to change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox

from gui.keymap import KEPT
from gui.main_window import MainWindow
from gui.pages import PAGES
from gui.session import Session
from gui.shortcut_dialog import NAME, ShortcutDialog
from gui.shortcuts import EVERYWHERE, conflicts, list_shortcuts
from gui.widgets.strokes import Point


@pytest.fixture
def dialog(qtbot, window):
    made = ShortcutDialog(window, window.session.actions)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog, name):
    for number in range(dialog.list.topLevelItemCount()):
        group = dialog.list.topLevelItem(number)
        for child in (group.child(each) for each in range(group.childCount())):
            if child.data(0, NAME) == name:
                dialog.list.setCurrentItem(child)
                return
    raise AssertionError(f"{name} isn't listed")


def press(qtbot, dialog, key, modifiers=Qt.KeyboardModifier.ControlModifier):
    dialog.recorder.setFocus()
    qtbot.keyClick(dialog.recorder, key, modifiers)


def test_no_two_actions_get_in_each_others_way(window):
    for key in PAGES:
        window.page(key)
    rows = list_shortcuts(window.session.actions)
    assert len(rows) > 60
    in_the_way = {
        (row.name, keys): found
        for row in rows
        for keys in row.keys
        if (found := conflicts(rows, row.name, keys))
    }
    assert in_the_way == {}


def test_every_shortcut_is_listed_before_its_page_was_shown(window):
    def with_keys():
        return {row for row in list_shortcuts(window.session.actions) if row.keys}

    before = with_keys()
    for key in PAGES:
        window.page(key)
    assert before == with_keys()
    assert {row.scope for row in before} == {EVERYWHERE, *PAGES}


@pytest.mark.parametrize("keys", ["Ctrl+Y", "Ctrl+Shift+Z"])
def test_both_usual_keys_redo(qtbot, window, page, keys):
    page.canvas.press(Point(100, 100))
    page.canvas.release()
    page.canvas.undo()
    assert page.canvas.is_empty
    qtbot.keySequence(page.canvas, keys)
    assert not page.canvas.is_empty


def test_recorded_keys_hold_at_once_and_at_the_next_start(qtbot, window, dialog):
    choose(dialog, "theme.dark")
    press(qtbot, dialog, Qt.Key.Key_J)
    assert "Ctrl+J" in dialog.note.text()
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.session.appearance.theme.dark
    assert window.session.actions["theme.dark"].toolTip().endswith("(Ctrl+J)")
    again = MainWindow(Session())
    qtbot.addWidget(again)
    assert again.session.actions["theme.dark"].shortcut().toString() == "Ctrl+J"
    window.session.actions["theme.light"].trigger()


def test_a_page_that_was_never_made_takes_its_keys_later(qtbot, window, dialog):
    choose(dialog, "export.start")
    press(qtbot, dialog, Qt.Key.Key_J)
    window.show_page("export")
    assert window.session.actions["export.start"].shortcut().toString() == "Ctrl+J"


def test_a_conflict_is_told_and_can_be_decided(qtbot, window, dialog):
    actions = window.session.actions
    choose(dialog, "theme.dark")
    press(qtbot, dialog, Qt.Key.Key_O)
    assert "Open picture" in dialog.note.text() and "Draw" in dialog.note.text()
    assert not actions["theme.dark"].shortcuts() and dialog.take_over.isVisible()
    qtbot.mouseClick(dialog.take_over, Qt.MouseButton.LeftButton)
    assert actions["theme.dark"].shortcut().toString() == "Ctrl+O"
    assert not actions["draw.open"].shortcuts() and not dialog.take_over.isVisible()
    choose(dialog, "draw.open")
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert "Dark" in dialog.note.text() and not actions["draw.open"].shortcuts()


def test_two_pages_may_share_their_keys(qtbot, window, dialog):
    choose(dialog, "runs.find")
    press(qtbot, dialog, Qt.Key.Key_D)  # the Model page's Duplicate
    assert window.session.actions.keymap.chosen == {"runs.find": ("Ctrl+D",)}


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_keys_that_fields_need_are_refused(qtbot, window, dialog, key):
    choose(dialog, "theme.dark")
    press(qtbot, dialog, key, Qt.KeyboardModifier.NoModifier)
    assert "needed" in dialog.note.text() and window.session.actions.keymap.chosen == {}


def test_the_way_out_stays(dialog):
    choose(dialog, "window.back")
    assert not any(w.isEnabled() for w in (dialog.recorder, dialog.none, dialog.reset))


def test_keys_can_be_taken_away_and_given_back(qtbot, window, dialog):
    action = window.session.actions["help.about"]
    choose(dialog, "help.about")
    qtbot.mouseClick(dialog.none, Qt.MouseButton.LeftButton)
    assert not action.shortcuts() and not action.toolTip().endswith(")")
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert action.shortcut().toString() == "F1"


def test_resetting_everything_can_be_undone(qtbot, window, dialog):
    choose(dialog, "theme.dark")
    press(qtbot, dialog, Qt.Key.Key_J)
    qtbot.mouseClick(dialog.reset_all, Qt.MouseButton.LeftButton)
    assert not window.session.actions["theme.dark"].shortcuts()
    qtbot.mouseClick(dialog.reset_all, Qt.MouseButton.LeftButton)
    assert window.session.actions["theme.dark"].shortcut().toString() == "Ctrl+J"


@pytest.mark.parametrize(("words", "name"), [("ctrl+q", "window.close"), ("cut layers", "")])
def test_the_search_finds_keys_and_names(dialog, words, name):
    dialog.search.setText(words)
    found = [
        dialog.list.topLevelItem(group).child(row).data(0, NAME)
        for group in range(dialog.list.topLevelItemCount())
        for row in range(dialog.list.topLevelItem(group).childCount())
    ]
    assert found == ([name] if name else [])


def test_the_message_names_the_keys_that_undo(qtbot, window, dialog):
    choose(dialog, "message.undo")
    press(qtbot, dialog, Qt.Key.Key_J)
    window.session.undo_offered.emit("Kept.", list)
    buttons = window.messages.findChildren(QAbstractButton)
    assert any(button.text() == "Undo  Ctrl+J" for button in buttons)


@pytest.mark.parametrize("text", ["[1, 2]", "{", '{"help.about": "F2"}', '{"help.about": ["?!"]}'])
def test_damaged_settings_leave_the_usual_keys(qtbot, text):
    session = Session()
    session.settings.keep_text(KEPT, text)
    window = MainWindow(Session())
    qtbot.addWidget(window)
    assert window.session.actions["help.about"].shortcut().toString() == "F1"


def test_the_dialog_says_what_its_controls_do(dialog):
    buttons = dialog.findChildren(QAbstractButton)
    named = [each for each in buttons if each.text() and not each.accessibleName().startswith("qt")]
    assert len(named) >= 5 and all(each.toolTip() for each in named)
    assert dialog.findChild(QDialogButtonBox) is not None
