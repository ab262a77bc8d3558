"""What letting go would do, over the window while something is dragged."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from gui.theme import RADIUS_CARD, SPACE_L, TYPE_PAGE, scaled_font

VEIL = 215  # of 255: the page shimmers through
EDGE = 3  # pixels


class DropOverlay(QWidget):
    """A veil with a sentence; the mouse goes through it to the window below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = ""
        self._welcome = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parent.installEventFilter(self)
        self.hide()

    def invite(self, text: str, welcome: bool) -> None:
        """Say what would happen; `welcome` is False where nothing would."""
        self.text, self._welcome = text, welcome
        self.setAccessibleName(text)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        parent = self.parentWidget()
        if event.type() == QEvent.Type.Resize and parent is not None and self.isVisible():
            self.setGeometry(parent.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The veil, a dashed frame, and the sentence in its middle."""
        palette, painter = self.palette(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(palette.color(QPalette.ColorRole.Window))
        veil.setAlpha(VEIL)
        painter.fillRect(self.rect(), veil)
        role = QPalette.ColorRole.Accent if self._welcome else QPalette.ColorRole.PlaceholderText
        painter.setPen(QPen(palette.color(role), EDGE, Qt.PenStyle.DashLine))
        frame = QRectF(self.rect()).adjusted(SPACE_L, SPACE_L, -SPACE_L, -SPACE_L)
        painter.drawRoundedRect(frame, RADIUS_CARD, RADIUS_CARD)
        painter.setFont(scaled_font(self.font(), TYPE_PAGE))
        painter.setPen(palette.color(role))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(frame.adjusted(SPACE_L, 0, -SPACE_L, 0), int(flags), self.text)
        painter.end()
