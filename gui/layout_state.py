"""How the pages are arranged: where splitters stand and which tabs are in front."""

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QSplitter, QTabBar, QWidget

from gui.settings import Settings

KEPT = "layout"  # in the settings: a JSON object, by page
Arrangement = dict[str, Any]
"""What `arrangement` tells of one page."""


class LayoutState:
    """Remembers each page that was made, and arranges it alike when it is made again.

    A page's parts are told apart by their order; where a newer version has others, what doesn't
    fit is left out.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._usual: dict[str, Arrangement] = {}  # as each page was made

    def arrange(self, key: str, page: QWidget) -> None:
        """A page was made: remember how it is usually, and put it as it stood last."""
        self._usual[key] = arrangement(page)
        put(page, self._read().get(key, {}))

    def keep(self, pages: Mapping[str, QWidget]) -> None:
        """Remember how these pages stand; of others what was known before stays."""
        kept = self._read() | {key: arrangement(page) for key, page in pages.items()}
        self._settings.keep_text(KEPT, json.dumps(kept))

    def reset(self, pages: Mapping[str, QWidget]) -> Mapping[str, Arrangement]:
        """Put these pages as they were made, forget the rest; returns what `restore` takes."""
        before = self._read() | {key: arrangement(page) for key, page in pages.items()}
        self._settings.keep_text(KEPT, "{}")
        for key, page in pages.items():
            put(page, self._usual[key])
        return before

    def restore(self, before: Mapping[str, Arrangement], pages: Mapping[str, QWidget]) -> None:
        """Take a reset back."""
        self._settings.keep_text(KEPT, json.dumps(before))
        for key, page in pages.items():
            put(page, before.get(key, {}))

    def _read(self) -> dict[str, Arrangement]:
        try:
            stored = json.loads(self._settings.text(KEPT, "{}"))
        except ValueError:
            return {}
        pairs = stored.items() if isinstance(stored, dict) else ()
        return {str(key): each for key, each in pairs if isinstance(each, dict)}


def arrangement(page: QWidget) -> Arrangement:
    """The sizes of every splitter in pixels, and the number of every tab in front."""
    return {
        "splitters": [splitter.sizes() for splitter in page.findChildren(QSplitter)],
        "tabs": [tabs.currentIndex() for tabs in page.findChildren(QTabBar)],
    }


def put(page: QWidget, wanted: Arrangement) -> None:
    """Arrange a page, as far as what was kept is whole."""
    splitters, tabs = wanted.get("splitters", ()), wanted.get("tabs", ())
    for splitter, sizes in zip(page.findChildren(QSplitter), splitters, strict=False):
        if _fits(sizes, splitter.count()):
            splitter.setSizes(sizes)
    for bar, number in zip(page.findChildren(QTabBar), tabs, strict=False):
        if isinstance(number, int) and 0 <= number < bar.count() and bar.isTabEnabled(number):
            bar.setCurrentIndex(number)


def _fits(sizes: object, count: int) -> bool:
    """A splitter on a page that was never shown has only zeros, which say nothing."""
    if not isinstance(sizes, list) or len(sizes) != count:
        return False
    return all(isinstance(each, int) and each >= 0 for each in sizes) and any(sizes)
