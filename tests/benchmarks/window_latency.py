"""How long the window's thread keeps an event waiting while MNIST trains at full speed.

    xvfb-run -s "-screen 0 1280x800x24" python tests/benchmarks/window_latency.py
        [--page PAGE,…|all] [--tab TAB,…|all] [--seconds S]

The page is on screen meanwhile: by default the Train page with its curves. `--page all` measures
page after page, the Train page once for each tab of its details, feature maps among them, with one
training process throughout; `--tab` are the tabs to show, by their numbers, and 5 are the maps.
Another thread posts events at random (exponential) intervals; each event carries when it was
posted. No timer of the window's own loop is used: one would freeze with it and see nothing.
Prints one JSON object; `--page all` one for each page, and last the worst of them. Goals on two
cores: p95 at most 16 ms, p99 at most 50 ms.
"""

import argparse
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
TABS = 7  # of the Train page's details
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
    """Lets the page settle, then posts events at random moments; `finished` is the end."""

    def __init__(self, receiver: Receiver, seconds: float) -> None:
        super().__init__()
        self._receiver, self._seconds = receiver, seconds

    def run(self) -> None:
        time.sleep(WARM_S)
        random = np.random.default_rng(0)
        end = time.monotonic() + self._seconds
        while time.monotonic() < end:
            time.sleep(random.exponential(MEAN_S))
            QCoreApplication.postEvent(self._receiver, Posted())
        time.sleep(0.5)


Scene = tuple[str, int | None]
"""A page, and the tab of the Train page's details."""


def measure(scenes: list[Scene], seconds: float) -> list[dict[str, object]]:
    """Open the window, train LeNet on MNIST, and measure every scene."""
    application = QApplication([])
    page = start_training()
    deadline = time.monotonic() + WAIT_S
    while page.history.count == 0 and time.monotonic() < deadline:
        application.processEvents()
    assert page.history.count, "training did not begin"
    results = [measure_one(page, scene, seconds) for scene in scenes]
    page.shutdown()
    page.held.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return results


def measure_one(page: Any, scene: Scene, seconds: float) -> dict[str, object]:
    """How long events wait while this is on screen."""
    application: Any = QApplication.instance()
    key, tab = scene
    page.held.show_page(key)
    details = page.live.details
    if tab is not None:
        details.tabs.setCurrentIndex(tab)
    receiver, step, began = Receiver(), page.history.last.step, time.monotonic()
    paints, glimpses = count_paints(page), count_glimpses(page)
    poster = Poster(receiver, seconds)
    poster.finished.connect(application.exit)
    poster.start()
    application.exec()
    poster.wait()
    lasted = time.monotonic() - began
    name = details.tabs.tabText(tab) if tab is not None else ""
    return {"page": f"{key} {name}".strip()} | summary(receiver.waits) | {
        "paints_per_second": round(paints[0] / lasted, 1),
        "maps_per_second": round(glimpses[0] / lasted, 1),
        "steps_per_second": round((page.history.last.step - step) / lasted, 1),
        "platform": application.platformName(),
        "cores": len(os.sched_getaffinity(0)),
        "seconds": seconds,
    }  # fmt: skip


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


def count_glimpses(page: Any) -> list[int]:
    """A counter of the maps that came from the training process."""
    from engine.training.events import LayerSeen

    seen = [0]

    def count(events: tuple[object, ...]) -> None:
        seen[0] += sum(isinstance(event, LayerSeen) for event in events)

    page.runner.events_received.connect(count)
    return seen


def scenes_of(page: str, tabs: str) -> list[Scene]:
    """What to measure: some pages, or all of them; the Train page once for each of its tabs."""
    from gui.pages import PAGES

    numbers = range(TABS) if "all" in (page, tabs) else [int(tab) for tab in tabs.split(",")]
    keys = (
        ["train", *(key for key in PAGES if key != "train")] if page == "all" else page.split(",")
    )
    return [(key, number) for key in keys for number in (numbers if key == "train" else [None])]


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
    parser = argparse.ArgumentParser()
    parser.add_argument("--page", default="train")
    parser.add_argument("--tab", default="0")
    parser.add_argument("--seconds", type=float, default=SECONDS)
    wanted = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
        os.environ.pop(name, None)
    os.environ.setdefault("NEOCOG_DATA", str(ROOT.parent / "shared" / "data"))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NEOCOG_HOME"] = folder
        results = measure(scenes_of(wanted.page, wanted.tab), wanted.seconds)
        for result in results:
            print(json.dumps(result))
        if len(results) > 1:
            worst = {f"worst_{p}_ms": max(r[f"{p}_ms"] for r in results) for p in ("p95", "p99")}
            print(json.dumps(worst))


if __name__ == "__main__":
    main()
