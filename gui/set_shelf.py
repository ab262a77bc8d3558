"""Sets come onto the shelf and leave it: imports and removals, each with its undo."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.data.catalogue import load_dataset
from engine.data.dataset import Dataset
from engine.data.own_set import open_own_set, remove, restore
from engine.errors import UserError
from gui.background import Job
from gui.models.own_sets import OwnSets
from gui.session import Session


class SetShelf(QObject):
    """The user's own sets; what is done to them is said through the session.

    Signals: added(str) the folder of a set that was imported or brought back; removed(str).
    """

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.own = OwnSets(session.settings)

    def import_folder(self, folder: Path) -> None:
        """Read a folder in the background and remember it; where it can't be read, say so."""
        self._session.informed.emit(self.tr("Reading {0}…").format(folder))
        job = Job(partial(load_dataset, str(folder)), self)
        job.finished.connect(self._take)
        job.failed.connect(self._session.failed)
        job.start()

    def remove(self, name: str) -> None:
        """Delete a set made here, or take a folder off the list; both can be undone."""
        path = Path(name)
        made_here = open_own_set(path) is not None
        try:
            aside = remove(path) if made_here else None
        except UserError as error:
            self._session.failed.emit(str(error))
            return
        entry = self.own.forget(name)
        self.removed.emit(name)
        words = self.tr("“{0}” is deleted.") if made_here else self.tr("“{0}” is off the list.")
        undo = partial(self._bring_back, name, aside, entry)
        self._session.undo_offered.emit(words.format(path.name), undo)

    def _bring_back(self, name: str, aside: Path | None, entry: object) -> None:
        try:
            if aside is not None:
                restore(aside, Path(name))
        except UserError as error:
            self._session.failed.emit(str(error))
            return
        self.own.recall(name, entry)
        self.added.emit(name)

    def _take(self, dataset: Dataset) -> None:
        name = self.own.remember(dataset)
        self._session.succeeded.emit()
        self.added.emit(name)
        if dataset.skipped:
            words = self.tr("{0} pictures can't be read and are left out. The first: {1}")
            self._session.failed.emit(words.format(len(dataset.skipped), dataset.skipped[0]))
        else:
            self._session.informed.emit(self.tr("“{0}” is on the list.").format(dataset.name))
