"""What layers made of layers share: the members, what they hold, and how a row of them is run."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from numpy.random import Generator

from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.layers.base import Cache, Context, Layer

T = TypeVar("T")


@dataclass(frozen=True)
class Member:
    """A layer inside another one."""

    path: str  # how its weights' paths begin, such as `0/` or `body/1/`
    layer: Layer
    shape: Shape  # of one sample that comes in
    output: Shape  # of one sample that goes out


class MisfitError(UserError):
    """A layer inside another one that doesn't fit: where it stands, and why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path  # such as `3/body/0`
        self.reason = reason

    def __str__(self) -> str:
        return f"Layer {self.path}: {self.reason}"


class Combinator(Layer):
    """A layer whose weights are those of its members, each under the member's path."""

    __slots__ = ()

    def inside(self) -> tuple[Layer, ...]:
        """The layers it is made of, whatever shapes go through them."""
        raise NotImplementedError(type(self).__name__)

    def members(self, shape: Shape) -> Iterator[Member]:
        """The members in order. Raises: UserError, which names the one that doesn't fit."""
        raise NotImplementedError(type(self).__name__)

    def weight_shapes(self, shape: Shape) -> dict[str, Shape]:
        shapes: dict[str, Shape] = {}
        for one in self.members(shape):
            shapes |= prefixed(one.path, one.layer.weight_shapes(one.shape))
        return shapes

    def statistics(self, shape: Shape) -> frozenset[str]:
        return frozenset(
            one.path + path
            for one in self.members(shape)
            for path in one.layer.statistics(one.shape)
        )

    def multiply_adds(self, shape: Shape) -> int:
        return sum(one.layer.multiply_adds(one.shape) for one in self.members(shape))

    def activations(self, shape: Shape) -> int:
        return sum(one.layer.activations(one.shape) for one in self.members(shape))

    def init(self, shape: Shape, rng: Generator) -> Weights:
        weights: Weights = {}
        for one in self.members(shape):
            weights |= prefixed(one.path, one.layer.init(one.shape, rng))
        return weights


def part(w: Weights, name: object) -> Weights:
    """The weights under `name/`, without that prefix."""
    prefix = f"{name}/"
    return {path[len(prefix) :]: array for path, array in w.items() if path.startswith(prefix)}


def prefixed(path: str, entries: dict[str, T]) -> dict[str, T]:
    """The entries with `path` before their own paths."""
    return {path + own: entry for own, entry in entries.items()}


def member(path: str, layer: Layer, shape: Shape) -> Member:
    """The layer with its place, called `path`, and its shapes.

    Raises: UserError, which names the layer by place and type, where they don't fit.
    """
    try:
        output = layer.output_shape(shape)
    except MisfitError as error:
        raise MisfitError(f"{path}/{error.path}", error.reason) from error
    except UserError as error:
        raise MisfitError(path, str(error)) from error
    return Member(f"{path}/", layer, shape, output)


def walk(layers: Sequence[Layer], shape: Shape, path: str = "") -> Iterator[Member]:
    """Each layer of a row, its place after `path`. Raises: UserError where one doesn't fit."""
    for index, layer in enumerate(layers):
        found = member(f"{path}{index}", layer, shape)
        yield found
        shape = found.output


def forward_row(
    layers: Sequence[Layer], w: Weights, x: Array, ctx: Context
) -> tuple[Array, list[Cache]]:
    """Feed each layer's output to the next, telling `ctx.watch` of each."""
    caches = []
    for index, layer in enumerate(layers):
        x, cache = forward_member(layer, part(w, index), x, ctx.at(index))
        caches.append(cache)
    return x, caches


def forward_member(layer: Layer, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
    """Run one member in its own context, telling `ctx.watch` of it."""
    y, cache = layer.forward(w, x, ctx)
    if ctx.watch is not None:
        ctx.watch(ctx.path, layer, x, y)
    return y, cache


def backward_row(
    layers: Sequence[Layer], w: Weights, caches: list[Cache], dy: Array
) -> tuple[Array, Weights]:
    """From the gradient at the last output: that at the first input, and at each weight."""
    gradients: Weights = {}
    for index in reversed(range(len(layers))):
        dy, own = layers[index].backward(part(w, index), caches[index], dy)
        gradients |= prefixed(f"{index}/", own)
    return dy, gradients


def advance_row(layers: Sequence[Layer], w: Weights, caches: list[Cache]) -> Weights:
    """The weights of the row with its members' statistics brought up to date."""
    weights: Weights = {}
    for index, layer in enumerate(layers):
        weights |= prefixed(f"{index}/", layer.advance(part(w, index), caches[index]))
    return weights
