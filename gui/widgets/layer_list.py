"""A network's layers in one column: what they are, and the shape of what they give."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from engine.summary import LayerSummary
from gui.theme import SPACE_S, TYPE_MUTED, scaled_font, tabular

ROW = 26  # pixels
INDENT = 10  # pixels for each layer around
MARK = 3  # pixels of the stroke before the chosen row
PATH, SHAPE, DEPTH = (Qt.ItemDataRole.UserRole + number for number in range(3))


class LayerList(QListWidget):
    """One row a layer, those inside others indented."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Row(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Layers"))
        self.setToolTip(self.tr("Every layer with the shape of what it gives"))

    @property
    def path(self) -> str:
        """The chosen layer, as its weights' paths begin; empty where there is none."""
        item = self.currentItem()
        return str(item.data(PATH)) if item is not None else ""

    def show_rows(self, rows: tuple[LayerSummary, ...]) -> None:
        """List the layers of another network; the first is chosen, and nobody is told."""
        self.blockSignals(True)
        self.clear()
        for row in rows:
            sides = "×".join(map(str, row.output_shape))
            item = QListWidgetItem(row.name)
            item.setData(PATH, f"{row.path}/")
            item.setData(SHAPE, sides)
            item.setData(DEPTH, row.depth)
            words = self.tr("{0} gives {1}; it has {2:,} weights")
            item.setToolTip(words.format(row.name, sides, row.parameters))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.toolTip())
            self.addItem(item)
        self.setCurrentRow(0)
        self.blockSignals(False)


class _Row(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The name on the left, the shape on the right."""
        rect, palette = QRect(option.rect), option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Light))
            mark = QRect(rect.left(), rect.top(), MARK, rect.height())
            painter.fillRect(mark, palette.color(QPalette.ColorRole.Accent))
        inner = rect.adjusted(SPACE_S + INDENT * index.data(DEPTH), 0, -SPACE_S, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(tabular(scaled_font(option.font, TYPE_MUTED)))
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, index.data(SHAPE))
        painter.setFont(option.font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, index.data())
        painter.restore()
