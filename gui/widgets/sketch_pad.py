"""A small sheet to draw samples on, with what a sample needs."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout

from engine.preprocessing import InputPath
from gui.actions import tool_button
from gui.theme import SPACE_M, SPACE_S
from gui.widgets.canvas import WIDTHS, Canvas

SIDE = 296  # pixels


class SketchPad(QFrame):
    """The sheet, the width of the pen, undo and clear, and the button that keeps it."""

    def __init__(self, keep: QAction, undo: QAction, clear: QAction) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.canvas = Canvas()
        self.canvas.setFixedSize(SIDE, SIDE)
        self.canvas.setToolTip(self.tr("Draw one sample here, as large as you like"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(WIDTHS[0], WIDTHS[2])
        self.slider.setValue(WIDTHS[1])
        self.slider.setPageStep(8)
        self.slider.setToolTip(self.tr("Width of the pen; 28 suits most signs"))
        self.slider.setAccessibleName(self.tr("Width of the pen"))
        self.slider.valueChanged.connect(self.canvas.set_pen_width)
        self.keep = QPushButton()
        self.keep.setProperty("role", "primary")
        self.keep.setToolTip(keep.toolTip())
        self.keep.setAccessibleName(keep.text())
        self.keep.clicked.connect(keep.trigger)
        self.setFixedWidth(SIDE + 2)
        line = QFrame()
        line.setProperty("role", "hairline")
        line.setFixedHeight(1)
        tools = QHBoxLayout()
        tools.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, 0)
        tools.setSpacing(SPACE_S)
        tools.addWidget(self.slider, 1)
        tools.addWidget(tool_button(undo))
        tools.addWidget(tool_button(clear))
        below = QHBoxLayout()
        below.setContentsMargins(SPACE_M, 0, SPACE_M, SPACE_M)
        below.addWidget(self.keep, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.canvas)
        column.addWidget(line)
        column.addLayout(tools)
        column.addLayout(below)
        self._words = QLabel()
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        self._words.setContentsMargins(SPACE_M, 0, SPACE_M, SPACE_M)
        column.addWidget(self._words)
        column.addStretch(1)

    def show_class(self, label: str) -> None:
        """Say where the drawing will be kept, and what becomes of it."""
        self.keep.setText(
            self.tr("Keep in “{0}”").format(label) if label else self.tr("Add a class first")
        )
        self.keep.setEnabled(bool(label))
        self.canvas.hint = (
            self.tr("Draw “{0}” here").format(label) if label else self.tr("Add a class first")
        )
        self.canvas.update()

    def show_kind(self, kind: InputPath) -> None:
        """Say what becomes of a drawing."""
        self._words.setText(
            self.tr(
                "Each drawing is cut out, fitted into 20 × 20 pixels and centred in 28 × 28, as "
                "MNIST was made. Vary slant, size and pen: a network learns what you show it."
            )
            if kind == "ink"
            else self.tr("Drawings are kept as they are, 64 × 64; photos come from files.")
        )
