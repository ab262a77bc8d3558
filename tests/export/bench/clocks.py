"""Clocks and contenders whose seconds a test decides."""

from collections.abc import Iterable

from export.bench.sampler import Contender


class FakeClock:
    """Stands still until somebody works."""

    def __init__(self):
        self.time = 0.0
        self.taken = 0.0

    def now(self):
        return self.time

    def own(self):
        return self.time / 2

    def others(self):
        return self.taken

    def work(self, seconds):
        """Let so much time pass, half of it computing."""
        self.time += seconds


def working(clock, seconds, others: Iterable[float] = (), log=None, name=""):
    """A contender whose steps last `seconds`, while others take so many cores, step by step."""
    shares = iter(others)

    def step():
        clock.work(seconds)
        clock.taken += next(shares, 0.0) * seconds
        if log is not None:
            log.append(name)

    return Contender(step)
