"""Each node of a plan beside the reference in float64, on identical inputs."""

from dataclasses import dataclass

import numpy as np

from engine.draws import Draws
from engine.layers import BatchNorm, Context, Conv2D, Dense
from engine.layers.combinator import part as own_part
from engine.plan.compile import compiled
from engine.plan.entrance import Entrance
from engine.plan.layout import to_reference
from engine.plan.node import Step

NUDGE = 1e-6  # relative change of the inputs that flips a near-tie
NUDGES = 4  # some of which move the two numbers of a tie past each other
STABLE = 1e-4  # relative change of the gradient, from which one was flipped
TIMES = 20  # the error of the reference in float32, where sums cancel and no float32 code is near
SUMMED = 5e-2  # of the sum of absolute numbers, below which a channel's sum counts as cancelled


@dataclass
class Finding:
    """One comparison: how far a result is from the reference."""

    where: str  # path of the layer, or kind of the operation
    kernel: str
    what: str  # "output", "dx", or the path of a weight
    error: float  # norm of the difference over that of the reference
    limit: float  # what float32 explains


def findings(network, weights, x, counts, seed=0):
    """Compare every operation of the network's plan for shards of so many pictures.

    Where sums cancel, as a bias's gradient before a normalisation does, no float32 code is within
    any share of the norm; `limit` is some times the error of the reference's own code in float32.
    Where a nudge of the inputs changes the gradients a lot, a ReLU or a pool stands near a tie: an
    infinite limit, since either way is right.
    """
    walk = _Walk(network, weights, x, counts, seed)
    yield from walk.forward()
    yield from walk.backward()


class _Walk:
    def __init__(self, network, weights, x, counts, seed):
        self.plan = compiled(network, counts, training=True)
        self.draws = Draws(seed, 3)
        firsts = tuple(np.cumsum([0, *counts[:-1]]).tolist())
        step = Step(self.draws, firsts)
        self.weights = {path: w.astype(np.float64) for path, w in weights.items()}
        self.given, self.caches = weights, {}
        self.rng = np.random.default_rng(seed)
        entrance = Entrance(self.plan.entrance)
        for shard, first in enumerate(firsts):
            entrance.enter(shard, x[first : first + counts[shard]])
        for node in self.plan.nodes:
            node.load(weights, step)
        self.pairs = list(zip(self.plan.operations, self.plan.nodes, strict=True))

    def forward(self):
        for operation, node in self.pairs:
            inputs = [whole(slot) for slot in sources(node)]
            run(node.forward, len(self.plan.entrance.counts))
            wanted = self.reference(operation, inputs)
            narrow = self.reference(operation, singles(inputs))
            for slot, one, other in zip(outputs(node), wanted, narrow, strict=True):
                yield finding(operation, node, "output", whole(slot), one, other)

    def backward(self):
        for slot in (self.plan.exit,):
            for gradient in slot.gradient:
                gradient[...] = self.rng.standard_normal(gradient.shape)
        for operation, node in reversed(self.pairs):
            if not any(value.wanted for value in operation.outputs):
                continue
            dys = [whole(slot, "gradient") for slot in outputs(node)]
            inputs = [whole(slot) for slot in sources(node)]
            run(node.backward, len(self.plan.entrance.counts))
            yield from self.compare_back(operation, node, inputs, dys)

    def compare_back(self, operation, node, inputs, dys):
        wanted = self.reference_back(operation, inputs, dys)
        narrow = self.reference_back(operation, singles(inputs), singles(dys))
        tie = self.near_tie(operation, inputs, dys, wanted[0])
        found = [whole(slot, "gradient") for slot in sources(node)]
        for value, *three in zip(operation.inputs, found, wanted[0], narrow[0], strict=True):
            if value.wanted:
                floor = SUMMED * norm(dys[0]) * self.normalising(operation)
                yield finding(operation, node, "dx", *three, tie, floor)
        gradients = node.gradients() | node.statistics(self.given)
        assert gradients.keys() == wanted[1].keys()
        for path, gradient in gradients.items():
            assert gradient.dtype == np.float32
            both = wanted[1][path], narrow[1][path]
            floor = SUMMED * absolute_sums(dys[0]) if gradient.ndim == 1 else 0.0
            yield finding(operation, node, path, gradient, *both, tie, floor)

    def near_tie(self, operation, inputs, dys, dxs):
        """Whether a nudge changes the gradient: only where numbers are computed can it be."""
        if operation.kind != "layers" or not isinstance(
            operation.group[0].layer, Conv2D | Dense | BatchNorm
        ):
            return False
        for _ in range(NUDGES):
            nudged = [x * (1 + NUDGE * self.rng.standard_normal(x.shape)) for x in inputs]
            others, _ = self.reference_back(operation, nudged, dys)
            if norm(others[0] - dxs[0]) > STABLE * norm(dxs[0]):
                return True
        return False

    def reference(self, operation, inputs):
        if operation.kind == "fork":
            return [inputs[0]] * len(operation.outputs)
        if operation.kind == "convert":
            return inputs
        if operation.kind == "concat":
            return [np.concatenate(inputs, axis=1)]
        y = sum(inputs)
        for part in self.layers(operation):
            y, self.caches[part.path] = part.layer.forward(
                self.own(part, y.dtype), y, self.context(part)
            )
        return [y]

    def reference_back(self, operation, inputs, dys):
        if operation.kind == "fork":
            return [sum(dys)], {}
        if operation.kind == "convert":
            return dys, {}
        if operation.kind == "concat":
            cuts = np.cumsum([x.shape[1] for x in inputs])[:-1]
            return np.split(dys[0], cuts, axis=1), {}
        dy, found = dys[0], {}
        self.reference(operation, inputs)
        for part in reversed(self.layers(operation)):
            cache, own = self.caches[part.path], self.own(part, dy.dtype)
            dy, gradients = part.layer.backward(own, cache, dy)
            new = part.layer.advance(own, cache)
            gradients |= {name: new[name] for name in part.layer.statistics(part.shape)}
            found |= {part.path + path: gradient for path, gradient in gradients.items()}
        return [dy] * len(inputs), found

    def normalising(self, operation):
        """The largest factor that a normalisation among the layers has; 0 where there is none."""
        factors = [
            np.abs(self.weights[part.path + "scale"] * self.caches[part.path].inverse.ravel()).max()
            for part in operation.group
            if isinstance(part.layer, BatchNorm)
        ]
        return max(factors, default=0.0)

    def layers(self, operation):
        """Those of the group; of a Residual, which is an addition here, what comes after it."""
        return operation.group[1:] if operation.kind == "add" else operation.group

    def own(self, part, kind):
        own = own_part(self.weights, part.path[:-1])
        return {path: w.astype(kind) for path, w in own.items()}

    def context(self, part):
        draws = Draws(self.draws.seed, self.draws.step, 0, part.place)
        return Context(training=True, draws=draws)


def sources(node):
    return getattr(node, "sources", (node.source,))


def outputs(node):
    return getattr(node, "outputs", (node.output,))


def run(phases, shards):
    for phase in phases:
        for shard in range(shards):
            phase(shard)


def whole(slot, kind="value"):
    """All shards' numbers as the reference has them, in float64, as a copy."""
    parts = [to_reference(array, slot.layout) for array in getattr(slot, kind)]
    return np.concatenate(parts).astype(np.float64)


def label(operation):
    return operation.group[0].path if operation.group else operation.kind


def absolute_sums(dy):
    """The norm of what the channels' sums would be if nothing cancelled."""
    return norm(np.abs(dy).sum(axis=(0, *range(2, dy.ndim))))


def singles(arrays):
    return [array.astype(np.float32) for array in arrays]


def finding(operation, node, what, found, wanted, narrow, tie=False, floor=0.0):
    assert found.shape == wanted.shape, (found.shape, wanted.shape)
    size = max(norm(wanted), floor, 1e-12)
    limit = np.inf if tie else TIMES * norm(narrow - wanted) / size
    return Finding(label(operation), node.kernel, what, norm(found - wanted) / size, limit)


def norm(array):
    return float(np.sqrt(np.square(array, dtype=np.float64).sum()))
