"""Data: every set, its pictures and figures; bring more, or make one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStackedWidget, QWidget

from engine.data.augment import Augmentation
from engine.data.catalogue import DATASETS, load_dataset
from engine.data.dataset import Dataset
from engine.data.own_set import OwnSet, empty_removed, open_own_set
from gui.background import Job
from gui.data_actions import add_data_actions
from gui.dialogs import PICTURES, choose_folder
from gui.downloads import Downloads
from gui.models.own_sets import set_state
from gui.opening import dropped_files
from gui.pages.data_head import download_words
from gui.pages.data_list import DataList
from gui.pages.data_make import DataMake
from gui.pages.data_new import DataNew
from gui.pages.data_set import DataSet
from gui.session import Session
from gui.set_shelf import SetShelf
from gui.theme import SPACE_L, SPACE_XL

COLUMN, SLIM = 300, 256  # pixels, the list
ROOMY = 1000  # pixels; below this the list is slim
NARROW = 720  # pixels; below this the list stands above the set
SMALLEST = 480  # pixels high, the set; the page scrolls where there is less
LAST = "data_set"  # in the settings: the set shown last


class DataPage(QScrollArea):
    """The list on the left, the chosen set on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.shelf = SetShelf(session, self)
        self.own = self.shelf.own
        self.downloads = Downloads(self)
        self.dataset: Dataset | None = None
        self._name = ""
        self._job: Job | None = None  # reads a set
        add_data_actions(self)
        actions = session.actions
        self.sets = DataList((actions["data.import"], actions["data.new"]))
        self.set = DataSet(actions["data.train"], session.appearance.theme)
        self.new, self.make = DataNew(), DataMake(actions)
        self.place = _Place()
        self._lay_out()
        self._connect()
        self._set_up_first()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._name:
            self.session.settings.keep_text(LAST, self._name)

    def shutdown(self) -> None:
        """End downloads; what was removed can't come back after this."""
        self.downloads.shutdown()
        empty_removed()

    def step_back(self) -> None:
        """What Escape does here: leave the making of a set."""
        if self.place.currentWidget() is not self.set:
            self._finish()

    def open_set(self, name: str) -> None:
        """Show a set by its name or folder."""
        source = self.own.offered().get(name)
        if source is None:
            return
        self._name, self.dataset = name, None
        self._drop()
        self.place.setCurrentWidget(self.set)
        own = open_own_set(Path(name)) if name not in DATASETS else None
        self.set.head.show_source(name, source, own is not None, self.downloads.runs(name))
        self.session.actions["data.train"].setEnabled(False)
        if self.downloads.runs(name):
            self.set.say_getting()
        elif set_state(name) == "missing":
            self.set.say_missing(name)
        elif own is not None and own.lacking:
            self.set.say(self.tr("Not enough to train on yet"), own.lacking)
        else:
            self.set.say(self.tr("Reading"), source.title, waiting=True)
            self._read(name)

    def choose_folder(self) -> None:
        """Let the user pick a folder."""
        folder = choose_folder(self, self.session)
        if folder is not None:
            self.shelf.import_folder(folder)

    def begin_new(self) -> None:
        """Ask what a new set is to be called."""
        self.place.setCurrentWidget(self.new)
        self.new.begin()

    def train(self, augmentation: Augmentation | None = None) -> None:
        """Open the Train page with this set, and this augmentation where one is given."""
        if self.dataset is not None:
            self.session.train_on(self._name, augmentation)

    def go_to_number(self) -> None:
        """Let the user type the number of a picture."""
        if self.dataset is not None and self.place.currentWidget() is self.set:
            self.set.tabs.setCurrentIndex(0)
            self.set.browse.go_to_number()

    def take_data(self, data: QMimeData, _name: str) -> None:
        """Add the pictures that were dropped to the class."""
        self.take_files(dropped_files(data))

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """A folder becomes a set; pictures belong to the class that is being filled."""
        folder = next((path for path in paths if path.is_dir()), None)
        pictures = tuple(p for p in paths if p.suffix.lstrip(".").lower() in PICTURES)
        if folder is not None:
            self.shelf.import_folder(folder)
        elif pictures and self.place.currentWidget() is self.make:
            self.make.add_files(pictures)
        elif pictures:
            self.session.failed.emit(
                self.tr(
                    "Pictures need a class: drop a folder with one folder for each class, or make "
                    "your own set and drop them there."
                )
            )
        else:
            self.session.failed.emit(
                self.tr("That holds no pictures. Drop a folder, or PNG or JPEG files.")
            )

    def _read(self, name: str) -> None:
        self._job = Job(partial(load_dataset, name), self)
        self._job.finished.connect(partial(self._take_dataset, name))
        self._job.failed.connect(partial(self.set.say, self.tr("This set can't be read")))
        self._job.start()

    def _take_dataset(self, name: str, dataset: Dataset) -> None:
        self._job, self.dataset = None, dataset
        if dataset.folder is not None:
            self.own.remember(dataset)
            self._refresh()
        self.set.show_dataset(dataset, self.own.offered()[name])
        self.session.actions["data.train"].setEnabled(True)

    def _get(self) -> None:
        self.downloads.start(self._name)
        self.open_set(self._name)

    def _follow(self, name: str, progress: object) -> None:
        words = download_words(progress)  # type: ignore[arg-type]  # a Signal carries objects
        self.sets.show_state(name, words.split(" from ")[0])
        if name == self._name:
            self.set.head.show_progress(progress)  # type: ignore[arg-type]

    def _end_download(self, name: str) -> None:
        self.sets.show_state(name, "")
        if name == self._name:
            self.open_set(name)
        elif set_state(name) == "here":
            self.session.informed.emit(
                self.tr("{0} is here.").format(self.own.offered()[name].title)
            )

    def _fill(self, own: OwnSet) -> None:
        """Draw and add pictures; the set's old content is not shown meanwhile."""
        self._name, self.dataset = str(own.folder), None
        self._refresh()
        self.make.show_set(own)
        self.place.setCurrentWidget(self.make)
        self.make.pad.canvas.setFocus()

    def _edit(self) -> None:
        own = open_own_set(Path(self._name))
        if own is not None:
            self._fill(own)

    def _finish(self) -> None:
        self._refresh()
        self.sets.select(self._name)
        self.open_set(self._name)

    def _show_added(self, name: str) -> None:
        self._name = name
        self._refresh()
        self.open_set(name)

    def _take_away(self, _name: str) -> None:
        self.dataset = None
        self._set_up_first()

    def _refresh(self) -> None:
        """Look again which sets there are."""
        getting = {name: self.tr("on its way") for name in DATASETS if self.downloads.runs(name)}
        self.sets.show_sources(self.own.offered(), getting)
        self.sets.list.blockSignals(True)
        self.sets.select(self._name)
        self.sets.list.blockSignals(False)

    def _set_up_first(self) -> None:
        """Show the set of the last time, or else the largest that is surely there."""
        wanted = (self.session.settings.text(LAST), "mnist", "digits")
        offered = self.own.offered()
        first = next(n for n in wanted if n in offered and set_state(n) != "missing")
        self._name = first
        self._refresh()
        QTimer.singleShot(0, self, partial(self._open_if_still, first))

    def _open_if_still(self, name: str) -> None:
        """The page is up; nobody chose another set meanwhile."""
        if self._name == name and self.dataset is None and self._job is None:
            self.open_set(name)

    def _drop(self) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        narrow, column = width < NARROW, COLUMN if width >= ROOMY else SLIM
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self.sets.setMinimumWidth(0 if narrow else column)
        self.sets.setMaximumWidth(16_777_215 if narrow else column)
        self.sets.setMinimumHeight(240 if narrow else 0)

    def _connect(self) -> None:
        session, head = self.session, self.set.head
        self.sets.chosen.connect(self.open_set)
        head.get_clicked.connect(self._get)
        head.cancel_clicked.connect(lambda: self.downloads.cancel(self._name))
        head.edit_clicked.connect(self._edit)
        head.remove_clicked.connect(lambda: self.shelf.remove(self._name))
        self.shelf.added.connect(self._show_added)
        self.shelf.removed.connect(self._take_away)
        self.set.augmentation_wanted.connect(self.train)
        self.downloads.progressed.connect(self._follow)
        self.downloads.ended.connect(self._end_download)
        self.downloads.failed.connect(session.failed)
        self.new.made.connect(self._fill)
        self.new.given_up.connect(self._finish)
        self.make.done.connect(self._finish)
        self.make.changed.connect(self._refresh)
        self.make.failed.connect(session.failed)
        self.make.informed.connect(session.informed)
        self.make.undo_offered.connect(session.undo_offered)
        session.folder_requested.connect(self.shelf.import_folder)
        session.data_requested.connect(self._show_added)
        for painted in (self.set.balance.bars, self.set.pixels.levels):
            session.appearance.theme_changed.connect(painted.set_theme)

    def _lay_out(self) -> None:
        for widget in (self.set, self.new, self.make):
            self.place.addWidget(widget)
        self.place.currentChanged.connect(self.place.updateGeometry)
        content = QWidget()
        content.setProperty("role", "page")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._row.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        self._row.setSpacing(SPACE_L)
        self._row.addWidget(self.sets)
        self._row.addWidget(self.place, 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)


class _Place(QStackedWidget):
    """Takes what height there is: what scrolls inside it must not make the page longer."""

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        """What the page in front needs; the others wait out of sight."""
        shown = self.currentWidget()
        return QSize(200, max(SMALLEST, shown.minimumSizeHint().height() if shown else 0))
