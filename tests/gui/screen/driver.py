"""Opens the real window and answers questions about what can be seen in it.

A line of JSON comes in on standard input: `{"name": "Start"}`. A line goes out: the visible widgets
whose accessible name or text that is, each with its middle on the screen, its text and its state.
`{"name": "Loss", "colour": "#0B6FB8"}` also counts the pixels of that colour that the screen shows
where the widget is. Nothing is clicked here: the test moves the real mouse.
"""

import json
import sys
import threading

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QListView,
    QTabBar,
    QWidget,
)

from gui.app import run_window

MOST_ROWS = 40


class Asked(QObject):
    question = Signal(object)


def describe(widget, colour):
    middle = widget.mapToGlobal(widget.rect().center())
    return {
        "x": middle.x(),
        "y": middle.y(),
        "width": widget.width(),
        "height": widget.height(),
        "text": said(widget),
        "value": widget.value() if callable(getattr(widget, "value", None)) else None,
        "enabled": widget.isEnabled(),
        "focused": widget.hasFocus(),
        "rows": rows(widget),
        "description": widget.accessibleDescription(),
        "pixels": count_pixels(widget, QColor(colour)) if colour else None,
    }


def said(widget):
    """The text on a label, a button or a chooser."""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    text = getattr(widget, "text", None)
    return text() if callable(text) else ""


def rows(widget):
    """What stands in a list, a table's first columns or on tabs, each with its middle."""
    if isinstance(widget, QTabBar):
        places = [(widget.tabText(n), widget.tabRect(n)) for n in range(widget.count())]
        return [place(widget, text, box) for text, box in places]
    if not isinstance(widget, QAbstractItemView) or widget.model() is None:
        return []
    model, found = widget.model(), []
    columns = 1 if isinstance(widget, QListView) else model.columnCount(QModelIndex())
    for number in range(min(model.rowCount(QModelIndex()), MOST_ROWS)):
        index = model.index(number, 0)
        texts = [model.index(number, n).data() for n in range(min(4, columns))]
        text = " ".join(str(each) for each in texts if each is not None)
        found.append(place(widget.viewport(), text, widget.visualRect(index)))
    return found


def place(widget, text, box):
    middle = widget.mapToGlobal(box.center())
    return {"text": text, "x": middle.x(), "y": middle.y()}


def count_pixels(widget, colour):
    corner = widget.mapToGlobal(widget.rect().topLeft())
    size = widget.size()
    shot = widget.screen().grabWindow(0, corner.x(), corner.y(), size.width(), size.height())
    picture = shot.toImage()
    return sum(
        picture.pixelColor(x, y) == colour
        for x in range(picture.width())
        for y in range(picture.height())
    )


def find(question):
    def matches(widget):
        if question.get("within"):
            return question["name"] in said(widget)
        return question["name"] in (widget.accessibleName(), said(widget))

    found = [w for w in QApplication.allWidgets() if isinstance(w, QWidget) and w.isVisible()]
    return [describe(widget, question.get("colour")) for widget in found if matches(widget)]


def answer(question):
    try:
        found = find(question)
    except Exception as fault:  # an answer must come: the test waits for it
        found = {"fault": repr(fault)}
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()


def main():
    application = QApplication(["neocog"])
    asked = Asked()
    asked.question.connect(answer)

    def listen():
        for line in sys.stdin:
            asked.question.emit(json.loads(line))

    QTimer.singleShot(0, lambda: threading.Thread(target=listen, daemon=True).start())
    code = run_window([])
    del application
    return code


if __name__ == "__main__":
    sys.exit(main())
