"""The drawing of a network on screen."""

from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QToolTip, QWidget

from gui.models.architecture_items import Scene, Volume
from gui.models.layer_places import Place
from gui.plots.architecture import outline, paint_scene
from gui.theme import Theme

SMALLEST_SCALE, READABLE_SCALE, LARGEST_SCALE = 0.7, 0.72, 1.25


class ArchitectureView(QScrollArea):
    """The drawing, as high as there is room, and scrolled sideways where it is long.

    Signals: chosen(tuple) the place of the layer whose box was pressed.
    """

    chosen = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.sheet = _Sheet(theme)
        self.sheet.chosen.connect(self.chosen)
        self.setWidget(self.sheet)
        self.sheet.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QScrollArea::corner { background: transparent; border: none; }")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Picture of the network"))

    def show_scene(self, scene: Scene) -> None:
        """Another drawing."""
        self.sheet.scene = scene
        self._fit()

    def choose(self, place: Place) -> None:
        """Mark the box of a layer, and bring it into view."""
        self.sheet.marked = place
        self.sheet.update()
        within = (v for v in self.sheet.scene.volumes if v.place[: len(place)] == place)
        box = next(within, None)
        if box is not None and place:
            middle = outline(box).center() * self.sheet.scale
            room = min(120, self.viewport().width() // 2)
            self.ensureVisible(round(middle.x()), round(middle.y()), room, 40)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.sheet.theme = theme
        self.sheet.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As large as the height allows; what is wider or higher than readable is scrolled."""
        scene = self.sheet.scene
        if not scene.items:
            return
        bar = self.horizontalScrollBar().sizeHint().height()
        scale = min(LARGEST_SCALE, self.height() / scene.height)
        wide = self.width() / scene.width
        if wide < scale:
            bared = (self.height() - bar) / scene.height  # the bar takes some
            scale = wide if wide >= READABLE_SCALE else min(scale, bared)
        self.sheet.scale = max(scale, SMALLEST_SCALE)
        size = QSizeF(scene.width, scene.height) * self.sheet.scale
        self.sheet.resize(int(size.width()), int(size.height()))
        self.sheet.update()


class _Sheet(QWidget):
    """Signals: chosen(tuple)"""

    chosen = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.scale = theme, 1.0
        self.scene = Scene(1, 1, ())
        self.marked: Place = ()
        self.setMouseTracking(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.scale(self.scale, self.scale)
        paint_scene(painter, self.scene, self.theme, self.marked or None)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        box = self._at(event.position())
        if box is not None and box.place:
            self.chosen.emit(box.place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        box = self._at(event.position())
        over = box is not None and bool(box.place)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            box = self._at(QPointF(event.pos()))
            words = self.tr("Press to go to this layer's card") if box and box.place else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _at(self, point: QPointF) -> Volume | None:
        where = point / self.scale
        return next((v for v in self.scene.volumes if outline(v).contains(where)), None)
