"""Small histograms in a flow: how the numbers of each layer are spread."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.monitoring import Histogram
from gui.theme import SPACE_M, SPACE_XS, TYPE_MUTED, scaled_font, tabular

NARROWEST, BARS = 116, 40  # pixels: a histogram, and the height of its bars


class HistogramView(QWidget):
    """As many beside each other as there is room for; it wants the height that takes."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Histogram, ...] = ()
        self.setFont(tabular(scaled_font(self.font(), TYPE_MUTED - 1)))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Histograms"))

    @property
    def shown(self) -> tuple[Histogram, ...]:
        """What is drawn."""
        return self._shown

    def show_histograms(self, histograms: tuple[Histogram, ...]) -> None:
        """Draw these."""
        other = len(histograms) != len(self._shown)
        self._shown = histograms
        words = "\n".join(f"{_title(h)}: {h.low:.3g} … {h.high:.3g}" for h in histograms)
        self.setAccessibleDescription(words)
        if other:
            self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._shown) // self._columns(width))
        return rows * self._row_height()

    def sizeHint(self) -> QSize:
        width = max(NARROWEST, self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        columns = self._columns(self.width())
        across, down = self.width() / columns, self._row_height()
        for number, histogram in enumerate(self._shown):
            row, column = divmod(number, columns)
            box = QRectF(column * across, row * down, across - SPACE_M, down - SPACE_M)
            if box.intersects(QRectF(event.rect())):
                self._paint(painter, box, histogram)
        painter.end()

    def _paint(self, painter: QPainter, box: QRectF, histogram: Histogram) -> None:
        line = self.fontMetrics().height()
        head, foot = QRect(box.toRect()), QRect(box.toRect())
        head.setHeight(line)
        foot.setTop(foot.bottom() - line + 1)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        short = self.fontMetrics().elidedText(
            _title(histogram), Qt.TextElideMode.ElideRight, head.width()
        )
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft, short)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, f"{histogram.low:.2g}")
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, f"{histogram.high:.2g}")
        bottom = box.top() + line + SPACE_XS + BARS
        wide, most = box.width() / len(histogram.counts), max(1, max(histogram.counts))
        colour = self.palette().accent().color()
        for number, count in enumerate(histogram.counts):
            height = BARS * count / most
            left = box.left() + number * wide
            painter.fillRect(QRectF(left, bottom - height, max(1.0, wide - 0.5), height), colour)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawLine(QPointF(box.left(), bottom), QPointF(box.right(), bottom))

    def _columns(self, width: int) -> int:
        return max(1, width // (NARROWEST + SPACE_M))

    def _row_height(self) -> int:
        return 2 * (self.fontMetrics().height() + SPACE_XS) + BARS + SPACE_M


def _title(histogram: Histogram) -> str:
    return f"{histogram.path.rstrip('/')} {histogram.name}"
