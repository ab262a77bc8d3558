"""All data sets in one list, each with its size and state, and where new ones come from."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from engine.data.catalogue import DATASETS
from engine.data.remote import REMOTES
from engine.data.source import Source
from gui.actions import follow_tip
from gui.models.own_sets import set_state
from gui.retelling import SAID_ROLES
from gui.said import said
from gui.theme import (
    RADIUS_FIELD,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    TYPE_BODY,
    TYPE_MUTED,
    scaled_font,
)
from gui.widgets.card import Card

NAME, WORDS, STATE = (Qt.ItemDataRole.UserRole + n for n in range(3))
LINES = 2  # of words under a title
ROW_GAP = 20  # pixels around the three lines


class DataList(Card):
    """The list with its buttons.

    Signals: chosen(str) the name of a set, or its folder.
    """

    chosen = Signal(str)

    def __init__(self, actions: tuple[QAction, ...]) -> None:
        super().__init__(self.tr("Data sets"), edge=SPACE_L)
        self.list = QListWidget()
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setProperty(SAID_ROLES, [int(WORDS), int(STATE)])
        self.list.setAccessibleName(self.tr("Data sets"))
        self.list.setToolTip(self.tr("Choose a set to look at its pictures and figures"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setStyleSheet("QListWidget { border: none; background: transparent; }")
        self.list.currentItemChanged.connect(self._tell)
        self.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for action in actions:
            row.addWidget(_button(action), 1)
        self.body.addLayout(row)

    def show_sources(self, sources: Mapping[str, Source], getting: Mapping[str, str]) -> None:
        """Fill the list; `getting` has words for sets that are being downloaded."""
        current = self.current
        self.list.blockSignals(True)
        self.list.clear()
        for name, source in sources.items():
            item = QListWidgetItem(said(source.title))
            item.setData(NAME, name)
            item.setData(WORDS, said(source.count) or self.tr("Nothing in it yet"))
            facts = (source.title, source.count, source.licence, source.source)
            item.setToolTip("\n".join(map(said, facts)))
            self.list.addItem(item)
            self._state(item, name, getting.get(name, ""))
        self.select(current)
        self.list.blockSignals(False)

    @property
    def current(self) -> str:
        """The set that is chosen; empty where none is."""
        item = self.list.currentItem()
        return str(item.data(NAME)) if item is not None else ""

    @property
    def names(self) -> tuple[str, ...]:
        """All sets in the list."""
        return tuple(str(self.list.item(row).data(NAME)) for row in range(self.list.count()))

    def select(self, name: str) -> None:
        """Choose a set, if it is there."""
        if name in self.names:
            self.list.setCurrentRow(self.names.index(name))

    def show_state(self, name: str, words: str) -> None:
        """Words for a set that is being got; empty shows its state."""
        if name in self.names:
            self._state(self.list.item(self.names.index(name)), name, words)

    def _state(self, item: QListWidgetItem, name: str, words: str) -> None:
        state = set_state(name)
        if not words:
            words = {
                "built in": self.tr("built in"),
                "here": self.tr("here") if name in DATASETS else self.tr("yours"),
                "missing": self.tr("not here"),
            }[state]
            if state == "missing" and name in REMOTES:
                words = self.tr("{0:.0f} MB to get").format(REMOTES[name].size / 1e6)
        item.setData(STATE, words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}: {words}")

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(NAME)))


class _Rows(QStyledItemDelegate):
    """Title and state in the first line, what the set holds under them."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        muted = scaled_font(option.font, TYPE_MUTED).pixelSize()
        return QSize(120, round(1.4 * (TYPE_BODY + LINES * muted)) + ROW_GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = option.palette
        self._paint_ground(painter, option)
        room = option.rect.adjusted(SPACE_M, SPACE_S, -SPACE_M, -SPACE_S)
        muted = palette.color(QPalette.ColorRole.PlaceholderText)
        small = scaled_font(option.font, TYPE_MUTED)
        painter.setFont(small)
        painter.setPen(muted)
        state = str(index.data(STATE))
        width = painter.fontMetrics().horizontalAdvance(state)
        head = QRect(room.x(), room.y(), room.width(), round(1.5 * TYPE_BODY))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, state)
        words = room.adjusted(0, head.height() + SPACE_XS // 2, 0, 0)
        text = two_lines(str(index.data(WORDS)), painter.fontMetrics(), words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, text)
        painter.setFont(scaled_font(option.font, TYPE_BODY, QFont.Weight.DemiBold))
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        title = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, head.width() - width - SPACE_S
        )
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if not chosen and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(QPalette.ColorRole.AlternateBase))
        ground = option.rect.adjusted(0, 1, 0, -1)
        painter.drawRoundedRect(ground, RADIUS_FIELD, RADIUS_FIELD)
        if chosen:
            accent: QColor = option.palette.color(QPalette.ColorRole.Accent)
            painter.setBrush(accent)
            bar = QRect(ground.x(), ground.y() + SPACE_S, 3, ground.height() - 2 * SPACE_S)
            painter.drawRoundedRect(bar, 1.5, 1.5)


def two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """As many words as fit in the first line, the rest in the second, elided."""
    words = text.split(" ")
    fitting = len(words)
    while fitting > 1 and metrics.horizontalAdvance(" ".join(words[:fitting])) > width:
        fitting -= 1
    rest = metrics.elidedText(" ".join(words[fitting:]), Qt.TextElideMode.ElideRight, width)
    return f"{' '.join(words[:fitting])}\n{rest}"


def _button(action: QAction) -> QPushButton:
    button = QPushButton(action.icon(), f" {action.iconText()}")
    follow_tip(button, action)
    button.setAccessibleName(action.text())
    button.clicked.connect(action.trigger)
    return button
