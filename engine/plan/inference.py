"""A network compiled for use: outputs only, with moving statistics and without dropout.

Technique: no operation depends on other pictures, so the pictures pass in pieces that stay in the
cache, each worker with buffers of its own, and no shard waits for another. All views are made in
advance; a call of NumPy costs 0.3 to 0.8 µs, and for one picture little else counts.
"""

from math import prod

import numpy as np

from engine.array import Array, Weights
from engine.network import Network
from engine.plan.compile import Kernels, compiled
from engine.plan.entrance import Entrance
from engine.plan.layout import to_reference
from engine.plan.node import Node, Phase, Step
from engine.plan.team import Team, quiet
from engine.summary import every_member

PIECE = 32  # pictures that pass together
LARGEST = 1 << 22  # numbers of one layer's outputs for all of them, in pictures larger than usual


class Inference:
    """What `compile_inference` makes, for one caller at a time."""

    def __init__(self, network: Network, batch: int, threads: int, team: Team) -> None:
        self.output_shape = network.output_shape
        room = LARGEST // _largest(network)
        self.piece = max(1, min(PIECE, room, -(-batch // threads)))
        self.threads, self._team = threads, team
        self._compiled = compiled(network, (self.piece,) * threads, training=False)
        self._entrance = Entrance(self._compiled.entrance)
        self.phases: list[Phase] = [phase for node in self.nodes for phase in node.forward]
        self._results = [
            to_reference(value, self._compiled.exit.layout) for value in self._compiled.exit.value
        ]
        self._loaded: Weights | None = None
        self._x = self._y = np.zeros(0, np.float32)

    @property
    def kernels(self) -> Kernels:
        """(path, layer, kernel) of each layer that acts outside training."""
        return self._compiled.kernels

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The operations in order; `phases` are theirs."""
        return self._compiled.nodes

    def outputs(self, weights: Weights, x: Array, workers: int | None = None) -> Array:
        """Outputs (N, classes) of pictures (N, C, H, W), as many as there are, as a new array.

        Weights are read once for as long as the same dict comes in: to change some, make another.
        """
        if weights is not self._loaded:
            self._load(weights)
        if len(x) == self.piece:
            self._pass(0, x)
            return self._results[0].copy()
        self._x, self._y = x, np.empty((len(x), *self.output_shape), np.float32)
        workers = min(workers or self.threads, self.threads)
        self._team.run([[self._work]], self.threads, workers)
        y, self._x, self._y = self._y, self._y[:0], self._y[:0]
        return y

    def close(self) -> None:
        """End the threads that it has started."""
        self._team.close()

    def _load(self, weights: Weights) -> None:
        step = Step()
        for node in self.nodes:
            node.load(weights, step)
        self._loaded = weights

    def _work(self, shard: int) -> None:
        """Every piece whose turn it is with these buffers."""
        for first in range(shard * self.piece, len(self._x), self.threads * self.piece):
            pictures = self._x[first : first + self.piece]
            self._pass(shard, pictures)
            self._y[first : first + len(pictures)] = self._results[shard][: len(pictures)]

    def _pass(self, shard: int, pictures: Array) -> None:
        """Pictures, at most a piece of them, through all operations."""
        self._entrance.enter(shard, pictures)
        with quiet():
            for phase in self.phases:
                phase(shard)


def _largest(network: Network) -> int:
    """How many numbers the largest outputs of a layer are, for one picture."""
    members = every_member(network.layers, network.input_shape)
    return max(prod(member.output) for member, _, _ in members)


def compile_inference(network: Network, batch: int, threads: int) -> Inference:
    """Inference tuned for `batch` pictures a call; any number may be given."""
    return Inference(network, batch, threads, Team(threads))
