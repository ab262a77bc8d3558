"""A sheet to draw on: paper and ink in the light theme, slate and chalk in the dark one."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.array import Array
from gui.theme import RADIUS_CARD, TYPE_CARD, scaled_font
from gui.widgets.drawing import Drawing
from gui.widgets.keyboard_pen import KeyboardPen
from gui.widgets.pictures import to_array
from gui.widgets.strokes import SHEET, Point, Sheet, Stroke

WIDTHS = (8, 28, 64)  # units: thinnest, usual, thickest
KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Canvas(QWidget):
    """Pen and eraser by mouse, stylus, touch or keys.

    What the network gets is a sheet of its own, black ink on white, 480 × 480: neither the theme
    nor the size of the window changes an answer.

    Signals: ink_changed() with every piece of a stroke; history_changed() when a step was made.
    """

    SAID = ("hint",)

    ink_changed = Signal()
    history_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing = Drawing()
        self.hint = ""
        self._width, self._erasing = float(WIDTHS[1]), False
        self._stroke: Stroke | None = None
        self._keys = KeyboardPen()
        self._keyboard_focus = False
        self._plain = Sheet(
            SHEET, QColor("black"), QColor("white"), QImage.Format.Format_Grayscale8
        )
        self._screen: Sheet | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.setAccessibleName(self.tr("Canvas"))
        self.setAccessibleDescription(
            self.tr(
                "Draw with the mouse, or move with the arrow keys; "
                "Space puts the pen down and lifts it."
            )
        )

    @property
    def is_empty(self) -> bool:
        """Whether no pen has touched the sheet."""
        strokes = self.drawing.strokes + ((self._stroke,) if self._stroke else ())
        return all(stroke.erasing for stroke in strokes)

    @property
    def pen_width(self) -> float:
        """The width of the next stroke in units of the sheet's 480."""
        return self._width

    def set_pen_width(self, width: float) -> None:
        """Choose the width of the next stroke."""
        self._width = float(width)
        self._show_cursor()

    def set_erasing(self, erasing: bool) -> None:
        """Choose the eraser or the pen."""
        self._erasing = erasing
        self._show_cursor()

    def picture(self) -> Array:
        """The drawing as the network gets it: uint8 (480, 480), black ink on white."""
        return to_array(self._plain.image)

    def undo(self) -> None:
        """Take the last step back."""
        self.drawing.undo()
        self._start_over()

    def redo(self) -> None:
        """Make the step again that was taken back."""
        self.drawing.redo()
        self._start_over()

    def clear(self) -> None:
        """Begin a new sheet; undo brings the old one back."""
        self.drawing.clear()
        self._start_over()

    def press(self, point: Point) -> None:
        """Put the pen down."""
        self._stroke = Stroke((point,), self._width, self._erasing)
        for sheet in self._sheets():
            sheet.begin()
        self.update()
        self.ink_changed.emit()

    def move_pen(self, point: Point) -> None:
        """Draw on, if the pen is down."""
        if self._stroke is None:
            return
        longer = self._stroke.extended(point)
        if longer is self._stroke:
            return
        self._stroke = longer
        for sheet in self._sheets():
            sheet.paint(longer, len(longer.points) - 1)
        self.update()
        self.ink_changed.emit()

    def release(self) -> None:
        """Lift the pen: the stroke is done, and one step in the history."""
        if self._stroke is None:
            return
        stroke, self._stroke = self._stroke, None
        for sheet in self._sheets():
            sheet.finish(stroke)
        self.drawing.add(stroke)
        self.update()
        self.ink_changed.emit()
        self.history_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The left button draws."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.press(self._point(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        self.move_pen(self._point(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The stroke ends with the button."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.move_pen(self._point(event.position()))
            self.release()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A stylus draws as wide as it presses; its other end erases."""
        point = self._point(event.position(), event.pressure())
        if event.type() == QEvent.Type.TabletPress:
            chosen = self._erasing
            self._erasing = chosen or event.pointerType() == QPointingDevice.PointerType.Eraser
            self.press(point)
            self._erasing = chosen
        elif event.type() == QEvent.Type.TabletMove:
            self.move_pen(point)
        elif event.type() == QEvent.Type.TabletRelease:
            self.release()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move a pen, Space puts it down and lifts it."""
        if not self._keys.take(event, self):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the keyboard brought the focus."""
        self._keyboard_focus = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A pen held by keys is lifted."""
        self._keyboard_focus = False
        self._keys.hide()
        self.release()
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: the same strokes in its ink."""
        if event.type() == QEvent.Type.PaletteChange:
            self._screen = None
            self._show_cursor()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet, the end of a stroke still wet, and the hint on an empty sheet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipPath(self._rounded_top())
        painter.drawImage(self.rect(), self._screen_sheet().image)
        painter.restore()
        if self._stroke is not None:
            self._paint_wet_end(painter, self._stroke)
        elif self.is_empty and self.hint:
            painter.setFont(scaled_font(self.font(), TYPE_CARD))
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self.hint)
        self._keys.paint(painter, self.width() / SHEET, self.palette().accent().color())
        if self._keyboard_focus:
            painter.setPen(QPen(self.palette().accent(), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, RADIUS_CARD - 1, RADIUS_CARD - 1)

    def _rounded_top(self) -> QPainterPath:
        path = QPainterPath()
        room = QRectF(0, 0, self.width(), self.height() + RADIUS_CARD)
        path.addRoundedRect(room, RADIUS_CARD - 1, RADIUS_CARD - 1)
        return path

    def _paint_wet_end(self, painter: QPainter, stroke: Stroke) -> None:
        painter.save()
        painter.scale(self.width() / SHEET, self.width() / SHEET)
        self._screen_sheet().paint_end(painter, stroke)
        painter.restore()

    def _start_over(self) -> None:
        self._stroke = None
        for sheet in self._sheets():
            sheet.replay(self.drawing.strokes)
        self.update()
        self.ink_changed.emit()
        self.history_changed.emit()

    def _sheets(self) -> tuple[Sheet, Sheet]:
        return self._plain, self._screen_sheet()

    def _screen_sheet(self) -> Sheet:
        side = max(1, round(self.width() * self.devicePixelRatioF()))
        if self._screen is None or self._screen.image.width() != side:
            palette = self.palette()
            ink, paper = palette.text().color(), palette.base().color()
            self._screen = Sheet(side, ink, paper, QImage.Format.Format_RGB32)
            self._screen.replay(self.drawing.strokes)
            self._screen.begin()
            if self._stroke is not None:
                self._screen.paint(self._stroke, 0)
        return self._screen

    def _point(self, position: QPointF, pressure: float = 1.0) -> Point:
        scale = SHEET / max(1, self.width())
        return Point(position.x() * scale, position.y() * scale, pressure)

    def _show_cursor(self) -> None:
        side = max(6, round(self._width * self.width() / SHEET))
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round((side + 2) * ratio), round((side + 2) * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1))
        painter.drawEllipse(QRectF(1, 1, side, side))
        painter.end()
        self.setCursor(QCursor(pixmap, (side + 2) // 2, (side + 2) // 2))
