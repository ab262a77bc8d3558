"""The palette reads everywhere, and follows what the user chose."""

import sys

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from gui.icons import glyph, icon
from gui.pages import PAGES
from gui.theme import DARK, LIGHT, Appearance, application, contrast

SURFACES = ("window", "surface", "raised")
TEXTS = ("text", "muted", "accent", "good", "warn", "bad")


def test_contrast_agrees_with_the_published_extremes():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("token", TEXTS)
def test_every_text_reads_on_every_surface(theme, surface, token):
    assert contrast(getattr(theme, token), getattr(theme, surface)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_on_the_accent_reads(theme):
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_eight_series_differ_and_stand_out(theme):
    assert len(set(theme.series)) == 8
    assert all(contrast(colour, theme.surface) >= 3 for colour in theme.series)


def test_choosing_a_theme_changes_the_palette_and_says_so(qtbot):
    appearance = Appearance("light")
    with qtbot.waitSignal(appearance.theme_changed) as told:
        appearance.set_mode("dark")
    assert told.args == [DARK]
    assert application().palette().window().color() == QColor(DARK.window)
    appearance.set_mode("light")
    assert application().palette().window().color() == QColor(LIGHT.window)


def test_an_icon_is_drawn_in_the_colour_of_the_theme_that_is_on(qtbot):
    appearance = Appearance("light")
    symbol = icon("square")
    colours = []
    for mode in ("light", "dark"):
        appearance.set_mode(mode)
        colours.append(symbol.pixmap(20, 20).toImage().pixelColor(10, 10))
    assert colours == [QColor(LIGHT.text), QColor(DARK.text)]
    appearance.set_mode("light")


@pytest.mark.parametrize("entry", PAGES.values(), ids=lambda entry: entry.key)
def test_every_page_has_an_icon_of_the_family(entry):
    assert glyph(entry.icon)


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None is immortal from Python 3.12: its count is constant"
)
def test_text_in_a_label_leaves_no_reference_to_none_behind(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 500  # a thousand would be lost
