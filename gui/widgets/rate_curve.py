"""The planned learning rate as a small curve."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.models.planned_rate import PlannedRate
from gui.theme import SPACE_XS, TYPE_MUTED, scaled_font, tabular

HEIGHT = 108  # pixels
MARGIN = 0.06  # above the highest rate, as a share of it


class RateCurve(QWidget):
    """Rate over epochs, from zero to the highest; a dotted line where the optimizers change."""

    def __init__(self) -> None:
        super().__init__()
        self._plan: PlannedRate | None = None
        self._epochs = 1
        self.setFont(tabular(scaled_font(self.font(), TYPE_MUTED)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Planned learning rate"))
        self.setToolTip(
            self.tr(
                "The learning rate over the run, if nobody changes it meanwhile. Its points can be "
                "dragged in the card beside the recipe."
            )
        )

    def show_plan(self, plan: PlannedRate | None, epochs: int) -> None:
        """Draw another plan; none while a field is out of range."""
        self._plan, self._epochs = plan, epochs
        if plan is not None:
            words = self.tr("From {first} over at most {most} to {last}")
            first, most, last = plan.rate[0], plan.rate.max(), plan.rate[-1]
            self.setAccessibleDescription(
                words.format(first=f"{first:.3g}", most=f"{most:.3g}", last=f"{last:.3g}")
            )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        frame = QRectF(0.5, line + SPACE_XS, self.width() - 1, HEIGHT - 2 * (line + SPACE_XS))
        self._paint_frame(painter, frame)
        if self._plan is None:
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(frame, flags, self.tr("Mend the fields above to see the curve."))
        else:
            self._paint_words(painter, frame, self._plan)
            self._paint_curve(painter, frame, self._plan)
        painter.end()

    def _paint_frame(self, painter: QPainter, frame: QRectF) -> None:
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawLine(frame.bottomLeft(), frame.bottomRight())
        painter.drawLine(frame.topLeft(), frame.bottomLeft())

    def _paint_words(self, painter: QPainter, frame: QRectF, plan: PlannedRate) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        line = self.fontMetrics().height()
        above = QRectF(0, 0, self.width(), line)
        below = QRectF(0, frame.bottom() + 2, self.width(), line)
        painter.drawText(above, Qt.AlignmentFlag.AlignLeft, f"{plan.rate.max():.3g}")
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "0")
        end = self.tr("epoch {0:,}").format(self._epochs)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, end)

    def _paint_curve(self, painter: QPainter, frame: QRectF, plan: PlannedRate) -> None:
        top = float(plan.rate.max()) * (1 + MARGIN) or 1.0
        across = frame.width() / self._epochs
        points = [
            QPointF(frame.left() + x * across, frame.bottom() - frame.height() * rate / top)
            for x, rate in zip(plan.x.tolist(), plan.rate.tolist(), strict=True)
        ]
        painter.setPen(QPen(self.palette().accent().color(), 1.6))
        painter.drawPolyline(QPolygonF(points))
        if plan.switch:
            muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
            painter.setPen(QPen(muted, 1, Qt.PenStyle.DotLine))
            x = frame.left() + plan.switch * across
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
