"""A small picture, much enlarged, with boxes drawn on it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.array import Array
from gui.theme import RADIUS_FIELD, SPACE_M
from gui.widgets.fitted_picture import FittedPicture
from gui.widgets.pictures import to_image

EDGE = 1  # pixels around the picture


@dataclass(frozen=True)
class PixelBox:
    """A rectangle of the picture's pixels; bottom and right are not inside."""

    top: float
    left: float
    bottom: float
    right: float


class PixelView(QWidget):
    """Shows every pixel as a square; a sentence where there is no picture."""

    SAID = ("empty_text",)

    def __init__(self, name: str, side: int = 0) -> None:
        super().__init__()
        self._picture: FittedPicture | None = None
        self._image: QImage | None = None
        self._box: PixelBox | None = None
        self._side = side
        self.empty_text = ""
        self.setAccessibleName(name)
        if side:
            self.setFixedSize(side, side)
        else:
            self.setMinimumSize(120, 120)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def image(self) -> QImage | None:
        """What is on screen."""
        return self._image

    @property
    def box(self) -> PixelBox | None:
        """The box that is drawn, if any."""
        return self._box

    def show_picture(self, picture: Array | None, words: str = "") -> None:
        """Show uint8 (H, W) or (H, W, 3), or nothing; `words` are read out to who can't see it."""
        self._image = None if picture is None else to_image(picture)
        shown = self._image
        self._picture = None if shown is None else FittedPicture(shown)
        self._box = None
        self.setAccessibleDescription(words)
        self.update()

    def show_box(self, box: PixelBox | None) -> None:
        """Mark a part of the picture, or none."""
        self._box = box
        self.update()

    def sizeHint(self) -> QSize:
        side = self._side or 280
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        if self._picture is None:
            self._paint_empty(painter)
            return
        at = self._picture.draw(painter, room)
        painter.setPen(QPen(self.palette().mid().color(), 1))
        painter.drawRect(at.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self._box is not None:
            self._paint_box(painter, at, self._picture.size)

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().mid().color(), 1, Qt.PenStyle.DashLine))
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(room, RADIUS_FIELD, RADIUS_FIELD)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        inner = self.rect().adjusted(SPACE_M, SPACE_M, -SPACE_M, -SPACE_M)
        painter.drawText(inner, flags, self.empty_text)

    def _paint_box(self, painter: QPainter, at: QRectF, size: QSize) -> None:
        assert self._box is not None
        across, down = at.width() / size.width(), at.height() / size.height()
        box = QRectF(
            at.left() + self._box.left * across,
            at.top() + self._box.top * down,
            (self._box.right - self._box.left) * across,
            (self._box.bottom - self._box.top) * down,
        )
        for colour, width in ((QColor("black"), 4), (self.palette().accent().color(), 2)):
            pen = QPen(colour, width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(box)
