"""All that can be done, in one registry that feeds menus, shortcuts and tool bars."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from gui.icons import icon
from gui.theme import ICON

Keys = QKeySequence.StandardKey | str | tuple[str, ...] | None


class Actions(QObject):
    """Named QActions. A name is two words with a dot: where it belongs and what it does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}

    def add(
        self,
        name: str,
        text: str,
        run: Callable[[], object],
        keys: Keys = None,
        icon_name: str = "",
        tip: str = "",
        home: QWidget | None = None,
    ) -> QAction:
        """Make an action; its shortcut works while `home`, a window or a page, is on screen.

        Of several keys the first is shown in menus and tips.
        """
        assert name not in self._actions, f"two actions are called {name}"
        action = QAction(text, home or self)
        if isinstance(keys, tuple):
            action.setShortcuts([QKeySequence(each) for each in keys])
        elif keys is not None:
            action.setShortcut(QKeySequence(keys))
        if icon_name:
            action.setIcon(icon(icon_name))
            action.setIconVisibleInMenu(True)
        action.setToolTip(explain(tip or text.replace("…", ""), action.shortcut()))
        action.setStatusTip(tip)
        action.triggered.connect(lambda _checked=False: run())
        if home is not None:
            home.addAction(action)
        self._actions[name] = action
        return action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __contains__(self, name: str) -> bool:
        return name in self._actions

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)


def explain(tip: str, keys: QKeySequence) -> str:
    """The tip with its keys behind it."""
    shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return f"{tip} ({shown})" if shown else tip


def text_button(action: QAction, text: str, parent: QWidget | None = None) -> QPushButton:
    """A quiet button with a short word for the action."""
    button = QPushButton(text, parent)
    button.setProperty("role", "quiet")
    button.setToolTip(action.toolTip())
    button.setAccessibleName(action.text())
    button.clicked.connect(action.trigger)
    return button


def tool_button(action: QAction, parent: QWidget | None = None) -> QToolButton:
    """A quiet button with the action's icon."""
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setIconSize(QSize(ICON, ICON))
    button.setProperty("role", "tool")
    button.setAccessibleName(action.text())
    return button
