"""The navigation rail: one button a page, an icon over a word."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.icons import rail_icon
from gui.theme import ICON, SPACE_S, SPACE_XS, text_pixels
from gui.widgets.mark import Mark

WIDTH = 80  # pixels
BUTTON, LOWEST = 60, 26  # pixels high
WITH_WORDS = 46  # pixels, from which a word fits under the icon
HEAD = 48  # pixels, the height of the bar beside it


class Rail(QWidget):
    """Which page is shown.

    Signals: chosen(str) the key of a page, by mouse or keys.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_XS, 0, SPACE_XS, SPACE_S)
        self._column.setSpacing(SPACE_XS)
        self._column.addWidget(Mark(HEAD), alignment=Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(SPACE_XS)
        self._column.addStretch()

    def add(self, key: str, title: str, icon_name: str, tip: str) -> QToolButton:
        """Put a page at the end of the rail."""
        button = _RailButton(self)
        button.setText(title)
        button.setToolTip(tip)
        button.setAccessibleName(title)
        button.setAccessibleDescription(tip)
        button.setIcon(rail_icon(icon_name))
        button.clicked.connect(lambda: self.chosen.emit(key))
        button.stepped.connect(lambda step: self._step(key, step))
        self._group.addButton(button)
        self._buttons[key] = button
        self._column.insertWidget(self._column.count() - 1, button)
        return button

    def button(self, key: str) -> QToolButton:
        """The button of a page."""
        return self._buttons[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lower buttons where there is little room, and without words where there is less."""
        super().resizeEvent(event)
        count = max(1, len(self._buttons))
        margins = self._column.contentsMargins()
        room = self.height() - HEAD - margins.top() - margins.bottom() - SPACE_XS
        each = min(BUTTON, room // count - SPACE_XS)
        styles = Qt.ToolButtonStyle
        wordless = each < text_pixels(WITH_WORDS)
        for button in self._buttons.values():
            button.setFixedHeight(max(LOWEST, each))
            button.setToolButtonStyle(
                styles.ToolButtonIconOnly if wordless else styles.ToolButtonTextUnderIcon
            )

    def select(self, key: str) -> None:
        """Mark the page that is shown."""
        self._buttons[key].setChecked(True)

    def _step(self, key: str, step: int) -> None:
        keys = list(self._buttons)
        other = keys[(keys.index(key) + step) % len(keys)]
        self._buttons[other].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(other)


class _RailButton(QToolButton):
    """Signals: stepped(int) one up or down, by the arrow keys."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(ICON, ICON))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(BUTTON)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk the rail; the rest is a button's."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)
