"""The run at the window's foot: there while its own card is out of sight."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from gui.models.progress import Progress
from gui.runner import Runner
from gui.session import Session
from gui.widgets.run_strip import RunStrip

CALM_MS = 250  # between two writings of the strip


class RunFoot(QObject):
    """Writes the strip and says when the window is to show it."""

    def __init__(self, session: Session, runner: Runner, seen: Callable[[], bool]) -> None:
        super().__init__(runner)
        self._session, self._runner, self._seen = session, runner, seen
        self._progress: Progress | None = None
        self._shown = False
        self.strip = RunStrip()
        self._timer = QTimer(self, interval=CALM_MS)
        self._timer.timeout.connect(self._write)
        runner.state_changed.connect(self.strip.show_state)
        self.strip.stop_clicked.connect(runner.stop)

    def follow(self, progress: Progress) -> None:
        """Show this run from now on."""
        self._progress = progress
        self._write()
        self.place()
        self._timer.start()

    def forget(self) -> None:
        """A run begins of which nothing is known yet."""
        self._progress = None

    def finish(self) -> None:
        """The run ended."""
        self._timer.stop()
        self.place()

    def place(self) -> None:
        """Show the run at the window's foot while its card is out of sight."""
        wanted = self._runner.busy and self._progress is not None and not self._seen()
        if wanted != self._shown:
            self._shown = wanted
            self._session.show_run_strip(self.strip if wanted else None)

    def _write(self) -> None:
        if self._progress is not None:
            self.strip.show_progress(self._progress, self._runner.state)
