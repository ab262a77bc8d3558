"""The second tab of the Runs page: optimizers race from the same weights on the same batches."""

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QHeaderView,
    QScrollArea,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.race.rules import Race, optimizer_race
from engine.training.compose import compose
from engine.training.recipe import Recipe
from gui.background import Job
from gui.dialogs import ask_to_stop
from gui.models.overlay import Against
from gui.models.own_sets import OwnSets
from gui.models.race_table import RaceTable
from gui.models.race_view import RaceView
from gui.pages.runs_race_form import RaceForm
from gui.plots.overlay import OverlayPlot
from gui.plots.pace import Pace
from gui.race_runner import ANSWER_MS, RaceRunner
from gui.session import Session
from gui.theme import SPACE_L, Theme
from gui.widgets.card import Card
from gui.widgets.empty_state import EmptyState
from gui.widgets.segments import Segments

translate = QCoreApplication.translate
SIDE = 288  # pixels, the choices
NARROW = 860  # pixels; below this all stands in one column
LOWEST, FORM = 220, 560  # pixels of a card and of the choices; the page scrolls where there is less
ENDLESS = 16_777_215  # pixels, as Qt has it
LINE = 26  # pixels, a row
FIRST, GRID, FIGURE = 116, 55, 66  # pixels, columns
STYLE = """
QTableView, QTableView:focus { border: none; font-size: 12px; }
QTableView::item { padding: 0 2px; }
QHeaderView::section { font-size: 12px; padding: 6px 4px; }
"""


class RaceTab(QWidget):
    """Choices on the left; the grid, the standings and the curves on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        theme = session.appearance.theme
        self.form = RaceForm(OwnSets(session.settings))
        self.runner, self.pace = RaceRunner(self), Pace(self)
        self.table = RaceTable(theme, self)
        self.view, self.empty = _table_view(self.table), EmptyState()
        note = self.pace.add_cost
        self.loss, self.accuracy = OverlayPlot(theme, note), OverlayPlot(theme, note)
        self.against = Segments(
            self.tr("Against"),
            (
                ("step", self.tr("Step"), self.tr("Who learns most from as many batches")),
                ("time", self.tr("Time"), self.tr("Who learns most in as much training time")),
            ),
        )
        self.race: RaceView | None = None
        self._job: Job | None = None
        self._lay_out()
        self._connect()
        self._say_empty()

    def may_close(self) -> bool:
        """Ask where a race runs; stop it before the window goes."""
        if not self.runner.busy:
            return True
        if not ask_to_stop(self.window()):
            return False
        waiting = QEventLoop(self)
        self.runner.ended.connect(waiting.quit)
        QTimer.singleShot(ANSWER_MS, waiting, waiting.quit)
        self.runner.stop()
        if self.runner.busy:
            waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return True

    def shutdown(self) -> None:
        """End the race's process."""
        self.runner.shutdown()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.refresh()
        self.pace.request()

    def start(self) -> None:
        """Make the recipes of the choices, then let them race."""
        if self.form.problem or self.runner.busy or self._job is not None:
            return
        recipe, race = self.form.choices()
        self._job = Job(lambda: optimizer_race(compose(**recipe), **race), self)  # folders are read
        self._job.finished.connect(self.begin)
        self._job.failed.connect(self._fail)
        self.form.show_busy(True)
        self._job.start()

    def start_recipes(self, recipes: tuple[Recipe, ...]) -> None:
        """Let recipes race as they are, each at its own rate."""
        if self.runner.busy or self._job is not None:
            self.session.failed.emit(self.tr("A race is under way. Stop it, then choose again."))
            return
        self._job = Job(lambda: Race(recipes, rates=()), self)
        self._job.finished.connect(self.begin)
        self._job.failed.connect(self._fail)
        self._job.start()

    def begin(self, race: Race) -> None:
        """Start the race in a process of its own and show it."""
        self._job = None
        self.race = RaceView(race)
        self.table.show_race(self.race)
        for column in range(self.table.columnCount()):
            grid = 0 < column <= len(race.rates)
            self.view.setColumnWidth(column, FIRST if column == 0 else GRID if grid else FIGURE)
        self._places.setCurrentIndex(0)
        for plot in (self.loss, self.accuracy):
            plot.set_empty_text("")
            plot.forget_ranges()
        self.form.show_busy(True)
        self.runner.start(race)
        self.pace.request()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.table.set_theme(theme)
        for plot in (self.loss, self.accuracy):
            plot.set_theme(theme)

    def _fail(self, sentence: str) -> None:
        self._job = None
        self.form.show_busy(False)
        self.session.failed.emit(sentence)

    def _take(self, events: tuple[object, ...]) -> None:
        if self.race is not None:
            self.race.add(events)  # type: ignore[arg-type]  # a Signal carries objects
            self.pace.request()

    def _end(self, sentence: str) -> None:
        self.form.show_busy(False)
        self._draw()
        if sentence:
            self.session.failed.emit(sentence)
            return
        best = self.race.standings[0] if self.race and self.race.standings else None
        if best is None:
            self.form.show_progress(self.tr("Stopped at the grid; no run was made."), 0, 1)
            return
        words = self.tr("{name} is ahead at {rate:g}. The runs are kept under “{tag}”.")
        entered = self.race.entered if self.race else None
        sentence = words.format(
            name=best.name, rate=best.learning_rate, tag=entered.tag if entered else ""
        )
        self.form.show_progress(sentence, 1, 1)
        if not self.isVisible():
            self.session.informed.emit(sentence)

    def _draw(self) -> None:
        race = self.race
        if race is None or not self.isVisible():
            return
        against: Against = "time" if self.against.key == "time" else "step"
        below = self.tr("training time, s") if against == "time" else self.tr("step")
        self.loss.show_lines(race.lines("loss", against), "loss", below)
        self.accuracy.show_lines(race.lines("accuracy", against), "accuracy", below)
        self.table.refresh()
        if self.runner.busy:
            done, total = race.done
            words = self.tr("Racing") if race.entered else self.tr("Trying the rates of the grid")
            self.form.show_progress(f"{words} · {done:,} / {total:,}", done, max(1, total))

    def _say_empty(self) -> None:
        self._places.setCurrentIndex(1)
        self.empty.say(
            self.tr("A fair race"),
            self.tr("Each optimizer tries every rate of one grid for as long as the others, then "
                    "races at its best: same initial weights, same batches. Press Start race."),
        )  # fmt: skip
        self.loss.set_empty_text(self.tr("The losses fall here, by step or by time."))
        self.accuracy.set_empty_text(self.tr("The accuracies rise here."))

    def _connect(self) -> None:
        self.form.start_clicked.connect(self.start)
        self.form.stop_clicked.connect(self.runner.stop)
        self.runner.events_received.connect(self._take)
        self.runner.ended.connect(self._end)
        self.against.chosen.connect(lambda _: self.pace.request())
        self.pace.due.connect(self._draw)

    def _lay_out(self) -> None:
        side = QScrollArea()
        side.setWidget(self.form)
        side.setWidgetResizable(True)
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFixedWidth(SIDE)
        self._side = side
        grid = Card(self.tr("Grid and standings"))
        self._places = QStackedLayout()
        self._places.addWidget(self.view)
        self._places.addWidget(self.empty)
        grid.body.addLayout(self._places, 1)
        curves = Card(self.tr("Loss"), (self.against,))
        curves.body.addWidget(self.loss, 1)
        right = Card(self.tr("Accuracy"))
        right.body.addWidget(self.accuracy, 1)
        for plot, name in ((self.loss, self.tr("Losses")), (self.accuracy, self.tr("Accuracies"))):
            plot.setAccessibleName(self.tr("{0} of all entrants").format(name))
            plot.setToolTip(self.tr("Solid: training; dashed: validation. Double click fits."))
        for card in (grid, curves, right):
            card.setMinimumHeight(LOWEST)
        self._row, self._curves = _beside(), _beside()
        cards = QVBoxLayout()
        cards.setSpacing(SPACE_L)
        cards.addWidget(grid, 1)
        cards.addLayout(self._curves, 1)
        self._curves.addWidget(curves, 1)
        self._curves.addWidget(right, 1)
        self._row.addWidget(side)
        self._row.addLayout(cards, 1)
        self.setLayout(self._row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All in one column where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        directions = QBoxLayout.Direction
        wanted = directions.TopToBottom if narrow else directions.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self._curves.setDirection(wanted)
            self._side.setMinimumWidth(0 if narrow else SIDE)
            self._side.setMaximumWidth(ENDLESS if narrow else SIDE)
            self._side.setMinimumHeight(FORM if narrow else 0)


def _beside() -> QBoxLayout:
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_L)
    return row


def _table_view(table: RaceTable) -> QTableView:
    view = QTableView()
    view.setModel(table)
    view.setAccessibleName(translate("RaceTab", "Grid and standings"))
    tip = translate("RaceTab", "Validation loss at each rate of the grid; the best is bold")
    view.setToolTip(tip)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setMinimumSectionSize(LINE)
    view.verticalHeader().setDefaultSectionSize(LINE)
    heads = view.horizontalHeader()
    heads.setHighlightSections(False)
    heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    heads.setStretchLastSection(True)
    view.setStyleSheet(STYLE)
    return view
