"""The run store, asked and changed off the window's thread, one wish after the other."""

from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.runs.store import RunStore
from gui.background import Job

Work = Callable[[RunStore], Any]
Then = Callable[[Any], object]


class RunShelf(QObject):
    """Keeps the order of what is asked: a note written before a run is deleted comes first.

    Signals: listed(tuple of RunRow) the runs as they stand; failed(str) one sentence.
    """

    listed = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[Work, Then | None]] = deque()
        self._job: Job | None = None
        self._then: Then | None = None

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return self._job is None

    def refresh(self) -> None:
        """Read the list of runs."""
        self.do(lambda store: store.runs(), self.listed.emit)

    def do(self, work: Work, then: Then | None = None) -> None:
        """Do something with the store; `then` gets the result, in the window's thread."""
        self._waiting.append((work, then))
        if self._job is None:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        work, self._then = self._waiting.popleft()
        self._job = Job(lambda: with_store(work), self)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _finish(self, result: object) -> None:
        then, self._job = self._then, None
        if then is not None:
            then(result)
        if self._job is None:
            self._next()

    def _fail(self, sentence: str) -> None:
        self._job = None
        self.failed.emit(sentence)
        if self._job is None:
            self._next()


def with_store(work: Work) -> Any:
    """Do something with a store of the calling thread's own."""
    store = RunStore()
    try:
        return work(store)
    finally:
        store.close()
