"""When to draw again: only when something is new, seldom enough to leave the window quick."""

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal

QUICK_MS = 33  # 30 drawings a second
CALM_MS = 100  # 10, where one costs too much
DEAR_MS = 8.0  # a drawing that costs more makes the pace calm
CHEAP_MS = 4.0  # and below this it may be quick again


class Pace(QObject):
    """Gathers requests and says when to draw.

    Signals:
        due(): draw now; there is at least one request since the last time.
    """

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.interval_ms = QUICK_MS
        self._drawn_at = 0.0
        self._cost_ms = 0.0  # of the drawing under way: updating plus painting
        self._usual_ms = 0.0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._draw)

    def request(self) -> None:
        """Something is new."""
        if not self._timer.isActive():
            passed = (time.monotonic() - self._drawn_at) * 1000
            self._timer.start(max(0, round(self.interval_ms - passed)))

    def add_cost(self, milliseconds: float) -> None:
        """Part of what the present drawing costs, such as the painting of one plot."""
        self._cost_ms += milliseconds

    def _draw(self) -> None:
        self._judge()
        began = time.perf_counter()
        self._drawn_at = time.monotonic()
        self.due.emit()
        self.add_cost((time.perf_counter() - began) * 1000)

    def _judge(self) -> None:
        """Choose the pace by what the last drawing cost."""
        if self._cost_ms > DEAR_MS:
            self.interval_ms = CALM_MS
        self._usual_ms += 0.1 * (self._cost_ms - self._usual_ms)
        if self._usual_ms < CHEAP_MS and self._cost_ms < CHEAP_MS:
            self.interval_ms = QUICK_MS
        self._cost_ms = 0.0
