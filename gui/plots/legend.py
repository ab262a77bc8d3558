"""What the lines of a plot mean, as a quiet row beside its title."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import TYPE_MUTED, Theme, scaled_font

Mark = Literal["line", "dashes", "triangle", "dots"]
SWATCH, GAP, BETWEEN = 16, 6, 12  # pixels: a mark, from it to its text, between two entries
TIGHT = (11, 4, 7)  # the same where there is little room


@dataclass(frozen=True)
class Entry:
    """One kind of mark; `series` is its colour's number, -1 the text colour."""

    SAID = ("text", "short")

    text: str
    mark: Mark
    series: int
    short: str = ""  # the text where there is little room


@dataclass(frozen=True)
class Placed:
    """An entry with its mark and text in pixels."""

    entry: Entry
    x: int
    swatch: int
    left: int  # of the text
    width: int
    text: str


class Legend(QWidget):
    """Paints the entries it has room for, in one widget, so that it costs no layout."""

    SAID = ("_entries",)

    def __init__(self, entries: tuple[Entry, ...], theme: Theme) -> None:
        super().__init__()
        self._entries = entries
        self._theme = theme
        self.setFont(scaled_font(self.font(), TYPE_MUTED))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(entry.text for entry in entries))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.update()

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show other entries."""
        if entries != self._entries:
            self._entries = entries
            self.setAccessibleName(", ".join(entry.text for entry in entries))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        widths = [SWATCH + GAP + metrics.horizontalAdvance(e.text) for e in self._entries]
        return QSize(sum(widths) + BETWEEN * max(0, len(widths) - 1), metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All that could be shown."""
        return self._entries

    @property
    def entries_shown(self) -> tuple[Entry, ...]:
        """Those that there is room for."""
        return tuple(placed.entry for placed in self._placed())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in self._placed():
            self._paint_mark(painter, placed.entry, placed.x, placed.swatch)
            painter.setPen(QColor(self._theme.muted))
            flags = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(placed.left, 0, placed.width + 2, self.height(), flags, placed.text)
        painter.end()

    def _placed(self) -> Iterator[Placed]:
        tight = self.width() < self.sizeHint().width()
        swatch, gap, between = TIGHT if tight else (SWATCH, GAP, BETWEEN)
        x = 0
        for entry in self._entries:
            text = (entry.short or entry.text) if tight else entry.text
            width = self.fontMetrics().horizontalAdvance(text)
            left = x + swatch + gap
            if left + width > self.width() + 1:
                return  # no room: the last entries go first
            yield Placed(entry, x, swatch, left, width, text)
            x = left + width + between

    def _paint_mark(self, painter: QPainter, entry: Entry, x: float, swatch: int) -> None:
        colour = QColor(self._theme.text if entry.series < 0 else self._theme.series[entry.series])
        middle = self.height() / 2
        if entry.mark == "triangle":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            centre = x + swatch / 2
            corners = [(centre, middle - 5), (centre + 5, middle + 4), (centre - 5, middle + 4)]
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
            return
        if entry.mark == "dots":
            colour = QColor(self._theme.muted)
        styles = {
            "line": Qt.PenStyle.SolidLine,
            "dashes": Qt.PenStyle.DashLine,
            "dots": Qt.PenStyle.DotLine,
        }
        painter.setPen(QPen(colour, 2, styles[entry.mark]))
        painter.drawLine(QPointF(x, middle), QPointF(x + swatch, middle))
