"""How long the window's thread keeps an event waiting while MNIST trains and the curves paint.

    xvfb-run -s "-screen 0 1280x800x24" python tests/benchmarks/window_latency.py [SECONDS]

Another thread posts events at random (exponential) intervals; each event carries when it was
posted. No timer of the window's own loop is used: one would freeze with it and see nothing.
Prints one JSON object. Goals on two cores: p95 at most 16 ms, p99 at most 50 ms.
"""

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent.parent
MEAN_S = 0.05  # between two events
SECONDS = 60.0
WARM_S = 3.0  # after the first point, before measuring
WAIT_S = 60.0  # for the first point
SAMPLE = QEvent.Type(QEvent.registerEventType())


class Posted(QEvent):
    """Knows when it was posted."""

    def __init__(self) -> None:
        super().__init__(SAMPLE)
        self.posted = time.perf_counter()


class Receiver(QObject):
    """Notes how long each event waited."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []

    def event(self, event: QEvent) -> bool:
        if event.type() == SAMPLE and isinstance(event, Posted):
            self.waits.append(time.perf_counter() - event.posted)
            return True
        return super().event(event)


class Poster(QThread):
    """Waits for the curves, then posts events at random moments; `finished` is the end."""

    def __init__(self, receiver: Receiver, page: Any, seconds: float) -> None:
        super().__init__()
        self._receiver, self._page, self._seconds = receiver, page, seconds

    def run(self) -> None:
        deadline = time.monotonic() + WAIT_S
        while self._page.history.count == 0 and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(WARM_S)
        random = np.random.default_rng(0)
        end = time.monotonic() + self._seconds
        while time.monotonic() < end:
            time.sleep(random.exponential(MEAN_S))
            QCoreApplication.postEvent(self._receiver, Posted())
        time.sleep(0.5)


def measure(seconds: float) -> dict[str, object]:
    """Open the window, train LeNet on MNIST, and measure."""
    application = QApplication([])
    page = start_training()
    paints = count_paints(page)
    receiver = Receiver()
    poster = Poster(receiver, page, seconds)
    poster.finished.connect(application.exit)
    poster.start()
    application.exec()
    poster.wait()
    result = summary(receiver.waits) | {
        "paints_per_second": round(paints[0] / (seconds + WARM_S), 1),
        "images_per_second": page.history.last.images_per_second,
        "steps": page.history.last.step,
        "platform": application.platformName(),
        "cores": len(os.sched_getaffinity(0)),
        "seconds": seconds,
    }
    page.shutdown()
    return result


def start_training() -> Any:
    """The Train page of a window on screen, MNIST in training."""
    from gui.main_window import MainWindow
    from gui.session import Session

    window = MainWindow(Session())
    window.resize(1280, 800)
    window.show_page("train")
    window.show()
    page: Any = window.page("train")
    page.held = window  # a window that nobody holds is gone
    page.form.data.setCurrentIndex(page.form.data.findData("mnist"))
    page.form.epochs.set_value(1000)
    page.buttons.start.click()
    return page


def count_paints(page: Any) -> list[int]:
    """A counter of the drawings of the curves."""
    paints = [0]

    def count() -> None:
        paints[0] += 1

    page.live.pace.due.connect(count)
    return paints


def summary(waits: list[float]) -> dict[str, object]:
    """Percentiles in milliseconds."""
    milliseconds = np.array(waits) * 1000
    p50, p95, p99 = np.percentile(milliseconds, [50, 95, 99])
    return {
        "events": len(waits),
        "p50_ms": round(float(p50), 2),
        "p95_ms": round(float(p95), 2),
        "p99_ms": round(float(p99), 2),
        "max_ms": round(float(milliseconds.max()), 2),
    }


def main() -> None:
    """Measure in a user folder that goes afterwards."""
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
