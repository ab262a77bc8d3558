"""How many frames a second a long run and many curves are drawn at; prints JSON.

    xvfb-run -s "-screen 0 1280x800x24" python tests/benchmarks/curve_frames.py [--seconds 8]

Two windows are measured, each alone, without a pause between frames:
- `run`: the Train page's live half after 200,000 steps and 200 epochs, with 50 layers in the tab in
  sight; before every frame 30 more steps come in, as many as LeNet takes in a tenth of a second.
- `overlay`: 50 runs of 200,000 steps over each other, training and validation, read from a store as
  the Runs page reads them; before every frame the newest run has grown.
A frame is everything from the new numbers to the painted picture. Goal: 10 a second or more.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("NEOCOG_HOME", tempfile.mkdtemp(prefix="neocog-"))

from PySide6.QtWidgets import QApplication

from engine.monitoring import LayerFigures
from engine.runs.curves import RunCurves
from engine.training.events import EpochDone, LayersMeasured, Started, StepDone
from gui.models.history import History
from gui.models.layer_history import LayerHistory
from gui.models.overlay import MOST_POINTS, line
from gui.pages.train_live import LiveView
from gui.plots.overlay import OverlayPlot
from gui.theme import LIGHT, Appearance

STEPS, EPOCH_STEPS, CURVES, GROWTH = 200_000, 1000, 50, 30
LAYERS_TAB = 3


def steps(first: int, count: int) -> list[StepDone]:
    """A loss that falls, with noise."""
    noise = np.random.default_rng(first).normal(0, 0.1, count)
    return [
        StepDone(0.0, n, n // EPOCH_STEPS + 1, 2 / (1 + n / 5000) + e**2, 0.9 + e / 10, 1e-3, 1e4)
        for n, e in zip(range(first, first + count), noise.tolist(), strict=True)
    ]


def epochs(count: int) -> list[EpochDone]:
    """One event an epoch."""
    return [
        EpochDone(0.0, n, n * EPOCH_STEPS, 1 / n, 0.9, 1.1 / n, 0.9, 1e4, 1.0, best_epoch=n)
        for n in range(1, count + 1)
    ]


def layers(step: int) -> LayersMeasured:
    """Figures of as many layers as there are to be curves."""
    found = tuple(
        LayerFigures(f"{n}/", "Conv2D", 1 / (n + 1) + step % 7, 1.0, 1e-3, None, None)
        for n in range(CURVES)
    )
    return LayersMeasured(0.0, step, found)


Scene = tuple[Any, list[Any], Callable[[], None]]
"""A widget, its plots, and what makes the next frame."""


def live_run() -> Scene:
    """The live half of the Train page."""
    history, layer_history = History(), LayerHistory()
    view = LiveView(history, LIGHT, layer_history)
    started = Started(0.0, "1", 1, 1, 1, 1, EPOCH_STEPS, 0)
    history.add([started, *steps(1, STEPS), *epochs(STEPS // EPOCH_STEPS)])
    layer_history.add([started, *(layers(step) for step in range(200, STEPS + 1, 200))])
    view.details.tabs.setCurrentIndex(LAYERS_TAB)
    reached = STEPS

    def frame() -> None:
        nonlocal reached
        history.add(steps(reached + 1, GROWTH))
        reached += GROWTH
        layer_history.add([layers(reached)])
        view._rates_at = 0.0  # the rare drawing too, each time
        view._draw()

    return view, [view.loss, view.accuracy, view.rate, view.details.layers.plot], frame


def overlay() -> Scene:
    """Many runs over each other."""
    every = STEPS // MOST_POINTS
    told, ends = steps(1, STEPS)[every - 1 :: every], tuple(epochs(STEPS // EPOCH_STEPS))

    def curves(count: int) -> RunCurves:
        kept = tuple(told[:count])
        return RunCurves(kept, ends, np.arange(len(kept), dtype=float), np.arange(len(ends)) * 1.0)

    lines = [line(str(n), curves(len(told)), "loss", "step") for n in range(CURVES)]
    plot = OverlayPlot(LIGHT)
    plot.show_lines(tuple(lines), "loss", "step")
    count = len(told) // 2

    def frame() -> None:
        nonlocal count
        count = count + 1 if count < len(told) else len(told) // 2
        lines[0] = line("0", curves(count), "loss", "step")
        plot.show_lines(tuple(lines), "loss", "step")

    return plot, [plot], frame


def measure(make: Callable[[], Scene], seconds: float) -> dict[str, Any]:
    """Draw one frame after the other for so long; each is over once every plot was painted."""
    widget, plots, frame = make()
    painted: set[int] = set()
    for number, plot in enumerate(plots):
        plot._note_cost = lambda _, number=number: painted.add(number)
    widget.resize(900, 700)
    widget.show()
    application: Any = QApplication.instance()

    def drawn() -> float:
        began = time.perf_counter()
        painted.clear()
        frame()
        while len(painted) < len(plots):
            application.processEvents()
        return (time.perf_counter() - began) * 1000

    warm = [drawn() for _ in range(5)]  # what is made once is made
    costs, end = [], time.perf_counter() + seconds
    while time.perf_counter() < end:
        costs.append(drawn())
    widget.hide()
    return {
        "frames_per_second": round(1000 / float(np.mean(costs)), 1),
        "median_ms": round(float(np.median(costs)), 2),
        "p95_ms": round(float(np.percentile(costs, 95)), 2),
        "frames": len(costs),
        "first_ms": round(warm[0], 1),
    }


def main() -> None:
    """Measure both."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=8.0)
    seconds = parser.parse_args().seconds
    application = QApplication([])
    appearance = Appearance("light")
    result = {"run": measure(live_run, seconds), "overlay": measure(overlay, seconds)}
    about = {"steps": STEPS, "curves": CURVES, "platform": application.platformName()}
    print(json.dumps(result | about | {"mode": appearance.mode}))


if __name__ == "__main__":
    main()
