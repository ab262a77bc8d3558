"""The first start's card: three things to begin with."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon
from gui.session import Session
from gui.theme import ICON, SPACE_L, SPACE_M, SPACE_S, SPACE_XS

KEPT = "welcome"  # in the settings: `done` once the card was dismissed
DONE = "done"
NARROW = 700  # pixels; below this the three stand one under another
MARK = 24  # pixels


class Welcome(QFrame):
    """Stands over the sheet until it is dismissed; Help brings it back.

    Signals: drawing_wanted() the keys belong on the sheet.
    """

    drawing_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._sheet: QWidget = self
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Welcome"))
        self.draw = Task(
            "draw", self.tr("Draw a digit"), self.tr("It is read while you draw: try a 7.")
        )
        self.train = Task(
            "chart-line",
            self.tr("Train a network"),
            self.tr("Watch one learn the built-in digits, in a minute."),
        )
        self.inside = Task(
            "layers-search-outline",
            self.tr("Look inside"),
            self.tr("See what each layer makes of a picture."),
        )
        self.close_button = QToolButton()
        self._lay_out()
        self.draw.clicked.connect(self.drawing_wanted)
        self.train.clicked.connect(lambda: session.train_on("digits"))
        self.inside.clicked.connect(lambda: session.open_page("inside"))
        self.close_button.clicked.connect(self.dismiss)
        self.setVisible(session.settings.text(KEPT) != DONE)

    def dismiss(self) -> None:
        """Go, and stay away at the next start."""
        self._session.settings.keep_text(KEPT, DONE)
        self.hide()
        self.drawing_wanted.emit()
        self._session.informed.emit(self.tr("Help ▸ Welcome brings the card back."))

    def bring_back(self) -> None:
        """Show the card again."""
        self._session.settings.keep_text(KEPT, "")
        self._session.open_page("draw")
        self.show()
        self.draw.setFocus()

    def serve(self, sheet: QWidget) -> None:
        """Send the keys to the sheet when a drawing is wanted; Tab comes from there."""
        self.drawing_wanted.connect(sheet.setFocus)
        self._sheet = sheet

    def showEvent(self, event: QShowEvent) -> None:
        """Both are in the same window by now, as the order of Tab needs."""
        super().showEvent(event)
        before = self._sheet
        for widget in (self.draw, self.train, self.inside, self.close_button):
            QWidget.setTabOrder(before, widget)
            before = widget

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        narrow = self.width() < NARROW
        wanted = directions.TopToBottom if narrow else directions.LeftToRight
        self._words.setVisible(not narrow)
        if self._tasks.direction() != wanted:
            self._tasks.setDirection(wanted)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Welcome to Neocog"))
        title.setProperty("role", "title")
        words = self._words = QLabel(
            self.tr("A lab for convolutional networks. Begin with one of these:")
        )
        words.setProperty("role", "muted")
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        button = self.close_button
        button.setProperty("role", "tool")
        button.setIcon(icon("close"))
        button.setIconSize(QSize(ICON, ICON))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(self.tr("Dismiss the welcome"))
        button.setToolTip(self.tr("Dismiss the welcome; Help brings it back"))
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(title)
        head.addWidget(words, 1)
        head.addStretch()
        head.addWidget(button)
        self._tasks = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tasks.setSpacing(SPACE_S)
        for task in (self.draw, self.train, self.inside):
            self._tasks.addWidget(task, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_XS, SPACE_S, SPACE_M)
        column.setSpacing(SPACE_XS)
        column.addLayout(head)
        column.addLayout(self._tasks)


class Task(QPushButton):
    """A button with a mark, what to do, and a line of what comes of it."""

    def __init__(self, icon_name: str, text: str, hint: str) -> None:
        super().__init__()
        self.setProperty("role", "task")
        self.setAccessibleName(text)
        self.setAccessibleDescription(hint)
        self.setToolTip(hint)
        self._mark, self._icon = QLabel(), icon(icon_name, QPalette.ColorRole.Accent)
        self._mark.setFixedSize(MARK, MARK)
        head, line = QLabel(text), QLabel(hint)
        line.setProperty("role", "muted")
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(head)
        words.addWidget(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        row.setSpacing(SPACE_M)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        for label in (self._mark, head, line):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._draw_mark()

    def sizeHint(self) -> QSize:
        """What the words need, not the button's own text, of which there is none."""
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.minimumSize()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: the mark in its colour."""
        super().changeEvent(event)
        if hasattr(self, "_icon"):
            self._draw_mark()

    def _draw_mark(self) -> None:
        size = QSize(MARK, MARK)
        self._mark.setPixmap(self._icon.pixmap(size, self.devicePixelRatioF()))
