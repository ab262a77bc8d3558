"""A picture in the canvas's place."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from engine.array import Array
from gui.theme import SPACE_L
from gui.widgets.pictures import draw_fitted, to_image

LARGEST = 1440  # pixels: no screen shows the canvas's place larger


class PictureView(QWidget):
    """Shows a picture whole, in its own aspect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setAccessibleName(self.tr("Picture"))

    def show_picture(self, picture: Array, name: str) -> None:
        """Show it; the name is read out to who can't see it."""
        step = max(1, max(picture.shape[:2]) // LARGEST)
        self._image = to_image(picture[::step, ::step])
        self.setAccessibleDescription(name)
        self.update()

    def sizeHint(self) -> QSize:
        """As the canvas it stands for."""
        return QSize(480, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture with a margin around it."""
        if not self._image.isNull():
            painter = QPainter(self)
            room = self.rect().adjusted(SPACE_L, SPACE_L, -SPACE_L, -SPACE_L)
            draw_fitted(painter, self._image, room)
