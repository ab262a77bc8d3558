"""Every reader against thousands of broken files: only UserError may come out, memory stays small.

    python -m tests.benchmarks.fuzz_readers [CASES] [--seed N] [--only NAME]

CASES (10,000) are tried on each reader. Prints one JSON object and exits with 1 after a fault:
for each reader how many cases were read and refused, in how many different sentences, the peak
of memory that Python and NumPy took at once, and the faults with the mutations that made them.
"""

import argparse
import json
import re
import sys
import tempfile
import time
import tracemalloc
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from tests.engine.data.fuzz_targets import TARGETS as DATA_TARGETS
from tests.engine.fuzz_targets import TARGETS as FILE_TARGETS
from tests.fuzz import Target, attempt, random_mutations

TARGETS: dict[str, Target] = {**DATA_TARGETS, **FILE_TARGETS}
MOST_FAULTS = 5  # that are told of one reader


def fuzz(target: Target, cases: int, seed: int) -> dict[str, Any]:
    """What became of so many broken files."""
    rng = np.random.default_rng(seed)
    said: Counter[str] = Counter()
    faults = []
    begun = time.perf_counter()
    tracemalloc.start()
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        for _ in range(cases):
            which, mutations = int(rng.integers(8)), random_mutations(rng)
            try:
                sentence = attempt(target, Path(folder), which, mutations)
            except Exception as error:  # what this is about
                faults.append(f"{type(error).__name__}: {error} from file {which}, {mutations}")
            else:
                said[re.sub(r"\S*/\S*|[\d,]+", "", sentence)] += 1
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return {
        "cases": cases,
        "read": said.pop("read", 0),
        "refused": sum(said.values()),
        "sentences": len(said),
        "peak_megabytes": round(peak / 1e6, 1),
        "seconds": round(time.perf_counter() - begun, 1),
        "faults": len(faults),
        "first_faults": faults[:MOST_FAULTS],
    }


def main() -> int:
    """Fuzz all readers, or one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="?", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", choices=TARGETS)
    chosen = parser.parse_args()
    names = [chosen.only] if chosen.only else list(TARGETS)
    found = {name: fuzz(TARGETS[name], chosen.cases, chosen.seed) for name in names}
    print(json.dumps(found, indent=1))
    return int(any(result["faults"] for result in found.values()))


if __name__ == "__main__":
    sys.exit(main())
