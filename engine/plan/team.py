"""Threads that work together on the shards of a batch.

NumPy lets go of the interpreter's lock inside its loops and products, so that Python threads share
the cores: 1.64 to 1.69 times on a small VGG with two threads, where BLAS's own two threads give
1.1 and collapse when another process takes a core.
"""

import threading
import weakref
from collections.abc import Sequence
from types import TracebackType

import numpy as np

from engine.plan.node import Phase

Stage = Sequence[Phase]
"""What a worker does with a shard before all shards meet."""


def quiet() -> np.errstate:
    """No warnings, on this thread, of numbers that overflow: who calls a plan looks for them."""
    return np.errstate(over="ignore", invalid="ignore", divide="ignore")


class Team:
    """Up to `size` threads, the caller's own among them, started when first needed.

    They wait for work between runs, at no cost, until the team is closed or forgotten.
    """

    def __init__(self, size: int) -> None:
        self.size = max(1, size)
        self._helpers: list[_Helper] = []
        self._dismiss = weakref.finalize(self, _dismiss, self._helpers)

    def run(self, stages: Sequence[Stage], shards: int, workers: int) -> None:
        """Take every shard through all stages; no shard begins one before all ended the last.

        Worker number t takes the shards t, t + workers, …; what is computed doesn't depend on
        their number. Raises: the first error of a phase, once all workers have stopped.
        """
        workers = max(1, min(workers, shards, self.size))
        if workers == 1:
            with quiet():
                for stage in stages:
                    _take(stage, range(shards))
            return
        self._together(_Round(stages, shards, workers))

    def close(self) -> None:
        """Let the threads end; a later run would start new ones."""
        ended = list(self._helpers)
        _dismiss(self._helpers)
        for helper in ended:
            helper.thread.join()

    def __enter__(self) -> "Team":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _together(self, work: "_Round") -> None:
        while len(self._helpers) < work.workers - 1:
            self._helpers.append(_Helper(len(self._helpers) + 1))
        begun: list[_Helper] = []
        try:
            for helper in self._helpers[: work.workers - 1]:
                begun.append(helper)
                helper.begin(work, len(begun))
            work(0)
        except BaseException:
            work.barrier.abort()
            raise
        finally:
            interrupt = _wait(begun, work)
        if interrupt is not None:
            raise interrupt
        if work.errors:
            raise work.errors[0]


class _Round:
    """One run of a team: what to do, where to meet, what went wrong."""

    def __init__(self, stages: Sequence[Stage], shards: int, workers: int) -> None:
        self.stages, self.shards, self.workers = stages, shards, workers
        self.barrier = threading.Barrier(workers)
        self.errors: list[BaseException] = []

    def __call__(self, number: int) -> None:
        try:
            with quiet():
                for index, stage in enumerate(self.stages):
                    if index:
                        self.barrier.wait()
                    _take(stage, range(number, self.shards, self.workers))
        except threading.BrokenBarrierError:
            return  # another worker failed and has said so
        except BaseException as error:  # handed to the caller of Team.run
            self.errors.append(error)
            self.barrier.abort()


class _Helper:
    """A thread and the lock that it waits at; `busy` says whether it still works."""

    def __init__(self, number: int) -> None:
        self.busy = False
        self.work: tuple[_Round, int] | None = None
        self.go, self.done = threading.Lock(), threading.Lock()
        self.go.acquire()
        self.done.acquire()
        name = f"plan-{number}"
        self.thread = threading.Thread(target=_serve, args=(self,), name=name, daemon=True)
        self.thread.start()

    def begin(self, work: "_Round", number: int) -> None:
        self.busy, self.work = True, (work, number)
        self.go.release()


def _serve(helper: _Helper) -> None:
    while True:
        helper.go.acquire()
        if helper.work is None:
            return
        work, number = helper.work
        helper.work = None
        work(number)
        del work  # keeps nothing of the run alive while waiting
        helper.busy = False
        if helper.done.locked():  # an interrupted caller may have left it open
            helper.done.release()


def _take(stage: Stage, shards: range) -> None:
    for shard in shards:
        for phase in stage:
            phase(shard)


def _wait(helpers: Sequence[_Helper], work: _Round) -> BaseException | None:
    """Wait until all have stopped, whatever interrupts; says what did."""
    interrupt: BaseException | None = None
    for helper in helpers:
        while True:
            try:
                helper.done.acquire()
            except KeyboardInterrupt as error:
                interrupt = error
                work.barrier.abort()
            if not helper.busy:
                break
    return interrupt


def _dismiss(helpers: list[_Helper]) -> None:
    while helpers:
        helper = helpers.pop()
        helper.work = None
        helper.go.release()
