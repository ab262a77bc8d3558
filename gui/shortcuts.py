"""Every action with its keys, made or not, and whose keys get in each other's way."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui import keymap
from gui.actions import Actions
from gui.keymap import Keys
from gui.pages import PAGES

EVERYWHERE = ""
FIXED = ("window.back",)  # Escape is a way out that must not be lost


@dataclass(frozen=True)
class Shortcut:
    """One action: where its keys work, the usual ones, and those it has."""

    name: str
    text: str
    scope: str  # a key of PAGES, or EVERYWHERE
    usual: Keys
    keys: Keys

    @property
    def place(self) -> str:
        """Where its keys work, on screen."""
        if self.scope == EVERYWHERE:
            return QCoreApplication.translate("Shortcuts", "Everywhere")
        return PAGES[self.scope].title

    @property
    def changed(self) -> bool:
        """Whether the user chose other keys than the usual ones."""
        return self.keys != self.usual

    @property
    def fixed(self) -> bool:
        """Whether its keys stay as they are."""
        return self.name in FIXED


def list_shortcuts(actions: Actions) -> tuple[Shortcut, ...]:
    """All actions: first those of every page, then page by page in the order of the rail.

    Pages that were never shown have not registered theirs: their entries in PAGES tell them.
    """
    found: dict[str, tuple[str, Keys]] = {}
    for entry in PAGES.values():
        for name, text, keys in entry.shortcuts():
            written = tuple(keys.split(", ")) if keys else ()
            found[name] = text, keymap.portable(keymap.sequences(written))
    for name in actions:
        found[name] = actions[name].text(), actions.usual_keys(name)
    rows = [
        Shortcut(name, text, scope_of(name), usual, actions.keymap.keys(name, usual))
        for name, (text, usual) in found.items()
    ]
    order = [EVERYWHERE, *PAGES]
    return tuple(sorted(rows, key=lambda row: order.index(row.scope)))


def scope_of(name: str) -> str:
    """Where an action's keys work: its name begins with its page's key, if it has a page."""
    first = name.split(".")[0]
    return first if first in PAGES else EVERYWHERE


def conflicts(rows: Sequence[Shortcut], name: str, keys: str) -> tuple[Shortcut, ...]:
    """Other actions that already have these keys where this one would use them.

    Two pages may use the same keys, as only one of them is on screen.
    """
    scope = scope_of(name)
    return tuple(
        row
        for row in rows
        if row.name != name
        and keys in row.keys
        and (EVERYWHERE in (scope, row.scope) or row.scope == scope)
    )


def shown_keys(row: Shortcut) -> str:
    """The keys as they are called on this system."""
    return keymap.native(row.keys)
