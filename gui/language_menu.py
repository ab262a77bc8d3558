"""The choice of a language in the menu, and what the window does when it has changed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from gui.language import CHOICES, Choice
from gui.pages import PAGES
from gui.translations.catalogue import LANGUAGES

if TYPE_CHECKING:
    from gui.main_window import MainWindow

translate = QCoreApplication.translate


def add_language_actions(window: "MainWindow") -> None:
    """One action a language, and one that follows the system."""
    session = window.session
    group = QActionGroup(window)
    titles = {"system": translate("MainWindow", "As the system"), **LANGUAGES}
    for choice in CHOICES:
        action = session.actions.add(
            f"language.{choice}",
            titles[choice],
            partial(_choose, window, choice),
            icon_name="translate",
            tip=translate("MainWindow", "Say everything in this language from now on"),
            home=window,
        )
        action.setIconVisibleInMenu(False)
        action.setCheckable(True)
        action.setChecked(session.language.choice == choice)
        group.addAction(action)
    session.language.changed.connect(partial(_rename_pages, window))
    tell_unreadable(window)


def add_language_menu(window: "MainWindow", menu: QMenu) -> None:
    """The languages, under a title that a reader of either finds."""
    languages = menu.addMenu(translate("MainWindow", "&Language"))
    for choice in CHOICES:
        languages.addAction(window.session.actions[f"language.{choice}"])


def tell_unreadable(window: "MainWindow") -> None:
    """Say so where no font has the letters of the language."""
    if sentence := window.session.language.unreadable:
        window.session.failed.emit(sentence)


def _choose(window: "MainWindow", choice: Choice) -> None:
    window.session.language.choose(choice)
    tell_unreadable(window)


def _rename_pages(window: "MainWindow", _language: str) -> None:
    """Pages are called by their table alone: in Chinese, to train and training read alike."""
    for key, entry in PAGES.items():
        button = window.rail.button(key)
        button.setText(entry.title)
        button.setAccessibleName(entry.title)
        window.session.actions[f"page.{key}"].setText(entry.title)
    window.top_bar.title.setText(PAGES[window.current_page].title)
