"""The learning rate of a run, and hands on its points: by mouse and by keys."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from gui.models.rate_points import RatePoints
from gui.plots.rate_keys import keyed
from gui.plots.rate_view import RateView
from gui.theme import Theme

REACH = 9  # pixels from a point or the line that a press still takes
SETTLE_MS = 700  # after the last key: then the change holds


class RatePlot(RateView):
    """The points ahead can be dragged; a press on the line makes a new one.

    By keys: left and right choose a point, up and down move it (Shift: farther), with Ctrl left and
    right move it aside; Insert adds one, Delete takes it off, Escape takes back what does not hold
    yet.

    Signals: points_changed(RatePoints) others that are to hold, once the hand lets go.
    """

    points_changed = Signal(object)

    def __init__(self, theme: Theme, note_cost: Callable[[float], None]) -> None:
        super().__init__(theme, note_cost)
        self._grip: QPointF | None = None  # while the mouse drags: from the point to the press
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._commit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setStyleSheet("border: 2px solid transparent;")
        self.plotItem.setContentsMargins(0, 6, 12, 4)  # within the border

    @property
    def busy(self) -> bool:
        """Whether a hand is at work."""
        return self._draft is not None

    def take_back(self) -> None:
        """Forget what a hand began."""
        self._settle.stop()
        self._draft = self._grip = None
        self._show_all()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        points = self.points
        left = event.button() == Qt.MouseButton.LeftButton
        number = self._under(event.position()) if left and points is not None else -1
        if number < 0 or points is None:
            super().mousePressEvent(event)
            return
        self.setFocus()
        self._settle.stop()
        if number == len(points.x):
            points, number = points.with_point(self._view(event.position()).x())
        self._draft, self._chosen = points, number
        self._grip = event.position() - self.place_of(number)
        self.show_points_alone()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None or self._draft is None:
            if not event.buttons():
                self._show_reach(event.position())
            super().mouseMoveEvent(event)
            return
        at = self._view(event.position() - self._grip)
        bottom, top = self.viewRange()[1]
        self._draft = self._draft.moved(self._chosen, at.x(), 10 ** min(max(at.y(), bottom), top))
        self.show_points_alone()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            super().mouseReleaseEvent(event)
            return
        self._grip = None
        self._commit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._under(event.position()) < 0:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        points = self.points
        if points is None or not points.free or not self._obey(event, points):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setStyleSheet(f"border: 2px solid {self.palette().accent().color().name()};")
        self.show_points_alone()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setStyleSheet("border: 2px solid transparent;")
        if self._grip is None and self._draft is not None:
            self._commit()
        self.show_points_alone()

    def _obey(self, event: QKeyEvent, points: RatePoints) -> bool:
        """Do what the key says; whether it says anything."""
        if event.key() == Qt.Key.Key_Escape and self._draft is not None:
            self.take_back()
            return True
        found = keyed(event, points, self.chosen)
        if found is None:
            return False
        after, self._chosen = found
        if after is not points:  # it holds once the keys rest
            self._draft = after
            self._settle.start()
        self.show_points_alone()
        return True

    def _commit(self) -> None:
        self._settle.stop()
        draft, held, self._draft = self._draft, self._points, None
        if draft is not None and held is not None and (draft.x, draft.rate) != (held.x, held.rate):
            self._points = draft
            self.points_changed.emit(draft)
        self._show_all()

    def _under(self, position: QPointF) -> int:
        """The point that a press there takes; their count for the line between; -1 for neither."""
        points = self.points
        if points is None or not points.free:
            return -1
        away = [(self.place_of(number) - position).manhattanLength() for number in points.free]
        nearest = int(np.argmin(away))
        if away[nearest] <= REACH:
            return points.free[nearest]
        x = self._view(position).x()
        if points.now < x < points.x[-1]:
            off = abs(self.pixel(x, self.line_at(x)).y() - position.y())
            return len(points.x) if off <= REACH else -1
        return -1

    def _show_reach(self, position: QPointF) -> None:
        found, points = self._under(position), self.points
        shape = Qt.CursorShape.ArrowCursor
        if points is not None and found >= 0:
            on_line = found == len(points.x)
            shape = Qt.CursorShape.CrossCursor if on_line else Qt.CursorShape.PointingHandCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _view(self, position: QPointF) -> QPointF:
        return QPointF(self.plotItem.vb.mapSceneToView(self.mapToScene(position.toPoint())))
