"""A grid of tens of thousands of pictures, of which only those in sight are ever painted."""

from collections import OrderedDict
from time import perf_counter

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from engine.array import Array
from gui.models.grid import Grid
from gui.models.pyramid import Pyramid, Zoom, usual_zoom, zooms
from gui.theme import SPACE_L, TYPE_CARD, scaled_font

GAP = 3  # pixels
KEPT_ROWS = 256  # images of rows, for scrolling to and fro
BUDGET_S = 0.006  # of building rows in one painting; the rest comes with the next
OPAQUE = 255


class PictureGrid(QAbstractScrollArea):
    """Pictures by number, filtered, in whole multiples of their pixels.

    Arrows, Page Up and Down, Home and End walk; Ctrl and the wheel enlarge.

    Signals:
        looked_at(int) the number of the picture under the mouse, or else of the chosen one;
        chosen(int) the number of the picture chosen by mouse or keys;
        zoomed(int) another of `choices`.
    """

    SAID = ("empty_text",)

    looked_at = Signal(int)
    chosen = Signal(int)
    zoomed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.empty_text = ""
        self.choices: tuple[Zoom, ...] = zooms(28, 28)
        self._zoom = usual_zoom(self.choices)
        self._pyramid = Pyramid(np.empty((0, 28, 28), np.uint8))
        self._numbers: Array = np.empty(0, np.int64)
        self._rows: OrderedDict[int, QImage] = OrderedDict()
        self._current, self._hovered = -1, -1  # places in the grid
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(180, 120)

    @property
    def grid(self) -> Grid:
        """Where the cells lie at this width."""
        zoom = self.choices[self._zoom]
        return Grid(len(self._numbers), self.viewport().width(), zoom.width, zoom.height, GAP)

    @property
    def zoom(self) -> int:
        """Which of `choices` is shown."""
        return self._zoom

    @property
    def numbers(self) -> Array:
        """The numbers of the pictures in the grid, in order."""
        return self._numbers

    @property
    def current(self) -> int:
        """The number of the chosen picture; -1 where there is none."""
        return int(self._numbers[self._current]) if self._current >= 0 else -1

    def show_pictures(self, pictures: Array) -> None:
        """Show another set, uint8 (N, H, W) or (N, H, W, 3), from its beginning."""
        self._pyramid = Pyramid(pictures)
        choices = zooms(*pictures.shape[1:3])
        if choices != self.choices:
            self.choices, self._zoom = choices, usual_zoom(choices)
        self.show_numbers(np.arange(len(pictures)))

    def show_numbers(self, numbers: Array) -> None:
        """Show only these of the set's pictures; the first is the chosen one."""
        self._numbers = numbers
        self._current, self._hovered = (0 if len(numbers) else -1), -1
        self._start_over()
        self.verticalScrollBar().setValue(0)
        self._tell()

    def set_zoom(self, zoom: int) -> None:
        """Show another of `choices`; the chosen picture stays in sight."""
        zoom = max(0, min(zoom, len(self.choices) - 1))
        if zoom != self._zoom:
            self._zoom = zoom
            self._start_over()
            self._bring_into_sight()
            self.zoomed.emit(zoom)

    def go_to(self, number: int) -> bool:
        """Choose the picture of that number; whether it is among those shown."""
        found = np.flatnonzero(self._numbers == number)
        if len(found):
            self._choose(int(found[0]))
        return bool(len(found))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows in sight; what took too long to build comes with the next painting."""
        painter = QPainter(self.viewport())
        if not len(self._numbers):
            self._paint_empty(painter)
            return
        grid, top = self.grid, self.verticalScrollBar().value()
        deadline = perf_counter() + BUDGET_S
        for row in grid.visible(top, self.viewport().height()):
            image = self._row_image(row, grid, deadline)
            if image is not None:
                painter.drawImage(QPoint(0, grid.gap + row * grid.pitch - top), image)
        self._paint_frames(painter, grid, top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other columns: the chosen picture stays in sight."""
        super().resizeEvent(event)
        self._start_over()
        self._bring_into_sight()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The picture under the mouse is the one looked at."""
        place = self._place(event)
        if place != self._hovered:
            self._hovered = place
            self.viewport().update()
            self._tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The left button chooses."""
        place = self._place(event)
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self._choose(place)

    def viewportEvent(self, event: QEvent) -> bool:
        """The mouse leaves: the chosen picture is looked at again."""
        if event.type() == QEvent.Type.Leave and self._hovered >= 0:
            self._hovered = -1
            self.viewport().update()
            self._tell()
        return bool(super().viewportEvent(event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, enlarge."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from picture to picture."""
        grid = self.grid
        page = max(1, self.viewport().height() // grid.pitch) * grid.columns
        keys = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Up: self._current - grid.columns,
            Qt.Key.Key_Down: self._current + grid.columns,
            Qt.Key.Key_PageUp: max(0, self._current - page),
            Qt.Key.Key_PageDown: min(grid.count - 1, self._current + page),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: grid.count - 1,
        }
        place = keys.get(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        elif 0 <= place < grid.count:
            self._choose(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which picture is the chosen one."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it less."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _choose(self, place: int) -> None:
        self._current = place
        self._hovered = -1
        self._bring_into_sight()
        self.viewport().update()
        self._tell()
        self.chosen.emit(self.current)

    def _tell(self) -> None:
        place = self._hovered if self._hovered >= 0 else self._current
        self.looked_at.emit(int(self._numbers[place]) if place >= 0 else -1)

    def _place(self, event: QMouseEvent) -> int:
        point = event.position().toPoint()
        found = self.grid.at(point.x(), point.y() + self.verticalScrollBar().value())
        return -1 if found is None else found

    def _bring_into_sight(self) -> None:
        if self._current >= 0:
            bar = self.verticalScrollBar()
            bar.setValue(self.grid.scroll_to(self._current, bar.value(), self.viewport().height()))

    def _start_over(self) -> None:
        """Another arrangement: nothing that was painted fits any more."""
        self._rows.clear()
        grid, bar = self.grid, self.verticalScrollBar()
        bar.setRange(0, max(0, grid.length - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(max(8, grid.pitch // 3))
        self.viewport().update()

    def _row_image(self, row: int, grid: Grid, deadline: float) -> QImage | None:
        if row in self._rows:
            self._rows.move_to_end(row)
            return self._rows[row]
        if perf_counter() > deadline:
            self.viewport().update()
            return None
        image = self._build_row(row, grid)
        self._rows[row] = image
        if len(self._rows) > KEPT_ROWS:
            self._rows.popitem(last=False)
        return image

    def _build_row(self, row: int, grid: Grid) -> QImage:
        """A row side by side, clear in the gaps, as blue, green, red and alpha."""
        zoom = self.choices[self._zoom]
        numbers = self._numbers[row * grid.columns : (row + 1) * grid.columns]
        pictures = self._pyramid.take(numbers, zoom.level)
        if pictures.ndim == 3:
            pictures = pictures[..., None]
        wide = pictures.repeat(zoom.factor, axis=1).repeat(zoom.factor, axis=2)
        cells = np.zeros((zoom.height, len(numbers), zoom.width + GAP, 4), np.uint8)
        cells[:, :, GAP:, :3] = wide[..., ::-1].swapaxes(0, 1)
        cells[:, :, GAP:, 3] = OPAQUE
        width = len(numbers) * (zoom.width + GAP)
        kind = QImage.Format.Format_ARGB32_Premultiplied
        return QImage(cells.data, width, zoom.height, 4 * width, kind).copy()

    def _paint_frames(self, painter: QPainter, grid: Grid, top: int) -> None:
        strong = self.hasFocus()
        marks = (
            (self._hovered, QPalette.ColorRole.Text),
            (self._current, QPalette.ColorRole.Accent),
        )
        for place, role in marks:
            if place < 0:
                continue
            x, y = grid.corner(place)
            width = 3 if strong and place == self._current else 2
            cell = QRect(x, y - top, grid.width, grid.height).adjusted(-2, -2, 1, 1)
            painter.setPen(QPen(self.palette().color(role), width))
            painter.drawRect(cell)

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setFont(scaled_font(self.font(), TYPE_CARD))
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = self.viewport().rect().adjusted(SPACE_L, SPACE_L, -SPACE_L, -SPACE_L)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self.empty_text)
