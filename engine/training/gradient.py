"""The loss and its gradient over one batch, cut into shards for several cores."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np

from engine.array import Array, Weights
from engine.data.dataset import Part
from engine.draws import Draws
from engine.layers import Context
from engine.losses import Loss
from engine.network import Network

T = TypeVar("T")
EVALUATION_BATCH = 250  # pictures; fixed, so that a result does not depend on the cores


@dataclass(frozen=True)
class BatchResult:
    """What one batch taught."""

    loss: float  # mean over the batch
    correct: int  # pictures whose largest output was the label's
    gradients: Weights  # of the mean loss


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
    does not depend on which core was first.
    """
    x, labels = batch
    edges = np.linspace(0, len(x), min(shards, len(x)) + 1).astype(int).tolist()

    def work(first: int, last: int) -> BatchResult:
        context = Context(training=True, draws=Draws(draws.seed, draws.step, first, draws.place))
        return _shard(network, loss, weights, (x[first:last], labels[first:last]), context)

    pieces = list(pairwise(edges))
    results = _in_order(executor, work, pieces)
    return _merge(results, [(last - first) / len(x) for first, last in pieces])


def evaluate(
    network: Network,
    loss: Loss,
    weights: Weights,
    part: Part,
    normalise: Callable[[Array], Array],
    executor: Executor,
) -> tuple[float, float]:
    """Mean loss and accuracy over a whole part, outside training; (0, 0) where it is empty."""

    def work(first: int, last: int) -> tuple[float, int]:
        labels = part.labels[first:last]
        with np.errstate(over="ignore", invalid="ignore"):
            outputs, _ = network.forward(weights, normalise(part.pictures[first:last]), Context())
            value, _ = loss.value_and_gradient(outputs, labels)
        return value * len(labels), int((outputs.argmax(axis=1) == labels).sum())

    starts = range(0, len(part), EVALUATION_BATCH)
    pieces = [(start, min(start + EVALUATION_BATCH, len(part))) for start in starts]
    results = _in_order(executor, work, pieces)
    count = max(1, len(part))
    return sum(value for value, _ in results) / count, sum(n for _, n in results) / count


def _shard(
    network: Network, loss: Loss, weights: Weights, batch: tuple[Array, Array], context: Context
) -> BatchResult:
    x, labels = batch
    with np.errstate(over="ignore", invalid="ignore"):  # the loop refuses a loss that overflowed
        outputs, cache = network.forward(weights, x, context)
        value, gradient = loss.value_and_gradient(outputs, labels)
        _, gradients = network.backward(weights, cache, gradient)
    return BatchResult(value, int((outputs.argmax(axis=1) == labels).sum()), gradients)


def _merge(results: Sequence[BatchResult], shares: Sequence[float]) -> BatchResult:
    total = {path: gradient * shares[0] for path, gradient in results[0].gradients.items()}
    for result, share in zip(results[1:], shares[1:], strict=True):
        for path, gradient in result.gradients.items():
            total[path] += gradient * share
    loss = sum(result.loss * share for result, share in zip(results, shares, strict=True))
    return BatchResult(loss, sum(result.correct for result in results), total)


def _in_order(
    executor: Executor, work: Callable[[int, int], T], pieces: Sequence[tuple[int, int]]
) -> list[T]:
    if len(pieces) == 1:
        return [work(*pieces[0])]
    return list(executor.map(lambda piece: work(*piece), pieces))
