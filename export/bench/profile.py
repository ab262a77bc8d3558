"""Where the time of a training step goes: seconds by operation, forward and backward apart.

Shards that run side by side are added up and divided by the threads, so that the parts make up a
step: what is left, "waiting and the rest", is threads that wait for one another and Python.
"""

import time
from collections.abc import Callable, Iterator

import msgspec

from export.bench.ours import OwnTraining
from export.bench.stopwatch import TimingTeam, owner
from export.bench.workloads import Workload, material

STEPS = 20
LONGEST = 3.0  # seconds, at least one step


class Part(msgspec.Struct, frozen=True):
    """One operation's part of a step."""

    workload: str
    batch: int
    threads: int
    operation: str  # layers and kernel
    phase: str  # "forward", "backward" or "" where that doesn't apply
    seconds: float  # of one step
    share: float  # of the step


def profile(
    workload: Workload, threads: int, now: Callable[[], float] = time.perf_counter
) -> list[Part]:
    """The parts of a step of training, in the order in which they happen."""
    team = TimingTeam(threads, now)
    training = OwnTraining(material(workload.network(), workload.batch), threads, team=team)
    try:
        training.step()
        team.forget()
        steps, whole, update = _steps(training, now)
    finally:
        training.close()
    parts = [(*name, sum(shards) / threads) for name, shards in _named(training, team)]
    parts.append(("momentum update", "", update))
    parts.append(("waiting and the rest", "", whole - sum(part[-1] for part in parts)))
    known = workload.name, workload.batch, threads
    return [
        Part(*known, what, phase, seconds / steps, seconds / whole)
        for what, phase, seconds in _merged(parts)
    ]


def _steps(training: OwnTraining, now: Callable[[], float]) -> tuple[int, float, float]:
    """How many steps were taken, their seconds, and those of the updates among them."""
    steps, update, start = 0, 0.0, now()
    while steps < STEPS and (steps == 0 or now() - start < LONGEST):
        result = training.gradient()
        before = now()
        training.update(result)
        update += now() - before
        steps += 1
    return steps, now() - start, update


def _named(
    training: OwnTraining, team: TimingTeam
) -> Iterator[tuple[tuple[str, str], list[float]]]:
    """(operation, phase) and the seconds of each shard."""
    plan = training.plan
    names = {id(node): f"{number:02d} {_title(node)}" for number, node in enumerate(plan.nodes)}
    direction, entered = "forward", False
    for phase, seconds in zip(team.phases, team.seconds, strict=True):
        whose = owner(phase)
        if whose is plan:  # it takes the pictures in, and judges the outputs between the passes
            yield ("loss" if entered else "pictures", ""), seconds
            direction, entered = ("backward" if entered else "forward"), True
        else:
            yield (names.get(id(whose), "unknown"), direction), seconds


def _title(node: object) -> str:
    """The kernel of a node and the shapes that it lies between."""
    source, output = getattr(node, "source", None), getattr(node, "output", None)
    name = getattr(node, "kernel", "") if type(node).__name__ not in MOVERS else ""
    shapes = [" × ".join(map(str, slot.shape)) for slot in (source, output) if slot is not None]
    return f"{name or type(node).__name__.lower()} {' → '.join(shapes)}".rstrip()


MOVERS = ("Add", "Convert", "Fork", "Join")
"""Nodes that only move numbers, and have no layer's kernel."""


def _merged(parts: list[tuple[str, str, float]]) -> list[tuple[str, str, float]]:
    """Phases of one operation added up, in the order of the first."""
    total: dict[tuple[str, str], float] = {}
    for what, phase, seconds in parts:
        total[what, phase] = total.get((what, phase), 0.0) + seconds
    return [(what, phase, seconds) for (what, phase), seconds in total.items()]
