"""How fast scenes are composed, and what they look like.

    python tests/benchmarks/scenes.py [--count 100] [--seed 0] [--unseen] [--sheet FILE.png]

Prints one JSON object: milliseconds a scene of 640 × 480 (mean, median, 95th percentile), digits a
scene, and percentiles of their heights. --sheet writes the first twelve with their boxes.
Goal: at most 60 ms a scene.
"""

import argparse
import json
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent


def sheet(scenes: list) -> np.ndarray:
    """Scenes in rows of four, halved, a green line around each digit."""
    shown = []
    for scene in scenes:
        picture = scene.picture[::2, ::2].copy()
        for x, y, width, height in (scene.boxes / 2).round().astype(int).tolist():
            bottom, right = min(y + height, len(picture) - 1), min(x + width, picture.shape[1] - 1)
            picture[y : bottom + 1, [x, right]] = (0, 200, 0)
            picture[[y, bottom], x : right + 1] = (0, 200, 0)
        shown.append(picture)
    rows = [np.concatenate(shown[n : n + 4], axis=1) for n in range(0, len(shown) // 4 * 4, 4)]
    return np.concatenate(rows)


def main() -> None:
    """Compose, time, tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--unseen", action="store_true")
    parser.add_argument("--sheet", type=Path)
    wanted = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from engine.detection.scenes import UNSEEN, compose, scenes
    from engine.imaging.decode import write_png

    style = UNSEEN if wanted.unseen else None
    compose(0, style)  # reads the outlines
    composed, times, began = [], [], time.perf_counter()
    for scene in scenes(wanted.count, wanted.seed, style):
        times.append(1000 * (time.perf_counter() - began))
        composed.append(scene)
        began = time.perf_counter()
    heights = np.concatenate([scene.boxes[:, 3] for scene in composed])
    figures = {
        "milliseconds_mean": round(float(np.mean(times)), 1),
        "milliseconds_median": round(float(np.median(times)), 1),
        "milliseconds_p95": round(float(np.percentile(times, 95)), 1),
        "digits_a_scene": round(len(heights) / wanted.count, 1),
        "heights_p5_p50_p95": np.percentile(heights, [5, 50, 95]).round(1).tolist(),
    }
    if wanted.sheet:
        write_png(wanted.sheet, sheet(composed[:12]))
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
