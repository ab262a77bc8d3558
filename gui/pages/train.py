"""Train: choose, start, watch, take it further."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from engine.data.augment import Augmentation
from engine.data.catalogue import data_title
from engine.errors import UserError
from engine.network import Network
from engine.runs.run import Run
from engine.runs.store import RunStore
from engine.training.events import LearningRateSet, Started, Switched
from engine.training.recipe import Recipe
from gui.dialogs import ask_to_stop
from gui.models.glimpses import Glimpses
from gui.models.history import History
from gui.models.layer_history import LayerHistory
from gui.models.own_sets import OwnSets
from gui.models.progress import Progress
from gui.models.run_columns import network_title
from gui.models.run_end import RunEnd
from gui.pages.train_buttons import RunButtons
from gui.pages.train_card import RecipeCard
from gui.pages.train_foot import RunFoot
from gui.pages.train_live import LiveView
from gui.pages.train_rate import RateDesk
from gui.pages.train_recall import RecipeRecall
from gui.pages.train_recipe import RecipeForm
from gui.pages.train_watch import Watch
from gui.runner import Runner
from gui.said import said
from gui.session import Session
from gui.stopping import stop_and_wait
from gui.theme import SPACE_L, SPACE_XL

NARROW = 720  # pixels; below this the recipe stands above the curves
PREWARM_MS = 400  # after the page came up


class TrainPage(QScrollArea):
    """The recipe on the left, the run on the right; one run at a time."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._finished_model: Path | None = None
        self._resumable = ""  # the run that Resume goes on with
        self._progress: Progress | None = None
        self.runner = Runner(self)
        self.history = History(self)
        self.form = RecipeForm(OwnSets(session.settings))
        self.buttons = RunButtons(session.actions, self)
        self.layers = LayerHistory()
        self.glimpses = Glimpses()
        theme = session.appearance.theme
        self.live = LiveView(self.history, theme, self.layers, self.glimpses)
        RecipeRecall(session, self.form)
        self.foot = RunFoot(session, self.runner, self._card_is_seen)
        self.watch = Watch(self.runner, self.live.details.maps, self.live.details.batches)
        self.desk = RateDesk(self.form, self.live.rate, self.runner, self.history)
        self._lay_out()
        self._connect()
        self._judge()

    def may_close(self) -> bool:
        """Ask where a run lives; stop it before the window goes."""
        if not self.runner.busy:
            return True
        if not ask_to_stop(self.window()):
            return False
        stop_and_wait(self.runner)
        return True

    def shutdown(self) -> None:
        """End the process that waits for the next run, and any other."""
        self.runner.shutdown()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.foot.place()
        self.form.refresh()
        QTimer.singleShot(PREWARM_MS, self, self._prewarm)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # not where the window was only minimised
            self.foot.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < NARROW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != direction:
            self._row.setDirection(direction)
            self.live.set_narrow(narrow)
            self._recipe_card.set_narrow(narrow)
            self.foot.place()

    def _prewarm(self) -> None:
        if self.isVisible():
            self.runner.prewarm()

    def _start(self, stepping: bool = False) -> None:
        try:
            recipe = self.form.recipe()
        except UserError as error:
            self._session.failed.emit(str(error))
            return
        self._forget_run()
        self._begin(lambda: self.runner.start(recipe, stepping))

    def _forget_run(self) -> None:
        self._progress = None
        self.foot.forget()
        self.history.clear()

    def _resume(self) -> None:
        """Go on with the run that ended; its curves stay."""
        run = self._resumable
        self._begin(lambda: self.runner.go_on(run))

    def _begin(self, start: Callable[[], None]) -> None:
        self._finished_model = None
        focused = self.window().focusWidget()
        start()  # the buttons follow the runner's state
        locked = self.form.isAncestorOf(focused) and focused is not self.form.rate.edit
        if focused is not None and (locked or self.live.status.isAncestorOf(focused)):
            self.buttons.pause.setFocus()
        self.form.lock(True)

    def _step(self) -> None:
        if self.runner.busy:
            self.runner.step()
        else:
            self._start(stepping=True)

    def _step_epoch(self) -> None:
        if not self.runner.busy:
            self._start(stepping=True)
        if self.runner.busy:  # not where the recipe is none
            self.runner.step_epoch()

    def _pause_or_continue(self) -> None:
        if self.runner.state == "paused":
            self.runner.resume()
        else:
            self.runner.pause()

    def _take_created(self, run: str, recipe: Recipe) -> None:
        self._progress = Progress(run, recipe)
        self.live.follow(self._progress, self.form.labels(recipe.data))
        self.live.status.show_state(self.runner.state, self._title())
        self.watch.begin()
        self.foot.follow(self._progress)
        self.desk.follow(recipe)

    def _take_events(self, events: tuple[object, ...]) -> None:
        if any(isinstance(event, Started) for event in events):
            self.history.clear()  # a run that goes on tells its past after this
            self.layers.clear()
            self.glimpses.clear()
        if self._progress is not None:
            self._progress.add(events)  # type: ignore[arg-type]  # a Signal carries objects
        self.layers.add(events)  # type: ignore[arg-type]
        self.glimpses.add(events)  # type: ignore[arg-type]
        self.history.add(events)  # type: ignore[arg-type]
        self.desk.add(events)  # type: ignore[arg-type]
        if any(isinstance(event, Started | LearningRateSet | Switched) for event in events):
            self._judge()

    def _take_state(self, state: str) -> None:
        if state != "idle":
            self.live.status.show_state(self.runner.state, self._title())
        self._judge()

    def _take_end(self, end: RunEnd) -> None:
        self.foot.finish()
        self.form.lock(False)
        self.desk.follow(None)
        self.live.finish()
        self._resumable = end.run if end.can_resume else ""
        if end.finished is not None:
            self._finished_model = Path(end.finished.model)
            early = self._progress.stopped_early if self._progress is not None else None
            self.live.status.show_finished(end.finished, self._title(), early)
            if not self.isVisible():
                self._session.informed.emit(self.live.status.headline.text() + ".")
        else:
            self.live.status.show_failure(said(end.message), end.can_resume)
            if not self.isVisible():
                self._session.failed.emit(end.message)
        self._judge()
        if self.isVisible():
            self.runner.prewarm()

    def _card_is_seen(self) -> bool:
        """Not on the other pages, nor where the recipe stands above the card of the run.

        Elsewhere the strip at the window's foot would only push the buttons up.
        """
        return self.isVisible() and self._row.direction() == QBoxLayout.Direction.LeftToRight

    def _title(self) -> str:
        if self._progress is None:
            return self.tr("Making a new run")
        recipe = self._progress.recipe
        return self.tr("Run {run}: {network} on {data}").format(
            run=self._progress.run,
            network=network_title(recipe.preset),
            data=said(data_title(recipe.data)),
        )

    def _take_data(self, name: str, augmentation: Augmentation | None) -> None:
        """Another page asks for a run on this data."""
        if not self.form.choose(name, augmentation):
            self._session.failed.emit(
                self.tr("A run is under way. Let it end or stop it, then choose the data again.")
                if self.runner.busy
                else self.tr("This data can't be trained on yet. Look at it on the Data page.")
            )

    def _take_network(self, network: Network) -> None:
        """The Model page asks for a run of a network of the user's own."""
        if not self.form.take_network(network):
            self._session.failed.emit(self.tr("A run is under way. Stop it, then choose again."))

    def _take_run(self, find: Callable[[RunStore], Run]) -> None:
        """The Runs page asks for a run to be repeated or gone on with."""
        if self.runner.busy:
            self._session.failed.emit(self.tr("A run is under way. Stop it, then choose again."))
            return
        self._forget_run()
        self._begin(lambda: self.runner.train(find))

    def _set_rate(self, rate: float) -> None:
        if self.runner.busy:
            self.runner.set_learning_rate(rate)

    def _open(self, page: str) -> None:
        if self._finished_model is not None:
            self._session.open_model(self._finished_model)
            self._session.open_page(page)

    def _judge(self) -> None:
        """Offer what can be done now, and say why Start can't where it can't."""
        problem = "" if self.runner.busy else self.form.problem
        self.buttons.show_state(self.runner.state, problem)
        self.buttons.show_changes(self.desk.can_undo, bool(self.history.switches))

    def _connect(self) -> None:
        runner, buttons, status = self.runner, self.buttons, self.live.status
        runner.run_created.connect(self._take_created)
        runner.events_received.connect(self._take_events)
        runner.state_changed.connect(self._take_state)
        runner.run_ended.connect(self._take_end)
        buttons.start_clicked.connect(self._start)
        buttons.pause_clicked.connect(self._pause_or_continue)
        buttons.step_clicked.connect(self._step)
        buttons.stop_clicked.connect(runner.stop)
        buttons.epoch_clicked.connect(self._step_epoch)
        buttons.switch_clicked.connect(runner.switch_optimizer)
        buttons.undo_clicked.connect(self.desk.undo)
        self.desk.changed.connect(self._judge)
        self.foot.strip.pause_clicked.connect(self._pause_or_continue)
        self.form.changed.connect(self._judge)
        self.form.rate_committed.connect(self._set_rate)
        status.resume_clicked.connect(self._resume)
        status.draw_clicked.connect(lambda: self._open("draw"))
        status.export_clicked.connect(lambda: self._open("export"))
        self._session.sample_kept.connect(lambda _: self.form.refresh())
        self._session.training_requested.connect(self._take_data)
        self._session.network_chosen.connect(self._take_network)
        self._session.run_requested.connect(self._take_run)
        self._session.appearance.theme_changed.connect(self.live.set_theme)

    def _lay_out(self) -> None:
        self._recipe_card = RecipeCard(self.form, self.buttons)
        content = QWidget()
        content.setProperty("role", "page")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._row.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        self._row.setSpacing(SPACE_L)
        self._row.addWidget(self._recipe_card)
        self._row.addWidget(self.live, 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
