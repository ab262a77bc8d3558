"""From process start to a drawn window with the model ready, in seconds; prints JSON.

    python tests/benchmarks/window_start.py [--runs 5]

The first start is a warm-up and is not counted. Needs a display, or QT_QPA_PLATFORM=offscreen.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def start_once(folder: Path) -> float:
    """Seconds from spawning the process to the first painted frame."""
    report = folder / "report"
    report.unlink(missing_ok=True)
    environment = os.environ | {
        "NEOCOG_HOME": str(folder / "home"),
        "NEOCOG_STARTUP_REPORT": str(report),
    }
    begun = time.time()
    code = "import sys; from gui.__main__ import main; sys.exit(main())"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=True, timeout=60)
    painted, ready = report.read_text().split()
    assert ready == "True", "the window was drawn without a model"
    return float(painted) - begun


def main() -> None:
    """Start a few times and print the median."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        times = [start_once(Path(folder)) for _ in range(runs + 1)][1:]
    result = {"median_seconds": statistics.median(times), "seconds": times, "limit": 1.2}
    sys.stdout.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    main()
