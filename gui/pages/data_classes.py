"""The classes of a set of one's own: add, rename, remove."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QToolButton

from engine.data.own_set import OwnSet, add_class, remove, rename_class
from engine.errors import UserError
from gui.icons import icon
from gui.theme import ICON, SPACE_L, SPACE_XS
from gui.widgets.card import Card

SHOWN = 4  # rows
ROW = 28  # pixels


class DataClasses(Card):
    """The list, and a field for a name.

    Signals:
        chosen(str) a class; changed() another list of classes; failed(str) one sentence;
        removed(str, Path, Path) the class, where it lies now and where it lay.
    """

    chosen = Signal(str)
    changed = Signal()
    failed = Signal(str)
    removed = Signal(str, object, object)

    def __init__(self) -> None:
        super().__init__(self.tr("Classes"), edge=SPACE_L)
        self._own: OwnSet | None = None
        self.list, self.name = QListWidget(), QLineEdit()
        self.add = _tool("plus", self.tr("Add a class"))
        self.rename = _tool("pencil", self.tr("Rename the class"))
        self.drop = _tool("trash-can-outline", self.tr("Remove the class"))
        self._set_up()
        row = QHBoxLayout()
        row.setSpacing(SPACE_XS)
        row.addWidget(self.name, 1)
        for button in (self.add, self.rename, self.drop):
            row.addWidget(button)
        self.body.addWidget(self.list)
        self.body.addLayout(row)

    @property
    def current(self) -> str:
        """The chosen class; empty where there is none."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def show_set(self, own: OwnSet) -> None:
        """Show the classes of another set, the first chosen."""
        self._own = own
        self.refresh("")
        self._choose()

    def refresh(self, wanted: str | None = None) -> None:
        """Count again; `wanted` is the class to choose, None keeps the chosen one."""
        assert self._own is not None
        wanted = self.current if wanted is None else wanted
        self.list.blockSignals(True)
        self.list.clear()
        for label in self._own.classes:
            count = self._own.count(label)
            words = self.tr("1 picture") if count == 1 else self.tr("{0} pictures").format(count)
            item = QListWidgetItem(f"{label}   ·   {words}")
            item.setData(Qt.ItemDataRole.UserRole, label)
            item.setSizeHint(QSize(80, ROW))
            self.list.addItem(item)
            if label == wanted:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        for button in (self.rename, self.drop):
            button.setEnabled(bool(self.current))

    def _add(self) -> None:
        assert self._own is not None
        try:
            label = add_class(self._own, self.name.text())
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._take(label)

    def _rename(self) -> None:
        assert self._own is not None
        try:
            label = rename_class(self._own, self.current, self.name.text())
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._take(label)

    def _take(self, label: str) -> None:
        self.name.clear()
        self.refresh(label)
        self.changed.emit()

    def _remove(self) -> None:
        assert self._own is not None
        label, path = self.current, self._own.folder / self.current
        try:
            aside = remove(path)
        except UserError as error:
            self.failed.emit(str(error))
            return
        self.refresh("")
        self.changed.emit()
        self.removed.emit(label, aside, path)

    def _choose(self) -> None:
        self.chosen.emit(self.current)

    def _set_up(self) -> None:
        self.list.setAccessibleName(self.tr("Classes"))
        self.list.setToolTip(self.tr("The class that the next picture is kept in"))
        self.list.setFixedHeight(SHOWN * ROW + 8)
        self.list.currentItemChanged.connect(self._choose)
        self.name.setPlaceholderText(self.tr("Name of a class"))
        self.name.setAccessibleName(self.tr("Name of a class"))
        self.name.setToolTip(self.tr("For a new class, or the new name of the chosen one"))
        self.name.returnPressed.connect(self._add)
        self.add.setToolTip(self.tr("Add a class of this name (Enter)"))
        self.add.clicked.connect(self._add)
        self.rename.setToolTip(self.tr("Give the chosen class this name"))
        self.rename.clicked.connect(self._rename)
        self.drop.setToolTip(self.tr("Remove the chosen class and its pictures; can be undone"))
        self.drop.clicked.connect(self._remove)


def _tool(icon_name: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "tool")
    button.setIcon(icon(icon_name))
    button.setIconSize(QSize(ICON, ICON))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(name)
    return button
