"""Whether memory grows while MNIST trains and the window shows all of it.

    xvfb-run -s "-screen 0 1280x800x24" python tests/benchmarks/soak.py [SECONDS]

Every tab of the run's details is shown in turn, half a minute each, maps and batches among them,
and every page of the window once in each round. The resident memory of the window and of the
training process is noted every two seconds. Prints one JSON object: the slopes of two straight
lines through the second half of the measurements, in MB an hour, and where they began and ended.
"""

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS = 3600.0
EVERY_MS = 2_000
TURN_MS = 30_000  # from one tab to the next
MB = 1 << 20


class Soak:
    """Trains, turns the tabs, and notes how much memory both processes take."""

    def __init__(self, seconds: float) -> None:
        import psutil

        from gui.main_window import MainWindow
        from gui.session import Session

        self.window = MainWindow(Session())
        self.window.resize(1280, 800)
        self.window.show_page("train")
        self.window.show()
        self.page: Any = self.window.page("train")
        self._end = time.monotonic() + seconds
        self._own, self._process = psutil.Process(), psutil.Process
        self._turns = 0
        self.rows: list[tuple[float, float, float]] = []

    def begin(self) -> None:
        """Start the run and both timers."""
        from PySide6.QtCore import QTimer

        page = self.page
        page.form.data.setCurrentIndex(page.form.data.findData("mnist"))
        page.form.epochs.set_value(100_000)
        page.form.more.work.monitoring._editors["histograms"].setChecked(True)
        page.buttons.start.click()
        self._noting, self._turning = QTimer(interval=EVERY_MS), QTimer(interval=TURN_MS)
        self._noting.timeout.connect(self._note)
        self._turning.timeout.connect(self._turn)
        self._noting.start()
        self._turning.start()

    def end(self) -> None:
        """Note no more and end the run."""
        self._noting.stop()
        self._turning.stop()
        self.page.shutdown()

    def _note(self) -> None:
        number = self.page.runner.process_id
        if number is None or not self.page.history.count:
            return
        trained = self._process(number).memory_info().rss
        own = self._own.memory_info().rss
        self.rows.append((time.monotonic(), own / MB, trained / MB))
        if time.monotonic() > self._end:
            from PySide6.QtWidgets import QApplication

            QApplication.exit()

    def _turn(self) -> None:
        """The next tab; after the last one a walk through all pages."""
        from gui.pages import PAGES

        tabs = self.page.live.details.tabs
        self._turns += 1
        tabs.setCurrentIndex(self._turns % tabs.count())
        if self._turns % tabs.count() == 0:
            for key in (*PAGES, "train"):
                self.window.show_page(key)


def summary(rows: list[tuple[float, float, float]]) -> dict[str, object]:
    """Slopes over the second half: what is made once is made by then."""
    half = np.array(rows[len(rows) // 2 :])
    hours = (half[:, 0] - half[0, 0]) / 3600
    result: dict[str, object] = {"measurements": len(rows)}
    for column, name in ((1, "window"), (2, "training")):
        slope = float(np.polyfit(hours, half[:, column], 1)[0])
        result |= {
            f"{name}_mb_per_hour": round(slope, 2),
            f"{name}_mb_first": round(rows[0][column], 1),
            f"{name}_mb_half": round(float(half[0, column]), 1),
            f"{name}_mb_last": round(float(half[-1, column]), 1),
            f"{name}_mb_most": round(max(row[column] for row in rows), 1),
        }
    return result


def measure(seconds: float) -> dict[str, object]:
    """Soak for so long."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    soak = Soak(seconds)
    soak.begin()
    application.exec()
    soak.end()
    result = summary(soak.rows) | {"seconds": seconds, "steps": soak.page.history.last.step}
    soak.window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return result


def main() -> None:
    """Soak in a user folder that goes afterwards."""
    sys.path.insert(0, str(ROOT))
    for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
        os.environ.pop(name, None)
    os.environ.setdefault("NEOCOG_DATA", str(ROOT.parent / "shared" / "data"))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NEOCOG_HOME"] = folder
        seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
        print(json.dumps(measure(seconds)))


if __name__ == "__main__":
    main()
