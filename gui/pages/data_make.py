"""Fill a set of one's own: draw a sign and keep it in its class, or add picture files."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from engine.array import Array
from engine.data.own_set import OwnSet, add_picture, read_class, remove, restore
from engine.errors import UserError
from engine.imaging.decode import read_picture
from gui.actions import Actions, tool_button
from gui.background import Job
from gui.camera_dialog import CameraDialog
from gui.pages.data_classes import DataClasses
from gui.said import said
from gui.theme import SPACE_L, SPACE_M
from gui.widgets.card import Card
from gui.widgets.picture_grid import PictureGrid
from gui.widgets.sketch_pad import SketchPad

NARROW = 560  # pixels; below this the classes stand under the sheet


class DataMake(QWidget):
    """Sheet, classes and the pictures of the chosen class.

    Signals:
        done(): look at the whole set; changed(): another number of pictures;
        failed(str), informed(str), undo_offered(str, object): as those of the session.
    """

    done = Signal()
    changed = Signal()
    failed = Signal(str)
    informed = Signal(str)
    undo_offered = Signal(str, object)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._own: OwnSet | None = None
        self._job: Job | None = None
        self._paths: tuple[Path, ...] = ()
        self.camera: CameraDialog | None = None  # once it was asked for
        self.title, self.words = QLabel(), QLabel()
        self.pad = SketchPad(actions["data.keep"], actions["data.undo"], actions["data.clear"])
        self.classes = DataClasses()
        self.grid = PictureGrid(self.tr("Pictures of the class"))
        self.finish = QPushButton(self.tr("Show the set"))
        self._lay_out(actions)
        self._connect()

    @property
    def own(self) -> OwnSet | None:
        """The set that is filled."""
        return self._own

    def show_set(self, own: OwnSet) -> None:
        """Fill this set."""
        self._own = own
        self.title.setText(own.name)
        self.pad.canvas.clear()
        self.pad.show_kind(own.kind)
        self.classes.show_set(own)
        self._judge()

    def keep(self) -> None:
        """Keep the drawing in the chosen class, and begin a new one."""
        if self._own is None or not self.isVisible():
            return
        if self.pad.canvas.is_empty:
            self.informed.emit(self.tr("Draw something first; then it can be kept."))
        elif self._add(self.pad.canvas.picture()):
            self.pad.canvas.clear()
            self._refresh()

    def add_files(self, paths: tuple[Path, ...]) -> None:
        """Add picture files to the chosen class, in the background; say which can't be read."""
        own, label = self._own, self.classes.current
        if own is None or not paths:
            return
        if not label:
            self.failed.emit(self.tr("Add a class first; pictures belong to one."))
            return
        self._run(Job(lambda: _add_files(own, label, paths), self), self._tell_added)

    def photograph(self) -> None:
        """Take pictures into the chosen class with a camera, as many as are wanted."""
        if self._own is None or not self.isVisible():
            return
        if not self.classes.current:
            self.failed.emit(self.tr("Add a class first; pictures belong to one."))
            return
        if self.camera is None:
            self.camera = CameraDialog(self)
            self.camera.taken.connect(self._keep_photograph)
        self.camera.show()
        self.camera.raise_()

    def _keep_photograph(self, picture: Array) -> None:
        if self._add(picture):
            self._refresh()

    def remove_picture(self) -> None:
        """Take the chosen picture out; it can come back."""
        place = self.grid.current
        if self._own is None or not self.isVisible() or not 0 <= place < len(self._paths):
            return
        path = self._paths[place]
        try:
            aside = remove(path)
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._refresh()
        sentence = self.tr("A picture of “{0}” is removed.").format(self.classes.current)
        self.undo_offered.emit(sentence, lambda: self.bring_back(aside, path))

    def bring_back(self, aside: Path, path: Path) -> None:
        """Undo a removal."""
        try:
            restore(aside, path)
        except UserError as error:
            self.failed.emit(str(error))
        self._refresh()

    def _add(self, picture: Array) -> bool:
        assert self._own is not None
        label = self.classes.current
        if not label:
            self.failed.emit(self.tr("Add a class first; pictures belong to one."))
            return False
        try:
            add_picture(self._own, label, picture)
        except UserError as error:
            self.failed.emit(str(error))
            return False
        return True

    def _tell_added(self, result: tuple[int, tuple[str, ...]]) -> None:
        added, faults = result
        self._refresh()
        if faults:
            words = self.tr("{0} added, {1} not: {2}")
            self.failed.emit(words.format(added, len(faults), faults[0]))
        else:
            self.informed.emit(self.tr("{0} pictures added.").format(added))

    def _refresh(self) -> None:
        """Something is added or removed."""
        self.classes.refresh()
        self._show_class()
        self._judge()
        self.changed.emit()

    def _show_class(self) -> None:
        own, label = self._own, self.classes.current
        self.pictures_card.title.setText(
            self.tr("Pictures of “{0}”").format(label) if label else self.tr("Pictures")
        )
        self.pad.show_class(label)
        if own is not None:
            self._run(Job(lambda: read_class(own, label) if label else None, self), self._show)

    def _show(self, found: tuple[Array, tuple[Path, ...]] | None) -> None:
        if found is None:
            self.grid.show_numbers(self.grid.numbers[:0])
            self._paths = ()
        else:
            pictures, self._paths = found
            self.grid.show_pictures(pictures)
            self.grid.go_to(len(pictures) - 1)  # the newest

    def _run(self, job: Job, take: object) -> None:
        if self._job is not None and take == self._show:
            self._job.drop()
        job.finished.connect(take)
        job.failed.connect(self.failed)
        self._job = job if take == self._show else self._job
        job.start()

    def _judge(self) -> None:
        assert self._own is not None
        lacking = self._own.lacking
        count = sum(self._own.count(label) for label in self._own.classes)
        ready = self.tr("{0} pictures in {1} classes: ready to train.")
        self.words.setText(lacking or ready.format(count, len(self._own.classes)))

    def _connect(self) -> None:
        self.finish.clicked.connect(self.done)
        self.classes.chosen.connect(self._show_class)
        self.classes.changed.connect(self._refresh)
        self.classes.failed.connect(self.failed)
        self.classes.removed.connect(
            lambda label, aside, path: self.undo_offered.emit(
                self.tr("The class “{0}” and its pictures are removed.").format(label),
                lambda: self.bring_back(aside, path),
            )
        )

    def resizeEvent(self, event: object) -> None:
        """Side by side where there is room."""
        narrow = self.width() < NARROW
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _lay_out(self, actions: Actions) -> None:
        self.title.setProperty("role", "title")
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        self.finish.setToolTip(self.tr("Look at all pictures of this set, and train on it"))
        head = QFrame()
        head.setProperty("role", "card")
        row = QHBoxLayout(head)
        row.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        row.setSpacing(SPACE_L)
        row.addWidget(self.title)
        row.addWidget(self.words, 1)
        row.addWidget(self.finish)
        names = ("data.photograph", "data.add", "data.remove")
        buttons = tuple(tool_button(actions[name]) for name in names)
        self.pictures_card = Card(self.tr("Pictures"), buttons, edge=SPACE_L)
        self.grid.empty_text = self.tr("Draw on the left and keep it, or drop picture files here.")
        self.grid.setToolTip(self.tr("Choose a picture to remove it"))
        self.pictures_card.body.addWidget(self.grid, 1)
        beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        beside.setSpacing(SPACE_L)
        beside.addWidget(self.classes)
        beside.addWidget(self.pictures_card, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(SPACE_L)
        self._row.addWidget(self.pad)
        self._row.addLayout(beside, 1)
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_L)
        column.addWidget(head)
        column.addLayout(self._row, 1)


def _add_files(own: OwnSet, label: str, paths: tuple[Path, ...]) -> tuple[int, tuple[str, ...]]:
    """How many were added, and a sentence for each that couldn't be."""
    faults = []
    for path in paths:
        try:
            add_picture(own, label, read_picture(path))
        except UserError as error:
            sentence = said(str(error))
            told = path.name in sentence  # by whoever read the file
            faults.append(sentence if told else f"{path.name}: {sentence}")
    return len(paths) - len(faults), tuple(faults)
