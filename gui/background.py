"""Work off the window's thread, answered on it."""

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from engine.errors import UserError
from gui.said import said

log = logging.getLogger(__name__)


class Job(QObject):
    """One piece of work and who hears of it; keep it until it has ended.

    Signals: finished(object) the result, failed(str) one sentence; both reach the owner's thread.
    """

    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, work: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._dropped = False

    _ended = Signal(object, str)

    def start(self) -> None:
        """Begin in the application's pool of threads."""
        QThreadPool.globalInstance().start(_Runnable(self))

    def drop(self) -> None:
        """Say nothing when the work ends: nobody waits for it any more."""
        self._dropped = True

    def work(self) -> None:
        """Do the work in the calling thread and report to the owner's."""
        result, sentence = None, ""
        try:
            result = self._work()
        except UserError as error:
            sentence = said(str(error))
        except Exception as error:
            log.exception("background work failed")
            words = self.tr("That failed inside Neocog ({0}). The log has details.")
            sentence = words.format(name_fault(error))
        self._ended.emit(result, sentence)

    @Slot(object, str)
    def _tell(self, result: object, sentence: str) -> None:
        if not self._dropped:
            if sentence:
                self.failed.emit(sentence)
            else:
                self.finished.emit(result)
        self.deleteLater()


def name_fault(fault: BaseException) -> str:
    """What a fault says of itself; its type where it says nothing, as an assertion does."""
    return str(fault) or type(fault).__name__


class _Runnable(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        """Called by the pool in one of its threads."""
        try:
            self._job.work()
        except RuntimeError:
            log.debug("the window closed before the work ended")
