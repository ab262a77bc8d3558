"""The classes of each batch: a column a batch, a colour a class."""

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.array import Array
from gui.models.colours import viridis
from gui.models.glimpses import SHOWN, classes_in, stacked
from gui.theme import SPACE_M, SPACE_XS, TYPE_MUTED, scaled_font, tabular
from gui.widgets.pictures import to_image

MOST_NAMED = 12  # classes beside the strip
SWATCH = 10  # pixels
NAME = 76  # pixels for a class's name, at most


class BatchStrip(QWidget):
    """The newest batch stands at the right; an unmixed set shows as blocks of one colour."""

    def __init__(self) -> None:
        super().__init__()
        self._batches: Array = np.zeros((0, 0), int)
        self._last = 0
        self._labels: tuple[str, ...] = ()
        self.setFont(tabular(scaled_font(self.font(), TYPE_MUTED)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Classes of each batch"))

    @property
    def batches(self) -> Array:
        """What is shown, int (batches, classes)."""
        return self._batches

    def show_batches(self, batches: Array, last: int, labels: tuple[str, ...]) -> None:
        """Show other batches; `last` is the step of the newest."""
        self._batches, self._last, self._labels = batches, last, labels
        if len(batches):
            words = self.tr("{count} batches up to step {step}: about {classes} classes in each")
            self.setAccessibleDescription(
                words.format(count=len(batches), step=last, classes=f"{classes_in(batches):.1f}")
            )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, 72)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 40)

    def words_at(self, x: int) -> str:
        """Which batch stands there and what is in it; empty beside the strip."""
        strip = self._strip()
        count = len(self._batches)
        number = count - 1 - int((strip.right() - x) * SHOWN / max(1, strip.width()))
        if not (0 <= number < count and strip.left() <= x <= strip.right()):
            return ""
        row = self._batches[number]
        parts = [f"{self._name(k)}: {n}" for k, n in enumerate(row.tolist()) if n]
        words = self.tr("Batch {step}: {classes}")
        return words.format(step=f"{self._last - count + 1 + number:,}", classes=", ".join(parts))

    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().x()), self)
            return True
        return super().event(event)  # type: ignore[arg-type]  # a QEvent, as Qt calls it

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, strip = QPainter(self), self._strip()
        painter.fillRect(strip, self.palette().color(QPalette.ColorRole.Light))
        if len(self._batches):
            table = class_colours(self._batches.shape[1])
            picture = to_image(table[stacked(self._batches)])
            width = strip.width() * len(self._batches) / SHOWN
            left = round(strip.right() + 1 - width)
            painter.drawImage(
                QRect(left, strip.top(), strip.right() + 1 - left, strip.height()), picture
            )
            if self._named:
                self._paint_names(painter, strip, table)
        painter.end()

    @property
    def _named(self) -> bool:
        return 0 < self._batches.shape[1] <= MOST_NAMED and self.width() > 3 * NAME

    def _strip(self) -> QRect:
        names = NAME + SPACE_M if self._named else 0
        return QRect(0, 0, self.width() - names, self.height())

    def _name(self, number: int) -> str:
        return self._labels[number] if number < len(self._labels) else str(number)

    def _paint_names(self, painter: QPainter, strip: QRect, table: Array) -> None:
        """In columns, as many rows as there is room for."""
        metrics, count = self.fontMetrics(), len(table)
        rows = max(1, self.height() // (metrics.height() + 1))
        columns = -(-count // rows)
        wide = NAME // columns
        left = strip.right() + SPACE_M
        for number in range(count):
            x, y = left + number // rows * wide, number % rows * (metrics.height() + 1)
            swatch = QRect(x, y + (metrics.height() - SWATCH) // 2, SWATCH, SWATCH)
            painter.fillRect(swatch, QColor(*table[number].tolist()))
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            room = wide - SWATCH - SPACE_XS
            name = metrics.elidedText(self._name(number), Qt.TextElideMode.ElideRight, room)
            painter.drawText(x + SWATCH + SPACE_XS, y + metrics.ascent(), name)


def class_colours(count: int) -> Array:
    """As many colours as there are classes, uint8 (count, 3); their lightness tells them apart."""
    places = np.rint(np.linspace(12, 243, count)).astype(int)
    colours: Array = viridis()[places]
    return colours
