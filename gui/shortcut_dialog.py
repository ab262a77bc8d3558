"""Every shortcut: find one, give it other keys, or give the usual ones back."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui import keymap
from gui.actions import Actions
from gui.keymap import Keys
from gui.models.fuzzy import match
from gui.shortcuts import Shortcut, conflicts, list_shortcuts, shown_keys
from gui.theme import SPACE_L, SPACE_M, SPACE_S

SIZE = (640, 560)  # pixels
KEY_ROOM, ROW = 190, 26  # pixels
NAME = Qt.ItemDataRole.UserRole
NEEDED = ("Tab", "Shift+Tab", "Backtab", "Space", "Return", "Enter", "Esc", "Up", "Down", "Left",
          "Right")  # fmt: skip
"""Keys that fields, lists and buttons live by."""


class ShortcutDialog(QDialog):
    """A list of actions over a field that records keys for the chosen one.

    What is changed holds at once and for good; a conflict is told and waits for a decision.
    """

    def __init__(self, parent: QWidget, actions: Actions) -> None:
        super().__init__(parent)
        self._actions = actions
        self._rows: tuple[Shortcut, ...] = ()
        self._before: Mapping[str, Keys] | None = None  # what `Undo` brings back
        self._wanted = ""  # keys that others have
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search, self.list = QLineEdit(), QTreeWidget()
        self.recorder, self.note = QKeySequenceEdit(), QLabel()
        self.take_over = QPushButton(self.tr("Take them over"))
        self.none, self.reset = QPushButton(self.tr("No keys")), QPushButton(self.tr("Reset"))
        self.reset_all = QPushButton(self.tr("Reset all"))
        self._set_up()
        self._lay_out()
        self._connect()
        self.refresh()
        available = parent.screen().availableSize()
        self.resize(min(SIZE[0], available.width() - 64), min(SIZE[1], available.height() - 64))

    @property
    def chosen(self) -> Shortcut | None:
        """The action whose keys can be changed now."""
        item = self.list.currentItem()
        name = item.data(0, NAME) if item is not None else None
        return next((row for row in self._rows if row.name == name), None)

    def refresh(self) -> None:
        """List what matches the search; the chosen action stays chosen."""
        before = self.chosen
        self._rows = list_shortcuts(self._actions)
        wanted = self.search.text().strip()
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._rows:
            if _matches(row, wanted):
                self._add_row(row)
        self.list.expandAll()
        self._choose(before.name if before is not None else "")
        self.list.blockSignals(False)
        self._show_chosen()

    def record(self, keys: str) -> None:
        """Give the chosen action these keys, or say who has them."""
        row = self.chosen
        if row is None or not keys:
            return
        self._wanted = ""
        if keys in NEEDED:
            self._say(self.tr("{0} is needed in fields and lists. Add Ctrl or Alt.").format(keys))
        elif others := conflicts(self._rows, row.name, keys):
            self._offer(keys, others)
        else:
            self._give((keys,))

    def _offer(self, keys: str, others: tuple[Shortcut, ...]) -> None:
        named = ", ".join(f"“{each.text}” ({each.place})" for each in others)
        words = self.tr("{0} is taken by {1}.").format(keymap.native((keys,)), named)
        possible = not any(each.fixed for each in others)
        self._wanted = keys if possible else ""
        self._say(words, "warn")

    def _take_over(self) -> None:
        row, wanted = self.chosen, self._wanted
        if row is None or not wanted:
            return
        for other in conflicts(self._rows, row.name, wanted):
            left = tuple(each for each in other.keys if each != wanted)
            self._actions.rebind(other.name, left, other.usual)
        self._give((wanted,))

    def _give(self, keys: Keys) -> None:
        row = self.chosen
        if row is None or row.fixed:
            return
        self._actions.rebind(row.name, keys, row.usual)
        self.refresh()
        shown = shown_keys(replace(row, keys=keys)) or self.tr("no keys")
        self._say(self.tr("“{0}” has {1} now.").format(row.text, shown), "good")

    def _give_usual(self) -> None:
        """The usual keys again, unless somebody has taken them meanwhile."""
        row = self.chosen
        if row is None:
            return
        others = [other for key in row.usual for other in conflicts(self._rows, row.name, key)]
        if others:
            self._offer(row.usual[0], tuple(others))
        else:
            self._give(row.usual)

    def _reset_all(self) -> None:
        """All usual keys; the same button then brings the user's own back."""
        before, self._before = self._before, None
        if before is None:
            self._before = self._actions.keymap.chosen
            self._actions.reset_keys()
            self.refresh()
            self._say(self.tr("All shortcuts are as usual again."), "good")
        else:
            self._actions.reset_keys(before)
            self.refresh()
            self._say(self.tr("Your own shortcuts are back."), "good")

    def _show_chosen(self) -> None:
        row = self.chosen
        self._wanted = ""
        self.recorder.blockSignals(True)
        self.recorder.setKeySequence(QKeySequence(row.keys[0] if row and row.keys else ""))
        self.recorder.blockSignals(False)
        fixed = row is not None and row.fixed
        self._say(self.tr("These keys stay: they are the way out of everything.") if fixed else "")

    def _say(self, text: str, role: str = "muted") -> None:
        """Say it, and offer what can be done now."""
        self.note.setText(text or self.tr("Press keys in the field to change the chosen shortcut."))
        self.note.setProperty("role", role)
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        row = self.chosen
        can = row is not None and not row.fixed
        self.recorder.setEnabled(can)
        self.none.setEnabled(can and bool(row and row.keys))
        self.reset.setEnabled(can and bool(row and row.changed))
        self.take_over.setVisible(bool(self._wanted))
        undo = self._before is not None
        self.reset_all.setText(self.tr("Undo reset") if undo else self.tr("Reset all"))
        self.reset_all.setEnabled(undo or bool(self._actions.keymap.chosen))

    def _add_row(self, row: Shortcut) -> None:
        last = self.list.topLevelItem(self.list.topLevelItemCount() - 1)
        if last is None or last.text(0) != row.place:
            last = QTreeWidgetItem(self.list, [row.place])
            last.setFlags(Qt.ItemFlag.ItemIsEnabled)
            last.setFirstColumnSpanned(True)
            last.setSizeHint(0, QSize(0, ROW))
            bold = last.font(0)
            bold.setBold(True)
            last.setFont(0, bold)
        item = QTreeWidgetItem(last, [row.text.replace("…", ""), shown_keys(row)])
        item.setData(0, NAME, row.name)
        item.setSizeHint(0, QSize(0, ROW))
        if row.changed:
            font = item.font(1)
            font.setBold(True)
            item.setFont(1, font)
            usual = keymap.native(row.usual) or self.tr("none")
            item.setToolTip(1, self.tr("Yours; usual: {0}").format(usual))

    def _choose(self, name: str) -> None:
        """Choose an action, or the first where it is not listed."""
        items = self._items()
        found = next((item for item in items if item.data(0, NAME) == name), None)
        if found is not None or items:
            self.list.setCurrentItem(found or items[0])

    def _items(self) -> list[QTreeWidgetItem]:
        """The actions that are listed, without the titles over them."""
        found = self.list.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        return [item for item in found if item.data(0, NAME)]

    def _set_up(self) -> None:
        self.search.setPlaceholderText(self.tr("Find an action or its keys"))
        self.search.setAccessibleName(self.tr("Find shortcuts"))
        self.search.setToolTip(self.tr("Part of a name, or keys such as Ctrl+T"))
        self.search.setClearButtonEnabled(True)
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.list.setAccessibleName(self.tr("Shortcuts"))
        self.list.setToolTip(self.tr("Choose an action, then record keys for it below"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setIndentation(SPACE_M)
        self.list.setAllColumnsShowFocus(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().resizeSection(1, KEY_ROOM)
        self.recorder.setMaximumSequenceLength(1)
        self.recorder.setAccessibleName(self.tr("New keys"))
        self.recorder.setToolTip(self.tr("Press the new keys here; Tab leaves the field"))
        self.note.setWordWrap(True)
        for button, tip in (
            (self.take_over, self.tr("Take these keys from the other action")),
            (self.none, self.tr("Let the action have no keys; the palette still finds it")),
            (self.reset, self.tr("Give the chosen action its usual keys")),
            (self.reset_all, self.tr("Give every action its usual keys; can be undone")),
        ):
            button.setToolTip(tip)
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.recorder, 1)
        for button in (self.take_over, self.none, self.reset):
            row.addWidget(button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setIcon(QIcon())
        close.setAutoDefault(False)
        close.setToolTip(self.tr("Changes are kept already"))
        buttons.addButton(self.reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)
        column.addLayout(row)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.refresh)
        self.list.currentItemChanged.connect(self._show_chosen)
        self.recorder.editingFinished.connect(self._take_recorded)
        self.take_over.clicked.connect(self._take_over)
        self.none.clicked.connect(lambda: self._give(()))
        self.reset.clicked.connect(self._give_usual)
        self.reset_all.clicked.connect(self._reset_all)

    def _take_recorded(self) -> None:
        """Leaving the field also ends editing: then there is nothing new."""
        row, keys = self.chosen, keymap.portable([self.recorder.keySequence()])
        if row is not None and keys and keys[0] not in row.keys:
            self.record(keys[0])


def _matches(row: Shortcut, wanted: str) -> bool:
    if not wanted:
        return True
    keys = [shown_keys(row).casefold(), *(each.casefold() for each in row.keys)]
    by_keys = any(wanted.casefold() in each for each in keys)
    return by_keys or match(wanted, f"{row.text} {row.place}") is not None
