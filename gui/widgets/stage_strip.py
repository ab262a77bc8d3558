"""What the network sees: the steps from the picture to its input, side by side."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import SPACE_S, SPACE_XS, TYPE_MUTED, scaled_font, tabular
from gui.widgets.fitted_picture import FittedPicture
from gui.widgets.stage_pictures import StagePicture

SLOTS = 5  # as many as the longest way has
ARROW = 20  # pixels between two pictures
LARGEST, SMALLEST = 72, 48  # pixels
NAMES = (  # what a step may be called: listed so that translators find them
    QT_TRANSLATE_NOOP("StageStrip", "drawn"),
    QT_TRANSLATE_NOOP("StageStrip", "picture"),
    QT_TRANSLATE_NOOP("StageStrip", "grey"),
    QT_TRANSLATE_NOOP("StageStrip", "inverted"),
    QT_TRANSLATE_NOOP("StageStrip", "cropped"),
    QT_TRANSLATE_NOOP("StageStrip", "fitted"),
    QT_TRANSLATE_NOOP("StageStrip", "centred"),
    QT_TRANSLATE_NOOP("StageStrip", "resized"),
)


class StageStrip(QWidget):
    """Small pictures with captions; empty places where there is nothing to see yet."""

    SAID = ("_captions",)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: tuple[FittedPicture, ...] = ()
        self._captions: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(SLOTS * SMALLEST + (SLOTS - 1) * ARROW)
        self.setAccessibleName(self.tr("What the network sees"))

    @property
    def captions(self) -> tuple[tuple[str, str], ...]:
        """Name and size of each step on screen."""
        return self._captions

    def show_stages(self, stages: tuple[StagePicture, ...]) -> None:
        """Show the steps; none empties the strip."""
        assert all(stage.name in NAMES for stage in stages), "a step that translators don't know"
        self._pictures = tuple(FittedPicture(stage.image) for stage in stages)
        self._captions = tuple(
            (self.tr(stage.name), f"{stage.width} × {stage.height}") for stage in stages
        )
        self.retell()
        self.update()

    def retell(self) -> None:
        """Read out what is shown."""
        self.setAccessibleDescription(", ".join(" ".join(pair) for pair in self._captions))

    def sizeHint(self) -> QSize:
        """The largest pictures and two lines."""
        width = SLOTS * LARGEST + (SLOTS - 1) * ARROW
        return QSize(width, LARGEST + self._caption_height())

    def minimumSizeHint(self) -> QSize:
        """Narrower, and as high as ever: nothing below it moves."""
        return QSize(self.minimumWidth(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A place a step, arrows between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side(self.width())
        pitch = (self.width() - side) / (SLOTS - 1)
        shown = len(self._pictures) or SLOTS
        for slot in range(shown):
            frame = QRect(round(slot * pitch), 0, side, side)
            self._paint_place(painter, frame, slot)
            if slot + 1 < shown:
                gap = pitch - side
                self._paint_arrow(painter, QPointF(frame.right() + 1 + gap / 2, side / 2))

    def _paint_place(self, painter: QPainter, frame: QRect, slot: int) -> None:
        """The picture where it lies in its place, with a hairline around it and nothing else."""
        edge = frame.adjusted(1, 1, -1, -1)
        if slot < len(self._pictures):
            edge = self._pictures[slot].draw(painter, edge).toAlignedRect()
            self._paint_captions(painter, frame, slot)
        else:
            painter.fillRect(edge, self.palette().light())
        painter.setPen(QPen(self.palette().mid().color(), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(edge.adjusted(-1, -1, 0, 0))

    def _paint_captions(self, painter: QPainter, frame: QRect, slot: int) -> None:
        font = tabular(scaled_font(self.font(), TYPE_MUTED))
        painter.setFont(font)
        metrics = QFontMetrics(font)
        roles = (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText)
        top = frame.bottom() + 1 + SPACE_XS
        for text, role in zip(self._captions[slot], roles, strict=True):
            painter.setPen(self.palette().color(role))
            width = max(frame.width() + ARROW - 2, 1)
            line = QRect(frame.left(), top, width, metrics.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, text)
            top += metrics.height()

    def _paint_arrow(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.5))
        painter.drawLine(at - QPointF(2, 4), at + QPointF(2, 0))
        painter.drawLine(at + QPointF(2, 0), at + QPointF(-2, 4))

    def _side(self, width: int) -> int:
        fits = (width - (SLOTS - 1) * ARROW) // SLOTS
        return min(LARGEST, max(SMALLEST, fits))

    def _caption_height(self) -> int:
        metrics = QFontMetrics(scaled_font(self.font(), TYPE_MUTED))
        return 2 * metrics.height() + SPACE_S
