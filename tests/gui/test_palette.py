"""Everything is found by a few letters and done by the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from engine.presets import PRESETS
from gui.models.commands import Command, rank
from gui.pages import PAGES
from gui.shortcuts import list_shortcuts


@pytest.fixture
def palette(window):
    window.palette_host.open()
    return window.palette_host.palette


def texts(palette):
    model = palette.model
    return [model.index(row).data() for row in range(model.rowCount())]


def seek(qtbot, palette, words):
    palette.field.setText(words)
    return texts(palette)


def press(qtbot, palette, *keys):
    for key in keys:
        qtbot.keyClick(palette.field, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_P])
def test_keys_open_the_palette_and_give_the_keys_back(qtbot, window, key):
    canvas = window.page("draw").canvas
    canvas.setFocus()
    more = Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_P else None
    held = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(canvas, key, held | more if more else held)
    palette = window.palette_host.palette
    assert palette.isVisible() and window.focusWidget() is palette.field
    press(qtbot, palette, Qt.Key.Key_Escape)
    assert not palette.isVisible() and window.focusWidget() is canvas


def test_every_action_can_be_found(window, palette):
    for key in PAGES:
        window.page(key)
    keys = {command.key for command in window.palette_host.commands()}
    hidden = {"window.back", "window.palette", "window.menu", "message.undo"}
    assert {row.name for row in list_shortcuts(window.session.actions)} - keys == hidden


def test_typing_does_not_touch_the_page_behind(qtbot, window, page, palette):
    for letter in (Qt.Key.Key_E, Qt.Key.Key_P):  # eraser and pen on the Draw page
        press(qtbot, palette, letter)
    assert palette.field.text() == "ep" and window.session.actions["draw.pen"].isChecked()
    qtbot.keyClick(palette.field, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible()


def test_a_command_of_a_page_out_of_sight_brings_the_page(qtbot, window, palette):
    seek(qtbot, palette, "duplicate layer")
    press(qtbot, palette, Qt.Key.Key_Return)
    assert window.current_page == "model" and not palette.isVisible()


def test_arrows_choose_and_go_round(qtbot, window, palette):
    seek(qtbot, palette, "theme")
    found = texts(palette)
    assert {"Light", "Dark", "As the system"} <= set(found)
    row = found.index("Dark")
    press(qtbot, palette, *[Qt.Key.Key_Down] * row, Qt.Key.Key_Return)
    assert window.session.appearance.theme.dark
    window.session.actions["theme.light"].trigger()
    window.palette_host.open()
    press(qtbot, palette, Qt.Key.Key_Up)
    last = sum(palette.model.command(n) is not None for n in range(palette.model.rowCount())) - 1
    assert palette.list.currentIndex().row() == last
    press(qtbot, palette, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0


def test_the_shortcut_stands_behind_its_command(window):
    commands = {command.key: command for command in window.palette_host.commands()}
    assert commands["draw.open"].keys == "Ctrl+O"
    assert commands["train.start"].keys == "Ctrl+Return" and "train" not in window._pages


def test_what_cannot_be_done_now_is_there_but_last_and_dead(qtbot, window, page, palette):
    assert not window.session.actions["draw.undo"].isEnabled()
    found = seek(qtbot, palette, "undo")
    row = next(n for n, text in enumerate(found) if text == "Undo")
    assert palette.model.command(row) is None
    palette._do(palette.model.index(row))
    assert palette.isVisible()


def test_presets_open_on_model(qtbot, window, palette):
    seek(qtbot, palette, "network to begin with mlp")
    press(qtbot, palette, Qt.Key.Key_Return)
    assert window.current_page == "model"
    assert window.page("model").column.preset.currentData() == "mlp"
    assert set(PRESETS) == {
        command.key.removeprefix("preset:")
        for command in window.palette_host.commands()
        if command.key.startswith("preset:")
    }


def test_data_sets_open_on_data(qtbot, window, palette):
    seek(qtbot, palette, "data set digits")
    wanted = next(
        command for command in window.palette_host.commands() if command.key == "data:digits"
    )
    wanted.run()
    page = window.page("data")
    assert window.current_page == "data"
    qtbot.waitUntil(lambda: page.dataset is not None and page.dataset.name == "digits")


def test_recent_files_are_offered_and_a_lost_one_is_told(qtbot, window, tmp_path):
    lost = tmp_path / "gone.png"
    window.session.recents.add("picture", lost)
    window.palette_host.open()
    palette = window.palette_host.palette
    assert seek(qtbot, palette, "gone.png")[0] == "gone.png"
    press(qtbot, palette, Qt.Key.Key_Return)
    assert str(lost) in window.messages.message and window.messages.kind == "bad"
    assert window.session.recents.files("picture") == ()


def test_what_was_done_last_comes_first(qtbot, window, palette):
    seek(qtbot, palette, "reset layout")
    press(qtbot, palette, Qt.Key.Key_Return)
    window.palette_host.open()
    assert texts(palette)[0] == "Reset layout"


def test_nothing_found_is_said(qtbot, palette):
    assert seek(qtbot, palette, "qqqq") == []
    assert palette.none.isVisible() and not palette.list.isVisible()
    press(qtbot, palette, Qt.Key.Key_Return, Qt.Key.Key_Down)
    assert palette.isVisible()


@pytest.mark.parametrize("size", [(620, 380), (1280, 800)])
def test_the_palette_fits_into_the_window(qtbot, window, size):
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    window.palette_host.open()
    palette = window.palette_host.palette
    assert window.rect().contains(palette.geometry())
    assert palette.list.height() > 100


def test_a_click_elsewhere_closes_the_palette(qtbot, window, page, palette):
    qtbot.mouseClick(page.canvas, Qt.MouseButton.LeftButton)
    page.canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not palette.isVisible()


def test_a_screen_reader_hears_the_chosen_row(qtbot, palette):
    seek(qtbot, palette, "open picture")
    assert palette.field.accessibleDescription() == "Open picture, Draw, Ctrl+O"


def command(text, group="", possible=True):
    return Command(text, text, group, list, "", QIcon(), possible)


def test_own_words_count_more_than_those_of_the_group():
    commands = [command("Undo", "Train"), command("Stop training", "Window")]
    assert [each.text for each, _ in rank(commands, "train")] == ["Stop training", "Undo"]


def test_what_can_be_done_comes_before_what_cannot():
    commands = [command("Train", possible=False), command("Constrain")]
    assert [each.text for each, _ in rank(commands, "train")] == ["Constrain", "Train"]
