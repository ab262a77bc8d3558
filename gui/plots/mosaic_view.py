"""A mosaic of maps as one image, whose maps and pixels can be chosen."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsRectItem, QLabel

from engine.array import Array
from gui.models.mosaic import Mosaic
from gui.theme import Theme

STEPS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip


class MosaicView(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """One ImageItem for all maps; a click or the arrow keys choose a map, a click its pixel.

    Signals: unit_chosen(int, int, int) the map, and its row and column.
    """

    unit_chosen = Signal(int, int, int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.mosaic: Mosaic | None = None
        self._chosen: tuple[int, int, int] | None = None
        self._image = pg.ImageItem(axisOrder="row-major")
        self._frame, self._pixel = QGraphicsRectItem(), QGraphicsRectItem()
        self._empty = QLabel(self)
        self._prepare(name)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme; the maps' own come with `show_mosaic`."""
        self.setBackground(theme.surface)
        for item, width in ((self._frame, 3), (self._pixel, 2)):
            pen = QPen(pg.mkColor(theme.accent), width)
            pen.setCosmetic(True)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            item.setPen(pen)

    def show_mosaic(self, mosaic: Mosaic | None, table: Array | None = None) -> None:
        """Show it in these colours, uint8 (256, 3); None shows the sentence."""
        self.mosaic = mosaic
        self._empty.setVisible(mosaic is None)
        self._image.setVisible(mosaic is not None)
        if mosaic is None:
            self.choose(None)
            return
        self._image.setImage(
            mosaic.image, levels=mosaic.levels, lut=table, autoDownsample=True, autoLevels=False
        )
        height, width = mosaic.image.shape
        self.setRange(QRectF(0, 0, width, height), padding=0)
        self.choose(self._chosen)

    def set_empty_text(self, text: str) -> None:
        """What stands there without maps."""
        self._empty.setText(text)

    def choose(self, place: tuple[int, int, int] | None) -> None:
        """Mark a map and its pixel without telling anybody."""
        mosaic = self.mosaic
        fits = mosaic is not None and place is not None and place[0] < mosaic.count
        self._chosen = place if fits else None
        self._frame.setVisible(fits)
        self._pixel.setVisible(fits)
        if not fits or mosaic is None or place is None:
            return
        unit, row, column = place
        top, left = mosaic.corner(unit)
        self._frame.setRect(QRectF(left, top, mosaic.cell[1], mosaic.cell[0]))
        side = mosaic.enlarged
        single = mosaic.cell == (side, side)
        self._pixel.setVisible(not single)
        self._pixel.setRect(QRectF(left + column * side, top + row * side, side, side))

    def place_of(self, unit: int) -> QPointF:
        """The middle of a map, in the widget's pixels."""
        assert self.mosaic is not None
        top, left = self.mosaic.corner(unit)
        middle = QPointF(left + self.mosaic.cell[1] / 2, top + self.mosaic.cell[0] / 2)
        return QPointF(self.mapFromScene(self.plotItem.vb.mapViewToScene(middle)))

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.mosaic is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus()
        at = self.plotItem.vb.mapSceneToView(self.mapToScene(event.position().toPoint()))
        found = self.mosaic.find(at.y(), at.x())
        if found is not None:
            self._tell(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or self.mosaic is None:
            event.ignore()
            return
        unit, row, column = self._chosen or (-1, 0, 0)
        wanted = 0 if unit < 0 else unit + step[0] * self.mosaic.across + step[1]
        if 0 <= wanted < self.mosaic.count:
            self._tell((wanted, row, column))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setStyleSheet(f"border: 2px solid {self.palette().accent().color().name()};")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setStyleSheet("border: 2px solid transparent;")

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_empty"):  # the base class resizes before it is whole
            self._empty.setGeometry(self.rect().adjusted(16, 8, -16, -8))
            if self.mosaic is not None:
                height, width = self.mosaic.image.shape
                self.setRange(QRectF(0, 0, width, height), padding=0)

    def _tell(self, place: tuple[int, int, int]) -> None:
        self.choose(place)
        self.unit_chosen.emit(*place)

    def _prepare(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self.setStyleSheet("border: 2px solid transparent;")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.hideAxis("left")
        self.hideAxis("bottom")
        view = self.plotItem.vb
        view.setMouseEnabled(False, False)
        view.setAspectLocked(True)
        view.invertY(True)
        view.setDefaultPadding(0)
        self.plotItem.setContentsMargins(0, 0, 0, 0)
        self.addItem(self._image)
        for item in (self._frame, self._pixel):
            item.setVisible(False)
            self.addItem(item)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
