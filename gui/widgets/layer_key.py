"""Which line is which layer, with its latest figure."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import SPACE_S, SPACE_XS, TYPE_MUTED, Theme, scaled_font, tabular

WIDTH = 132  # pixels
SWATCH = 8  # pixels
Row = tuple[str, int, str]
"""(name, number of its colour, figure)"""


class LayerKey(QWidget):
    """As many rows as there is room for; the last one tells how many more there are."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[Row, ...] = ()
        self.setFont(tabular(scaled_font(self.font(), TYPE_MUTED - 1)))
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Layers"))

    @property
    def rows(self) -> tuple[Row, ...]:
        """All that could be shown."""
        return self._rows

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.update()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other layers or figures."""
        if rows != self._rows:
            self._rows = rows
            words = "\n".join(f"{name}: {figure}" for name, _, figure in rows)
            self.setToolTip(words)
            self.setAccessibleDescription(words)
            self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self.fontMetrics().height() + SPACE_XS
        room = max(1, self.height() // line)
        shown = self._rows if len(self._rows) <= room else self._rows[: room - 1]
        for number, row in enumerate(shown):
            self._paint_row(painter, QRect(0, number * line, self.width(), line), row)
        if len(shown) < len(self._rows):
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            box = QRect(SWATCH + SPACE_S, len(shown) * line, self.width(), line)
            words = self.tr("and {0} more").format(len(self._rows) - len(shown))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def _paint_row(self, painter: QPainter, box: QRect, row: Row) -> None:
        name, number, figure = row
        colour = QColor(self._theme.series[number % len(self._theme.series)])
        middle = box.center().y()
        painter.fillRect(QRect(0, middle - SWATCH // 2, SWATCH, SWATCH), colour)
        metrics, flags = self.fontMetrics(), Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(box, flags | Qt.AlignmentFlag.AlignRight, figure)
        left = SWATCH + SPACE_S
        wide = box.width() - left - metrics.horizontalAdvance(figure) - SPACE_XS
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(box.adjusted(left, 0, 0, 0), flags, short)
