"""How a layer's card looks: its number and name, its settings, its figures, and what is wrong."""

from typing import cast

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.icons import icon
from gui.models.layer_kernels import REFERENCE
from gui.models.layer_table import ROW, LayerTable, lane_words, settings_words
from gui.models.network_draft import LayerRow, shape_words, size_words
from gui.plots.architecture import kind_colour
from gui.theme import (
    RADIUS_CARD,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    SPACE_XS,
    TYPE_BODY,
    TYPE_MUTED,
    Theme,
    scaled_font,
    tabular,
)
from gui.widgets.layer_columns import Column, place_columns

translate = QCoreApplication.translate
HEAD, LANE = 44, 28  # pixels: a card's upper part; the head of a lane
BETWEEN = 6  # pixels between cards
SIGN = 16  # pixels
STEP = SPACE_XL  # pixels further right for each layer around it
Index = QModelIndex | QPersistentModelIndex


class LayerPainter(QStyledItemDelegate):
    """Paints the cards; an open one has room for its panel under its head."""

    def __init__(self, parent: QWidget, table: LayerTable, theme: Theme) -> None:
        super().__init__(parent)
        self.theme, self._table = theme, table
        self.open_row, self.panel_height = -1, 0
        self.width = 400  # pixels of the view
        self.focused = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = cast(LayerRow, index.data(ROW))
        if row.layer is None:
            return QSize(self.width, LANE + BETWEEN)
        height = HEAD + self._problem_height(row)
        if index.row() == self.open_row:
            height += self.panel_height
        return QSize(self.width, height + BETWEEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = cast(LayerRow, index.data(ROW))
        card = self.card(option.rect, row)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = index.row() == cast(QAbstractItemView, self.parent()).currentIndex().row()
        self._paint_frame(painter, card, row, chosen)
        if row.layer is None:
            self._paint_lane(painter, card, row)
        else:
            self._paint_words(painter, card, row)
            self._paint_figures(painter, card, row, self._table.kernel(index))
            self._paint_problem(painter, card, row)
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """The panel stands under the head and the problem."""
        row = cast(LayerRow, index.data(ROW))
        card = self.card(option.rect, row)
        above = HEAD + self._problem_height(row)
        editor.setGeometry(card.adjusted(SPACE_L, above, -SPACE_M, -SPACE_S))

    def card(self, item: QRect, row: LayerRow) -> QRect:
        """The card within its item."""
        return item.adjusted(1 + STEP * row.depth, 1, -1, 1 - BETWEEN)

    def panel_width(self, row: LayerRow) -> int:
        """How wide the panel of an open card is."""
        return self.width - 2 - STEP * row.depth - SPACE_L - SPACE_M

    def _paint_frame(self, painter: QPainter, card: QRect, row: LayerRow, chosen: bool) -> None:
        theme, wrong = self.theme, bool(self._table.problem(row))
        edge, thick = theme.bad if wrong else theme.line, 1.0
        if chosen:
            edge, thick = (theme.bad if wrong else theme.accent), 2.0 if self.focused else 1.4
        inset = thick / 2
        box = QRectF(card).adjusted(inset, inset, -inset, -inset)
        pen = QPen(QColor(edge), thick)
        if row.layer is None:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(theme.window if row.layer is None else theme.surface))
        painter.drawRoundedRect(box, RADIUS_CARD, RADIUS_CARD)
        if row.layer is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(kind_colour(type(row.layer).__name__, theme))
            bar = QRectF(card.left() + 8, card.top() + 12, 4, HEAD - 24)
            painter.drawRoundedRect(bar, 2, 2)

    def _paint_lane(self, painter: QPainter, card: QRect, row: LayerRow) -> None:
        painter.setFont(scaled_font(painter.font(), TYPE_MUTED))
        painter.setPen(QColor(self.theme.muted))
        box = card.adjusted(SPACE_L, 0, -SPACE_M, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, lane_words(row))

    def _paint_words(self, painter: QPainter, card: QRect, row: LayerRow) -> None:
        assert row.layer is not None
        columns = self._columns(card)
        right = columns[0][1] if columns else card.right() - SPACE_M
        left = card.left() + SPACE_M + SPACE_S
        middle = Qt.AlignmentFlag.AlignVCenter
        muted = tabular(scaled_font(painter.font(), TYPE_MUTED))
        bold = scaled_font(painter.font(), TYPE_BODY, QFont.Weight.DemiBold)
        number_width = max(22, QFontMetrics(muted).horizontalAdvance(row.number) + SPACE_S)
        painter.setFont(muted)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(QRect(left, card.top(), number_width, HEAD), middle, row.number)
        left += number_width
        words = settings_words(row.layer)
        name = type(row.layer).__name__
        upper = QRect(
            left, card.top() + (4 if words else 0), right - left, HEAD // 2 if words else HEAD
        )
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.text))
        painter.drawText(upper, middle, _cut(bold, name, upper.width()))
        lower = QRect(left, card.top() + HEAD // 2 - 2, right - left, HEAD // 2 - 2)
        painter.setFont(muted)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(lower, middle, _cut(muted, words, lower.width()))

    def _paint_figures(self, painter: QPainter, card: QRect, row: LayerRow, kernel: str) -> None:
        known = row.output is not None
        texts = {
            "shape": shape_words(row.output),
            "parameters": f"{row.parameters:,}" if row.parameters else "",
            "work": f"{row.multiply_adds:,}" if row.multiply_adds else "",
            "bytes": size_words(row.bytes(self._table.batch)) if known else "",
            "kernel": kernel_words(kernel),
        }
        font = tabular(scaled_font(painter.font(), TYPE_BODY))
        painter.setFont(font)
        for column, left in self._columns(card):
            painter.setPen(QColor(self.theme.text if column.key == "shape" else self.theme.muted))
            box = QRect(left, card.top(), column.width, HEAD)
            text = _cut(font, texts[column.key], column.width - SPACE_XS)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags, text)

    def _paint_problem(self, painter: QPainter, card: QRect, row: LayerRow) -> None:
        words = self._table.problem(row)
        if not words:
            return
        painter.setFont(scaled_font(painter.font(), TYPE_MUTED))
        painter.setPen(QColor(self.theme.bad))
        box = self._problem_box(card, row)
        density = painter.device().devicePixelRatioF()
        sign = icon("alert-circle-outline", QPalette.ColorRole.BrightText)
        painter.drawPixmap(
            QPoint(card.left() + SPACE_M + SPACE_S, box.top()),
            sign.pixmap(QSize(SIGN, SIGN), density),
        )
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap), words)

    def _problem_height(self, row: LayerRow) -> int:
        words = self._table.problem(row)
        if not words:
            return 0
        font = scaled_font(cast(QWidget, self.parent()).font(), TYPE_MUTED)
        width = self.width - 2 - STEP * row.depth - SPACE_M - SPACE_S - SIGN - 6 - SPACE_M
        box = QFontMetrics(font).boundingRect(
            QRect(0, 0, width, 1000), int(Qt.TextFlag.TextWordWrap), words
        )
        return box.height() + SPACE_S

    def _problem_box(self, card: QRect, row: LayerRow) -> QRect:
        left = card.left() + SPACE_M + SPACE_S + SIGN + 6
        top, height = card.top() + HEAD - SPACE_XS, self._problem_height(row)
        return QRect(left, top, card.right() - SPACE_M - left, height)

    def _columns(self, card: QRect) -> list[tuple[Column, int]]:
        return place_columns(card.right(), self.width, bool(self._table.kernels))


def kernel_words(kernel: str) -> str:
    """What computes a layer, in a word; the kernel's own name is for the tip."""
    if not kernel:
        return ""
    reference = translate("LayerPainter", "reference")
    return reference if kernel == REFERENCE else translate("LayerPainter", "fast")


def _cut(font: QFont, text: str, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
