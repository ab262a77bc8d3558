"""The window's own actions and the menu that lists them."""

import platform
from contextlib import suppress
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs import choose_model
from gui.pages import PAGES
from gui.theme import MODES, SPACE_L, SPACE_S, SPACE_XL, Mode
from gui.widgets.mark import Mark

if TYPE_CHECKING:
    from gui.main_window import MainWindow

PACKAGES = ("neocog", "PySide6-Essentials", "numpy", "opencv-python", "onnx", "onnxruntime")


def add_window_actions(window: "MainWindow") -> None:
    """What can be done from every page."""
    actions, tr = window.session.actions, window.tr
    for number, entry in enumerate(PAGES.values(), 1):
        actions.add(
            f"page.{entry.key}", entry.title, partial(window.show_page, entry.key),
            f"Ctrl+{number}", entry.icon, entry.tip, window,
        )  # fmt: skip
        window.rail.button(entry.key).setToolTip(actions[f"page.{entry.key}"].toolTip())
    actions.add(
        "model.open", tr("Open model…"), partial(choose_model, window, window.session),
        "Ctrl+Shift+O", "folder-open-outline", tr("Open a model that Neocog trained"), window,
    )  # fmt: skip
    actions.add(
        "window.close", tr("Quit"), window.close, QKeySequence.StandardKey.Quit, "logout-variant",
        tr("Close the window"), window,
    )  # fmt: skip
    actions.add(
        "help.about", tr("About Neocog and its shortcuts"), lambda: About(window).open(), "F1",
        "information-outline", tr("Versions, and every shortcut"), window,
    )  # fmt: skip
    actions.add(
        "window.menu", tr("Menu"), window.top_bar.menu.showMenu, "F10", "menu",
        tr("Models, theme and help"), window,
    )  # fmt: skip
    _add_themes(window)


def make_menu(window: "MainWindow") -> QMenu:
    """The menu behind the button at the window's upper right."""
    actions, tr = window.session.actions, window.tr
    menu = QMenu(window)
    files, view, about = (menu.addMenu(tr(name)) for name in ("&File", "&View", "&Help"))
    files.addAction(actions["model.open"])
    if "draw.open" in actions:
        files.addAction(actions["draw.open"])
    files.addSeparator()
    files.addAction(actions["window.close"])
    for key in PAGES:
        view.addAction(actions[f"page.{key}"])
    themes = view.addMenu(tr("&Theme"))
    for mode in MODES:
        themes.addAction(actions[f"theme.{mode}"])
    about.addAction(actions["help.about"])
    button = window.top_bar.menu
    button.setToolTip(actions["window.menu"].toolTip())
    button.setAccessibleName(tr("Menu"))
    return menu


def _add_themes(window: "MainWindow") -> None:
    session, tr = window.session, window.tr
    titles = {"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}
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


class About(QDialog):
    """Which versions run, and every shortcut."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("About Neocog"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addWidget(Mark(32))
        column.addWidget(_label(self.tr("Neocog"), "page-title"))
        column.addWidget(_label(self.tr("A lab for convolutional networks."), "muted"))
        column.addWidget(_table(self._versions()))
        column.addWidget(_label(self.tr("Shortcuts"), "title"))
        column.addWidget(_table(self._shortcuts(window)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _versions(self) -> list[tuple[str, str]]:
        rows = [("Python", platform.python_version())]
        for name in PACKAGES:
            with suppress(PackageNotFoundError):  # a checkout that was never installed
                rows.append((name, version(name)))
        return rows

    def _shortcuts(self, window: "MainWindow") -> list[tuple[str, str]]:
        actions = window.session.actions
        shown = QKeySequence.SequenceFormat.NativeText
        listed = [(actions[name].text(), actions[name].shortcut()) for name in actions]
        return [(text, keys.toString(shown)) for text, keys in listed if not keys.isEmpty()]


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    return label


def _table(rows: list[tuple[str, str]]) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE_XL)
    grid.setVerticalSpacing(SPACE_S // 2)
    half = (len(rows) + 1) // 2
    for number, (left, right) in enumerate(rows):
        row, column = number % half, 3 * (number // half)
        grid.addWidget(_label(left, "muted"), row, column)
        grid.addWidget(QLabel(right), row, column + 1)
    grid.setColumnMinimumWidth(2, SPACE_XL)
    return table
