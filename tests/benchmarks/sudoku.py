"""Digits found and read in photos of sudoku puzzles, cell by cell.

    python tests/benchmarks/sudoku.py [MODEL] [--part all|even|odd] [--show]

A digit counts where a box's middle lies in its cell and the label is right; a box is false where
it is centred in an empty cell or is a second one in a cell, counted against the true digits.
Photos by turns are for looking at (even) and held out (odd). Prints one JSON object.
Goal: at least 0.97 found, at most 0.02 false.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent
SIDE = 9


def cells_of(boxes: Any, corners: Any) -> Any:
    """The cell (column, row) that each box's middle lies in, as floats: (N, 2)."""
    places = [[0, 0], [SIDE, 0], [SIDE, SIDE], [0, SIDE]]
    rows, values = [], []
    for (x, y), (u, v) in zip(corners, places, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    h = np.append(np.linalg.solve(np.array(rows, float), np.array(values, float)), 1).reshape(3, 3)
    middles = np.column_stack([boxes[:, :2] + boxes[:, 2:] / 2, np.ones(len(boxes))]) @ h.T
    return middles[:, :2] / middles[:, 2:]


def judge(found: Any, truth: dict[str, Any]) -> dict[str, Any]:
    """How many digits there are, were found and are right, and how many boxes are false."""
    grid, printed = np.array(truth["grid"]), np.array(truth["printed"], bool)
    right, seen = np.zeros((SIDE, SIDE), bool), np.zeros((SIDE, SIDE), int)
    for (column, row), label in zip(cells_of(found.boxes, truth["corners"]), found.labels,
                                    strict=True):  # fmt: skip
        if 0 <= column < SIDE and 0 <= row < SIDE:
            place = int(row), int(column)
            seen[place] += 1
            right[place] |= grid[place] == label
    digits = grid > 0
    return {
        "digits": int(digits.sum()),
        "boxed": int((digits & (seen > 0)).sum()),
        "right": int((digits & right).sum()),
        "printed": int((digits & printed).sum()),
        "printed_right": int((digits & printed & right).sum()),
        "false": int(seen[~digits].sum() + np.maximum(seen[digits] - 1, 0).sum()),
        "wrong": [(int(r), int(c), int(grid[r, c])) for r, c in np.argwhere(digits & ~right)],
    }


def main() -> None:
    """Judge the photos one by one, then all together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", nargs="?", type=Path)
    parser.add_argument("--part", choices=("all", "even", "odd"), default="all")
    parser.add_argument("--show", action="store_true", help="a line for each photo")
    wanted = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
        os.environ.pop(name, None)
    from engine.blas import one_blas_thread
    from engine.detection.proposals import ProposalDetector
    from engine.imaging.decode import read_picture
    from engine.model import load_model
    from engine.places import asset

    shared = Path(os.environ.get("NEOCOG_DATA", ROOT.parent / "shared" / "data"))
    folder = shared / "sudoku-mixed"
    truth = json.loads((folder / "truth.json").read_text())
    names = sorted(truth, key=lambda name: int(name.removeprefix("image").split(".")[0]))
    chosen = {"all": names, "even": names[0::2], "odd": names[1::2]}[wanted.part]
    detector = ProposalDetector(load_model(wanted.model or asset("models/digits.safetensors")))
    sums: dict[str, int] = {}
    seconds = []
    with one_blas_thread():
        for name in chosen:
            picture = read_picture(folder / name)
            began = time.perf_counter()
            found = detector.detect(picture)
            seconds.append(time.perf_counter() - began)
            result = judge(found, truth[name])
            wrong = result.pop("wrong")
            if wanted.show:
                print(name, picture.shape[:2], result, wrong[:12], file=sys.stderr)
            sums = {key: sums.get(key, 0) + value for key, value in result.items()}
    print(
        json.dumps(
            {
                "photos": len(chosen),
                **sums,
                "right_share": round(sums["right"] / sums["digits"], 4),
                "false_share": round(sums["false"] / sums["digits"], 4),
                "median_ms": round(1000 * float(np.median(seconds)), 1),
            }
        )
    )


if __name__ == "__main__":
    main()
