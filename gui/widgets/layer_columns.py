"""The columns of figures at the right of every layer's card, and the line of their titles."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import SPACE_L, SPACE_M, TYPE_MUTED, scaled_font

translate = QCoreApplication.translate
TITLE_ROOM = 176  # pixels kept for number, name and settings
HEIGHT = 24  # pixels


@dataclass(frozen=True)
class Column:
    """One figure of a card."""

    key: str
    title: str
    width: int  # pixels


def all_columns(kernels: bool) -> tuple[Column, ...]:
    """The figures, the most wanted first."""
    columns = (
        Column("shape", translate("LayerColumns", "gives"), 110),
        Column("parameters", translate("LayerColumns", "parameters"), 88),
        Column("work", translate("LayerColumns", "multiply-adds"), 104),
        Column("bytes", translate("LayerColumns", "memory"), 72),
    )
    kernel = Column("kernel", translate("LayerColumns", "kernel"), 84)
    return (*columns, kernel) if kernels else columns


def place_columns(right: int, width: int, kernels: bool) -> list[tuple[Column, int]]:
    """As many columns as fit, each with its left edge, from left to right."""
    room, chosen = width - TITLE_ROOM, []
    for column in all_columns(kernels):
        if column.width > room:
            break
        room -= column.width
        chosen.append(column)
    left, placed = right - sum(column.width for column in chosen) - SPACE_M, []
    for column in chosen:
        placed.append((column, left))
        left += column.width
    return placed


class LayerHead(QWidget):
    """The titles over the cards' columns."""

    def __init__(self) -> None:
        super().__init__()
        self._kernels = False
        self._scroll_bar = 0
        self.setFont(scaled_font(self.font(), TYPE_MUTED))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_room(self, scroll_bar: int, kernels: bool) -> None:
        """How wide the bar beside the cards is, and whether kernels are shown."""
        if (scroll_bar, kernels) != (self._scroll_bar, self._kernels):
            self._scroll_bar, self._kernels = scroll_bar, kernels
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        width, middle = self.width() - self._scroll_bar, Qt.AlignmentFlag.AlignVCenter
        first = QRect(SPACE_L, 0, TITLE_ROOM, self.height())
        painter.drawText(first, middle, self.tr("layer"))
        for column, left in place_columns(width, width, self._kernels):
            box = QRect(left - 2, 0, column.width, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, column.title)
        painter.end()
