"""All that can be done, in one registry that feeds menus, shortcuts and tool bars."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from gui import keymap
from gui.icons import icon
from gui.keymap import Keymap
from gui.theme import ICON

Keys = QKeySequence.StandardKey | str | tuple[str, ...] | None


class Actions(QObject):
    """Named QActions. A name is two words with a dot: where it belongs and what it does.

    Signals: rebound(str) the name of an action whose keys are others now.
    """

    rebound = Signal(str)
    SAID = ("_tips",)

    def __init__(self, keys: Keymap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keymap = keys
        self._actions: dict[str, QAction] = {}
        self._usual: dict[str, keymap.Keys] = {}
        self._tips: dict[str, str] = {}

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
        action.setStatusTip(tip)
        action.triggered.connect(lambda _checked=False: run())
        if home is not None:
            home.addAction(action)
        self._actions[name] = action
        self._usual[name] = keymap.portable(action.shortcuts())
        self._tips[name] = tip or text.replace("…", "")
        self._put_keys(name)
        return action

    def rebind(self, name: str, keys: keymap.Keys, usual: keymap.Keys) -> None:
        """Give an action these keys and remember them, also where its page was not made yet."""
        self.keymap.choose(name, keys, usual)
        if name in self._actions:
            self._put_keys(name)
        self.rebound.emit(name)

    def reset_keys(self, chosen: Mapping[str, keymap.Keys] | None = None) -> None:
        """Give every action its usual keys back, but for those named."""
        self.keymap.choose_all(chosen or {})
        for name in self._actions:
            self._put_keys(name)
            self.rebound.emit(name)

    def usual_keys(self, name: str) -> keymap.Keys:
        """The keys that an action has where the user chose no others."""
        return self._usual[name]

    def _put_keys(self, name: str) -> None:
        action = self._actions[name]
        action.setShortcuts(keymap.sequences(self.keymap.keys(name, self._usual[name])))
        action.setToolTip(explain(self._tips[name], action.shortcut()))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def find(self, name: str) -> QAction | None:
        """The action of that name, if it was made."""
        return self._actions.get(name)

    def __contains__(self, name: str) -> bool:
        return name in self._actions

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)


def explain(tip: str, keys: QKeySequence) -> str:
    """The tip with its keys behind it."""
    shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return f"{tip} ({shown})" if shown else tip


def follow_tip(widget: QWidget, action: QAction) -> None:
    """Let the widget explain itself as the action does, its keys included, whatever they become."""
    _TipFollower(widget, action)


def follow_action(button: QAbstractButton, action: QAction) -> None:
    """Let a button that is there already do what the action does, and explain itself so."""
    follow_tip(button, action)
    button.setAccessibleName(action.text())
    button.clicked.connect(action.trigger)


class _TipFollower(QObject):
    """Dies with its widget, which may go before the action does."""

    def __init__(self, widget: QWidget, action: QAction) -> None:
        super().__init__(widget)
        self._widget, self._action = widget, action
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._widget.setToolTip(self._action.toolTip())


def text_button(action: QAction, text: str, parent: QWidget | None = None) -> QPushButton:
    """A quiet button with a short word for the action."""
    button = QPushButton(text, parent)
    button.setProperty("role", "quiet")
    follow_action(button, action)
    return button


def tool_button(action: QAction, parent: QWidget | None = None) -> QToolButton:
    """A quiet button with the action's icon."""
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setIconSize(QSize(ICON, ICON))
    button.setProperty("role", "tool")
    button.setAccessibleName(action.text())
    return button
