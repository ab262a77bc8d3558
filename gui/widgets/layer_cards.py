"""The column of cards: one a layer, to be chosen, opened, and put elsewhere by drag or keys."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView

from gui.models.layer_places import Place
from gui.models.layer_table import MIME, Index, LayerTable
from gui.models.network_draft import LayerRow
from gui.theme import Theme
from gui.widgets.drop_aim import DropAim
from gui.widgets.layer_painter import HEAD, LayerPainter
from gui.widgets.layer_panel import LayerPanel

NEW_LAYER = "application/x-neocog-new-layer"  # dragged from the list of layers to add


class LayerCards(QListView):
    """Cards over a LayerTable.

    Signals:
        chosen(tuple): another card has the keys, the one at this place.
        moved(tuple, tuple): the layer at the first place was dropped before the second.
        dropped(str, tuple): a new layer of this type was dropped before the place.
        room_changed(): the cards are of another width.
    """

    chosen = Signal(tuple)
    moved = Signal(tuple, tuple)
    dropped = Signal(str, tuple)
    room_changed = Signal()

    def __init__(
        self, table: LayerTable, make_panel: Callable[[LayerRow], LayerPanel], theme: Theme
    ) -> None:
        super().__init__()
        self._make_panel = make_panel
        self._panel: LayerPanel | None = None
        self._aim = DropAim(self)
        self._opened: tuple[Place, type] | None = None
        self.painter_of_cards = LayerPainter(self, table, theme)
        self.setModel(table)
        self.setItemDelegate(self.painter_of_cards)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setStyleSheet("QListView, QListView:focus { border: none; background: transparent; }")
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setAccessibleName(self.tr("Layers"))
        self.setMouseTracking(True)
        table.modelReset.connect(self._reopen)
        table.dataChanged.connect(self._follow)

    @property
    def table(self) -> LayerTable:
        """The rows."""
        return cast(LayerTable, self.model())

    @property
    def current(self) -> LayerRow | None:
        """The row that has the keys; none where there is none."""
        index = self.currentIndex()
        return self.table.row(index) if index.isValid() else None

    @property
    def panel(self) -> LayerPanel | None:
        """What the open card holds; none where all are closed."""
        return self._panel

    def choose(self, place: Place) -> None:
        """Give the keys to a card."""
        index = self.table.find(place)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def open(self, place: Place) -> None:
        """Open a card, and close the one that was open."""
        self.close_card()
        index = self.table.find(place)
        row = self.table.row(index) if index.isValid() else None
        if row is None or row.layer is None:
            return
        self._opened = (place, type(row.layer))
        self._panel = self._make_panel(row)
        self._panel.installEventFilter(self)
        self.painter_of_cards.open_row = index.row()
        self._measure()
        self.setIndexWidget(index, self._panel)
        self._panel.left.connect(self._leave)
        self.setCurrentIndex(index)
        self.doItemsLayout()
        self.scrollTo(index)

    def close_card(self) -> None:
        """Close the card that is open."""
        focused = self._panel is not None and self._panel.isAncestorOf(
            self.window().focusWidget() or self
        )
        index = self.table.index(self.painter_of_cards.open_row, 0)
        self._opened, panel, self._panel = None, self._panel, None
        self.painter_of_cards.open_row = -1
        if panel is not None and index.isValid():
            self.setIndexWidget(index, None)  # type: ignore[arg-type]  # None takes it away
            self.doItemsLayout()
        if focused:
            self.setFocus()

    def toggle(self) -> None:
        """Open the card that has the keys, or close it."""
        row = self.current
        if row is None or row.layer is None:
            return
        if self._opened is not None and self._opened[0] == row.place:
            self.close_card()
        else:
            self.open(row.place)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.painter_of_cards.theme = theme
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.chosen.emit(self.table.row(current).place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space):
            self.toggle()
            if self._panel is not None and event.key() != Qt.Key.Key_Space:
                self._panel.setFocus()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a card's head opens or closes it; a drag never comes here."""
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        head = index.isValid() and event.position().y() < self.visualRect(index).top() + HEAD
        if head and event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            self.toggle()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from the cards into the open one."""
        if forward and self.hasFocus() and self._panel is not None and self._panel.enter():
            return True
        return super().focusNextPrevChild(forward)

    def _leave(self, forward: bool) -> None:
        self.setFocus(Qt.FocusReason.TabFocusReason)
        if forward:
            super().focusNextPrevChild(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.painter_of_cards.focused = True
        if not self.currentIndex().isValid() and self.table.rows:
            self.setCurrentIndex(self.table.index(0, 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.painter_of_cards.focused = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.painter_of_cards.width != self.viewport().width():
            self.painter_of_cards.width = self.viewport().width()
            self._measure()
            self.scheduleDelayedItemsLayout()
            self.room_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay the cards out again where the open one wants another height."""
        if watched is self._panel and event.type() == QEvent.Type.LayoutRequest:
            before = self.painter_of_cards.panel_height
            self._measure()
            if before != self.painter_of_cards.panel_height:
                self.scheduleDelayedItemsLayout()
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME) or event.mimeData().hasFormat(NEW_LAYER):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        self._aim.take(event.position().toPoint())
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._aim.drop()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped where; whoever hears of it changes the draft."""
        self._aim.take(event.position().toPoint())
        place, data = self._aim.place, event.mimeData()
        self._aim.drop()
        event.setDropAction(Qt.DropAction.CopyAction)  # nothing for Qt to remove afterwards
        event.accept()
        if data.hasFormat(NEW_LAYER):
            self.dropped.emit(bytes(data.data(NEW_LAYER).data()).decode(), place)
        elif data.hasFormat(MIME):
            number = int(bytes(data.data(MIME).data()))
            self.moved.emit(self.table.rows[number].place, place)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.table.rows:
            self._paint_next_step()
        if self._aim.on:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self.painter_of_cards.theme.accent), 3))
            left, y = self._aim.line
            painter.drawLine(left, y, self.viewport().width(), y)
            painter.end()

    def _paint_next_step(self) -> None:
        painter = QPainter(self.viewport())
        painter.setPen(QColor(self.painter_of_cards.theme.muted))
        box = self.viewport().rect().adjusted(24, 0, -24, 0)
        flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
        painter.drawText(
            box, flags, self.tr("No layers yet. Add one from the list, or begin with a preset.")
        )
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(480, 320)

    def _measure(self) -> None:
        panel, row = self._panel, self.painter_of_cards.open_row
        if panel is None or not 0 <= row < len(self.table.rows):
            self.painter_of_cards.panel_height = 0
            return
        width = self.painter_of_cards.panel_width(self.table.rows[row])
        height = panel.heightForWidth(width) if panel.hasHeightForWidth() else -1
        self.painter_of_cards.panel_height = max(height, panel.sizeHint().height()) + 8

    def _reopen(self) -> None:
        """Qt forgets panels when rows come and go; open the same layer's card again."""
        opened, self._panel, self._opened = self._opened, None, None
        self.painter_of_cards.open_row = -1
        row = next((r for r in self.table.rows if opened and r.place == opened[0]), None)
        if opened is not None and row is not None and type(row.layer) is opened[1]:
            self.open(opened[0])

    def _follow(self) -> None:
        """Problems may have come or gone, and cards with them be of other heights."""
        self.scheduleDelayedItemsLayout()
        row = self.painter_of_cards.open_row
        if self._panel is not None and 0 <= row < len(self.table.rows):
            self._panel.show_row(self.table.rows[row])
