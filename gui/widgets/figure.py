"""A number that changes, over what it means; painted, so that a change lays nothing out."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import TYPE_CARD, TYPE_MUTED, scaled_font, tabular

WIDTH = 64  # pixels
HEIGHT = 40


class Figure(QWidget):
    """A value with its caption, such as `12,400` over `pictures/s`."""

    SAID = ("_caption",)

    def __init__(self, caption: str, widest: str = "") -> None:
        super().__init__()
        self._caption, self._value = caption, "–"
        self._value_font = tabular(scaled_font(self.font(), TYPE_CARD, QFont.Weight.DemiBold))
        self._caption_font = scaled_font(self.font(), TYPE_MUTED)
        self._widest = widest
        self.setAccessibleName(caption)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        """The value on screen."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show another value; the same one costs nothing."""
        if value != self._value:
            self._value = value
            self.setAccessibleDescription(value)
            self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._value_font).horizontalAdvance(self._widest)
        caption = QFontMetrics(self._caption_font).horizontalAdvance(self._caption)
        return QSize(max(WIDTH, wide + 4, caption + 4), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        half = self.height() // 2
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._value_font)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(QRect(0, 0, self.width(), half + 2), flags, self._value)
        painter.setFont(self._caption_font)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(QRect(0, half + 2, self.width(), half - 2), flags, self._caption)
        painter.end()
