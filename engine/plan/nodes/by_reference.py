"""Any layer by the reference's own code, for those that have no kernel."""

from dataclasses import replace

import numpy as np

from engine.array import Weights
from engine.layers import Cache, Context
from engine.plan.layout import from_reference, to_reference
from engine.plan.node import Node, Part, Phase, Slot, Step


class ByReference(Node):
    """Copies into (N, C, H, W), calls the layer, copies back; each shard by itself."""

    kernel = "reference"

    def __init__(self, part: Part, source: Slot, output: Slot, first: bool = False) -> None:
        self.part, self.source, self.output, self.first = part, source, output, first
        shards = len(source.counts)
        self._paths = part.layer.weight_shapes(part.shape)
        self._weights: Weights = {}
        self._caches: list[Cache] = [None] * shards
        self._gradients: list[Weights] = [{}] * shards
        self._step = Step()

    @property
    def forward(self) -> list[Phase]:
        return [self._forward]

    @property
    def backward(self) -> list[Phase]:
        return [] if self.first and not self._paths else [self._backward]

    def load(self, weights: Weights, step: Step) -> None:
        self._weights = {path: weights[self.part.path + path] for path in self._paths}
        self._step = step

    def _forward(self, shard: int) -> None:
        x = to_reference(self.source.value[shard], self.source.layout)
        y, cache = self.part.layer.forward(
            self._weights, np.ascontiguousarray(x), self._context(shard)
        )
        self._caches[shard] = cache if self.output.training else None
        np.copyto(self.output.value[shard], from_reference(y, self.output.layout))

    def _backward(self, shard: int) -> None:
        dy = to_reference(self.output.gradient[shard], self.output.layout)
        dx, self._gradients[shard] = self.part.layer.backward(
            self._weights, self._caches[shard], np.ascontiguousarray(dy)
        )
        if not self.first:
            np.copyto(self.source.gradient[shard], from_reference(dx, self.source.layout))

    def gradients(self) -> Weights:
        total = dict(self._gradients[0])
        for shard in self._gradients[1:]:
            for path, gradient in shard.items():
                total[path] = total[path] + gradient
        return {self.part.path + path: gradient for path, gradient in total.items()}

    def _context(self, shard: int) -> Context:
        draws = self._step.draws
        if draws is not None:
            place = (*draws.place, *self.part.place)
            draws = replace(draws, first=self._step.firsts[shard], place=place)
        return Context(self.output.training, draws, path=self.part.path)
