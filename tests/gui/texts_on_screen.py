"""Every text that a window shows or reads out, with where it stands."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QMenu, QTabBar, QWidget

NAMES = ("text", "toolTip", "statusTip", "accessibleName", "accessibleDescription",
         "windowTitle", "placeholderText", "title")  # fmt: skip
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole,
         Qt.ItemDataRole.AccessibleTextRole)  # fmt: skip
MOST_ROWS = 60


def texts_of(window):
    """{(path of the object, name of the text): texts}; of menus those of pyqtgraph are left out."""
    found = {}
    for each in (window, *window.findChildren(QObject)):
        path = _path(window, each)
        if "GraphicsScene" in path or isinstance(each, QMenu):
            continue
        for name, text in _texts(each):
            if isinstance(text, str) and text:
                found.setdefault((path, name), []).append(text)
    return found


def _path(window, each):
    steps = []
    while each is not None and each is not window:
        parent = each.parent()
        steps.append(f"{type(each).__name__}{parent.children().index(each) if parent else ''}")
        each = parent
    return "/".join(reversed(steps))


def _texts(each):
    meta = each.metaObject()
    for name in NAMES:
        written = name == "text" and isinstance(each, QLineEdit)
        if meta.indexOfProperty(name) >= 0 and not written:
            yield name, each.property(name)
    if isinstance(each, QTabBar):
        for number in range(each.count()):
            yield "tab", each.tabText(number)
            yield "tab", each.tabToolTip(number)
    if isinstance(each, QAbstractItemView | QComboBox) and each.model() is not None:
        yield from _items(each.model())
    for kind in type(each).__mro__:
        for name in vars(kind).get("SAID", ()):
            yield name, _flat(getattr(each, name))


def _items(model):
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(columns):
        for role in ROLES[:2]:
            yield "head", model.headerData(column, Qt.Orientation.Horizontal, role)
        for row in range(min(MOST_ROWS, model.rowCount(QModelIndex()))):
            for role in ROLES:
                yield "item", model.data(model.index(row, column), role)


def _flat(value):
    if isinstance(value, dict):
        return _flat(tuple(value.values()))
    if isinstance(value, tuple | list):
        return " | ".join(_flat(each) for each in value)
    return value if isinstance(value, str) else ""


def shown(window, kind=QWidget):
    """What stands on the visible widgets of a kind."""
    return [w.text() for w in window.findChildren(kind) if w.isVisible() and w.text()]
