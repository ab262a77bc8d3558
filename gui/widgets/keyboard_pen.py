"""Drawing without a mouse: arrow keys move, Space puts the pen down and lifts it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen

from gui.widgets.strokes import SHEET, Point

if TYPE_CHECKING:
    from gui.widgets.canvas import Canvas

STEP = 12.0  # units
FINE_STEP = 3.0  # units, with Shift
ARM = 9.0  # pixels of the cross
MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class KeyboardPen:
    """Where the keys have brought the pen, shown as a cross once it was moved."""

    def __init__(self) -> None:
        self._x = self._y = SHEET / 2
        self._shown = self._down = False

    def take(self, event: QKeyEvent, canvas: "Canvas") -> bool:
        """Act on a key; False where it is none of ours."""
        key = Qt.Key(event.key())
        if key in MOVES:
            self._move(MOVES[key], bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            canvas.move_pen(Point(self._x, self._y))
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._down = not self._down
            if self._down:
                canvas.press(Point(self._x, self._y))
            else:
                canvas.release()
        else:
            return False
        self._shown = True
        canvas.update()
        return True

    def hide(self) -> None:
        """Forget the cross; the pen is up."""
        self._shown = self._down = False

    def paint(self, painter: QPainter, scale: float, colour: QColor) -> None:
        """Draw the cross."""
        if not self._shown:
            return
        at = QPointF(self._x, self._y) * scale
        painter.setPen(QPen(colour, 2))
        painter.drawLine(at - QPointF(ARM, 0), at + QPointF(ARM, 0))
        painter.drawLine(at - QPointF(0, ARM), at + QPointF(0, ARM))

    def _move(self, direction: tuple[int, int], fine: bool) -> None:
        step = FINE_STEP if fine else STEP
        self._x = min(SHEET - 1.0, max(0.0, self._x + step * direction[0]))
        self._y = min(SHEET - 1.0, max(0.0, self._y + step * direction[1]))
