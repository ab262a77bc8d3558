"""What each kind of augmentation costs, in microseconds a picture.

    python tests/benchmarks/augmentation_cost.py [--batch 64]

Each field alone at its usual limit, the affine ones together, those with elastic, and all; on grey
pictures of 28 × 28 and on colour pictures of 32 × 32. The quickest of 40 batches counts: other work
on the machine only adds. Prints one JSON object.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):  # preset on some machines; slows products
    os.environ.pop(name, None)

from engine.array import Array  # noqa: E402 - found once the root is on the path
from engine.blas import one_blas_thread  # noqa: E402
from engine.data.augment import Augmentation  # noqa: E402
from engine.draws import Draws  # noqa: E402

AFFINE = {"shift": 2.0, "rotation": 10.0, "scale": 0.1, "shear": 10.0}
OTHERS = {
    "elastic": 2.0, "stroke_width": 1.0, "flip": 0.5, "blur": 0.7, "brightness": 0.2,
    "contrast": 0.2, "noise": 0.05, "erase": 0.1,
}  # fmt: skip
SHAPES = {"grey 28 × 28": (28, 28), "colour 32 × 32": (32, 32, 3)}
BATCHES = 40


def kinds() -> dict[str, Augmentation]:
    """What is measured, by its name."""
    alone = {name: Augmentation(**{name: limit}) for name, limit in (AFFINE | OTHERS).items()}
    return alone | {
        "affine": Augmentation(**AFFINE),
        "affine and elastic": Augmentation(**AFFINE, elastic=2.0),
        "all": Augmentation(**AFFINE, **OTHERS),
    }


def microseconds(augmentation: Augmentation, pictures: Array) -> float:
    """The quickest batch, for each of its pictures."""
    quickest = float("inf")
    for step in range(BATCHES):
        began = time.perf_counter()
        augmentation.apply(pictures, Draws(1, step))
        quickest = min(quickest, time.perf_counter() - began)
    return round(quickest / len(pictures) * 1e6, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--batch", type=int, default=64)
    batch = parser.parse_args().batch
    large = np.ones(1 << 22, np.float32)  # as in training, where the heap has grown long before
    del large
    rng = np.random.default_rng(0)
    with one_blas_thread():
        rows = {
            shape: {
                name: microseconds(kind, rng.integers(0, 256, (batch, *size), dtype=np.uint8))
                for name, kind in kinds().items()
            }
            for shape, size in SHAPES.items()
        }
    print(json.dumps(rows, ensure_ascii=False))


if __name__ == "__main__":
    main()
