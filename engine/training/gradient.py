"""The loss and its gradient over one batch, cut into shards for several cores."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, wait
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from threading import BrokenBarrierError
from typing import TypeVar

import numpy as np

from engine.array import Array, Weights
from engine.draws import Draws
from engine.layers import Cache, Context
from engine.losses import Loss
from engine.meeting import Meeting
from engine.network import Network

T = TypeVar("T")
SMALLEST = 1e-30  # what a mean is divided by where all its pictures weigh nothing


@dataclass(frozen=True)
class BatchResult:
    """What one batch taught."""

    loss: float  # weighted mean over the batch
    outputs: Array  # (N, classes), before the update
    gradients: Weights  # of the mean loss, for every weight but the statistics
    statistics: Weights  # moving means and the like, brought up to date


@dataclass(frozen=True)
class _Shard:
    loss: float  # this shard's part of the batch's mean
    outputs: Array
    gradients: Weights
    statistics: Weights


def batch_gradient(
    network: Network,
    loss: Loss,
    weights: Weights,
    batch: tuple[Array, Array],
    draws: Draws,
    shards: int,
    executor: Executor,
) -> BatchResult:
    """Loss and gradients of a batch (pictures float32 (N, C, H, W), labels (N,)).

    The batch is cut into `shards` nearly equal parts whose gradients are added in order, so the sum
    does not depend on which core was first. `executor` must run as many at once: batch
    normalisation waits for the sums of all shards.
    """
    x, labels = batch
    edges = np.linspace(0, len(x), min(shards, len(x)) + 1).astype(int).tolist()
    pieces = list(pairwise(edges))
    meeting = Meeting(len(pieces))
    whole = max(loss.weight(labels), SMALLEST)

    def work(number: int) -> _Shard:
        first, last = pieces[number]
        seat = meeting.seat(number) if len(pieces) > 1 else None
        context = Context(training=True, draws=replace(draws, first=first), seat=seat)
        try:
            part = x[first:last], labels[first:last]
            return _shard(network, loss, weights, part, context, whole)
        except BaseException:
            meeting.abort()  # the others would wait for ever
            raise

    return _merge(_together(executor, work, range(len(pieces))))


def _together(executor: Executor, work: Callable[[int], T], numbers: Sequence[int]) -> list[T]:
    """The results of work(number), in order; a single one runs here. Raises what work raised."""
    if len(numbers) == 1:
        return [work(numbers[0])]
    futures = [executor.submit(work, number) for number in numbers]
    wait(futures)
    errors = [error for future in futures if (error := future.exception()) is not None]
    if errors:  # those who only waited in vain for the one that failed come last
        raise min(errors, key=lambda error: isinstance(error, BrokenBarrierError))
    return [future.result() for future in futures]


def _shard(
    network: Network,
    loss: Loss,
    weights: Weights,
    batch: tuple[Array, Array],
    context: Context,
    whole: float,
) -> _Shard:
    x, labels = batch
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):  # the loop looks for NaN
        outputs, cache = network.forward(weights, x, context)
        value, gradient = loss.value_and_gradient(outputs, labels)
        share = loss.weight(labels) / whole
        gradient *= np.asarray(share, gradient.dtype)
        _, gradients = network.backward(weights, cache, gradient)
        statistics = _advanced(network, weights, cache)
    return _Shard(value * share, outputs, gradients, statistics)


def _merge(shards: Sequence[_Shard]) -> BatchResult:
    total = dict(shards[0].gradients)
    for shard in shards[1:]:
        for path, gradient in shard.gradients.items():
            total[path] = total[path] + gradient
    return BatchResult(
        sum(shard.loss for shard in shards),
        np.concatenate([shard.outputs for shard in shards]),
        total,
        shards[0].statistics,  # every shard has those of the whole batch
    )


def _advanced(network: Network, weights: Weights, cache: Cache) -> Weights:
    paths = _statistics(network)
    if not paths:
        return {}
    moved = network.body.advance(weights, cache)
    return {path: moved[path] for path in paths}


@lru_cache(maxsize=8)
def _statistics(network: Network) -> frozenset[str]:
    return network.body.statistics(network.input_shape)
