"""Asks the session's classifier, and says how long the answer took."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from engine.array import Array
from engine.classifier import Answer, classify
from engine.errors import UserError
from engine.imaging.decode import decode_picture, read_picture
from gui.background import Job
from gui.session import Session
from gui.widgets.picture_view import make_shown
from gui.widgets.pictures import to_array
from gui.widgets.stage_pictures import StagePicture, make_stage_pictures


@dataclass(frozen=True)
class Reading:
    """One picture, what was answered (None where there is no ink), and by whom."""

    name: str  # of a picture; empty for a drawing
    picture: Array
    answer: Answer | None
    seconds: float  # from the picture to the probabilities
    runtime: str
    stages: tuple[StagePicture, ...] = ()  # ready to be shown
    shown: QImage | None = None  # the picture, likewise; None for a drawing


class Recogniser(QObject):
    """Reads drawings at once and pictures in the background; the latest question wins.

    Signals: read(Reading) with every answer; failed(str) one sentence.
    """

    read = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._job: Job | None = None

    def read_now(self, picture: Array) -> None:
        """Answer before this returns: a millisecond or two for a drawing."""
        self.drop()
        try:
            self.read.emit(self._question("", lambda: picture)())
        except UserError as error:
            self.failed.emit(str(error))

    def read_file(self, path: Path) -> None:
        """Read a picture file and answer when that is done."""
        self._read_later(path.name, lambda: read_picture(path))

    def read_later(self, picture: Array, name: str) -> None:
        """Answer for a picture that may be large; its name stands on screen."""
        self._read_later(name, lambda: picture)

    def read_bytes(self, content: bytes, name: str) -> None:
        """Answer for a picture file that is in memory, such as on the clipboard."""
        self._read_later(name, lambda: decode_picture(content, name))

    def read_image(self, image: QImage, name: str) -> None:
        """Answer for an image of Qt's, which may be large."""
        self._read_later(name, lambda: to_array(image))

    def drop(self) -> None:
        """Nobody waits for the last question any more."""
        if self._job is not None:
            self._job.drop()
            self._job = None

    def _read_later(self, name: str, load: Callable[[], Array]) -> None:
        self.drop()
        self._job = Job(self._question(name, load), self)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _question(self, name: str, load: Callable[[], Array]) -> Callable[[], Reading]:
        classifier, runtime = self._session.classifier, self._session.runtime

        def ask() -> Reading:
            picture = load()
            shown = make_shown(picture) if name else None
            if classifier is None:
                return Reading(name, picture, None, 0.0, runtime, shown=shown)
            start = time.perf_counter()
            answer = classify(classifier, picture)
            seconds = time.perf_counter() - start
            stages = make_stage_pictures(answer.stages, bool(name)) if answer else ()
            return Reading(name, picture, answer, seconds, runtime, stages, shown)

        return ask

    def _finish(self, reading: object) -> None:
        self._job = None
        self.read.emit(reading)

    def _fail(self, sentence: str) -> None:
        self._job = None
        self.failed.emit(sentence)
