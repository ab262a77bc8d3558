"""Keys that the user gave to actions in place of the usual ones."""

import json
from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

from gui.settings import Settings

KEPT = "shortcuts"
Keys = tuple[str, ...]
"""Alternatives, each as Qt writes it on every system, such as `Ctrl+Shift+P`."""


class Keymap:
    """By the action's name; an action without an entry keeps its usual keys.

    A damaged entry is left out, so that no file can take the keys of everything away.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._chosen = _read(settings.text(KEPT, "{}"))

    @property
    def chosen(self) -> Mapping[str, Keys]:
        """What the user chose."""
        return dict(self._chosen)

    def keys(self, name: str, usual: Keys) -> Keys:
        """The keys of an action; empty where the user took them away."""
        return self._chosen.get(name, usual)

    def choose(self, name: str, keys: Keys, usual: Keys) -> None:
        """Give an action other keys; the usual ones need no entry."""
        if keys == usual:
            self._chosen.pop(name, None)
        else:
            self._chosen[name] = keys
        self._keep()

    def choose_all(self, chosen: Mapping[str, Keys]) -> None:
        """Take these in place of all that was chosen; nothing gives back the usual keys."""
        self._chosen = dict(chosen)
        self._keep()

    def _keep(self) -> None:
        self._settings.keep_text(KEPT, json.dumps(self._chosen))


def portable(sequences: list[QKeySequence]) -> Keys:
    """Key sequences as they are kept."""
    written = (each.toString(QKeySequence.SequenceFormat.PortableText) for each in sequences)
    return tuple(text for text in written if text)


def sequences(keys: Keys) -> list[QKeySequence]:
    """Key sequences from what was kept."""
    return [QKeySequence(each) for each in keys]


def native(keys: Keys) -> str:
    """Keys as they are called on this system, the alternatives behind each other."""
    style = QKeySequence.SequenceFormat.NativeText
    return ", ".join(each.toString(style) for each in sequences(keys))


def _read(text: str) -> dict[str, Keys]:
    try:
        stored = json.loads(text)
    except ValueError:
        return {}
    pairs = stored.items() if isinstance(stored, dict) else ()
    return {
        str(name): tuple(keys)
        for name, keys in pairs
        if isinstance(keys, list) and all(isinstance(each, str) and _is_key(each) for each in keys)
    }


def _is_key(text: str) -> bool:
    return bool(QKeySequence(text).toString(QKeySequence.SequenceFormat.PortableText))
