"""Says every text on screen anew in another language; nothing but the texts is touched.

Texts that Qt keeps, of widgets, actions, items and tabs, are found by themselves. A class that
keeps texts of its own names those attributes in `SAID`; where that is not enough it offers
`retell()`, called when all of them are said anew. Models of ours are asked again for their texts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QSignalBlocker,
    Qt,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from gui.translations.phrasebook import Phrasebook

TEXTS = (
    "text", "toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription",
    "windowTitle", "placeholderText", "title", "suffix", "prefix",
)  # fmt: skip
ROLES = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole,
)  # fmt: skip
WRITTEN = (QLineEdit, QTextEdit, QPlainTextEdit)  # what stands in these is the user's own
ROOT = QModelIndex()
SAID_ROLES = "said_roles"  # a property of a view: roles of its own whose data is said, too
ARROWS = ("Scroll Left", "Scroll Right")  # Qt names these buttons of a tab bar but once
TOLD = "told_before"  # a property that keeps what a text was in the language before


def retell(book: Phrasebook, back: Phrasebook, root: QObject | None) -> None:
    """Say all texts of the root and of every window as the book does; `back` undoes it."""
    telling = _Retelling(book, back)
    everything = list(_everything(root))
    for each in everything:
        telling.renew(each)
    for each in everything:
        if callable(offer := getattr(each, "retell", None)):
            offer()
        if isinstance(each, QWidget):
            each.updateGeometry()
            each.update()
        elif isinstance(each, QAbstractItemModel) and _ours(each):
            _tell_views(each)


def _everything(root: QObject | None) -> Iterator[QObject]:
    """The root, the windows, and all that belongs to them, each once."""
    tops: list[QObject] = [*([root] if root is not None else []), *QApplication.topLevelWidgets()]
    seen: set[int] = set()
    for top in tops:
        for each in (top, *top.findChildren(QObject)):
            if id(each) not in seen:
                seen.add(id(each))
                yield each


class _Retelling:
    def __init__(self, book: Phrasebook, back: Phrasebook) -> None:
        self._book, self._back = book, back
        self._contexts: dict[int, tuple[str, ...]] = {}

    def renew(self, each: QObject) -> None:
        """All texts of one object."""
        contexts = self._contexts_of(each)
        short = _short_text(each)
        self._renew_properties(each, contexts)
        if short and isinstance(each, QAction):
            each.setIconText(self._book.say(short, contexts))
        self._renew_own(each, contexts)
        if isinstance(each, QAbstractItemView | QComboBox):
            self._renew_items(each, contexts)
        elif isinstance(each, QTabBar):
            for number in range(each.count()):
                each.setTabText(number, self._book.say(each.tabText(number), contexts))
                each.setTabToolTip(number, self._book.say(each.tabToolTip(number), contexts))
            for arrow, name in zip(each.findChildren(QToolButton), ARROWS, strict=False):
                arrow.setAccessibleName(QCoreApplication.translate("QTabBar", name))

    def _renew_properties(self, each: QObject, contexts: tuple[str, ...]) -> None:
        meta, told = each.metaObject(), _told(each)
        new_told: dict[str, list[str]] = {}
        for name in TEXTS:
            if meta.indexOfProperty(name) < 0 or (name == "text" and isinstance(each, WRITTEN)):
                continue
            text = each.property(name)
            if not isinstance(text, str) or not text:
                continue
            kept = told.get(name)
            new = kept[1] if kept and kept[0] == text else self._book.say(text, contexts)
            if new != text:
                each.setProperty(name, new)
                new_told[name] = [new, text]
        if new_told or told:
            each.setProperty(TOLD, new_told)

    def _renew_own(self, each: QObject, contexts: tuple[str, ...]) -> None:
        for kind in type(each).__mro__:
            for name in vars(kind).get("SAID", ()):
                setattr(each, name, self._renewed(getattr(each, name), contexts))

    def _renewed(self, value: Any, contexts: tuple[str, ...]) -> Any:
        """A text, each text of a tuple, a list or a mapping, or those a dataclass names."""
        if isinstance(value, str):
            return self._book.say(value, contexts)
        if isinstance(value, tuple | list):
            return type(value)(self._renewed(each, contexts) for each in value)
        if isinstance(value, Mapping):
            return {key: self._renewed(each, contexts) for key, each in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            names = getattr(value, "SAID", ())
            return replace(value, **{n: self._renewed(getattr(value, n), contexts) for n in names})
        return value

    def _renew_items(self, each: QAbstractItemView | QComboBox, contexts: tuple[str, ...]) -> None:
        model = each.model()
        if model is None or _ours(model):
            return
        with QSignalBlocker(each):
            roles = (*ROLES, *(each.property(SAID_ROLES) or ()))
            for index in _indexes(model):
                for role in roles:
                    text = model.data(index, role)
                    if isinstance(text, str) and (new := self._book.say(text, contexts)) != text:
                        model.setData(index, new, role)

    def _contexts_of(self, each: QObject | None) -> tuple[str, ...]:
        """The classes that may have said a text: the object's own, then those around it."""
        if each is None:
            return ()
        if id(each) not in self._contexts:
            own = tuple(kind.__name__ for kind in type(each).__mro__ if _of_gui(kind))
            self._contexts[id(each)] = own + self._contexts_of(each.parent())
        return self._contexts[id(each)]


def _told(each: QObject) -> dict[str, list[str]]:
    told = each.property(TOLD)
    return told if isinstance(told, dict) else {}


def _short_text(each: QObject) -> str:
    """What an action's buttons say, where that is not its own text."""
    if not isinstance(each, QAction) or each.iconText() == QAction(each.text()).iconText():
        return ""
    return each.iconText()


def _indexes(model: QAbstractItemModel) -> Iterator[Any]:
    for row in range(model.rowCount(ROOT)):
        for column in range(_columns(model)):
            yield model.index(row, column)


def _columns(model: QAbstractItemModel) -> int:
    """A list's one column is none to be asked for: its method is private in Qt."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(ROOT)


def _of_gui(kind: type) -> bool:
    return kind.__module__.split(".")[0] == "gui"


def _ours(model: QAbstractItemModel) -> bool:
    return _of_gui(type(model))


def _tell_views(model: QAbstractItemModel) -> None:
    """Let views ask again for everything, heads included."""
    rows, columns = model.rowCount(ROOT), _columns(model)
    if columns:
        model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, columns - 1)
    if rows and columns:
        model.dataChanged.emit(model.index(0, 0), model.index(rows - 1, columns - 1), [])
