"""A convolution node beside the reference layers, in float64, on the same numbers."""

import threading
from dataclasses import dataclass

import numpy as np

from engine.array import Array, Weights
from engine.layers import BatchNorm, Conv2D, Layer, MaxPool2D, ReLU
from engine.layers.base import Context
from engine.plan.layout import Layout, from_reference, to_reference
from engine.plan.node import NONE, Margins, Node, Slot, Step
from engine.plan.nodes.convolution import convolution

CONVOLUTION, NORM = "3/body/0/", "3/body/1/"


@dataclass(frozen=True)
class Case:
    """A convolution and what is fused with it."""

    conv: Conv2D
    shape: tuple[int, int, int]
    layout: Layout
    counts: tuple[int, ...] = (3, 2)
    norm: BatchNorm | None = None
    relu: bool = False
    pool: MaxPool2D | None = None
    first: bool = False
    margins: Margins = NONE  # of the source slot

    def __repr__(self) -> str:
        names = [name for name in ("norm", "relu", "pool", "first") if getattr(self, name)]
        conv = self.conv
        return (
            f"{self.layout}-{self.shape}-{conv.filters}x{conv.size}-s{conv.stride}-p{conv.padding}"
            f"-d{conv.dilation}-g{conv.groups}-b{conv.bias}-{'-'.join(names)}-{self.counts}"
        )

    @property
    def channels_seen(self) -> int:
        """By one filter."""
        return self.shape[0] // self.conv.groups

    @property
    def layers(self) -> list[tuple[str, Layer]]:
        """The reference layers with their paths."""
        fused = [(NORM, self.norm), ("4/", ReLU() if self.relu else None), ("5/", self.pool)]
        return [(CONVOLUTION, self.conv), *((path, layer) for path, layer in fused if layer)]


def weights_of(case: Case, rng: np.random.Generator) -> Weights:
    """Weights of all layers, none at its initial value."""
    weights, shape = {}, case.shape
    for path, layer in case.layers:
        for name, values in layer.init(shape, rng).items():
            moved = values + 0.3 * rng.standard_normal(values.shape)
            if name == "scale":
                moved *= rng.choice([-1.0, 1.0], values.shape)
            weights[path + name] = np.abs(moved) if "variance" in name else moved
        shape = layer.output_shape(shape)
    return {path: values.astype(np.float32) for path, values in weights.items()}


@dataclass(frozen=True)
class Outcome:
    """What a pass forward and back gives, in the reference's form."""

    y: Array
    dx: Array | None
    gradients: Weights
    statistics: Weights

    def arrays(self) -> dict[str, Array]:
        """All of it, by name."""
        dx = {} if self.dx is None else {"dx": self.dx}
        return {"y": self.y, **dx, **self.gradients, **self.statistics}


def by_reference(case: Case, weights: Weights, x: Array, dy: Array) -> Outcome:
    """In float64, as one batch."""
    exact = {path: values.astype(np.float64) for path, values in weights.items()}
    y, caches, own = x.astype(np.float64), [], {}
    for path, layer in case.layers:
        own[path] = {k[len(path) :]: v for k, v in exact.items() if k.startswith(path)}
        y, cache = layer.forward(own[path], y, Context(training=True))
        caches.append((path, layer, cache))
    dx, gradients, statistics = dy.astype(np.float64), {}, {}
    for path, layer, cache in reversed(caches):
        dx, found = layer.backward(own[path], cache, dx)
        gradients |= {path + name: value for name, value in found.items()}
        moved, names = layer.advance(own[path], cache), layer.statistics(case.shape)
        statistics |= {path + name: moved[name] for name in names}
    return Outcome(y, None if case.first else dx, gradients, statistics)


def node_of(case: Case, training: bool = True) -> Node:
    """The node between slots of its own."""
    shape = case.shape
    for _, layer in case.layers:
        shape = layer.output_shape(shape)
    source = Slot(case.shape, case.layout, case.counts, case.margins, training=training)
    output = Slot(shape, case.layout, case.counts, training=training)
    norm = None if case.norm is None else (case.norm, NORM)
    return convolution(
        case.conv, CONVOLUTION, source, output,
        norm=norm, relu=case.relu, pool=case.pool, first=case.first, training=training,
    )  # fmt: skip


def fill(slot: Slot, arrays: list[Array], values: Array) -> None:
    """Cut (N, C, H, W) into shards."""
    edges = np.cumsum(slot.counts)[:-1]
    for array, part in zip(arrays, np.split(values, edges), strict=True):
        array[...] = from_reference(part, slot.layout)


def gathered(slot: Slot, arrays: list[Array]) -> Array:
    """The shards together, (N, C, H, W)."""
    return np.concatenate([to_reference(array, slot.layout) for array in arrays])


def by_node(node: Node, weights: Weights, x: Array, dy: Array | None, backwards=False) -> Outcome:
    """By the node; shards in turn, or from the last to the first."""
    source, output = node.source, node.output
    shards = list(range(len(source.counts)))[:: -1 if backwards else 1]
    fill(source, source.value, x)
    node.load(weights, Step())
    for phase in node.forward:
        for shard in shards:
            phase(shard)
    y = gathered(output, output.value).copy()
    if dy is None:
        return Outcome(y, None, {}, {})
    fill(output, output.gradient, dy)
    for phase in node.backward:
        for shard in shards:
            phase(shard)
    dx = None if node.first else gathered(source, source.gradient).copy()
    return Outcome(y, dx, node.gradients(), node.statistics(weights))


def distance(one: Array, exact: Array) -> float:
    """Norm of the difference over the norm."""
    return float(np.linalg.norm(one - exact) / max(np.linalg.norm(exact), 1e-30))


def together(node: Node, weights: Weights, x: Array, dy: Array) -> Outcome:
    """By the node, each shard in a thread of its own."""
    source, output = node.source, node.output
    fill(source, source.value, x)
    fill(output, output.gradient, dy)
    node.load(weights, Step())
    for phase in [*node.forward, *node.backward]:
        threads = [
            threading.Thread(target=phase, args=(shard,)) for shard in range(len(source.counts))
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    dx = None if node.first else gathered(source, source.gradient).copy()
    y = gathered(output, output.value).copy()
    return Outcome(y, dx, node.gradients(), node.statistics(weights))
