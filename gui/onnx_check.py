"""An ONNX file from anywhere, compared with the model that is open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.background import Job
from gui.said import said
from gui.session import Session

if TYPE_CHECKING:
    from engine.model import Model
    from export.verify import Verification


class OnnxCheck(QObject):
    """Compares in the background, on real pictures, and says how it ended."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._job: Job | None = None
        session.check_requested.connect(self.check)

    def check(self, path: Path) -> None:
        """Compare the file with the open model; a check under way gives way."""
        model = self._session.model
        if model is None:
            self._session.failed.emit(
                self.tr("Open the model that this ONNX file was made from first; then drop it.")
            )
            return
        if self._job is not None:
            self._job.drop()
        self._session.informed.emit(
            self.tr("Comparing {0} with {1}…").format(path.name, model.name)
        )
        self._job = Job(lambda: compare(model, path), self)
        self._job.finished.connect(lambda found: self._tell(path, *found))
        self._job.failed.connect(self._fail)
        self._job.start()

    def _tell(self, path: Path, verification: "Verification", pictures: str) -> None:
        self._job = None
        if verification.passed:
            words = self.tr("{0} answers like the open model, proven on {1}.")
            self._session.informed.emit(words.format(path.name, pictures))
        else:
            words = self.tr("{0} is not the open model: {1}")
            self._session.failed.emit(words.format(path.name, said(verification.why)))

    def _fail(self, sentence: str) -> None:
        self._job = None
        self._session.failed.emit(sentence)


def compare(model: "Model", path: Path) -> "tuple[Verification, str]":
    """How far the two agree, and the words for the pictures they were given.

    Raises: UserError where the file can't be run or has another shape.
    """
    from export.exporting import find_pictures  # noqa: PLC0415 - brings onnx, 0.5 s
    from export.verify import verify  # noqa: PLC0415 - likewise

    pictures, what = find_pictures(model)
    return verify(model, path, pictures), what
