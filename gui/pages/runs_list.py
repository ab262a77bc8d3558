"""The card with the table of runs, its filter and what can be done with the chosen ones."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QTableView,
    QWidget,
)

from engine.runs.row import RunRow
from gui.models.run_columns import COLUMNS, STATES, state_words
from gui.models.run_table import ROW, RunFilter, RunTable
from gui.theme import SPACE_S, SPACE_XS, Theme
from gui.widgets.card import Card
from gui.widgets.empty_state import EmptyState
from gui.widgets.flow_row import FlowRow

LINE = 26  # pixels, a row
WIDTHS = (66, 92, 116, 166, 104, 60, 72, 50, 72, 142, 76, 80)  # pixels, column by column
TAGS = len(COLUMNS) - 1
STYLE = """
QTableView, QTableView:focus { border: none; }
QTableView::item { padding: 0 8px; }
"""


class RunList(Card):
    """All runs; several may be chosen.

    Signals:
        chosen(): other runs are chosen, or none.
        opened(): a run was double-clicked, or Enter pressed on it.
    """

    chosen = Signal()
    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        self.words, self.state = QLineEdit(), QComboBox()
        super().__init__("", (self.words, self.state))
        self.title.setText(self.tr("Runs"))
        self.table = RunTable(theme, self)
        self.shown = RunFilter(self.table, self)
        self.view, self.empty = _RunView(self.shown), EmptyState()
        self._told: tuple[str, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell)
        self._fill_filter()
        self._places = QStackedLayout()
        self._places.addWidget(self.view)
        self._places.addWidget(self.empty)
        self.body.addLayout(self._places, 1)
        self.buttons = FlowRow(SPACE_XS)
        self.body.addLayout(self.buttons)
        # Not at once: who hears of it repaints rows, and the filter may be in the midst of
        # removing some.
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._soon.start())
        self.view.opened.connect(self.opened)
        self.show_whether_empty(loading=True)

    def add_buttons(self, actions: Sequence[QAction]) -> tuple[QPushButton, ...]:
        """Put buttons under the table; they follow their actions."""
        made = tuple(_ActionButton(action) for action in actions)
        for button in made:
            self.buttons.addWidget(button)
        return made

    @property
    def rows(self) -> tuple[RunRow, ...]:
        """The chosen runs, in the order of the table."""
        places = self.view.selectionModel().selectedRows()
        return tuple(index.data(ROW) for index in sorted(places, key=lambda index: index.row()))

    def show_rows(self, rows: Sequence[RunRow]) -> None:
        """Show the list as it stands; the newest run is chosen where none was before."""
        first = not self.table.rows
        self.table.show_rows(rows)
        if first and self.shown.rowCount():
            self.view.selectRow(0)
        self.show_whether_empty()
        self._tell()

    def choose(self, runs: Sequence[str]) -> None:
        """Choose the runs of these numbers, and bring the first into sight."""
        model, found = self.view.selectionModel(), []
        model.clearSelection()
        for number in range(self.shown.rowCount()):
            index = self.shown.index(number, 0)
            if index.data(ROW).id in runs:
                flags = QItemSelectionModel.SelectionFlag
                model.select(index, flags.Select | flags.Rows)
                found.append(index)
        if found:
            self.view.scrollTo(found[0])
        self._tell()

    def clear_filter(self) -> None:
        """Show all runs again."""
        self.words.clear()
        self.state.setCurrentIndex(0)

    @property
    def filtered(self) -> bool:
        """Whether some runs may be hidden by the filter."""
        return bool(self.words.text().strip() or self.state.currentData())

    def show_whether_empty(self, loading: bool = False) -> None:
        """The table, or why there is none and what to do."""
        empty = self.shown.rowCount() == 0
        self._places.setCurrentIndex(int(empty))
        if loading:
            self.empty.say(self.tr("Reading the runs"), self.tr("One moment."), waiting=True)
        elif self.filtered and self.table.rows:
            self.empty.say(
                self.tr("No run has all these words"),
                self.tr("Use fewer words, or press Escape to see all runs again."),
            )
        elif empty:
            self.empty.say(
                self.tr("No run yet"),
                self.tr("Press Start on the Train page, or open the Race tab: every run is kept "
                        "here with its recipe and its curves."),
            )  # fmt: skip

    def _fill_filter(self) -> None:
        self.words.setPlaceholderText(self.tr("Find: adam mnist…"))
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(220)
        self.words.setAccessibleName(self.tr("Find runs"))
        self.words.setToolTip(
            self.tr("Shows the runs that have every word, in any column, tag or note (Ctrl+F)")
        )
        self.state.addItem(self.tr("All states"), "")
        for state in STATES:
            self.state.addItem(state_words(state), state)
        self.state.setAccessibleName(self.tr("State of the runs shown"))
        self.state.setToolTip(self.tr("Show only the runs that ended so"))
        self.words.textChanged.connect(self._filter)
        self.state.currentIndexChanged.connect(self._filter)

    def _filter(self) -> None:
        self.shown.keep(self.words.text(), self.state.currentData())
        self.show_whether_empty()

    def _tell(self) -> None:
        ids = tuple(row.id for row in self.rows)
        if ids != self._told:
            self._told = ids
            self.chosen.emit()


class _RunView(QTableView):
    """Signals: opened() a row was double-clicked, or Enter pressed."""

    opened = Signal()

    def __init__(self, shown: RunFilter) -> None:
        super().__init__()
        self.setModel(shown)
        self.setAccessibleName(self.tr("Runs"))
        self.setToolTip(
            self.tr("Choose runs to see their curves; Ctrl or Shift adds more to compare")
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setStyleSheet(STYLE)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(LINE)
        self.verticalHeader().setDefaultSectionSize(LINE)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(40)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)
        heads.setSectionResizeMode(TAGS, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda _: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; the rest is the table's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class _ActionButton(QPushButton):
    """A button that does what an action does and can be pressed when it can."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(action.icon(), f" {action.iconText()}", parent)
        self._action = action
        self.setToolTip(action.toolTip())
        self.setAccessibleName(action.text())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setStyleSheet(f"QPushButton {{ padding: 3px {SPACE_S}px; }}")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())
