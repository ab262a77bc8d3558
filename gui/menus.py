"""The window's own actions and the menu that lists them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from gui import keymap
from gui.actions import follow_tip
from gui.dialogs import choose_model, choose_recipe
from gui.help_dialogs import add_help_actions
from gui.language_menu import add_language_actions, add_language_menu
from gui.pages import PAGES
from gui.recent_menu import RecentMenu, clear_recent
from gui.theme import MODES, Mode

if TYPE_CHECKING:
    from gui.main_window import MainWindow

translate = QCoreApplication.translate


def add_window_actions(window: "MainWindow") -> None:
    """What can be done from every page."""
    _add_pages(window)
    _add_files(window)
    _add_window(window)
    add_help_actions(window, window.dialogs)
    _add_messages(window)
    _add_themes(window)
    add_language_actions(window)


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
        follow_tip(window.rail.button(entry.key), actions[f"page.{entry.key}"])


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
        "window.open_recipe",
        translate("MainWindow", "Open recipe…"),
        partial(_choose_recipe, window),
        None,
        "script-text-outline",
        translate("MainWindow", "Fill the Train page from a recipe, or the Model page"),
        window,
    )
    add(
        "window.clear_recent",
        translate("MainWindow", "Clear recent files"),
        partial(clear_recent, window),
        None,
        "broom",
        translate("MainWindow", "Empty the lists of models, pictures and recipes; can be undone"),
        window,
    )
    add(
        "window.close",
        translate("MainWindow", "Quit"),
        window.close,
        "Ctrl+Q",
        "logout-variant",
        translate("MainWindow", "Close the window"),
        window,
    )


def _choose_recipe(window: "MainWindow") -> None:
    path = choose_recipe(window, window.session)
    if path is not None:
        window.opener.open_json(path)


def _add_window(window: "MainWindow") -> None:
    add = window.session.actions.add
    add(
        "window.palette",
        translate("MainWindow", "Find a command"),
        window.palette_host.open,
        ("Ctrl+Shift+P", "Ctrl+K"),
        "magnify",
        translate("MainWindow", "Find everything that can be done, and recent files"),
        window,
    )
    add(
        "window.reset_layout",
        translate("MainWindow", "Reset layout"),
        window.reset_layout,
        None,
        "view-dashboard-outline",
        translate("MainWindow", "The window, its tabs and splitters as at the first start"),
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
    action = add("message.undo", undo, window.messages.take_back, "Alt+U", home=window)

    def show_keys() -> None:
        window.messages.show_keys(keymap.native(keymap.portable(action.shortcuts())))

    action.changed.connect(show_keys)
    show_keys()


def make_menu(window: "MainWindow") -> QMenu:
    """The menu behind the button at the window's upper right."""
    actions = window.session.actions
    menu = QMenu(window)
    files = menu.addMenu(translate("MainWindow", "&File"))
    view = menu.addMenu(translate("MainWindow", "&View"))
    about = menu.addMenu(translate("MainWindow", "&Help"))
    files.addAction(actions["window.open_model"])
    files.addAction(actions["window.open_recipe"])
    if "draw.open" in actions:
        files.addAction(actions["draw.open"])
    files.addMenu(RecentMenu(window, window.opener))
    files.addSeparator()
    files.addAction(actions["window.close"])
    for key in PAGES:
        view.addAction(actions[f"page.{key}"])
    themes = view.addMenu(translate("MainWindow", "&Theme"))
    for mode in MODES:
        themes.addAction(actions[f"theme.{mode}"])
    add_language_menu(window, view)
    view.addSeparator()
    view.addAction(actions["window.reset_layout"])
    for name in ("window.palette", "help.welcome", "help.shortcuts"):
        about.addAction(actions[name])
    about.addSeparator()
    for name in ("help.device", "help.log", "help.about"):
        about.addAction(actions[name])
    button = window.top_bar.menu
    follow_tip(button, actions["window.menu"])
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
