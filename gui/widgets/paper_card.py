"""The sheet with its tools, or a picture in its place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.actions import tool_button
from gui.icons import icon
from gui.theme import SPACE_M, SPACE_S, SPACE_XS
from gui.widgets.canvas import WIDTHS, Canvas
from gui.widgets.picture_view import PictureView

TOOLS = 44  # pixels
WIDTH_TEXT = 44  # pixels: "64 px" at 200 % text
WIDTH_SHOWN = 340  # pixels of the sheet's side, from which the width stands in figures too


class PaperCard(QFrame):
    """A square place to draw or look, and a row of tools under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.canvas, self.view = Canvas(), PictureView()
        self.back = QPushButton(icon("arrow-left"), self.tr("Back to drawing"))
        self.width_slider = QSlider(Qt.Orientation.Horizontal)
        self._width_text = QLabel()
        self._name = QLabel()
        self._name.setProperty("role", "muted")
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._place, self._tools = QStackedWidget(), QStackedWidget()
        self._place.addWidget(self.canvas)
        self._place.addWidget(self.view)
        self._lay_out()
        self._set_up_width()

    @property
    def shows_picture(self) -> bool:
        """Whether a picture stands in the sheet's place."""
        return self._place.currentWidget() is self.view

    def add_tools(self, pens: tuple[QAction, ...], steps: tuple[QAction, ...]) -> None:
        """Put pens before the width and steps behind it."""
        tools = QWidget()
        row = _row(tools)
        for action in pens:
            row.addWidget(tool_button(action))
        row.addSpacing(SPACE_S)
        row.addWidget(self.width_slider, 1)
        row.addWidget(self._width_text)
        row.addSpacing(SPACE_S)
        for action in steps:
            row.addWidget(tool_button(action))
        self._tools.insertWidget(0, tools)
        self._tools.setCurrentIndex(0)

    def set_side(self, side: int) -> None:
        """Make the square this large, in pixels."""
        self._place.setFixedSize(side, side)
        self.canvas.setFixedSize(side, side)
        self.setFixedWidth(side + 2)
        self._width_text.setVisible(side >= WIDTH_SHOWN)

    def show_picture(self, image: QImage, name: str) -> None:
        """Put a picture in the sheet's place; the drawing waits behind it."""
        self.view.show_picture(image, name)
        self._name.setText(name)
        self._name.setToolTip(name)
        self._place.setCurrentWidget(self.view)
        self._tools.setCurrentIndex(1)

    def show_canvas(self) -> None:
        """Go back to the drawing as it was left."""
        self._place.setCurrentWidget(self.canvas)
        self._tools.setCurrentIndex(0)
        self.canvas.setFocus()

    def _lay_out(self) -> None:
        line = QFrame()
        line.setProperty("role", "hairline")
        line.setFixedHeight(1)
        self.back.setProperty("role", "quiet")
        self.back.setAccessibleName(self.tr("Back to drawing"))
        with_picture = QWidget()
        row = _row(with_picture)
        row.addWidget(self.back)
        row.addWidget(self._name, 1)
        self._tools.addWidget(with_picture)
        self._tools.setFixedHeight(TOOLS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)  # the border is the frame's own
        column.setSpacing(0)
        for widget in (self._place, line, self._tools):
            column.addWidget(widget)

    def _set_up_width(self) -> None:
        slider = self.width_slider
        slider.setRange(WIDTHS[0], WIDTHS[2])
        slider.setPageStep(8)
        slider.setMinimumWidth(56)
        slider.setToolTip(self.tr("Width of pen and eraser; 28 suits most digits ([ and ])"))
        slider.setAccessibleName(self.tr("Width of pen and eraser"))
        self._width_text.setFixedWidth(WIDTH_TEXT)
        self._width_text.setProperty("role", "muted")
        slider.valueChanged.connect(self._take_width)
        slider.setValue(WIDTHS[1])

    def _take_width(self, width: int) -> None:
        self.canvas.set_pen_width(width)
        self._width_text.setText(self.tr("{0} px").format(width))


def _row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
    row.setSpacing(SPACE_XS)
    row.setContentsMargins(SPACE_M - SPACE_XS, 0, SPACE_M - SPACE_XS, 0)
    return row
