"""The window's language: complete, changed while everything stays, also while a run trains."""

import re

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit

import gui.language
from gui.language import Language, system_language
from gui.main_window import MainWindow
from gui.pages import PAGES
from gui.session import Session
from gui.settings import Settings
from tests.gui.texts_on_screen import texts_of

CHINESE = re.compile("[\u4e00-\u9fff]")
ENGLISH = re.compile(r"\b(the|a|an|of|is|are|and|has|to|for|with|no|this|it|its|by|at) [a-z]")
CHANGING = re.compile(r"\d ms|\d{4}-\d\d-\d\d|\d:\d\d| img/s|张/秒|\d s\b|^\d[\d,.]*$")


@pytest.fixture(autouse=True)
def english_after(qtbot, own_home):
    """Whatever language a test left: one made with the usual settings clears it away."""
    yield
    Language(Settings(), None)


@pytest.fixture
def opened(qtbot):
    """Makes windows in a language, every page shown once, the built-in digits read."""

    def make(language):
        session = Session()
        session.language.choose(language)
        window = MainWindow(session)
        qtbot.addWidget(window)
        session.open_first_model()
        window.show()
        for key in PAGES:
            window.show_page(key)
            window.page(key)
        qtbot.waitUntil(lambda: window.page("data").dataset is not None, timeout=20_000)
        qtbot.waitUntil(lambda: window.page("inside").bench.exhibit is not None, timeout=20_000)
        window.show_page("draw")
        qtbot.wait(300)
        return window

    return make


@pytest.mark.slow
@pytest.mark.parametrize(("old", "new"), [("en", "zh_CN"), ("zh_CN", "en")])
def test_a_switched_window_says_what_a_fresh_one_does(qtbot, opened, old, new):
    fresh = texts_of(opened(new))
    Language(Settings(), None)
    switched = opened(old)
    switched.session.language.choose(new)
    qtbot.wait(200)
    now = texts_of(switched)
    other = {
        place: (texts, now[place])
        for place, texts in fresh.items()
        if now.get(place, texts) != texts
        and not any(map(CHANGING.search, texts))
        and "RecentMenu" not in place[0]  # the first window's model is on the second's list
    }
    assert len(set(fresh) & set(now)) > 1500
    assert not other


@pytest.mark.slow
def test_no_page_shows_an_english_phrase_in_chinese(opened):
    found = texts_of(opened("zh_CN"))
    english = {
        place: [text for text in texts if ENGLISH.search(text)] for place, texts in found.items()
    }
    assert sum(bool(CHINESE.search(text)) for texts in found.values() for text in texts) > 1500
    assert not {place: texts for place, texts in english.items() if texts}


@pytest.mark.slow
def test_there_and_back_every_text_is_as_it_was(qtbot, opened):
    window = opened("en")
    before = texts_of(window)
    window.session.language.choose("zh_CN")
    window.session.language.choose("en")
    after = texts_of(window)
    assert {p: (before[p], t) for p, t in after.items() if before.get(p, t) != t} == {}


def test_a_switch_keeps_what_is_drawn_edited_and_shown(qtbot, window):
    from docs.make_screenshots import draw_seven

    draw, model, train = (window.page(key) for key in ("draw", "model", "train"))
    draw_seven(draw)
    train.form.epochs.set_value(7)
    train.form.data.setCurrentIndex(train.form.data.findData("digits"))
    model.column.preset.setCurrentIndex(model.column.preset.findData("vgg-mini"))
    window.show_page("model")
    model.session.settings.keep_text("note", "the loss")
    strokes, draft = draw.canvas.drawing.strokes, model.document.draft
    assert strokes
    window.session.actions["language.zh_CN"].trigger()
    assert (window.current_page, window.top_bar.title.text()) == ("model", "模型")
    assert window.page("draw") is draw and draw.canvas.drawing.strokes == strokes
    assert model.document.draft == draft
    assert (train.form.epochs.value, train.form.data.currentData()) == (7, "digits")
    assert window.session.settings.text("language") == "zh_CN"
    window.session.actions["language.en"].trigger()
    assert window.top_bar.title.text() == "Model" and draw.canvas.drawing.strokes == strokes


@pytest.mark.slow
def test_a_run_trains_on_while_the_language_changes(qtbot, window):
    window.show_page("train")
    page = window.page("train")
    page.form.data.setCurrentIndex(page.form.data.findData("digits"))
    page.form.epochs.set_value(3)
    page.buttons.start.click()
    qtbot.waitUntil(lambda: page.live.epochs.rowCount() >= 1, timeout=60_000)
    run = page.runner
    window.session.language.choose("zh_CN")
    assert page.runner is run and run.state != "idle"
    assert page.live.status.sentence.text() and CHINESE.search(page.buttons.stop.text())
    qtbot.waitUntil(lambda: run.state == "idle", timeout=120_000)
    assert page.live.epochs.rowCount() == 3
    qtbot.waitUntil(lambda: "测试图片" in page.live.status.headline.text(), timeout=10_000)


def test_what_a_user_wrote_is_not_translated(qtbot, window):
    field = QLineEdit("Loss", window)
    label = QLabel("my loss of Monday", window)
    window.session.language.choose("zh_CN")
    assert (field.text(), label.text()) == ("Loss", "my loss of Monday")


def test_errors_of_the_engine_are_told_in_the_language(qtbot, window, tmp_path):
    path = tmp_path / "broken.safetensors"
    path.write_bytes(b"nothing")
    window.session.language.choose("zh_CN")
    window.session.open_model(path)
    assert str(path) in window.messages.message and CHINESE.search(window.messages.message)
    assert not ENGLISH.search(window.messages.message.split("：")[0])


def test_qt_speaks_the_language_too(qtbot, window):
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    window.session.language.choose("zh_CN")
    again = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(again)
    assert again.buttons()[0].text() == "取消"


def test_keys_are_called_as_on_the_keyboard(qtbot, window):
    window.session.language.choose("zh_CN")
    window.page("train")
    assert window.session.actions["train.start"].toolTip().endswith("(Ctrl+Return)")


def test_the_next_start_speaks_the_language_chosen(qtbot):
    first = Session()
    first.language.choose("zh_CN")
    assert Session().language.current == "zh_CN"
    assert Session().actions is not first.actions


@pytest.mark.parametrize(
    ("spoken", "code"),
    [
        (["zh-Hans-CN", "zh-CN"], "zh_CN"),
        (["zh_SG"], "zh_CN"),
        (["fr-FR", "zh-CN"], "zh_CN"),
        (["en-GB", "zh-CN"], "en"),
        (["fr-FR"], "en"),
        ([], "en"),
    ],
)
def test_the_system_s_languages_are_asked_in_order(monkeypatch, spoken, code):
    class Spoken(QLocale):
        def uiLanguages(self):
            return spoken

    monkeypatch.setattr(Spoken, "system", staticmethod(Spoken), raising=False)
    monkeypatch.setattr(gui.language, "QLocale", Spoken)
    assert system_language() == code


def test_a_missing_font_is_told_in_words_that_can_be_read(qtbot, window, monkeypatch):
    monkeypatch.setattr(gui.language.QFontDatabase, "families", lambda *_: [])
    window.session.actions["language.zh_CN"].trigger()
    assert "fonts-noto-cjk" in window.messages.message
    assert not CHINESE.search(window.messages.message.replace("简体中文", ""))
    window.messages.dismiss()
    window.session.actions["language.en"].trigger()
    assert not window.messages.message


def test_the_menu_names_each_language_in_itself(window):
    window.session.language.choose("zh_CN")
    names = [window.session.actions[f"language.{c}"].text() for c in ("en", "zh_CN", "system")]
    assert names == ["English", "简体中文", "跟随系统"]
    assert window.session.actions["theme.system"].text() == "跟随系统"
