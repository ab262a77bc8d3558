"""Several contenders timed in turns, so that what happens to the machine happens to all.

A sample during which other processes took more than a few hundredths of a core is thrown away and
taken again; the median of the others counts. PyTorch and NumPy on a shared machine vary by a third
when measured one after the other, and their ratio by a tenth when measured in turns.
"""

import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from export.bench.clock import Clock


def nothing() -> None:
    """What a contender does that needs no preparation."""


@dataclass(frozen=True)
class Contender:
    """Somebody who can do the work; `prepare` sets threads before each sample, `rest` ends it."""

    step: Callable[[], object]
    prepare: Callable[[], object] = nothing
    rest: Callable[[], object] = nothing  # after each sample
    close: Callable[[], object] = nothing


@dataclass(frozen=True)
class Sampling:
    """How often and how long."""

    rounds: int = 7  # undisturbed samples wanted of each contender
    seconds: float = 0.2  # of one sample, at least one step
    tries: int = 2  # times as many samples are taken at most
    tolerance: float = 0.06  # cores that others may take meanwhile


@dataclass(frozen=True)
class Timing:
    """What was found of one contender."""

    seconds: float  # of one step
    clean: int  # undisturbed samples; with none of them the fastest third of all counts


def measure(
    contenders: Mapping[str, Contender], sampling: Sampling, clock: Clock
) -> dict[str, Timing]:
    """The seconds of one step of each contender, sampled in turns."""
    samples: dict[str, list[tuple[float, float]]] = {name: [] for name in contenders}
    for _ in range(sampling.rounds * sampling.tries):
        waiting = [name for name in contenders if _clean(samples[name], sampling) < sampling.rounds]
        if not waiting:
            break
        for name in waiting:
            samples[name].append(_sample(contenders[name], sampling.seconds, clock))
    return {name: _judged(taken, sampling) for name, taken in samples.items()}


def _sample(contender: Contender, seconds: float, clock: Clock) -> tuple[float, float]:
    """Seconds a step, and the cores that others took meanwhile."""
    contender.prepare()
    contender.step()  # what was asleep wakes up
    others, start, steps = clock.others(), clock.now(), 0
    while True:
        contender.step()
        steps += 1
        passed = clock.now() - start
        if passed >= seconds:
            break
    taken = max(0.0, clock.others() - others)
    contender.rest()
    return passed / steps, taken / passed


def _clean(samples: list[tuple[float, float]], sampling: Sampling) -> int:
    return sum(others <= sampling.tolerance for _, others in samples)


def _judged(samples: list[tuple[float, float]], sampling: Sampling) -> Timing:
    clean = [seconds for seconds, others in samples if others <= sampling.tolerance]
    if clean:
        return Timing(statistics.median(clean), len(clean))
    fastest = sorted(seconds for seconds, _ in samples)[: max(1, len(samples) // 3)]
    return Timing(statistics.median(fastest), 0)
