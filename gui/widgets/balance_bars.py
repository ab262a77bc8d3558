"""How many pictures each class has, as bars: training above, test under it."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.data.statistics import Balance
from gui.theme import SPACE_M, SPACE_XS, TYPE_BODY, Theme, scaled_font, tabular

ROW = 34  # pixels
BAR = 9  # pixels high
LABEL_PART = 0.25  # of the width, at most
NUMBERS = 4  # digits and more: "60,000"


class BalanceBars(QWidget):
    """A row a class; a click asks for its pictures.

    Signals: class_clicked(int) the number of a class.
    """

    class_clicked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._labels: tuple[str, ...] = ()
        self._balance: Balance | None = None
        self._theme = theme
        self.setAccessibleName(self.tr("Pictures of each class"))
        self.setToolTip(
            self.tr("Training pictures above, test pictures under them. Click to see a class.")
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self.update()

    def show_balance(self, labels: tuple[str, ...], balance: Balance) -> None:
        """Show other counts."""
        self._labels, self._balance = labels, balance
        pairs = zip(labels, balance.train, balance.test, strict=True)
        self.setAccessibleDescription("; ".join(f"{name}: {a:,} + {b:,}" for name, a, b in pairs))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, ROW * max(1, len(self._labels)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, ROW * max(1, len(self._labels)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the pictures of the class."""
        row = int(event.position().y()) // ROW
        if 0 <= row < len(self._labels):
            self.class_clicked.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._balance is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = tabular(scaled_font(self.font(), TYPE_BODY))
        painter.setFont(font)
        metrics = QFontMetrics(font)
        widest = max(metrics.horizontalAdvance(label) for label in self._labels)
        label_width = min(widest, round(LABEL_PART * self.width()))
        most = max(1, *self._balance.train, *self._balance.test)
        number_width = metrics.horizontalAdvance(f"{most:,} + {most:,}")
        left = label_width + SPACE_M
        track = QRect(left, 0, self.width() - left - number_width - SPACE_M, ROW)
        for row in range(len(self._labels)):
            self._paint_row(painter, row, label_width, track, most)

    def _paint_row(
        self, painter: QPainter, row: int, label_width: int, track: QRect, most: int
    ) -> None:
        assert self._balance is not None
        train, test = self._balance.train[row], self._balance.test[row]
        room = QRect(0, row * ROW, self.width(), ROW)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.palette().text().color())
        label = painter.fontMetrics().elidedText(
            self._labels[row], Qt.TextElideMode.ElideRight, label_width
        )
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, label)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, f"{train:,} + {test:,}")
        top = room.center() - QPoint(0, BAR + 1)
        for number, count in enumerate((train, test)):
            bar = QRectF(track.x(), top.y() + number * (BAR + 2), track.width() * count / most, BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.series[number]))
            if count:
                bar.setWidth(max(2.0, bar.width()))
                painter.drawRoundedRect(bar, SPACE_XS / 2, SPACE_XS / 2)
