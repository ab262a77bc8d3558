"""Short messages that wait to be read, stop nobody and cover nothing."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QCursor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from gui.icons import icon
from gui.theme import ICON, SPACE_L, SPACE_M, SPACE_S, SPACE_XS, Theme
from gui.widgets.top_bar import TopBar

Kind = Literal["info", "good", "bad"]
ICONS: dict[Kind, str] = {
    "info": "information-outline",
    "good": "check-circle-outline",
    "bad": "alert-circle-outline",
}
NARROWEST = 280  # pixels
SHOWN_MS = 7000  # what only informs goes by itself; what failed waits
UNDO_SHOWN_MS = 20_000  # time to find the way to the button without a mouse
LATER_MS = 2000  # and then, once nobody points at it, has its focus or draws


class MessageBar(QFrame):
    """One message at a time; Escape or the cross dismisses it.

    A sentence that fits stands in the empty part of the top bar. A longer one stands in `foot`, a
    widget of the window's layout that makes room for it under the page.
    """

    def __init__(self, top_bar: TopBar, foot: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._top_bar, self._foot, self._frame = top_bar, foot, parent
        self.setProperty("role", "toast")
        self.setAccessibleName(self.tr("Message"))
        self._undo: Callable[[], object] | None = None
        self._kind: Kind = "info"
        self._came_from: QWidget | None = None
        self._keys = ""
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action, self._close = QPushButton(), QToolButton()
        self._build()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._leave)
        for widget in (top_bar, top_bar.model, foot):
            widget.installEventFilter(self)
        foot.hide()
        self.hide()

    @property
    def message(self) -> str:
        """The sentence on screen; empty where there is none."""
        return "" if self.isHidden() else self._text.text()

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
        self._come_next()
        self._timer.stop()
        if kind != "bad":
            self._timer.start(SHOWN_MS if undo is None else UNDO_SHOWN_MS)

    def dismiss(self) -> None:
        """Take the message away; the keys go back to where they came from."""
        self._timer.stop()
        if self.isAncestorOf(self.window().focusWidget() or self.window()) and self._came_from:
            self._came_from.setFocus()
        self._undo = None
        self.hide()
        self._foot.hide()

    def forget_error(self) -> None:
        """What failed was done since: an error need not stand any more."""
        if self._kind == "bad":
            self.dismiss()

    def take_back(self) -> None:
        """Undo what the message tells of, if it can be undone."""
        undo = self._undo
        if undo is not None:
            self.dismiss()
            undo()

    def show_keys(self, keys: str) -> None:
        """Name the keys that take the act back, beside the word."""
        self._keys = keys
        tip, words = self.tr("Take this back"), self.tr("Undo")
        self._action.setText(f"{words}  {keys}" if keys else words)
        self._action.setToolTip(f"{tip} ({keys})" if keys else tip)

    def retell(self) -> None:
        """Another language: the keys stand behind another word."""
        self.show_keys(self._keys)

    def restyle(self, _theme: Theme) -> None:
        """Redraw the icon in the colours of the theme."""
        if self.message:
            self.show_message(self._text.text(), self._kind, self._undo)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when what surrounds it moves."""
        moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if moved and self.message:
            self._place()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._action.setProperty("role", "quiet")
        self._action.setAccessibleName(self.tr("Undo what the message tells of"))
        self._action.clicked.connect(self.take_back)
        self._close.setProperty("role", "tool")
        self._close.setIcon(icon("close"))
        self._close.setToolTip(self.tr("Dismiss this message (Esc)"))
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_XS - 1, SPACE_XS, SPACE_XS - 1)
        row.setSpacing(SPACE_S)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)

    def _come_next(self) -> None:
        """Let Tab go from where the keys are to the message."""
        focused = self.window().focusWidget()
        if focused is None or self.isAncestorOf(focused):
            return
        self._came_from = focused
        QWidget.setTabOrder(focused, self._action)
        QWidget.setTabOrder(self._action, self._close)

    def _leave(self) -> None:
        """Time is up, unless somebody is at it, or draws: then the sheet must not move."""
        focused = self.window().focusWidget()
        pointed_at = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        busy = pointed_at or (focused is not None and self.isAncestorOf(focused))
        if busy or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._timer.start(LATER_MS)
        else:
            self.dismiss()

    def _place(self) -> None:
        gap = self._top_bar.free_room()
        natural = self._text.fontMetrics().horizontalAdvance(self._text.text())
        around = self.sizeHint().width() - self._text.sizeHint().width()
        width = max(NARROWEST, natural + around + SPACE_S)
        height = self.heightForWidth(width)
        if width <= gap.width() and height <= gap.height():
            self._foot.hide()
            corner = self._top_bar.mapTo(self._frame, gap.topRight()) - QPoint(width - 1, 0)
            top = corner.y() + (gap.height() - height) // 2
            self.setGeometry(QRect(corner.x(), top, width, height))
            return
        width = self._top_bar.width() - 2 * SPACE_L
        height = self.heightForWidth(width)
        self._foot.setFixedHeight(height + 2 * SPACE_S)
        self._foot.show()
        corner = self._foot.mapTo(self._frame, QPoint(SPACE_L, SPACE_S))
        self.setGeometry(QRect(corner, QSize(self._foot.width() - 2 * SPACE_L, height)))
