"""Durations side by side as small bars."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import SPACE_M, SPACE_S, TYPE_MUTED, Theme, scaled_font, tabular

ROW = 22  # pixels
GROUP_GAP = 10
BAR = 10


@dataclass(frozen=True)
class TimeBar:
    """One duration; rows of one group share a scale. `series` is the colour's number."""

    group: str
    name: str
    seconds: float
    series: int


class TimeBars(QWidget):
    """Rows of name, bar and duration, in groups with a caption; each group has its own scale."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bars: tuple[TimeBar, ...] = ()
        self.setFont(tabular(scaled_font(self.font(), TYPE_MUTED)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Time for one picture"))

    def show_bars(self, bars: tuple[TimeBar, ...]) -> None:
        """Show these durations."""
        self._bars = bars
        words = (f"{bar.group}, {bar.name}: {time_words(bar.seconds)}" for bar in bars)
        self.setAccessibleDescription("; ".join(words))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        groups = len({bar.group for bar in self._bars})
        return QSize(320, (len(self._bars) + groups) * ROW + max(0, groups - 1) * GROUP_GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = max((self._width(bar.name) for bar in self._bars), default=0) + SPACE_M
        times = max((self._width(time_words(bar.seconds)) for bar in self._bars), default=0)
        y, group = 0.0, ""
        for bar in self._bars:
            if bar.group != group:
                y += GROUP_GAP if group else 0
                group = bar.group
                self._write(painter, QRectF(0, y, self.width(), ROW), bar.group, muted=True)
                y += ROW
            self._paint_bar(painter, bar, y, names, times + SPACE_S)
            y += ROW
        painter.end()

    def _paint_bar(
        self, painter: QPainter, bar: TimeBar, y: float, names: float, times: float
    ) -> None:
        longest = max(other.seconds for other in self._bars if other.group == bar.group)
        room = max(20.0, self.width() - names - times)
        width = max(2.0, room * bar.seconds / longest) if longest > 0 else 2.0
        self._write(painter, QRectF(0, y, names, ROW), bar.name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.series[bar.series]))
        painter.drawRoundedRect(QRectF(names, y + (ROW - BAR) / 2, width, BAR), 3, 3)
        self._write(
            painter, QRectF(names + width + SPACE_S, y, times, ROW), time_words(bar.seconds)
        )

    def _write(self, painter: QPainter, place: QRectF, text: str, muted: bool = False) -> None:
        role = QPalette.ColorRole.PlaceholderText if muted else QPalette.ColorRole.Text
        painter.setPen(self.palette().color(role))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)


def time_words(seconds: float) -> str:
    """A duration in milliseconds, so that two compare at a glance: 0.0312 ms, 4.2 ms."""
    return f"{seconds * 1e3:.3g} ms" if seconds < 1 else f"{seconds:.2f} s"
