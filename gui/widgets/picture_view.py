"""A picture in the canvas's place."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from engine.array import Array
from engine.imaging.shrink import shrink
from gui.theme import SPACE_L
from gui.widgets.fitted_picture import FittedPicture
from gui.widgets.pictures import to_image

LARGEST = 1440  # pixels: no screen shows the canvas's place larger


class PictureView(QWidget):
    """Shows a picture whole, in its own aspect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: FittedPicture | None = None
        self.setAccessibleName(self.tr("Picture"))

    def show_picture(self, image: QImage, name: str) -> None:
        """Show it; the name is read out to who can't see it."""
        self._picture = FittedPicture(image)
        self.setAccessibleDescription(name)
        self.update()

    def sizeHint(self) -> QSize:
        """As the canvas it stands for."""
        return QSize(480, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture with a hairline and a margin around it."""
        if self._picture is not None:
            painter = QPainter(self)
            room = self.rect().adjusted(SPACE_L, SPACE_L, -SPACE_L, -SPACE_L)
            edge = self._picture.draw(painter, room)
            painter.setPen(QPen(self.palette().mid().color(), 1))
            painter.drawRect(edge.toAlignedRect().adjusted(-1, -1, 0, 0))


def make_shown(picture: Array) -> QImage:
    """As much of a picture as a screen can show, in the format that Qt scales fastest."""
    return to_image(shrink(picture, LARGEST)).convertToFormat(QImage.Format.Format_RGB32)
