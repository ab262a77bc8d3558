"""A group of controls under a title that opens and closes it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.theme import SPACE_L, SPACE_S

# The glyph has room of its own at its left; without it the words of all rows align.
STYLE = "QPushButton { padding-left: 0; margin-left: -6px; text-align: left; font-weight: 600; }"


class Folding(QWidget):
    """Closed at first; `body` holds what it opens.

    Signals: opened(bool)
    """

    opened = Signal(bool)

    def __init__(self, title: str, tip: str) -> None:
        super().__init__()
        self.head = QPushButton(title)
        self.head.setProperty("role", "quiet")
        self.head.setStyleSheet(STYLE)
        self.head.setCheckable(True)
        self.head.setIconSize(QSize(18, 18))
        self.head.setIcon(icon("chevron-right"))
        self.head.setToolTip(tip)
        self.body = QWidget()
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, 0, 0, SPACE_L)
        self.rows.setSpacing(SPACE_S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.body)
        self.body.hide()
        self.head.toggled.connect(self._open)

    def set_title(self, title: str) -> None:
        """Call it otherwise."""
        self.head.setText(title)

    def add(self, *widgets: QWidget) -> None:
        """Put these into the group, one under another."""
        for widget in widgets:
            self.rows.addWidget(widget)

    def _open(self, opened: bool) -> None:
        self.head.setIcon(icon("chevron-down" if opened else "chevron-right"))
        self.body.setVisible(opened)
        self.opened.emit(opened)
