"""A row of pictures to choose from."""

from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from gui.said import said
from gui.theme import RADIUS_FIELD, SPACE_S
from gui.widgets.pictures import fit

LARGEST, SMALLEST = 72, 36  # pixels
STORED = 192  # pixels: sharp on screens of twice the density


class Thumbnails(QWidget):
    """Pictures as buttons.

    Signals: chosen(Path).
    """

    chosen = Signal(object)

    def __init__(self, paths: tuple[Path, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_S)
        self._buttons = [self._make(path) for path in paths]
        self._row.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """One button a picture."""
        return tuple(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as all of them fit."""
        super().resizeEvent(event)
        count = max(1, len(self._buttons))
        side = (self.width() - (count - 1) * SPACE_S) // count
        side = min(LARGEST, max(SMALLEST, side))
        for button in self._buttons:
            button.setFixedSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Narrower, and as high as ever."""
        count = len(self._buttons)
        return QSize(count * SMALLEST + max(0, count - 1) * SPACE_S, LARGEST)

    def sizeHint(self) -> QSize:
        """At its largest."""
        count = len(self._buttons)
        return QSize(count * LARGEST + max(0, count - 1) * SPACE_S, LARGEST)

    def _make(self, path: Path) -> "_Thumbnail":
        button = _Thumbnail(path, self)
        button.clicked.connect(lambda: self.chosen.emit(path))
        self._row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        return button


class _Thumbnail(QAbstractButton):
    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap.fromImage(_read_small(path))
        name = said(path.stem.replace("-", " "))
        self.setToolTip(self.tr("Classify the sample picture “{0}”").format(name))
        self.setAccessibleName(self.tr("Sample picture: {0}").format(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """At its largest."""
        return QSize(LARGEST, LARGEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture filling a square, and a frame that shows focus and hover."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), RADIUS_FIELD, RADIUS_FIELD)
        painter.setClipPath(shape)
        side = min(self._pixmap.width(), self._pixmap.height())
        square = QRect(0, 0, side, side)
        square.moveCenter(self._pixmap.rect().center())
        if side:
            painter.drawPixmap(self.rect(), self._pixmap, square)
        lit = self.hasFocus() or self.underMouse()
        colour = self.palette().accent().color() if lit else self.palette().mid().color()
        width = 2 if lit else 1
        painter.setPen(QPen(colour, width))
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, RADIUS_FIELD - 1, RADIUS_FIELD - 1)


def _read_small(path: Path) -> QImage:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > STORED:
        reader.setScaledSize(fit(size, QRect(0, 0, STORED, STORED)).size().toSize())
    return reader.read()
