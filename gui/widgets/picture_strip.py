"""Many small pictures in rows, each with a word under it; one of them can be opened."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem

from engine.array import Array
from gui.theme import SPACE_XS
from gui.widgets.pictures import to_image

SIDE = 52  # pixels
NUMBER = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Shown:
    """A picture of the strip."""

    number: int
    picture: Array  # uint8 (H, W) or (H, W, 3)
    caption: str  # a word or two
    words: str  # the tip


class PictureStrip(QListWidget):
    """Pictures side by side, wrapped.

    Signals: opened(int) the number of the one that was clicked or entered.
    """

    opened = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(SPACE_XS)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setMinimumHeight(SIDE + 28)
        self._empty = QLabel(self)
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self.itemClicked.connect(self._open)
        self.itemActivated.connect(self._open)

    def show_pictures(self, pictures: Sequence[Shown], empty: str = "") -> None:
        """Show these, or a sentence in their place."""
        self.clear()
        self._empty.setText(empty)
        self._empty.setVisible(not pictures)
        for one in pictures:
            item = QListWidgetItem(_icon(one.picture), one.caption)
            item.setData(NUMBER, one.number)
            item.setToolTip(one.words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, one.words)
            item.setSizeHint(QSize(SIDE + 8, SIDE + 22))
            self.addItem(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._empty.setGeometry(self.viewport().rect())

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(int(item.data(NUMBER)))


def _icon(picture: Array) -> QIcon:
    scaled = to_image(picture).scaled(
        SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation
    )
    return QIcon(QPixmap.fromImage(scaled))
