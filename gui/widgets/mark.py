"""The mark: a 3 × 3 kernel of rounded squares, one lit."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

CELL, GAP = 6, 2  # pixels


class Mark(QWidget):
    """The mark in the theme's colours, in the middle of a square field."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nine squares."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        palette = self.palette()
        start = (self.width() - 3 * CELL - 2 * GAP) / 2
        for row in range(3):
            for column in range(3):
                lit = (row, column) == (1, 1)
                colour = palette.accent() if lit else palette.placeholderText()
                painter.setBrush(colour)
                left, top = start + column * (CELL + GAP), start + row * (CELL + GAP)
                painter.drawRoundedRect(QRectF(left, top, CELL, CELL), 1.5, 1.5)
