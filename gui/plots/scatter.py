"""Points by class, each of which is a picture."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel

from engine.array import Array
from gui.models.embedding import Points, nearest
from gui.theme import Theme

SYMBOLS = "ostd+x"  # once the colours are through, the next sign
SIZE = 7  # pixels
MARGIN = 0.05  # around all points
SEEN = 0.85  # opacity


class ScatterPlot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Shows Points; the mouse or the arrow keys go from picture to picture.

    Signals: pointed(int) the number of the picture under the mouse, -1 for none;
    chosen(int) the one that was clicked.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._points: Points | None = None
        self._at: int | None = None
        self._dots = pg.ScatterPlotItem(size=SIZE, pen=None, pxMode=True)
        self._ring = pg.ScatterPlotItem(size=SIZE + 8, brush=None, pxMode=True)
        self._empty = QLabel(self)
        self._prepare(name)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.setBackground(theme.surface)
        self._ring.setPen(pg.mkPen(theme.text, width=2))
        self.show_points(self._points)

    def show_points(self, points: Points | None, sentence: str = "") -> None:
        """Show them, or say why there are none."""
        self._points = points
        self._empty.setText(sentence)
        self._empty.setVisible(points is None)
        self._point_at(None)
        if points is None:
            self._dots.setData([], [])
            return
        brushes = [pg.mkBrush(_faded(colour)) for colour in self._theme.series]
        series = len(brushes)
        self._dots.setData(
            x=points.places[:, 0],
            y=points.places[:, 1],
            brush=[brushes[label % series] for label in points.labels],
            symbol=[symbol_of(label, series) for label in points.labels],
        )
        self._fit(points.places)

    def say(self, sentence: str) -> None:
        """Another sentence for as long as there are no points."""
        self._empty.setText(sentence)

    def place_of(self, index: int) -> QPointF:
        """A point in the widget's pixels."""
        assert self._points is not None
        at = QPointF(*map(float, self._points.places[index]))
        return QPointF(self.mapFromScene(self.plotItem.vb.mapViewToScene(at)))

    def sizeHint(self) -> QSize:
        return QSize(400, 320)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._find(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self._point_at(self._find(event.position()))
        self._choose()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        step = steps.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        elif step is not None and self._points is not None:
            now = self._at if self._at is not None else -1
            self._point_at((now + step) % len(self._points.numbers))
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setStyleSheet(f"border: 2px solid {self.palette().accent().color().name()};")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setStyleSheet("border: 2px solid transparent;")

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_empty"):  # the base class resizes before it is whole
            self._empty.setGeometry(self.rect().adjusted(24, 8, -24, -8))

    def _find(self, position: QPointF) -> int | None:
        if self._points is None:
            return None
        view = self.plotItem.vb
        at = view.mapSceneToView(self.mapToScene(position.toPoint()))
        room = view.viewRect()
        return nearest(self._points.places, at.x(), at.y(), room.width(), room.height())

    def _point_at(self, index: int | None) -> None:
        if index == self._at and index is not None:
            return
        self._at = index
        if index is None or self._points is None:
            self._ring.setData([], [])
            self.pointed.emit(-1)
            return
        place = self._points.places[index]
        self._ring.setData([float(place[0])], [float(place[1])])
        self.pointed.emit(int(self._points.numbers[index]))

    def _choose(self) -> None:
        if self._at is not None and self._points is not None:
            self.chosen.emit(int(self._points.numbers[self._at]))

    def _fit(self, places: Array) -> None:
        low, high = places.min(axis=0), places.max(axis=0)
        edge = np.maximum(high - low, 1e-9) * MARGIN
        (left, bottom), (right, top) = low - edge, high + edge
        self.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)

    def _prepare(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setStyleSheet("border: 2px solid transparent;")
        self.setMenuEnabled(False)
        self.hideButtons()
        self.hideAxis("left")
        self.hideAxis("bottom")
        self.plotItem.vb.setMouseEnabled(False, False)
        self.plotItem.disableAutoRange()
        self.addItem(self._dots)
        self.addItem(self._ring)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def symbol_of(label: int, series: int) -> str:
    """Classes beyond the colours there are get another shape."""
    return SYMBOLS[int(label) // series % len(SYMBOLS)]


def _faded(colour: str) -> object:
    made = pg.mkColor(colour)
    made.setAlphaF(SEEN)
    return made
