"""A race's process, owned: started, listened to, stopped, and mourned."""

import threading
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.errors import UserError
from engine.faults import write_fault
from engine.race.events import RaceEnded, RaceFailed
from engine.race.process import RaceProcess
from engine.race.rules import Race
from gui.models.run_end import exit_words

PATIENCE_S = 3.0  # from the last event to the end of the process
ANSWER_MS = 20_000  # from Stop to the end: checkpoints and models are still to be written
SPAWN_S = 2.0  # how long a closing window waits for the thread


class RaceRunner(QObject):
    """One race at a time; everything that waits does so in a thread of its own.

    Signals:
        events_received(object): tuple of race events, in order, none left out.
        ended(str): the race is over; why, where it was no good end.
    """

    events_received = Signal(object)
    ended = Signal(str)
    _read = Signal(object)  # from the reading thread to this object's
    _left = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.busy = False
        self._process: RaceProcess | None = None
        self._thread: threading.Thread | None = None
        self._stopping = False
        self._patience = QTimer(self, singleShot=True, interval=ANSWER_MS)
        self._patience.timeout.connect(self._give_up)
        self._read.connect(self.events_received)
        self._left.connect(self._end)

    def start(self, race: Race) -> None:
        """Begin a race in a process of its own."""
        assert not self.busy, "one race at a time"
        self.busy, self._stopping = True, False
        self._thread = threading.Thread(
            target=self._serve, args=(race,), name="race events", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Ask for checkpoints and an end; end the process if it does not answer."""
        self._stopping = True
        if self._process is not None:
            self._process.stop()
            self._patience.start()

    def shutdown(self) -> None:
        """End process and thread; the window is closing."""
        self._stopping = True
        if self._process is not None:
            self._process.end(0.0)
        if self._thread is not None:
            self._thread.join(SPAWN_S)

    def _serve(self, race: Race) -> None:
        """The whole life of a race; runs in the reading thread."""
        sentence = ""
        try:
            process = RaceProcess(race)
            self._process = process
            if self._stopping:  # asked before there was anybody to ask
                process.stop()
            sentence = self._relay(process)
            process.end(PATIENCE_S)
            self._process = None
        except (UserError, OSError) as error:
            sentence = str(error)
        except RuntimeError:  # the window went while the race ran
            return
        except Exception:  # the edge of the thread: a window without this end waits for ever
            words = self.tr("The race stopped by an internal fault. Details are in {log}.")
            sentence = words.format(log=write_fault())
        with suppress(RuntimeError):
            self._left.emit(sentence)

    def _relay(self, process: RaceProcess) -> str:
        """Pass events on until the last one; why it was no good end."""
        while True:
            try:
                events = process.receive()
            except EOFError:
                process.end(PATIENCE_S)
                return exit_words(process.exitcode)
            if events:
                self._read.emit(events)
                if isinstance(events[-1], RaceEnded):
                    return ""
                if isinstance(events[-1], RaceFailed):
                    return _sentence(events[-1])

    @Slot()
    def _give_up(self) -> None:
        if self._process is not None:
            self._process.end(0.0)

    @Slot(str)
    def _end(self, sentence: str) -> None:
        self._patience.stop()
        self.busy = False
        self.ended.emit(sentence)


def _sentence(failed: RaceFailed) -> str:
    return f"{failed.message} {failed.log}".strip()
