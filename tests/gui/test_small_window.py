"""At 1280 × 800 with 200 %, every page is whole: no button is cut, nothing lies out of reach."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QScrollArea, QTabBar

from engine.presets import build_preset
from engine.runs.store import RunStore
from engine.training.conduct import conduct
from engine.training.recipe import Recipe
from gui.pages import PAGES

SMALL = (620, 380)  # pixels: what a window has there
TABS = {"data": 4, "inside": 5, "runs": 2}
PLACES = [(key, tab) for key in PAGES for tab in range(TABS.get(key, 1))]


@pytest.fixture
def told_run(own_home):
    """A finished run, so that the Runs page has something to show."""
    store = RunStore()
    network = build_preset("mlp", (1, 28, 28), 10)
    run = store.create(Recipe(network=network, data="digits", preset="mlp", epochs=1, limit=100))
    for _ in conduct(run).events:
        pass
    store.close()


@pytest.fixture
def small(qtbot, window, told_run):
    window.page("draw").welcome.hide()
    window.resize(*SMALL)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == SMALL)
    return window


def show(qtbot, window, key, tab):
    window.show_page(key)
    page = window.page(key)
    if key in TABS:
        (page.set if key == "data" else page).tabs.setCurrentIndex(tab)
    qtbot.wait(400)
    return page


def parts(page, kind):
    """What can be scrolled into sight; the rows of tables and lists are their own affair."""
    for widget in page.findChildren(kind):
        parent, own = widget.parentWidget(), False
        while parent is not None and parent is not page:
            if isinstance(parent, QAbstractScrollArea) and not isinstance(parent, QScrollArea):
                own = True
            parent = parent.parentWidget()
        if widget.isVisibleTo(page) and not own and not isinstance(widget, QTabBar):
            yield widget


def room(page, widget):
    """The width that the widget may use, from the left edge of what scrolls with it."""
    holder = widget.parentWidget()
    while holder is not page and not isinstance(holder.parentWidget(), QScrollArea):
        above = holder.parentWidget()
        if isinstance(above.parentWidget(), QScrollArea):
            break
        holder = above
    area = holder.parentWidget().parentWidget() if holder is not page else None
    if isinstance(area, QScrollArea):
        return holder, area.viewport().width()
    return page, page.width()


def cut_buttons(page):
    return [
        (button.text(), button.width(), button.sizeHint().width())
        for button in parts(page, QAbstractButton)
        if button.text().strip() and button.width() < button.sizeHint().width()
    ]


def out_of_reach(page):
    found = []
    for widget in (*parts(page, QAbstractButton), *parts(page, QLabel)):
        holder, width = room(page, widget)
        right = widget.mapTo(holder, QPoint(widget.width(), 0)).x()
        if right > width + 1:
            found.append((type(widget).__name__, widget.accessibleName() or widget.text(), right))
    return found


@pytest.mark.parametrize(("key", "tab"), PLACES, ids=lambda each: str(each))
def test_no_button_is_cut_and_nothing_lies_out_of_reach(qtbot, small, key, tab):
    page = show(qtbot, small, key, tab)
    assert cut_buttons(page) == []
    assert out_of_reach(page) == []


@pytest.mark.parametrize("height", [380, 460, 800])
def test_the_rail_shows_every_page_whatever_the_height(qtbot, window, height):
    window.resize(900, height)
    qtbot.waitUntil(lambda: window.height() == height)
    buttons = [window.rail.button(key) for key in PAGES]
    tops = [button.geometry().top() for button in buttons]
    ends = [button.geometry().bottom() for button in buttons]
    assert all(end < top for end, top in zip(ends, tops[1:], strict=False)), "they overlap"
    assert ends[-1] < window.rail.height()


def test_what_is_cut_or_out_of_reach_is_found(qtbot, small):
    page = show(qtbot, small, "runs", 0)
    button = next(each for each in parts(page, QAbstractButton) if each.text().strip() == "Rerun")
    button.setMaximumWidth(20)
    assert cut_buttons(page)
    page.runs.setMinimumWidth(900)
    qtbot.waitUntil(lambda: bool(out_of_reach(page)))
