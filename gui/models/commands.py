"""What the palette offers: commands, best first, as a list for a view."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from gui.models.fuzzy import Match, match

Index = QModelIndex | QPersistentModelIndex
COMMAND, PLACES = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
IN_GROUP = 0.25  # of a score that needed the words of the group
SHOWN = 60  # commands: nobody reads on
NO_PARENT = QModelIndex()


@dataclass(frozen=True)
class Command:
    """One thing to do: its text, where it belongs, its keys, and how."""

    key: str  # tells it from the others, between starts too
    text: str
    group: str
    run: Callable[[], object] = field(compare=False)
    keys: str = ""
    icon: QIcon = field(default_factory=QIcon, compare=False)
    possible: bool = True


def find(command: Command, query: str) -> Match | None:
    """In the command's own words, or else in those of its group as well, which counts less."""
    found = match(query, command.text)
    if found is not None:
        return found
    found = match(query, f"{command.text} {command.group}")
    return found and Match(found.score * IN_GROUP, found.places)


def rank(
    commands: Sequence[Command], query: str, lately: Sequence[str] = ()
) -> list[tuple[Command, tuple[int, ...]]]:
    """Those that match, best first, with the letters of their text that did.

    Without a query those used lately come first. What can't be done now comes last.
    """
    scored = []
    for number, command in enumerate(commands):
        found = find(command, query)
        if found is None:
            continue
        used = lately.index(command.key) if command.key in lately else len(lately)
        order = (not command.possible, -found.score, used, number)
        places = tuple(place for place in found.places if place < len(command.text))
        scored.append((order, command, places))
    scored.sort(key=lambda each: each[0])
    return [(command, places) for _, command, places in scored[:SHOWN]]


class CommandList(QAbstractListModel):
    """The commands that match; one that can't be done now is there, but can't be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._commands: Sequence[Command] = ()
        self._lately: Sequence[str] = ()
        self._rows: list[tuple[Command, tuple[int, ...]]] = []

    def offer(self, commands: Sequence[Command], lately: Sequence[str]) -> None:
        """Take other commands; `lately` are the keys of those used last, newest first."""
        self._commands, self._lately = commands, lately
        self.seek("")

    def seek(self, query: str) -> None:
        """Show what matches."""
        self.beginResetModel()
        self._rows = rank(self._commands, query, self._lately)
        self.endResetModel()

    def command(self, row: int) -> Command | None:
        """The command of a row that can be done now."""
        found = self._rows[row][0] if 0 <= row < len(self._rows) else None
        return found if found is not None and found.possible else None

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        possible = self.command(index.row()) is not None
        return super().flags(index) if possible else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        command, places = self._rows[index.row()]
        if role == COMMAND:
            return command
        if role == PLACES:
            return places
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return command.text
        return None
