"""How often each grey level occurs."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.array import Array
from gui.theme import SPACE_XS, TYPE_MUTED, Theme, scaled_font, tabular

BINS = 32  # of eight levels each
HEIGHT, WIDEST = 132, 640  # pixels
LEFT = 56  # pixels, for the shares beside the lines
LOWEST = 1e-5  # share of the pixels at the foot, where lines stand for powers of ten
MOST_EVEN = 0.25  # share of one step, beyond which the others are seen on powers of ten alone


class LevelBars(QWidget):
    """Filled steps for grey, three outlines for RGB; the share under the mouse is told.

    Signs are black almost everywhere: where one step holds most pixels, lines are powers of ten.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shares: Array = np.zeros((0, BINS))
        self.setFont(tabular(scaled_font(self.font(), TYPE_MUTED)))
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("How often each grey level occurs"))
        self.setToolTip(
            self.tr("Share of the pixels by grey level, from black to white, in steps of eight")
        )
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setMaximumWidth(WIDEST)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self.update()

    @property
    def shares(self) -> Array:
        """(channels, 32): the share of a channel's pixels in each step of eight levels."""
        return self._shares

    @property
    def logarithmic(self) -> bool:
        """Whether lines stand for powers of ten."""
        return bool(self._shares.size) and float(self._shares.max()) > MOST_EVEN

    def show_levels(self, levels: Array) -> None:
        """Show counts (channels, 256)."""
        counts = levels.reshape(len(levels), BINS, -1).sum(axis=2)
        self._shares = counts / np.maximum(1, counts.sum(axis=1, keepdims=True))
        parts = (self._words(step) for step in range(BINS))
        self.setAccessibleDescription("; ".join(parts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDEST, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the share of the levels under the mouse."""
        room = self._room()
        step = int((event.position().x() - room.left()) * BINS / room.width())
        if 0 <= step < BINS and len(self._shares):
            QToolTip.showText(event.globalPosition().toPoint(), self._words(step), self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self._room()
        self._paint_axes(painter, room)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        if len(self._shares) == 1:
            painter.fillPath(self._steps(self._shares[0], room), QColor(theme.series[0]))
        else:  # red, green and blue, as near as the theme has them
            for shares, colour in zip(
                self._shares, (theme.bad, theme.good, theme.series[0]), strict=False
            ):
                painter.strokePath(self._steps(shares, room), QPen(QColor(colour), 1.5))
        painter.end()

    def _paint_axes(self, painter: QPainter, room: QRectF) -> None:
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
        for share, named in self._lines():
            y = room.bottom() - room.height() * self._height(share)
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(muted)
            box = QRectF(0, y - 10, LEFT - SPACE_XS, 20)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            if named:
                painter.drawText(box, flags, f"{100 * share:.3g} %")
        foot = QRectF(room.left(), room.bottom() + 2, room.width(), 18)
        for words, side in (
            (self.tr("black, 0"), Qt.AlignmentFlag.AlignLeft),
            (self.tr("white, 255"), Qt.AlignmentFlag.AlignRight),
        ):
            painter.drawText(foot, side, words)

    def _lines(self) -> tuple[tuple[float, bool], ...]:
        """Shares to draw a line at, and whether they are named."""
        if self.logarithmic:
            return tuple((10.0**power, power % 2 == 0) for power in range(-5, 1))
        top = float(self._shares.max()) if self._shares.size else 1.0
        return (0.0, True), (top / 2, True), (top, True)

    def _height(self, share: float) -> float:
        """Where a share stands between the foot (0) and the top (1)."""
        if not self.logarithmic:
            return share / (float(self._shares.max()) or 1.0) if self._shares.size else 0.0
        return float(1 - np.log10(max(share, LOWEST)) / np.log10(LOWEST))

    def _steps(self, shares: Array, room: QRectF) -> QPainterPath:
        """The outline of the bars, from the foot to the foot."""
        path = QPainterPath(QPointF(room.left(), room.bottom()))
        for step, share in enumerate(shares):
            y = room.bottom() - room.height() * self._height(float(share))
            for edge in (step, step + 1):
                path.lineTo(room.left() + room.width() * edge / BINS, y)
        path.lineTo(room.right(), room.bottom())
        return path

    def _room(self) -> QRectF:
        return QRectF(LEFT, 10, max(1, self.width() - LEFT - 2), HEIGHT - 32)

    def _words(self, step: int) -> str:
        width = 256 // BINS
        shares = " / ".join(f"{100 * each:.3g} %" for each in self._shares[:, step])
        words = self.tr("Levels {0} to {1}: {2}")
        return words.format(step * width, step * width + width - 1, shares)
