"""Downloads of published sets, in threads of their own, told to the window ten times a second."""

import threading
from contextlib import suppress
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from engine.data.download import CancelledError, Progress, download
from gui.background import Job

CALM_MS = 100


@dataclass
class _Running:
    job: Job
    stop: threading.Event = field(default_factory=threading.Event)
    progress: Progress | None = None


class Downloads(QObject):
    """One download a set, several sets at once.

    Signals:
        progressed(str, Progress) of a set that is being got;
        ended(str) it is here, or was given up; failed(str) one sentence, before `ended`.
    """

    progressed = Signal(str, object)
    ended = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: dict[str, _Running] = {}
        self._timer = QTimer(self, interval=CALM_MS)
        self._timer.timeout.connect(self._tell)

    def progress(self, name: str) -> Progress | None:
        """Where a set's download is; None where none runs or it has told nothing yet."""
        running = self._running.get(name)
        return running.progress if running else None

    def runs(self, name: str) -> bool:
        """Whether the set is being got."""
        return name in self._running

    def start(self, name: str) -> None:
        """Get a set; what an interrupted download left is gone on from."""
        if name in self._running:
            return
        stop = threading.Event()

        def take(progress: Progress) -> None:
            running.progress = progress

        def work() -> None:
            with suppress(CancelledError):
                download(name, take, stop.is_set)

        running = _Running(Job(work, self), stop)
        self._running[name] = running
        running.job.failed.connect(self.failed)
        running.job.failed.connect(lambda _: self._end(name))
        running.job.finished.connect(lambda _: self._end(name))
        # Not in the pool: a silent connection would hold one of its few threads.
        threading.Thread(target=_work, args=(running.job,), daemon=True).start()
        self._timer.start()

    def cancel(self, name: str) -> None:
        """Give a download up; what has come stays for the next time."""
        if name in self._running:
            self._running[name].stop.set()

    def shutdown(self) -> None:
        """The window goes: so do all downloads."""
        for running in self._running.values():
            running.job.drop()
            running.stop.set()

    def _tell(self) -> None:
        for name, running in self._running.items():
            if running.progress is not None:
                self.progressed.emit(name, running.progress)

    def _end(self, name: str) -> None:
        self._running.pop(name, None)
        if not self._running:
            self._timer.stop()
        self.ended.emit(name)


def _work(job: Job) -> None:
    with suppress(RuntimeError):  # the window closed before the work ended
        job.work()
