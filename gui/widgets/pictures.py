"""Pictures between NumPy and Qt."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage

from engine.array import Array
from engine.errors import UserError
from engine.imaging.opencv import MAX_PIXELS, MEGAPIXEL
from engine.imaging.shrink import drop_alpha, lay_over_white

translate = QCoreApplication.translate
BLUE_FIRST = {  # formats of four bytes a pixel, and whether their colours are times alpha already
    QImage.Format.Format_RGB32: True,
    QImage.Format.Format_ARGB32: False,
    QImage.Format.Format_ARGB32_Premultiplied: True,
}


def to_image(picture: Array) -> QImage:
    """uint8 (H, W) or (H, W, 3) RGB as an image of its own."""
    height, width = picture.shape[:2]
    data = np.ascontiguousarray(picture)
    kind = QImage.Format.Format_Grayscale8 if data.ndim == 2 else QImage.Format.Format_RGB888
    return QImage(data.data, width, height, data.strides[0], kind).copy()


def to_array(image: QImage) -> Array:
    """An image as uint8 (H, W) where it is grey, else (H, W, 3) RGB over white.

    Large images are converted by OpenCV, which lets other threads run; Qt here does not.
    Raises: UserError for an empty image, or one over the limit of 50 megapixels.
    """
    _check(image)
    if image.format() == QImage.Format.Format_Grayscale8:
        return _view(image, 1)[:, : image.width()].copy()
    if image.format() not in BLUE_FIRST:
        image = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = _view(image, 4).reshape(image.height(), image.width(), 4)
    if not image.hasAlphaChannel():  # the fourth byte may be anything
        return drop_alpha(pixels)
    return lay_over_white(pixels, BLUE_FIRST[image.format()])


def fit(picture: QSize, room: QRect) -> QRectF:
    """The largest rectangle of the picture's aspect in the middle of the room."""
    size = picture.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.x() + (room.width() - size.width()) / 2
    top = room.y() + (room.height() - size.height()) / 2
    return QRectF(left, top, max(1, size.width()), max(1, size.height()))


def _check(image: QImage) -> None:
    if image.isNull():
        raise UserError(translate("pictures", "That holds no picture. Copy or open a picture."))
    pixels = image.width() * image.height()
    if pixels > MAX_PIXELS:
        sentence = translate(
            "pictures",
            "This picture has {0:.0f} megapixels; at most {1} are read. Make it smaller first.",
        )
        raise UserError(sentence.format(pixels / MEGAPIXEL, MAX_PIXELS // MEGAPIXEL))


def _view(image: QImage, channels: int) -> Array:
    assert image.depth() == 8 * channels
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
