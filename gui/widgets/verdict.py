"""The answer in large type: the sign, how sure, and what came second."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import SPACE_L, TYPE_ANSWER, TYPE_BODY, TYPE_PAGE, scaled_font, tabular

SIGN_PART = 0.6  # of the width, at most, for the name of the class
NARROWEST_SIGN = 56  # pixels: so that what stands beside it keeps its place
SMALLEST = 20  # pixels


class Verdict(QWidget):
    """A large label with two lines beside it; the same places with and without an answer."""

    SAID = ("_first", "_second")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._first, self._second = "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Answer"))

    @property
    def sign(self) -> str:
        """The class that won; empty without an answer."""
        return self._sign

    @property
    def lines(self) -> tuple[str, str]:
        """The two lines beside it."""
        return self._first, self._second

    def show_answer(self, sign: str, first: str, second: str) -> None:
        """Show an answer, or with an empty sign what to do to get one."""
        self._sign, self._first, self._second = sign, first, second
        self.retell()
        self.update()

    def retell(self) -> None:
        """Read out what is shown."""
        words = (self._sign, self._first, self._second)
        self.setAccessibleDescription(" ".join(filter(None, words)))

    def sizeHint(self) -> QSize:
        """Room for the large type."""
        return QSize(280, QFontMetrics(self._sign_font(TYPE_ANSWER)).height())

    def minimumSizeHint(self) -> QSize:
        """As high as ever."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign, and beside it the lines around the middle."""
        painter = QPainter(self)
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
        sign = self._sign or "–"
        font = self._fitted_font(sign)
        width = max(NARROWEST_SIGN, QFontMetrics(font).horizontalAdvance(sign))
        painter.setFont(font)
        painter.setPen((self.palette().text() if self._sign else self.palette().mid()).color())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(0, 0, width, self.height()), flags, sign)
        left = width + SPACE_L
        if self._sign:
            self._paint_lines(painter, left, muted)
        else:
            self._paint_hint(painter, left, muted)

    def _paint_lines(self, painter: QPainter, left: int, muted: QColor) -> None:
        """How sure, and what came second, around the middle."""
        room, middle = self.width() - left, self.height() // 2
        painter.setFont(tabular(scaled_font(self.font(), TYPE_PAGE)))
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.setPen(self.palette().text().color())
        painter.drawText(QRect(left, 0, room, middle), flags, self._first)
        small = tabular(scaled_font(self.font(), TYPE_BODY))
        painter.setFont(small)
        painter.setPen(muted)
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        text = QFontMetrics(small).elidedText(self._second, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, middle + 2, room, middle), flags, text)

    def _paint_hint(self, painter: QPainter, left: int, muted: QColor) -> None:
        """Two sentences, each in as many lines as it needs, together in the middle."""
        painter.setFont(tabular(scaled_font(self.font(), TYPE_BODY)))
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        metrics, room = painter.fontMetrics(), self.width() - left
        endless = QRect(left, 0, room, 10 * self.height())
        heights = [
            metrics.boundingRect(endless, int(flags), text).height()
            for text in (self._first, self._second)
        ]
        top = max(0, (self.height() - sum(heights) - 2) // 2)
        painter.setPen(self.palette().text().color())
        painter.drawText(QRect(left, top, room, heights[0]), flags, self._first)
        painter.setPen(muted)
        painter.drawText(QRect(left, top + heights[0] + 2, room, heights[1]), flags, self._second)

    def _fitted_font(self, sign: str) -> QFont:
        room = SIGN_PART * self.width()
        natural = QFontMetrics(self._sign_font(TYPE_ANSWER)).horizontalAdvance(sign)
        if natural <= room:
            return self._sign_font(TYPE_ANSWER)
        return self._sign_font(max(SMALLEST, int(TYPE_ANSWER * room / natural)))

    def _sign_font(self, pixels: int) -> QFont:
        return scaled_font(self.font(), pixels, QFont.Weight.DemiBold)
