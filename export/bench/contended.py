"""Training while another process burns one core: fewer workers then execute the same shards."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

import msgspec

from export.bench.clock import Clock
from export.bench.ours import own_training
from export.bench.pytorch import torch_training
from export.bench.sampler import Contender, Sampling, measure
from export.bench.workloads import Workload, material

BURN = """
import os, sys, time
end = time.monotonic() + 600
while os.getppid() == int(sys.argv[1]) and time.monotonic() < end:
    for _ in range(1_000_000):
        pass
"""


class Contended(msgspec.Struct, frozen=True):
    """How fast so many workers are; PyTorch has as many threads."""

    workload: str
    batch: int
    threads: int  # shards: they decide the result
    workers: int
    images_per_second: float
    torch_images_per_second: float | None
    ratio: float | None


@contextlib.contextmanager
def burning() -> Iterator[None]:
    """A process that computes all the time; it ends with this one, whatever happens."""
    with subprocess.Popen([sys.executable, "-c", BURN, str(os.getpid())]) as process:
        try:
            yield
        finally:
            process.kill()


def measure_contended(
    workload: Workload,
    threads: int,
    torch: Any | None,
    sampling: Sampling,
    clock: Clock,
    burner: Callable[[], AbstractContextManager[None]] = burning,
) -> list[Contended]:
    """One row with all workers, and one with a core less; the same shards for both."""
    given = material(workload.network(), workload.batch)
    crowds = sorted({threads, max(1, threads - 1)}, reverse=True)
    contenders: dict[str, Contender] = {}
    for workers in crowds:
        contenders[f"neocog {workers}"] = own_training(given, threads, workers)
        if torch is not None:
            contenders[f"torch {workers}"] = torch_training(torch, given, workers)
    undisturbed = replace(sampling, tolerance=float("inf"), tries=1)  # all are disturbed alike
    try:
        with burner():
            timings = measure(contenders, undisturbed, clock)
    finally:
        for contender in contenders.values():
            contender.close()
    rows = []
    for workers in crowds:
        own = workload.batch / timings[f"neocog {workers}"].seconds
        timing = timings.get(f"torch {workers}")
        theirs = workload.batch / timing.seconds if timing else None
        ratio = own / theirs if theirs else None
        rows.append(Contended(workload.name, workload.batch, threads, workers, own, theirs, ratio))
    return rows
