"""Where the time of a step goes: seconds by operation, of training forward and backward apart.

Shards that run side by side are added up and divided by the threads, so that the parts make up a
step: what is left, "waiting and the rest", is threads that wait for one another and Python; of
inference also bringing the pictures in and the outputs out.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import msgspec

from engine.plan import compile_inference
from engine.plan.node import Node, Phase
from export.bench.ours import OwnTraining
from export.bench.stopwatch import TimingTeam, owner
from export.bench.workloads import Workload, material

STEPS = 20
LONGEST = 3.0  # seconds, at least one step
REST = ("waiting and the rest", "")

Now = Callable[[], float]
Measured = tuple[int, float, list[tuple[str, str, float]]]
"""Steps, their seconds, and of these what each (operation, phase) took."""


class Part(msgspec.Struct, frozen=True):
    """One operation's part of a step."""

    workload: str
    batch: int
    threads: int
    operation: str  # layers and kernel
    phase: str  # "forward", "backward" or "" where that doesn't apply
    seconds: float  # of one step
    share: float  # of the step


def profile(workload: Workload, threads: int, now: Now = time.perf_counter) -> list[Part]:
    """The parts of a step, in the order in which they happen."""
    of = _of_inference if workload.inference else _of_training
    steps, whole, parts = of(workload, threads, now)
    parts.append((*REST, whole - sum(part[-1] for part in parts)))
    known = workload.name, workload.batch, threads
    return [
        Part(*known, what, phase, seconds / steps, seconds / whole)
        for what, phase, seconds in _merged(parts)
    ]


def _of_training(workload: Workload, threads: int, now: Now) -> Measured:
    team = TimingTeam(threads, now)
    training = OwnTraining(material(workload.network(), workload.batch), threads, team=team)
    try:
        training.step()
        team.forget()
        updates = [0.0]
        update = partial(_timed, training.update, updates, now, 0)
        steps, whole = _repeated(lambda: update(training.gradient()), now)
    finally:
        training.close()
    parts = [(*name, sum(shards) / threads) for name, shards in _named(training, team)]
    return steps, whole, [*parts, ("momentum update", "", updates[0])]


def _of_inference(workload: Workload, threads: int, now: Now) -> Measured:
    given = material(workload.network(), workload.batch)
    inference = compile_inference(given.network, workload.batch, threads)
    names = _names(inference.nodes)
    owners = [names[id(owner(phase))] for phase in inference.phases]
    seconds = [[0.0] * threads for _ in owners]
    try:
        inference.outputs(given.weights, given.x)
        inference.phases[:] = [
            _by_shard(phase, spent, now)
            for phase, spent in zip(inference.phases, seconds, strict=True)
        ]
        steps, whole = _repeated(lambda: inference.outputs(given.weights, given.x), now)
    finally:
        inference.close()
    busy = min(threads, -(-workload.batch // inference.piece))
    parts = [(name, "", sum(spent) / busy) for name, spent in zip(owners, seconds, strict=True)]
    return steps, whole, parts


def _repeated(step: Callable[[], object], now: Now) -> tuple[int, float]:
    """How many steps were taken, and their seconds."""
    steps, start = 0, now()
    while steps < STEPS and (steps == 0 or now() - start < LONGEST):
        step()
        steps += 1
    return steps, now() - start


def _by_shard(phase: Phase, spent: list[float], now: Now) -> Phase:
    """The phase, timed for each shard."""
    return lambda shard: _timed(phase, spent, now, shard, shard)


def _timed(
    work: Callable[..., object], spent: list[float], now: Now, index: int, given: object
) -> None:
    """Do the work on what is given, and add its seconds to those at the index."""
    start = now()
    work(given)
    spent[index] += now() - start


def _named(
    training: OwnTraining, team: TimingTeam
) -> Iterator[tuple[tuple[str, str], list[float]]]:
    """(operation, phase) and the seconds of each shard."""
    plan = training.plan
    names = _names(plan.nodes)
    direction, entered = "forward", False
    for phase, seconds in zip(team.phases, team.seconds, strict=True):
        whose = owner(phase)
        if whose is plan:  # it takes the pictures in, and judges the outputs between the passes
            yield ("loss" if entered else "pictures", ""), seconds
            direction, entered = ("backward" if entered else "forward"), True
        else:
            yield (names.get(id(whose), "unknown"), direction), seconds


def _names(nodes: Iterable[Node]) -> dict[int, str]:
    """Of the operations, by the identity of their nodes."""
    return {id(node): f"{number:02d} {_title(node)}" for number, node in enumerate(nodes)}


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
