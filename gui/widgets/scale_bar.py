"""The one scale bar beside a coloured picture: what its colours stand for, and for whom."""

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.array import Array
from gui.theme import SPACE_S, TYPE_MUTED, scaled_font, tabular
from gui.widgets.pictures import to_image

BAR = (96, 10)  # pixels
SHORTEST = 28  # pixels of the strip, where there is little room


class ScaleBar(QWidget):
    """A strip of colours between the numbers of its ends, and a word behind them.

    Where there is little room the strip gets shorter, and then the word goes.
    """

    SAID = ("_ends", "_word")

    def __init__(self) -> None:
        super().__init__()
        self._strip: QImage | None = None
        self._ends = ("", "")
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Colour scale"))

    @property
    def words(self) -> str:
        """What it says."""
        return self.accessibleDescription()

    def show_scale(self, table: Array, low: str, high: str, word: str) -> None:
        """Colours from `low` to `high`; the word says what or whose they are."""
        row = np.ascontiguousarray(np.broadcast_to(table, (4, *table.shape)))
        self._strip, self._ends, self._word = to_image(row), (low, high), word
        self.setAccessibleDescription(f"{low} – {high}, {word}")
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._strip = None
        self.setAccessibleDescription("")
        self.update()

    def sizeHint(self) -> QSize:
        height = QFontMetrics(self._font()).height() + 4
        return QSize(self._taken(*self._ends, self._word) + BAR[0], height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._taken(*self._ends) + SHORTEST, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._strip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(self._font())
        metrics = QFontMetrics(self._font())
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
        low = metrics.horizontalAdvance(self._ends[0])
        worded = self.width() >= self._taken(*self._ends, self._word) + SHORTEST
        word = self._word if worded else ""
        texts = (*self._ends, word) if word else self._ends
        length = min(BAR[0], max(SHORTEST, self.width() - self._taken(*texts)))
        strip = QRectF(low + SPACE_S, (self.height() - BAR[1]) / 2, length, BAR[1])
        painter.drawImage(strip, self._strip)
        painter.setPen(QPen(self.palette().mid().color(), 1))
        painter.drawRect(strip.adjusted(0, 0, -1, -1))
        painter.setPen(muted)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(0, 0, low + 2, self.height()), middle, self._ends[0])
        left = round(strip.right()) + SPACE_S
        high = metrics.horizontalAdvance(self._ends[1])
        painter.drawText(QRect(left, 0, high + 2, self.height()), middle, self._ends[1])
        left += high + SPACE_S
        painter.drawText(QRect(left, 0, self.width(), self.height()), middle, word)

    def _taken(self, *texts: str) -> int:
        """Pixels beside the strip."""
        metrics = QFontMetrics(self._font())
        return sum(metrics.horizontalAdvance(text) + SPACE_S for text in texts)

    def _font(self) -> QFont:
        return tabular(scaled_font(self.font(), TYPE_MUTED))


def short(number: float) -> str:
    """A number for the end of a scale: three digits, a real minus."""
    return f"{number:.3g}".replace("-", "−")
