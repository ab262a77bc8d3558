"""The command palette: a field and a list over the window, for the keyboard alone."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.models.commands import COMMAND, PLACES, Command, CommandList
from gui.theme import ICON, RADIUS_FIELD, SPACE_L, SPACE_M, SPACE_S

Index = QModelIndex | QPersistentModelIndex
WIDEST, TOP = 620, 56  # pixels
ROW, ROWS = 34, 10  # pixels, and rows at most
SHADOW = 32  # pixels
KEYS = 116  # pixels of a row
ROOM_FOR_GROUP = 420  # pixels of a row, from which it also says where a command belongs
MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: ROWS - 1,
    Qt.Key.Key_PageUp: 1 - ROWS,
}


class CommandPalette(QFrame):
    """Type to find, arrows to choose, Enter to do, Escape to leave.

    Signals: chosen(Command) once the palette has closed and the keys are back where they were.
    """

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "palette")
        self.field, self.list, self.model = _Field(), QListView(), CommandList()
        self.none = QLabel(self.tr("Nothing is called that. Try fewer letters."))
        self._before: QWidget | None = None
        self._set_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        column.setSpacing(SPACE_S)
        for widget in (self.field, self.list, self.none):
            column.addWidget(widget)
        self.hide()
        window.installEventFilter(self)

    def open(self, commands: Sequence[Command], lately: Sequence[str]) -> None:
        """Show the palette with these commands; `lately` are the keys of those used last."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.model.offer(commands, lately)
        self.field.clear()
        self._seek("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Go away; the keys go back to where they came from."""
        if self.isVisible():
            self.hide()
            if self._before is not None and self._before.isVisible():
                self._before.setFocus()
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the window; take every key while the field has them."""
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is self.field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.list.currentIndex())
        elif key in MOVES:
            self._move(MOVES[key])
        elif key == Qt.Key.Key_Tab:
            self._move(1)
        elif key == Qt.Key.Key_Backtab:
            self._move(-1)
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        """From the last to the first and back by single steps; pages end at the ends."""
        count = sum(self.model.command(row) is not None for row in range(self.model.rowCount()))
        if not count:
            return
        row = self.list.currentIndex().row() + by
        row = row % count if abs(by) == 1 else max(0, min(count - 1, row))
        self.list.setCurrentIndex(self.model.index(row))

    def _do(self, index: Index) -> None:
        command = self.model.command(index.row())
        if command is not None:
            self.close_palette()
            self.chosen.emit(command)

    def _seek(self, query: str) -> None:
        self.model.seek(query)
        found = self.model.rowCount()
        self.none.setVisible(not found)
        self.list.setVisible(bool(found))
        if self.model.command(0) is not None:
            self.list.setCurrentIndex(self.model.index(0))
        self._place()

    def _say_chosen(self) -> None:
        """Screen readers hear of the row while the keys stay in the field."""
        command = self.model.command(self.list.currentIndex().row())
        parts = (command.text, command.group, command.keys) if command is not None else ()
        self.field.setAccessibleDescription(", ".join(part for part in parts if part))

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(WIDEST, parent.width() - 2 * SPACE_L)
        rows = max(1, min(ROWS, self.model.rowCount()))
        around = self.field.sizeHint().height() + 3 * SPACE_S + 2
        top = TOP if parent.height() > 500 else SPACE_S
        self.list.setFixedHeight(min(rows * ROW + 4, parent.height() - top - SPACE_L - around))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((parent.width() - width) // 2, top)

    def _set_up(self) -> None:
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Find a command"))
        tip = self.tr("Part of a name, or first letters: “stt” finds Start training")
        self.field.setToolTip(tip)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._seek)
        self.field.left.connect(self.close_palette)
        self.list.setModel(self.model)
        self.list.setItemDelegate(CommandDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setToolTip(self.tr("Enter does what is chosen"))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._do)
        self.list.selectionModel().currentChanged.connect(self._say_chosen)
        self.none.setProperty("role", "muted")
        self.none.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        self.none.setWordWrap(True)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(SHADOW)
        shadow.setOffset(0, SPACE_S)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)


class _Field(QLineEdit):
    """Keeps keys from the shortcuts of the page behind it.

    Signals: left() somebody else has the keys now.
    """

    left = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        ):
            self.left.emit()


class CommandDelegate(QStyledItemDelegate):
    """A row: icon, text with the found letters bold, then the group and the keys."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        command: Command = index.data(COMMAND)
        palette = option.palette
        box = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
            painter.drawRoundedRect(box, RADIUS_FIELD, RADIUS_FIELD)
        inner = box.adjusted(SPACE_S, 0, -SPACE_S, 0)
        side = (inner.height() - ICON) // 2
        command.icon.paint(painter, inner.x(), inner.y() + side, ICON, ICON)
        right = inner.right()
        colour = palette.color(QPalette.ColorRole.PlaceholderText)
        right = _write_right(painter, inner, right, command.keys, colour)
        if box.width() >= ROOM_FOR_GROUP:
            right = min(right, inner.right() - KEYS)  # groups stand in a line of their own
            right = _write_right(painter, inner, right, command.group, colour)
        inner.setLeft(inner.left() + ICON + SPACE_M)
        inner.setRight(right)
        if command.possible:
            colour = palette.color(QPalette.ColorRole.Text)
        _write(painter, inner, command.text, index.data(PLACES), colour)
        painter.restore()


def _write_right(painter: QPainter, box: object, right: int, text: str, colour: QColor) -> int:
    """Write at the right; returns where what comes before it ends."""
    if not text:
        return right
    width = painter.fontMetrics().horizontalAdvance(text)
    painter.setPen(colour)
    y, height = box.y(), box.height()  # type: ignore[attr-defined]
    painter.drawText(right - width, y, width + 1, height, Qt.AlignmentFlag.AlignVCenter, text)
    return right - width - SPACE_L


def _write(
    painter: QPainter, box: object, text: str, places: tuple[int, ...], colour: QColor
) -> None:
    """Runs of found and other letters, one behind the other; what is too long is cut."""
    painter.setPen(colour)
    usual, bold = QFont(painter.font()), QFont(painter.font())
    bold.setWeight(QFont.Weight.Bold)
    x, limit = box.x(), box.right()  # type: ignore[attr-defined]
    for run, found in _runs(text, places):
        painter.setFont(bold if found else usual)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(run, Qt.TextElideMode.ElideRight, limit - x)
        y, height = box.y(), box.height()  # type: ignore[attr-defined]
        painter.drawText(x, y, limit - x, height, Qt.AlignmentFlag.AlignVCenter, shown)
        x += metrics.horizontalAdvance(run)
        if shown != run:
            return


def _runs(text: str, places: tuple[int, ...]) -> list[tuple[str, bool]]:
    runs: list[tuple[str, bool]] = []
    for at, letter in enumerate(text):
        found = at in places
        if runs and runs[-1][1] == found:
            runs[-1] = runs[-1][0] + letter, found
        else:
            runs.append((letter, found))
    return runs
