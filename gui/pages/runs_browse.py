"""The first tab of the Runs page: all runs, their curves, and what the user does with them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout, QWidget

from engine.race.rules import FEWEST, MOST
from engine.runs.export import export_runs
from engine.runs.row import RunRow
from engine.runs.run import Run
from engine.runs.store import RunStore
from engine.training.recipe import Recipe
from gui.pages.runs_curves import RunCurvesCard
from gui.pages.runs_fork import ask_for_fork
from gui.pages.runs_list import RunList
from gui.pages.runs_words import RunWords
from gui.run_actions import add_run_actions
from gui.run_shelf import RunShelf
from gui.session import Session
from gui.theme import SPACE_L, Theme

LOOK_MS = 2000  # between two readings of the list: other processes train too
SIDE = 400  # pixels, notes and recipes
NARROW = 860  # pixels; below this notes stand under the curves
LOWEST = 280  # pixels of a card; the page scrolls where there is less
ENDLESS = 16_777_215  # pixels, as Qt has it
BUTTONS = ("open", "rerun", "replay", "continue", "fork", "race", "export", "delete")


class RunsTab(QWidget):
    """The table above; curves, notes and differences of the chosen runs below.

    Signals: race_wanted(tuple of Recipe) the chosen runs' recipes should race.
    """

    race_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        theme = session.appearance.theme
        self.shelf = RunShelf(self)
        self.list, self.curves = RunList(theme), RunCurvesCard(session)
        self.words = RunWords(session)
        self._look = QTimer(self, interval=LOOK_MS)
        add_run_actions(self)
        self.list.add_buttons([session.actions[f"runs.{name}"] for name in BUTTONS])
        self._lay_out()
        self._connect()
        self._offer()
        self.shelf.do(lambda store: store.purge())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shelf.refresh()
        self._look.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look.stop()
        self.words.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Curves and words side by side where there is room."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        directions = QBoxLayout.Direction
        wanted = directions.TopToBottom if narrow else directions.LeftToRight
        if self._below.direction() != wanted:
            self._below.setDirection(wanted)
            self.words.setMinimumWidth(0 if narrow else SIDE)
            self.words.setMaximumWidth(ENDLESS if narrow else SIDE)

    def seek(self) -> None:
        """Bring the keys to the filter."""
        self.list.words.setFocus()
        self.list.words.selectAll()

    def step_back(self) -> None:
        """Escape: show all runs again."""
        self.list.clear_filter()

    def open_model(self) -> None:
        """Open the model of the chosen run, the best epoch's where it has not ended."""
        name = self._chosen
        if name and self.session.actions["runs.open"].isEnabled():
            self.shelf.do(lambda store: model_file(store.run(name)), self._open)

    def rerun(self, interventions: bool) -> None:
        """Train the chosen run's recipe again, with or without what was changed meanwhile."""
        name = self._chosen
        if name:
            self.session.train_run(lambda store: store.rerun(name, interventions))

    def go_on(self) -> None:
        """Train the chosen run from its checkpoint."""
        name = self._chosen
        if name:
            self.session.train_run(lambda store: store.run(name))

    def fork(self) -> None:
        """Ask what a new run from weights at hand should be, then train it."""
        name = self._chosen
        if name:
            self.shelf.do(lambda store: fork_sources(store.run(name)), partial(self._fork, name))

    def race(self) -> None:
        """Let the recipes of the chosen runs race, each at its own rate."""
        names = tuple(row.id for row in self.list.rows)
        self.shelf.do(
            lambda store: tuple(store.run(name).recipe for name in names), self.race_wanted.emit
        )

    def export(self) -> None:
        """Ask for a file, then write the chosen runs to it."""
        if not self.list.rows:
            return
        folder = self.session.settings.text("runs_folder", str(Path.home()))
        kinds = self.tr("Curves as a table (*.csv);;Everything (*.json)")
        start = str(Path(folder) / f"{'-'.join(['runs', *[r.id for r in self.list.rows[:4]]])}.csv")
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Export runs"), start, kinds)
        if chosen:
            path = Path(chosen)
            if not path.suffix:
                path = path.with_suffix(".json" if "json" in kind else ".csv")
            self.session.settings.keep_text("runs_folder", str(path.parent))
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write the chosen runs as CSV or JSON."""
        rows = self.list.rows

        def write(store: RunStore) -> None:
            export_runs([store.run(row.id) for row in rows], rows, path)

        words = self.tr("Wrote {0}.").format(path)
        self.shelf.do(write, lambda _: self.session.informed.emit(words))

    def delete(self) -> None:
        """Move the chosen runs aside; the message can bring them back."""
        names = tuple(row.id for row in self.list.rows if row.state != "running")
        if len(names) < len(self.list.rows):
            self.session.failed.emit(self.tr("A run that is being trained stays. Stop it first."))
        if not names:
            return
        self.words.keep()

        def work(store: RunStore) -> None:
            for name in names:
                store.delete(name)

        self.shelf.do(work, lambda _: self._offer_undo(names))
        self.shelf.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.list.table.set_theme(theme)
        self.curves.set_theme(theme)

    def _offer_undo(self, names: tuple[str, ...]) -> None:
        one = self.tr("Run {0} was deleted.").format(names[0])
        many = self.tr("{0} runs were deleted.").format(len(names))
        self.session.undo_offered.emit(one if len(names) == 1 else many, lambda: self._undo(names))

    def _undo(self, names: tuple[str, ...]) -> None:
        def work(store: RunStore) -> None:
            for name in names:
                store.restore(name)

        self.shelf.do(work, lambda _: self.session.succeeded.emit())
        self.shelf.do(lambda store: store.runs(), lambda rows: self._take(rows, names))

    def _take(self, rows: tuple[RunRow, ...], choose: tuple[str, ...] = ()) -> None:
        self.list.show_rows(rows)
        if choose:
            self.list.choose(choose)
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows = self.list.rows
        self.list.table.show_colours({row.id: number for number, row in enumerate(rows)})
        self.curves.show_runs(rows)
        self.words.show_runs(rows)
        self._offer()

    def _offer(self) -> None:
        """Let only those actions be pressed that can be done."""
        rows, actions = self.list.rows, self.session.actions
        one = rows[0] if len(rows) == 1 else None
        possible = {
            "open": one is not None and one.epochs > 0,
            "rerun": one is not None,
            "replay": one is not None,
            "continue": one is not None and one.can_go_on,
            "fork": one is not None,
            "race": FEWEST <= len(rows) <= MOST,
            "export": bool(rows),
            "delete": bool(rows),
        }
        for name, can in possible.items():
            actions[f"runs.{name}"].setEnabled(can)

    def _write(self, name: str, notes: str, tags: tuple[str, ...]) -> None:
        def work(store: RunStore) -> None:
            run = store.run(name)
            run.note(notes)
            run.tag(tags)

        self.shelf.do(work)
        self.shelf.refresh()

    @property
    def _chosen(self) -> str:
        """The first of the chosen runs; empty where none is."""
        return next((row.id for row in self.list.rows), "")

    def _fork(self, name: str, found: tuple[Recipe, tuple[Path, ...]]) -> None:
        recipe, files = found
        words = (self.tr("The last checkpoint of run {0}"), self.tr("The best epoch of run {0}"),
                 self.tr("The model of run {0}"))  # fmt: skip
        sources = tuple(
            (text.format(name), path) for text, path in zip(words, files, strict=True)
            if path.exists()
        )  # fmt: skip

        def begin(chosen: Recipe, source: Path) -> None:
            self.session.train_run(lambda store: store.fork(chosen, source, name))

        ask_for_fork(self, self.session, name, recipe, sources, begin)

    def _open(self, path: Path) -> None:
        self.session.open_model(path)
        self.session.open_page("draw")

    def _refresh(self) -> None:
        if self.shelf.idle:
            self.shelf.refresh()

    def _connect(self) -> None:
        self.shelf.listed.connect(self._take)
        self.shelf.failed.connect(self.session.failed)
        self.list.chosen.connect(self._show_chosen)
        self.list.opened.connect(self.open_model)
        self.words.written.connect(self._write)
        self._look.timeout.connect(self._refresh)

    def _lay_out(self) -> None:
        self.words.setFixedWidth(SIDE)
        below = self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        below.setSpacing(SPACE_L)
        self.list.setMinimumHeight(LOWEST)
        for card in (self.curves, self.words):
            card.setMinimumHeight(LOWEST)
        below.addWidget(self.curves, 1)
        below.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_L)
        column.addWidget(self.list, 1)
        column.addLayout(below, 1)


def fork_sources(run: Run) -> tuple[Recipe, tuple[Path, ...]]:
    """The run's recipe, and the files that may hold weights to begin with."""
    return run.recipe, (run.checkpoint_path, run.best_path, run.model_path)


def model_file(run: Run) -> Path:
    """The run's model, or that of its best epoch where it has not ended."""
    return run.model_path if run.model_path.exists() else run.best_path
