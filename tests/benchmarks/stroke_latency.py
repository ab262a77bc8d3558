"""From the last move of a stroke to its bars on screen, in milliseconds; prints JSON.

    python tests/benchmarks/stroke_latency.py [--strokes 200] [--runtime numpy|onnxruntime]

Each stroke arrives as mouse events, as a person's would; the clock runs from the release of the
button until the bars have been painted with the answer to the whole drawing.
"""

import argparse
import json
import math
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("NEOCOG_HOME", tempfile.mkdtemp(prefix="neocog-"))

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.main_window import MainWindow
from gui.session import Session


class PaintWatch(QObject):
    """Notes when a widget was last painted."""

    painted_at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the widget paint, then look at the clock."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QApplication.sendEvent(watched, event)
            watched.installEventFilter(self)
            self.painted_at = time.perf_counter()
            return True
        return False


def send(canvas: QWidget, kind: QEvent.Type, x: float, y: float) -> None:
    """One mouse event."""
    button = Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
    place = QPointF(x, y)
    world = canvas.mapToGlobal(QPoint(int(x), int(y))).toPointF()
    event = QMouseEvent(kind, place, world, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, event)


def time_stroke(application: QApplication, page, watch: PaintWatch, number: int) -> float:
    """Milliseconds from release to painted bars."""
    canvas = page.canvas
    if number % 4 == 0:
        canvas.clear()
    side, turn = canvas.width(), number * 0.7
    points = [
        (side * (0.5 + 0.3 * math.cos(turn + i / 9)), side * (0.5 + 0.3 * math.sin(turn + i / 7)))
        for i in range(30)
    ]
    send(canvas, QEvent.Type.MouseButtonPress, *points[0])
    for x, y in points[1:]:
        send(canvas, QEvent.Type.MouseMove, x, y)
        application.processEvents()
    reading = page.reading
    begun = time.perf_counter()
    send(canvas, QEvent.Type.MouseButtonRelease, *points[-1])
    while page.reading is reading or watch.painted_at < begun:
        application.processEvents()
    return 1000 * (watch.painted_at - begun)


def main() -> None:
    """Draw, and print the distribution."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strokes", type=int, default=200)
    parser.add_argument("--runtime", choices=("numpy", "onnxruntime"), default="numpy")
    given = parser.parse_args()
    application = QApplication([])
    session = Session()
    window = MainWindow(session)
    session.open_first_model()
    session.set_runtime(given.runtime)
    window.show()
    while session.runtime != given.runtime:
        application.processEvents()
    page, watch = window.page("draw"), PaintWatch()
    page.answer.bars.installEventFilter(watch)
    times = sorted(time_stroke(application, page, watch, n) for n in range(given.strokes))
    result = {
        "p50_ms": statistics.median(times),
        "p95_ms": times[math.ceil(0.95 * len(times)) - 1],
        "max_ms": times[-1],
        "strokes": given.strokes,
        "runtime": given.runtime,
        "limit_ms": 16,
    }
    sys.stdout.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    main()
