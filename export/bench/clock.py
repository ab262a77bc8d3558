"""The time, and how much of the processor others took meanwhile."""

import os
import time
from typing import Protocol

import psutil

BUSY = ("user", "nice", "system", "irq", "softirq", "steal")


class Clock(Protocol):
    """What a sampler asks."""

    def now(self) -> float:
        """Seconds since some moment."""
        ...

    def own(self) -> float:
        """Processor seconds that this process took, all its threads together."""
        ...

    def others(self) -> float:
        """Processor seconds that others than this process took since some moment."""
        ...


class SystemClock:
    """The machine's clock; others are watched on the cores that this process may use."""

    def now(self) -> float:
        return time.perf_counter()

    def own(self) -> float:
        return time.process_time()

    def others(self) -> float:
        cores = psutil.cpu_times(percpu=True)
        usable = _usable(len(cores))
        busy = sum(getattr(cores[index], kind, 0.0) for index in usable for kind in BUSY)
        return float(busy) - self.own()


def _usable(cores: int) -> list[int]:
    if not hasattr(os, "sched_getaffinity"):
        return list(range(cores))
    return sorted(index for index in os.sched_getaffinity(0) if index < cores)
