"""What a person does on the Model page."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent

from gui.widgets.layer_painter import HEAD


def at(*numbers):
    return tuple(("layers", number) for number in numbers)


def names(page):
    return [type(layer).__name__ for layer in page.document.draft.layers]


def click(qtbot, page, place):
    """Press the head of a card."""
    page.cards.scrollTo(page.table.find(place))
    box = page.cards.visualRect(page.table.find(place))
    point = QPoint(box.left() + 200, box.top() + HEAD // 2)
    qtbot.mouseClick(page.cards.viewport(), Qt.MouseButton.LeftButton, pos=point)


def type_into(qtbot, field, text):
    line = field.edit.lineEdit()
    line.selectAll()
    qtbot.keyClicks(line, text)


def editor(page, name):
    return page.cards.panel.form._editors[name]


def drop(page, mime, data, place, below=False):
    """Let something go over a card, its upper or its lower half."""
    page.cards.scrollTo(page.table.find(place))
    box = page.cards.visualRect(page.table.find(place))
    y = box.top() + (HEAD - 4 if below else 4)
    content = QMimeData()
    content.setData(mime, data)
    event = QDropEvent(
        QPointF(box.left() + 100, y), Qt.DropAction.MoveAction, content,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    page.cards.dropEvent(event)


def run(code):
    made: dict[str, object] = {}
    exec(code, made)
    return made["network"]
