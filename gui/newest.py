"""Questions off the window's thread where only the newest one counts, and answers are kept."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from engine.inspect.progress import Progress
from gui.background import Job

TELL_S = 0.05  # between two reports of progress: nobody sees more, and the window stays quick
KEPT = 48  # answers

Steps = Callable[[], Iterable[Progress[Any]]]


class StepJob(Job):
    """A Job whose work comes in steps; dropped, it goes no further than the step it is at.

    Signals: progressed(Progress) now and then, while nobody dropped it.
    """

    progressed = Signal(object)
    _stepped = Signal(object)

    def __init__(self, steps: Steps, parent: QObject) -> None:
        super().__init__(self._go, parent)
        self._steps = steps
        self._stepped.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def _go(self) -> Any:
        last, told = None, 0.0
        for last in self._steps():
            if self._dropped:
                return None
            if time.monotonic() - told >= TELL_S:
                told = time.monotonic()
                if not self._tell_step(last):
                    return None
        assert last is not None, "long work has at least one step"
        return last.result

    def _tell_step(self, progress: Progress[Any]) -> bool:
        """Whether there is still a window to tell."""
        try:
            self._stepped.emit(progress)
        except RuntimeError:  # it closed before the work ended
            return False
        return True

    @Slot(object)
    def _pass_on(self, progress: object) -> None:
        if not self._dropped:
            self.progressed.emit(progress)


class Newest(QObject):
    """Asks one question at a time: a new one ends the one before it; a known one costs nothing.

    Signals: answered(object); progressed(Progress); failed(str) one sentence;
    busy_changed(bool) whether somebody waits.
    """

    answered = Signal(object)
    progressed = Signal(object)
    failed = Signal(str)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject, kept: int = KEPT) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._most = kept
        self._job: StepJob | None = None
        self._asked: Hashable = None

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._job is not None

    def ask(self, key: Hashable, steps: Steps) -> None:
        """Answer with what the last step holds; at once where `key` was answered before.

        The question that is being answered right now is not asked again.
        """
        if self.busy and key == self._asked:
            return
        self._stop()
        if key in self._kept:
            self._kept.move_to_end(key)
            self._tell_busy(False)
            self.answered.emit(self._kept[key])
            return
        self._asked = key
        self._job = StepJob(steps, self)
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._tell_busy(True)
        self._job.start()

    def ask_once(self, key: Hashable, work: Callable[[], Any]) -> None:
        """The same for work in one piece."""

        def steps() -> Iterator[Progress[Any]]:
            yield Progress(1, 1, work())

        self.ask(key, steps)

    def cancel(self) -> None:
        """Nobody waits any more."""
        self._stop()
        self._tell_busy(False)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None

    def _finish(self, result: object) -> None:
        self._job = None
        self._kept[self._asked] = result
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        self._tell_busy(False)
        self.answered.emit(result)

    def _fail(self, sentence: str) -> None:
        self._job = None
        self._tell_busy(False)
        self.failed.emit(sentence)

    def _tell_busy(self, busy: bool) -> None:
        self.busy_changed.emit(busy)
