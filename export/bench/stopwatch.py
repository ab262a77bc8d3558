"""A team that times every phase of a plan, shard by shard.

It stands in for the plan's team, so that a plan which nobody measures carries no timers.
"""

import time
from collections.abc import Callable, Sequence
from functools import partial
from inspect import getclosurevars

from engine.plan.node import Phase
from engine.plan.team import Stage, Team


class TimingTeam(Team):
    """Runs stages as any team does and adds up the seconds of each phase."""

    def __init__(self, size: int, now: Callable[[], float] = time.perf_counter) -> None:
        super().__init__(size)
        self.phases: list[Phase] = []  # in their order
        self.seconds: list[list[float]] = []  # of each phase and shard
        self._now = now

    def run(self, stages: Sequence[Stage], shards: int, workers: int) -> None:
        """As `Team.run`, timed."""
        phases = [phase for stage in stages for phase in stage]
        if phases != self.phases:
            self.phases, self.seconds = phases, [[0.0] * shards for _ in phases]
        timed = iter([partial(self._time, index) for index in range(len(phases))])
        super().run([[next(timed) for _ in stage] for stage in stages], shards, workers)

    def forget(self) -> None:
        """Begin anew."""
        self.phases = []

    def _time(self, index: int, shard: int) -> None:
        start = self._now()
        self.phases[index](shard)
        self.seconds[index][shard] += self._now() - start  # no other thread has this shard


def owner(phase: Phase) -> object:
    """Whose phase it is: the method's object, or the `self` that a nested function closes over."""
    bound = getattr(phase, "__self__", None)
    if bound is not None:
        return bound
    if isinstance(phase, partial):
        return owner(phase.func)
    return getclosurevars(phase).nonlocals.get("self")
