"""A network compiled for batches of one size: loss and gradients of a batch."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from engine.array import Array, Weights
from engine.draws import Draws
from engine.losses import Loss
from engine.network import Network
from engine.plan.compile import Kernels, compiled
from engine.plan.entrance import Entrance
from engine.plan.layout import from_reference, to_reference
from engine.plan.node import Node, Phase, Step
from engine.plan.team import Stage, Team, quiet
from engine.training.gradient import SMALLEST, BatchResult


class Plan:
    """What `compile_plan` makes: buffers and the work to be done on them, for one caller at a time.

    The batch is cut into shards as `engine.training.gradient` does; results depend on the shards
    alone, bit for bit, whatever number of workers executes them.
    """

    def __init__(self, network: Network, batch: int, threads: int, team: Team) -> None:
        edges = np.linspace(0, batch, min(threads, batch) + 1).astype(int).tolist()
        self.batch, self.shards = batch, len(edges) - 1
        self._network, self._team = network, team
        self._pieces = [slice(first, last) for first, last in pairwise(edges)]
        counts = tuple(piece.stop - piece.start for piece in self._pieces)
        self.compiled = compiled(network, counts, training=True)
        self._entrance = Entrance(self.compiled.entrance)
        self._paths = list(network.body.weight_shapes(network.input_shape))
        self._stages = self._schedule()
        self._x = self._labels = np.zeros(0)
        self._loss: Loss | None = None
        self._whole = 1.0
        self._values = [0.0] * self.shards

    @property
    def kernels(self) -> Kernels:
        """(path, layer, kernel) of each layer; "reference" where it has no fast kernel."""
        return self.compiled.kernels

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The operations in order."""
        return self.compiled.nodes

    def gradient(
        self,
        loss: Loss,
        weights: Weights,
        x: Array,
        labels: Array,
        draws: Draws,
        workers: int | None = None,
    ) -> BatchResult:
        """Loss and gradients of a batch, as `engine.training.gradient.batch_gradient` has them.

        x are `batch` pictures, float32 (N, C, H, W); BLAS should be kept at one thread. The arrays
        of `gradients` are overwritten by the next call; the others are the caller's.
        """
        assert len(x) == self.batch, f"a plan for {self.batch} pictures got {len(x)}"
        self._x, self._labels, self._loss = x, labels, loss
        self._whole = max(loss.weight(labels), SMALLEST)
        step = Step(draws, tuple(draws.first + piece.start for piece in self._pieces))
        with quiet():
            for node in self.nodes:
                node.load(weights, step)
            self._team.run(self._stages, self.shards, workers or self.shards)
            self._x = self._labels = np.zeros(0)
            return self._result(weights)

    def close(self) -> None:
        """End the threads that the plan has started."""
        self._team.close()

    def _result(self, weights: Weights) -> BatchResult:
        found: Weights = {}
        statistics: Weights = {}
        for node in self.nodes:
            found |= node.gradients()
            statistics |= node.statistics(weights)
        gradients = {path: found[path] for path in self._paths if path in found}
        return BatchResult(float(sum(self._values)), self._outputs(), gradients, statistics)

    def _outputs(self) -> Array:
        slot = self.compiled.exit
        return np.concatenate([to_reference(value, slot.layout) for value in slot.value])

    def _schedule(self) -> list[Stage]:
        """All phases of a step, cut where all shards have to meet."""
        forward = [node.forward for node in self.nodes]
        wanted = [
            node.backward
            for node, operation in zip(self.nodes, self.compiled.operations, strict=True)
            if any(value.wanted for value in operation.outputs)
        ]
        return staged([[self._enter], *forward, [self._judge], *reversed(wanted)])

    def _enter(self, shard: int) -> None:
        """The shard's pictures in the first slot's layout."""
        self._entrance.enter(shard, self._x[self._pieces[shard]])

    def _judge(self, shard: int) -> None:
        """The shard's share of the loss and of its gradient."""
        assert self._loss is not None, "set before the stages run"
        slot, labels = self.compiled.exit, self._labels[self._pieces[shard]]
        outputs = np.ascontiguousarray(to_reference(slot.value[shard], slot.layout))
        value, gradient = self._loss.value_and_gradient(outputs, labels)
        share = self._loss.weight(labels) / self._whole
        self._values[shard] = value * share
        gradient *= np.asarray(share, gradient.dtype)
        np.copyto(slot.gradient[shard], from_reference(gradient, slot.layout))


def compile_plan(network: Network, batch: int, threads: int) -> Plan:
    """The plan for batches of `batch` pictures in `threads` shards, with threads of its own."""
    return Plan(network, batch, threads, Team(threads))


def staged(nodes: Iterable[Sequence[Phase]]) -> list[Stage]:
    """Phases in order, with a cut between two phases of one node.

    Between nodes there is none: a shard goes on with the next one while its numbers are in the
    cache.
    """
    stages: list[list[Phase]] = [[]]
    for phases in nodes:
        for number, phase in enumerate(phases):
            if number:
                stages.append([])
            stages[-1].append(phase)
    return list(stages)
