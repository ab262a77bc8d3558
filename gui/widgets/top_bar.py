"""The bar over the page: its title, and which model and runtime answer."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from gui.icons import icon
from gui.theme import ICON, SPACE_L, SPACE_S, SPACE_XL

HEIGHT = 48  # pixels
NAME_ROOM = 200  # pixels a chooser's text may take


class TopBar(QWidget):
    """Title on the left, choosers and the menu on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "top-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.title = QLabel()
        self.title.setProperty("role", "page-title")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.model = Chooser(self.tr("Model"), "brain")
        self.runtime = Chooser(self.tr("Runtime"), "chip")
        self.palette_button, self.menu = _tool("magnify"), _tool("menu")
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XL, 0, SPACE_L, 0)
        row.setSpacing(SPACE_S)
        for widget, stretch in ((self.title, 1), (self.model, 0), (self.runtime, 0)):
            row.addWidget(widget, stretch)
        row.addWidget(self.palette_button)
        row.addWidget(self.menu)

    def free_room(self) -> QRect:
        """What is empty between the title and the choosers, in the bar's own pixels."""
        title = self.title.x() + self.title.fontMetrics().horizontalAdvance(self.title.text())
        left, right = title + 2 * SPACE_L, self.model.x() - SPACE_L
        return QRect(left, 2, max(0, right - left), self.height() - 5)  # above its own line


def _tool(icon_name: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "tool")
    button.setIcon(icon(icon_name))
    button.setIconSize(QSize(ICON, ICON))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


class Chooser(QToolButton):
    """A button that shows what is chosen and opens a menu to choose another."""

    SAID = ("_what",)

    def __init__(self, what: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what, self._chosen = what, ""
        self.setProperty("role", "chooser")
        self.setIcon(icon(icon_name))
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenu(QMenu(self))

    @property
    def chosen(self) -> str:
        """What stands on the button, in full."""
        return self._chosen

    def show_chosen(self, text: str, tip: str) -> None:
        """Put the choice on the button, cut in the middle where it is long."""
        self._chosen = text
        self.setToolTip(tip)
        self.setAccessibleName(f"{self._what}: {text}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._fit()

    def retell(self) -> None:
        """Another language: the button's text is its own affair."""
        self._fit()

    def _fit(self) -> None:
        window = self.window().width()
        room = NAME_ROOM if window > 900 else NAME_ROOM // 2
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self._chosen, Qt.TextElideMode.ElideMiddle, room)
        if self.text() != f" {shown}  ▾":
            self.setText(f" {shown}  ▾")
