"""All layers there are, to be searched and put in."""

from typing import cast

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.models.layer_catalogue import Offer, group_title, offers
from gui.plots.architecture import kind_colour
from gui.theme import SPACE_M, SPACE_S, SPACE_XS, TYPE_BODY, TYPE_MUTED, Theme, scaled_font
from gui.widgets.layer_cards import NEW_LAYER

OFFER = Qt.ItemDataRole.UserRole
ROW_HEIGHT, GROUP_HEIGHT = 40, 28  # pixels
ABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class LayerFinder(QWidget):
    """A field to search in, and the layers that fit, in their groups.

    Signals: wanted(str) the name of a layer to add: Enter, or a double click.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search: pool, normal, dropout …"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Search for a layer"))
        self.search.setToolTip(self.tr("Words of a layer's name or of what it does (Ctrl+F)"))
        self.search.installEventFilter(self)
        self.list = _OfferList(theme)
        self._nothing = QLabel(self.tr("No layer is called or does that. Try another word."))
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        let_height_be(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self.add)
        self.list.itemActivated.connect(lambda _: self.add())
        self._fill("")

    @property
    def chosen(self) -> str:
        """The name of the layer that is marked; empty where none is."""
        item = self.list.currentItem()
        offer = item.data(OFFER) if item is not None else None
        return offer.name if isinstance(offer, Offer) else ""

    def add(self) -> None:
        """Ask for the layer that is marked."""
        if self.chosen:
            self.wanted.emit(self.chosen)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.list.painter_of_offers.theme = theme
        self.list.viewport().update()

    def retell(self) -> None:
        """Another language: what each layer says of itself is asked for again."""
        self._fill(self.search.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down in the search field walk the list."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(
                Qt.Key(cast(QKeyEvent, event).key()), 0
            )
            if step:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        number = self.list.currentRow() + step
        while 0 <= number < self.list.count():
            if self.list.item(number).data(OFFER) is not None:
                self.list.setCurrentRow(number)
                return
            number += step

    def _fill(self, words: str) -> None:
        self.list.clear()
        group = ""
        for offer in offers(words):
            if offer.group != group:
                group = offer.group
                head = QListWidgetItem(group_title(group))
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                self.list.addItem(head)
            item = QListWidgetItem(offer.name)
            item.setData(OFFER, offer)
            item.setToolTip(f"{offer.name}: {offer.line}")
            item.setFlags(ABLE)
            self.list.addItem(item)
        self._nothing.setVisible(self.list.count() == 0)
        if words:
            self._step(1)


def let_height_be(label: QLabel) -> None:
    """Keep a label with several lines from making a page's height depend on its width."""
    policy = label.sizePolicy()
    policy.setHeightForWidth(False)
    label.setSizePolicy(policy)


class _OfferList(QListWidget):
    """Its items can be dragged onto the cards."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.painter_of_offers = _OfferPainter(self, theme)
        self.setItemDelegate(self.painter_of_offers)
        self.setDragEnabled(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Layers to add"))
        self.setToolTip(self.tr("Double click or Enter puts a layer in; or drag it to its place"))

    def mimeData(self, items: list[QListWidgetItem]) -> QMimeData:  # type: ignore[override]
        data = QMimeData()
        data.setData(NEW_LAYER, items[0].text().encode())
        return data


class _OfferPainter(QStyledItemDelegate):
    """A group's title, or a layer's name over what it says of itself."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, GROUP_HEIGHT if index.data(OFFER) is None else ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box: QRect = option.rect
        offer = index.data(OFFER)
        muted = scaled_font(painter.font(), TYPE_MUTED)
        painter.save()
        if offer is None:
            painter.setFont(scaled_font(painter.font(), TYPE_MUTED, QFont.Weight.DemiBold))
            painter.setPen(QColor(self.theme.muted))
            inner = box.adjusted(SPACE_S, SPACE_XS, -SPACE_S, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, index.data())
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self.theme.raised))
        painter.fillRect(box.left() + SPACE_S, box.top() + 8, 4, box.height() - 16,
                         kind_colour(offer.name, self.theme))  # fmt: skip
        left, half = SPACE_S + 4 + SPACE_M, box.height() // 2
        inner = box.adjusted(left, 3, -SPACE_S, 0)
        bold = scaled_font(painter.font(), TYPE_BODY, QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.text))
        painter.drawText(inner.adjusted(0, 0, 0, -half), Qt.AlignmentFlag.AlignVCenter, offer.name)
        painter.setFont(muted)
        painter.setPen(QColor(self.theme.muted))
        line = QFontMetrics(muted).elidedText(
            offer.line, Qt.TextElideMode.ElideRight, inner.width()
        )
        lower = inner.adjusted(0, half - 4, 0, -3)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, line)
        painter.restore()
