"""Several contenders timed in turns, so that what happens to the machine happens to all.

A sample during which other processes took more than a few hundredths of a core is thrown away and
taken again; the median of the others counts. PyTorch and NumPy on a shared machine vary by a third
when measured one after the other, and their ratio by a tenth when measured in turns.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

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
    processor: float  # seconds that all threads computed in one step, or waited spinning
    clean: int  # undisturbed samples; with none of them the fastest third of all counts


@dataclass(frozen=True)
class _Sample:
    seconds: float  # of one step
    processor: float  # likewise
    others: float  # cores that others took meanwhile


def measure(
    contenders: Mapping[str, Contender], sampling: Sampling, clock: Clock
) -> dict[str, Timing]:
    """The seconds of one step of each contender, sampled in turns."""
    samples: dict[str, list[_Sample]] = {name: [] for name in contenders}
    for number in range(sampling.rounds * sampling.tries):
        clean = {name: len(_clean(taken, sampling)) for name, taken in samples.items()}
        waiting = [name for name in contenders if clean[name] < sampling.rounds]
        if not waiting or (number >= sampling.rounds and not any(clean.values())):
            break  # enough, or a machine that is never quiet
        for name in waiting:
            samples[name].append(_sample(contenders[name], sampling.seconds, clock))
    return {name: _judged(taken, sampling) for name, taken in samples.items()}


def _sample(contender: Contender, seconds: float, clock: Clock) -> _Sample:
    contender.prepare()
    contender.step()  # what was asleep wakes up
    others, own, start, steps = clock.others(), clock.own(), clock.now(), 0
    while True:
        contender.step()
        steps += 1
        passed = clock.now() - start
        if passed >= seconds:
            break
    computed, taken = clock.own() - own, max(0.0, clock.others() - others)
    contender.rest()
    return _Sample(passed / steps, computed / steps, taken / passed)


def _clean(samples: list[_Sample], sampling: Sampling) -> list[_Sample]:
    return [sample for sample in samples if sample.others <= sampling.tolerance]


def _judged(samples: list[_Sample], sampling: Sampling) -> Timing:
    clean = _clean(samples, sampling)
    fastest = sorted(samples, key=lambda sample: sample.seconds)[: max(1, len(samples) // 3)]
    counted = clean or fastest
    return Timing(
        median(sample.seconds for sample in counted),
        median(sample.processor for sample in counted),
        len(clean),
    )
