"""Opens the real window and answers questions about what can be seen in it.

A line of JSON comes in on standard input: `{"name": "Start"}`. A line goes out: the visible widgets
whose accessible name or text that is, each with its middle on the screen, its text and its state.
`{"name": "Loss", "colour": "#0B6FB8"}` also counts the pixels of that colour that the screen shows
where the widget is. Nothing is clicked here: the test moves the real mouse.
"""

import json
import sys
import threading

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from gui.app import run_window


class Asked(QObject):
    question = Signal(object)


def describe(widget, colour):
    middle = widget.mapToGlobal(widget.rect().center())
    text = getattr(widget, "text", None)
    return {
        "x": middle.x(),
        "y": middle.y(),
        "width": widget.width(),
        "height": widget.height(),
        "text": text() if callable(text) else "",
        "value": widget.value() if callable(getattr(widget, "value", None)) else None,
        "enabled": widget.isEnabled(),
        "description": widget.accessibleDescription(),
        "pixels": count_pixels(widget, QColor(colour)) if colour else None,
    }


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
        text = getattr(widget, "text", None)
        return question["name"] in (widget.accessibleName(), text() if callable(text) else "")

    found = [w for w in QApplication.allWidgets() if isinstance(w, QWidget) and w.isVisible()]
    return [describe(widget, question.get("colour")) for widget in found if matches(widget)]


def answer(question):
    sys.stdout.write(json.dumps(find(question)) + "\n")
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
