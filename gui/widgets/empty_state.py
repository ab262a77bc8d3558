"""What stands where nothing is to be shown: why, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from gui.theme import SPACE_L, SPACE_S, SPACE_XL

NARROWEST, WIDEST = 200, 440  # pixels of a line of words


class EmptyState(QWidget):
    """A headline and a sentence in the middle; a bar where something is awaited."""

    def __init__(self) -> None:
        super().__init__()
        self.headline, self.sentence = QLabel(), QLabel()
        self.headline.setProperty("role", "title")
        self.sentence.setProperty("role", "muted")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 0)
        self.bar.setFixedWidth(200)
        self.bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_XL, SPACE_L, SPACE_XL)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # see `_fit`
        self.setMinimumWidth(NARROWEST + 2 * SPACE_L)
        column.setSpacing(SPACE_S)
        column.addStretch(1)
        for widget in (self.headline, self.sentence, self.bar):
            if isinstance(widget, QLabel):
                widget.setWordWrap(True)
                widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, headline: str, sentence: str, waiting: bool = False) -> None:
        """Say why nothing is here; `waiting` where something soon will be."""
        self.headline.setText(headline)
        self.sentence.setText(sentence)
        self.bar.setVisible(waiting)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Wrap within the room: words that wrap have no width of their own in a centred column."""
        room = min(WIDEST, self.width() - 2 * SPACE_L)
        for label in (self.headline, self.sentence):
            wanted = label.fontMetrics().horizontalAdvance(label.text()) + 8
            width = max(NARROWEST, min(room, wanted))
            label.setFixedWidth(width)
            label.setFixedHeight(max(0, label.heightForWidth(width)))
