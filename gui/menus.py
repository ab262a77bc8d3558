"""The window's own actions and the menu that lists them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from gui.about import About
from gui.dialogs import choose_model
from gui.pages import PAGES
from gui.theme import MODES, Mode

if TYPE_CHECKING:
    from gui.main_window import MainWindow

translate = QCoreApplication.translate


def add_window_actions(window: "MainWindow") -> None:
    """What can be done from every page."""
    _add_pages(window)
    _add_files(window)
    _add_help(window)
    _add_messages(window)
    _add_themes(window)


def _add_pages(window: "MainWindow") -> None:
    actions = window.session.actions
    for number, entry in enumerate(PAGES.values(), 1):
        actions.add(
            f"page.{entry.key}",
            entry.title,
            partial(window.show_page, entry.key),
            f"Ctrl+{number}",
            entry.icon,
            entry.tip,
            window,
        )
        window.rail.button(entry.key).setToolTip(actions[f"page.{entry.key}"].toolTip())


def _add_files(window: "MainWindow") -> None:
    add = window.session.actions.add
    add(
        "window.open_model",
        translate("MainWindow", "Open model…"),
        partial(choose_model, window, window.session),
        "Ctrl+Shift+O",
        "folder-open-outline",
        translate("MainWindow", "Open a model that Neocog trained"),
        window,
    )
    add(
        "window.close",
        translate("MainWindow", "Quit"),
        window.close,
        QKeySequence.StandardKey.Quit,
        "logout-variant",
        translate("MainWindow", "Close the window"),
        window,
    )


def _add_help(window: "MainWindow") -> None:
    add = window.session.actions.add
    add(
        "help.about",
        translate("MainWindow", "About Neocog and its shortcuts"),
        lambda: About(window).open(),
        "F1",
        "information-outline",
        translate("MainWindow", "Versions, and every shortcut"),
        window,
    )
    add(
        "window.menu",
        translate("MainWindow", "Menu"),
        window.top_bar.menu.showMenu,
        "F10",
        "menu",
        translate("MainWindow", "Models, theme and help"),
        window,
    )


def _add_messages(window: "MainWindow") -> None:
    add = window.session.actions.add
    dismiss = translate("MainWindow", "Dismiss a message; leave a picture")
    add("window.back", dismiss, window.step_back, "Escape", home=window)
    undo = translate("MainWindow", "Undo what a message tells of")
    add("message.undo", undo, window.messages.take_back, "Alt+U", home=window)


def make_menu(window: "MainWindow") -> QMenu:
    """The menu behind the button at the window's upper right."""
    actions = window.session.actions
    menu = QMenu(window)
    files = menu.addMenu(translate("MainWindow", "&File"))
    view = menu.addMenu(translate("MainWindow", "&View"))
    about = menu.addMenu(translate("MainWindow", "&Help"))
    files.addAction(actions["window.open_model"])
    if "draw.open" in actions:
        files.addAction(actions["draw.open"])
    files.addSeparator()
    files.addAction(actions["window.close"])
    for key in PAGES:
        view.addAction(actions[f"page.{key}"])
    themes = view.addMenu(translate("MainWindow", "&Theme"))
    for mode in MODES:
        themes.addAction(actions[f"theme.{mode}"])
    about.addAction(actions["help.about"])
    button = window.top_bar.menu
    button.setToolTip(actions["window.menu"].toolTip())
    button.setAccessibleName(translate("MainWindow", "Menu"))
    return menu


def _add_themes(window: "MainWindow") -> None:
    session = window.session
    titles = {
        "system": translate("MainWindow", "As the system"),
        "light": translate("MainWindow", "Light"),
        "dark": translate("MainWindow", "Dark"),
    }
    group = QActionGroup(window)

    def choose(mode: Mode) -> None:
        session.settings.mode = mode
        session.appearance.set_mode(mode)

    for mode in MODES:
        action = session.actions.add(
            f"theme.{mode}", titles[mode], partial(choose, mode), home=window
        )
        action.setCheckable(True)
        action.setChecked(session.appearance.mode == mode)
        group.addAction(action)
