"""The confusion matrix: rows are true classes, columns answers; each cell can be chosen."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme import SPACE_XS, TYPE_MUTED, scaled_font, tabular

Counts = tuple[tuple[int, ...], ...]
Cell = tuple[int, int]
"""(true class, answer)"""

STEPS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip
LABEL_PART = 0.22  # of the side, at most, for the names of the classes
FAINTEST, STRONGEST = 0.18, 0.95  # share of the colour in a cell with an error, and in the fullest
TINIEST = 8  # pixels of a number
SMALLEST = 14  # pixels of a cell that has its number written in it


class ClassMatrix(QWidget):
    """Right answers stand quietly on the diagonal; the fuller an error, the stronger its colour.

    Signals: chosen(int, int) the true class and the answer of another cell.
    """

    SAID = ("empty_text",)

    chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._counts: Counts = ()
        self._labels: tuple[str, ...] = ()
        self._cell: Cell | None = None
        self._most = 1
        self.empty_text = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(220, 220)
        self.setAccessibleName(self.tr("Confusion matrix"))

    @property
    def cell(self) -> Cell | None:
        """The cell that is chosen."""
        return self._cell

    def show_counts(self, counts: Counts, labels: tuple[str, ...]) -> None:
        """Show another matrix, or none; no cell is chosen."""
        self._counts, self._labels, self._cell = counts, labels, None
        errors = (n for i, row in enumerate(counts) for j, n in enumerate(row) if i != j)
        self._most = max(1, max(errors, default=1))
        self.update()

    def choose(self, cell: Cell | None) -> None:
        """Mark a cell and tell of it; None marks none and tells nobody."""
        self._cell = cell
        self.update()
        if cell is not None:
            self.setAccessibleDescription(self._words(cell))
            self.chosen.emit(*cell)

    def rectangle(self, cell: Cell) -> QRectF:
        """Where a cell stands in the widget."""
        left, top, side = self._frame()
        return QRectF(left + cell[1] * side, top + cell[0] * side, side, side)

    def sizeHint(self) -> QSize:
        return QSize(380, 380)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._find(event.position())
        if found is not None:
            self.choose(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go from cell to cell."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or not self._counts:
            super().keyPressEvent(event)
            return
        row, column = self._cell or (0, -step[1])
        moved = row + step[0], column + step[1]
        if all(0 <= at < len(self._counts) for at in moved):
            self.choose(moved)

    def event(self, event: QEvent) -> bool:
        """A tip for the cell under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._find(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._words(found) if found else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        if not self._counts:
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self.empty_text)
            return
        for i, row in enumerate(self._counts):
            for j, count in enumerate(row):
                self._paint_cell(painter, (i, j), count)
        self._paint_names(painter)
        if self._cell is not None:
            width = 3 if self.hasFocus() else 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().accent().color(), width))
            painter.drawRect(self.rectangle(self._cell).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_cell(self, painter: QPainter, cell: Cell, count: int) -> None:
        palette, box = self.palette(), self.rectangle(cell).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = palette.color(QPalette.ColorRole.Base)
        if cell[0] == cell[1]:
            fill, text = palette.color(QPalette.ColorRole.Light), palette.text().color()
        elif count:
            share = FAINTEST + (STRONGEST - FAINTEST) * count / self._most
            fill = _mixed(palette.accent().color(), ground, share)
            dark = palette.color(QPalette.ColorRole.HighlightedText)
            text = dark if share > 0.5 else palette.text().color()
        else:
            fill, text = ground, palette.color(QPalette.ColorRole.PlaceholderText)
        painter.fillRect(box, fill)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 0.5))
        painter.drawRect(box)
        if count and box.width() >= SMALLEST:
            painter.setPen(text)
            self._write(painter, box, str(count))

    def _write(self, painter: QPainter, box: QRectF, words: str) -> None:
        """The number in its cell: smaller where it would not fit, absent where it can’t be read."""
        font = self._font()
        while QFontMetrics(font).horizontalAdvance(words) > box.width() - 2:
            if font.pixelSize() <= TINIEST:
                return
            font.setPixelSize(font.pixelSize() - 1)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.setFont(self._font())

    def _paint_names(self, painter: QPainter) -> None:
        left, top, side = self._frame()
        if side < painter.fontMetrics().height() - 2:
            return
        metrics = painter.fontMetrics()
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        width = self._name_width()
        for number, label in enumerate(self._labels):
            short = metrics.elidedText(label, Qt.TextElideMode.ElideRight, width)
            row = QRectF(left - width - SPACE_XS, top + number * side, width, side)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(row, flags, short)
            column = metrics.elidedText(label, Qt.TextElideMode.ElideRight, round(side) - 2)
            head = QRectF(left + number * side, top - metrics.height() - 2, side, metrics.height())
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, column)
        head = QRectF(left, 0, side * len(self._labels), metrics.height())
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, self.tr("answer →"))
        painter.drawText(
            QRectF(0, 0, left, metrics.height()), Qt.AlignmentFlag.AlignLeft, self.tr("true ↓")
        )

    def _frame(self) -> tuple[float, float, float]:
        """Left and top of the first cell, and the side of each."""
        metrics = QFontMetrics(self._font())
        left = max(self._name_width(), metrics.horizontalAdvance(self.tr("true ↓"))) + 2 * SPACE_XS
        top = 2 * metrics.height() + SPACE_XS
        room = min(self.width() - left, self.height() - top) - 2
        side = max(2.0, room / max(1, len(self._counts)))
        across = max(0.0, (self.width() - left - side * len(self._counts)) / 2)
        return left + across, top, side

    def _name_width(self) -> int:
        metrics = QFontMetrics(self._font())
        widest = max((metrics.horizontalAdvance(label) for label in self._labels), default=0)
        return min(widest, round(LABEL_PART * self.width()))

    def _find(self, position: QPointF) -> Cell | None:
        left, top, side = self._frame()
        row, column = int((position.y() - top) // side), int((position.x() - left) // side)
        inside = all(0 <= at < len(self._counts) for at in (row, column))
        return (row, column) if inside else None

    def _words(self, cell: Cell) -> str:
        count = self._counts[cell[0]][cell[1]]
        true, answer = self._labels[cell[0]], self._labels[cell[1]]
        return self.tr("{0:,} × “{1}” read as “{2}”").format(count, true, answer)

    def _font(self) -> QFont:
        return tabular(scaled_font(self.font(), TYPE_MUTED))


def _mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        *(
            over * share + under * (1 - share)
            for over, under in zip(colour.getRgbF()[:3], ground.getRgbF()[:3], strict=True)  # type: ignore[index]
        )
    )
