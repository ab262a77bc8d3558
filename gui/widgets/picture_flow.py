"""Captioned pictures, one beside another, in as many rows as they need."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.array import Array
from gui.theme import SPACE_M, SPACE_XS, TYPE_MUTED, scaled_font
from gui.widgets.pictures import fit, to_image


class PictureFlow(QWidget):
    """Pictures pixel by pixel in squares of one size, each with its caption under it."""

    SAID = ("captions",)

    def __init__(self, name: str, side: int, columns: int = 0) -> None:
        """`columns`: so many, in squares as large as fit; 0 lets squares of `side` flow."""
        super().__init__()
        self._side, self._columns = side, columns
        self._images: list[QImage | None] = []
        self.captions: tuple[str, ...] = ()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(not columns)
        if columns:
            policy.setVerticalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def show_pictures(
        self, pictures: tuple[Array | None, ...], captions: tuple[str, ...] = ()
    ) -> None:
        """Show these, uint8 (H, W) or (H, W, 3); None leaves a square empty."""
        changed = len(pictures) != len(self._images) or bool(captions) != bool(self.captions)
        self._images = [None if each is None else to_image(each) for each in pictures]
        self.captions = captions
        self.setAccessibleDescription(", ".join(captions))
        if changed:
            self.updateGeometry()
        self.update()

    @property
    def shown(self) -> tuple[QImage | None, ...]:
        """The pictures on screen."""
        return tuple(self._images)

    def hasHeightForWidth(self) -> bool:
        return not self._columns

    def heightForWidth(self, width: int) -> int:
        columns = self._columns_in(width)
        rows = -(-len(self._images) // columns)
        return max(1, rows * (self._side + self._caption_height() + SPACE_M) - SPACE_M)

    def sizeHint(self) -> QSize:
        width = 4 * (self._side + SPACE_M)
        return QSize(width, self._side * 4 if self._columns else self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if self._columns:
            rows = -(-max(1, len(self._images)) // self._columns)
            return QSize(self._columns * 36, rows * 36)
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(scaled_font(self.font(), TYPE_MUTED))
        side, columns = self._fitting_side(), self._columns_in(self.width())
        for number, image in enumerate(self._images):
            row, column = divmod(number, columns)
            x = column * (side + self._gap())
            y = row * (side + self._caption_height() + self._gap())
            self._paint_cell(painter, QRect(x, y, side, side), image, number)

    def _paint_cell(self, painter: QPainter, room: QRect, image: QImage | None, n: int) -> None:
        painter.setPen(QPen(self.palette().mid().color(), 1))
        if image is None:
            painter.drawRect(room.adjusted(0, 0, -1, -1))
        else:
            painter.drawImage(fit(image.size(), room), image)
        if n < len(self.captions):
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            under = QRect(room.x(), room.bottom() + SPACE_XS, room.width(), self._caption_height())
            metrics = painter.fontMetrics()
            elide = Qt.TextElideMode.ElideRight
            text = metrics.elidedText(self.captions[n], elide, room.width())
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, text)

    def _gap(self) -> int:
        return SPACE_XS if self._columns else SPACE_M

    def _columns_in(self, width: int) -> int:
        return self._columns or max(1, (width + SPACE_M) // (self._side + SPACE_M))

    def _fitting_side(self) -> int:
        if not self._columns:
            return self._side
        rows = -(-max(1, len(self._images)) // self._columns)
        gap = self._gap()
        across = (self.width() - (self._columns - 1) * gap) // self._columns
        down = (self.height() - (rows - 1) * gap) // rows
        return max(8, min(across, down))

    def _caption_height(self) -> int:
        if not self.captions:
            return 0
        return scaled_font(self.font(), TYPE_MUTED).pixelSize() + 2 * SPACE_XS
