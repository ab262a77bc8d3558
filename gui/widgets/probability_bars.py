"""One bar a class, in the order of the classes, the winner marked."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import RADIUS_FIELD, SPACE_M, TYPE_BODY, scaled_font, tabular

ROW, TALLEST_ROW = 18, 36  # pixels
BAR = 12  # pixels high
LABEL_PART = 0.35  # of the width, at most, for the names of the classes


class ProbabilityBars(QWidget):
    """Probabilities as bars with percentages; without an answer the bars are empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] = ()
        self._values: tuple[float, ...] | None = None
        self._label_width = 0
        self._fonts = (QFont(), QFont())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Probabilities"))

    @property
    def values(self) -> tuple[float, ...] | None:
        """The probabilities on screen, in the order of the labels."""
        return self._values

    def set_labels(self, labels: tuple[str, ...]) -> None:
        """Name the classes; the bars are emptied."""
        self._labels, self._values = labels, None
        self.setMinimumHeight(ROW * len(labels))
        self._measure()
        self.update()

    def set_values(self, values: tuple[float, ...] | None) -> None:
        """Show an answer, or none."""
        assert values is None or len(values) == len(self._labels)
        self._values = values
        self.update()

    def sizeHint(self) -> QSize:
        """Comfortable rows."""
        return QSize(320, 28 * max(1, len(self._labels)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A row a class."""
        if not self._labels:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = min(TALLEST_ROW, self.height() / len(self._labels))
        best = max(range(len(self._values)), key=self._values.__getitem__) if self._values else -1
        for number in range(len(self._labels)):
            room = QRect(0, round(number * row), self.width(), round(row))
            self._paint_row(painter, room, number, number == best)

    def _measure(self) -> None:
        plain = tabular(scaled_font(self.font(), TYPE_BODY))
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.Bold)
        self._fonts = (plain, bold)
        widths = [QFontMetrics(bold).horizontalAdvance(label) for label in self._labels]
        self._label_width = max(widths, default=0)

    def _paint_row(self, painter: QPainter, room: QRect, number: int, won: bool) -> None:
        palette = self.palette()
        muted = palette.color(QPalette.ColorRole.PlaceholderText)
        font = self._fonts[won]
        painter.setFont(font)
        metrics = QFontMetrics(font)
        label_width = min(self._label_width, round(LABEL_PART * self.width()))
        value_width = QFontMetrics(self._fonts[1]).horizontalAdvance("100.0")
        left = room.x() + label_width + SPACE_M
        track = QRectF(left, room.center().y() + 1 - BAR / 2,
                       room.width() - left - value_width - SPACE_M, BAR)  # fmt: skip
        value = self._values[number] if self._values else 0.0
        self._paint_bar(painter, track, value, palette.accent().color() if won else muted)
        painter.setPen(palette.text().color() if won or not self._values else muted)
        label = metrics.elidedText(self._labels[number], Qt.TextElideMode.ElideRight, label_width)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room.adjusted(0, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, label)
        if self._values:
            text = f"{100 * value:.1f}"
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, text)

    def _paint_bar(self, painter: QPainter, track: QRectF, value: float, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().light())
        radius = min(RADIUS_FIELD / 2, BAR / 2)
        painter.drawRoundedRect(track, radius, radius)
        if value < 5e-4:  # under 0.05 %: what would be written as 0.0
            return
        painter.setBrush(colour)
        filled = QRectF(track)
        filled.setWidth(max(2.0, track.width() * value))
        painter.drawRoundedRect(filled, min(radius, filled.width() / 2), radius)
