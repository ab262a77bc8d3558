"""Short messages over the foot of a page: they wait to be read and stop nobody."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from gui.icons import icon
from gui.theme import ICON, SPACE_L, SPACE_M, SPACE_S, Theme

Kind = Literal["info", "good", "bad"]
ICONS: dict[Kind, str] = {
    "info": "information-outline",
    "good": "check-circle-outline",
    "bad": "alert-circle-outline",
}
WIDEST = 720  # pixels
SHOWN_MS = 7000  # what only informs goes by itself; what failed waits


class MessageBar(QFrame):
    """One message at a time, over its parent's foot; Escape or the cross dismisses it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "toast")
        self.setAccessibleName(self.tr("Message"))
        self._undo: Callable[[], object] | None = None
        self._kind: Kind = "info"
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton(self.tr("Undo"))
        self._action.setProperty("role", "quiet")
        self._action.setToolTip(self.tr("Take this back"))
        self._action.setAccessibleName(self.tr("Undo"))
        self._action.clicked.connect(self._take_back)
        self._close = QToolButton()
        self._build()
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.dismiss)
        parent.installEventFilter(self)
        self.hide()

    @property
    def message(self) -> str:
        """The sentence on screen; empty where there is none."""
        return self._text.text() if self.isVisibleTo(self._over) else ""

    @property
    def kind(self) -> Kind:
        """What sort of message it is."""
        return self._kind

    def show_message(
        self, text: str, kind: Kind = "info", undo: Callable[[], object] | None = None
    ) -> None:
        """Say it, in place of whatever was said before."""
        self._kind, self._undo = kind, undo
        self._text.setText(text)
        self._action.setVisible(undo is not None)
        self.setAccessibleDescription(text)
        role = QPalette.ColorRole.BrightText if kind == "bad" else QPalette.ColorRole.Accent
        self._icon.setPixmap(
            icon(ICONS[kind], role).pixmap(QSize(ICON, ICON), self.devicePixelRatioF())
        )
        self.show()
        self._place()
        self.raise_()
        if kind == "bad":
            self._timer.stop()
        else:
            self._timer.start()

    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()

    def restyle(self, _theme: Theme) -> None:
        """Redraw the icon in the colours of the theme."""
        if self.message:
            self.show_message(self._text.text(), self._kind, self._undo)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the parent."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._close.setProperty("role", "tool")
        self._close.setIcon(icon("close"))
        self._close.setToolTip(self.tr("Dismiss this message"))
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_S, SPACE_S, SPACE_S)
        row.setSpacing(SPACE_M)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.dismiss()
        if undo is not None:
            undo()

    def _place(self) -> None:
        parent = self._over
        room = min(WIDEST, parent.width() - 2 * SPACE_L)
        natural = self._text.fontMetrics().horizontalAdvance(self._text.text())
        around = self.sizeHint().width() - self._text.sizeHint().width()
        width = min(room, max(280, natural + around + SPACE_L))
        self.resize(width, max(self.heightForWidth(width), self.minimumSizeHint().height()))
        self.move(parent.width() - width - SPACE_L, parent.height() - self.height() - SPACE_L)
