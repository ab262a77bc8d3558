"""All that one `neocog bench` measures, in order."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from engine.blas import one_blas_thread, usable_cores
from engine.errors import UserError
from export.bench.clock import Clock, SystemClock
from export.bench.contended import Contended, measure_contended
from export.bench.environment import Environment, examine
from export.bench.growth import Growth, measure_growth
from export.bench.memory import peak_memory
from export.bench.profile import Part, profile
from export.bench.pytorch import find_torch
from export.bench.rows import Row, measure_row
from export.bench.sampler import Sampling
from export.bench.workloads import LETTERS, Workload, find_workloads

PACKAGES = ("neocog", "numpy", "onnxruntime")
OTHERS = ("", "torch")


class Wishes(msgspec.Struct, frozen=True):
    """What is to be measured."""

    workloads: tuple[str, ...] = ()
    against: str = ""
    threads: int = 0  # 0 means 1, 2, 4, … and all usable cores
    profile: bool = False
    growth: bool = False
    contended: bool = False
    memory: bool = True
    sampling: Sampling = Sampling()

    def check(self) -> None:
        """Raises: UserError for a workload, an opponent or threads that there are not."""
        find_workloads(self.workloads)
        if self.against not in OTHERS:
            raise UserError(
                f"Neocog can be measured against torch, not {self.against!r}; "
                "inference is measured against ONNX Runtime as well, without being asked."
            )
        if self.threads > usable_cores():
            raise UserError(
                f"This process may use {usable_cores()} cores; {self.threads} threads would only "
                f"wait for one another. Choose at most {usable_cores()}."
            )
        if self.against:
            find_torch()


class Result(msgspec.Struct, frozen=True):
    """What was measured; the last three are empty where nobody asked for them."""

    rows: list[Row]
    environment: Environment
    profile: list[Part]
    growth: list[Growth]
    contended: list[Contended]


def run_bench(wishes: Wishes, tell: Callable[[str], None], clock: Clock | None = None) -> Result:
    """Measure; `tell` hears of each part as it begins. Raises: UserError as `Wishes.check`."""
    wishes.check()
    return _Session(wishes, tell, clock or SystemClock()).run()


def thread_counts(wanted: int, cores: int) -> list[int]:
    """The wanted number, or 1, 2, 4, … and all cores."""
    if wanted:
        return [wanted]
    return sorted({*(1 << power for power in range(cores.bit_length())), cores} - {0})


class _Session:
    def __init__(self, wishes: Wishes, tell: Callable[[str], None], clock: Clock) -> None:
        self.wishes, self.tell, self.clock = wishes, tell, clock
        self.workloads = find_workloads(wishes.workloads)
        self.threads = thread_counts(wishes.threads, usable_cores())
        self.torch: Any | None = find_torch() if wishes.against else None

    def run(self) -> Result:
        packages = (*PACKAGES, "torch") if self.torch is not None else PACKAGES
        with one_blas_thread():
            return Result(
                list(self._rows()),
                examine(packages),
                list(self._profile()) if self.wishes.profile else [],
                list(self._growth()) if self.wishes.growth else [],
                list(self._contended()) if self.wishes.contended else [],
            )

    def _rows(self) -> Iterator[Row]:
        memory = peak_memory if self.wishes.memory else None
        for workload in self.workloads:
            for threads in self.threads:
                self._note(workload, threads, "images a second")
                yield measure_row(
                    workload, threads, self.torch, self.wishes.sampling, self.clock, memory
                )

    def _profile(self) -> Iterator[Part]:
        for workload in self.workloads:
            for threads in self.threads:
                self._note(workload, threads, "by operation")
                yield from profile(workload, threads, self.clock.now)

    def _growth(self) -> Iterator[Growth]:
        for workload in {one.preset: one for one in reversed(self._heavy())}.values():
            self._note(workload, self.threads[-1], "growing")
            yield from measure_growth(
                workload, self.threads[-1], self.torch, self.wishes.sampling, self.clock
            )

    def _contended(self) -> Iterator[Contended]:
        for workload in self._heavy():
            self._note(workload, self.threads[-1], "while a core burns")
            yield from measure_contended(
                workload, self.threads[-1], self.torch, self.wishes.sampling, self.clock
            )

    def _trained(self) -> list[Workload]:
        return [workload for workload in self.workloads if not workload.inference]

    def _heavy(self) -> list[Workload]:
        """What was named and is trained; B if nothing was named."""
        return self._trained() if self.wishes.workloads else list(LETTERS["B"])

    def _note(self, workload: Workload, threads: int, what: str) -> None:
        plural = "s" if threads > 1 else ""
        self.tell(f"{workload.name}, batch {workload.batch}, {threads} thread{plural}: {what}")
