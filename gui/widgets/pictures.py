"""Pictures between NumPy and Qt."""

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from engine.array import Array
from engine.errors import UserError
from engine.imaging.opencv import MAX_PIXELS, MEGAPIXEL

PIXELS_SHOW = 2.5  # times enlarged: from here on single pixels are worth seeing


def to_image(picture: Array) -> QImage:
    """uint8 (H, W) or (H, W, 3) RGB as an image of its own."""
    height, width = picture.shape[:2]
    data = np.ascontiguousarray(picture)
    kind = QImage.Format.Format_Grayscale8 if data.ndim == 2 else QImage.Format.Format_RGB888
    return QImage(data.data, width, height, data.strides[0], kind).copy()


def to_array(image: QImage) -> Array:
    """An image as uint8 (H, W) where it is grey, else (H, W, 3) RGB over white.

    Raises: UserError for an empty image, or one over the limit of 50 megapixels.
    """
    if image.isNull():
        raise UserError("That holds no picture. Copy or open a picture.")
    if image.width() * image.height() > MAX_PIXELS:
        raise UserError(
            f"This picture has {image.width() * image.height() / MEGAPIXEL:.0f} megapixels; at "
            f"most {MAX_PIXELS // MEGAPIXEL} are read. Make it smaller first."
        )
    if image.format() == QImage.Format.Format_Grayscale8:
        return _view(image, 1)[:, : image.width()].copy()
    if image.hasAlphaChannel():
        image = _over_white(image)
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = _view(plain, 3)[:, : 3 * plain.width()]
    return rows.reshape(plain.height(), plain.width(), 3).copy()


def fit(picture: QSize, room: QRect) -> QRectF:
    """The largest rectangle of the picture's aspect in the middle of the room."""
    size = picture.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.x() + (room.width() - size.width()) / 2
    top = room.y() + (room.height() - size.height()) / 2
    return QRectF(left, top, max(1, size.width()), max(1, size.height()))


def draw_fitted(painter: QPainter, image: QImage, room: QRect) -> None:
    """Draw an image into the room: much enlarged pixel by pixel, otherwise smoothly."""
    target = fit(image.size(), room)
    ratio = painter.device().devicePixelRatio()
    scale = target.width() * ratio / image.width()
    if scale < PIXELS_SHOW:
        size = (target.size() * ratio).toSize()
        image = image.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(target, image)


def _view(image: QImage, channels: int) -> Array:
    assert image.depth() == 8 * channels
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)


def _over_white(image: QImage) -> QImage:
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    return plain
