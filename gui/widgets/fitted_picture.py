"""A picture drawn into whatever room there is, scaled once for each size."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from gui.widgets.pictures import fit

PIXELS_SHOW = 2.0  # times enlarged: from here on single pixels are worth seeing


class FittedPicture:
    """An image, whole, in its own aspect; what was scaled is kept until the room changes."""

    def __init__(self, image: QImage) -> None:
        self._image = image
        self._scaled = image
        self._scaled_to = image.size()

    @property
    def size(self) -> QSize:
        """The size of the image itself, in pixels."""
        return self._image.size()

    def draw(self, painter: QPainter, room: QRect) -> QRectF:
        """Draw it: much enlarged pixel by pixel, otherwise smoothly. Returns where it stands."""
        target = fit(self._image.size(), room)
        ratio = painter.device().devicePixelRatio()
        if target.width() * ratio / self._image.width() < PIXELS_SHOW:
            self._scale((target.size() * ratio).toSize())
        else:
            self._scale(self._image.size())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(target, self._scaled)
        return target

    def _scale(self, size: QSize) -> None:
        if size == self._scaled_to:
            return
        self._scaled_to = size
        self._scaled = self._image.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
