"""Layers one after another."""

from collections.abc import Iterator

from numpy.random import Generator

from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.layers.base import Cache, Context, Layer
from engine.spec import Spec


class Sequential(Spec, Layer, frozen=True):
    """Feed each layer's output to the next.

    Weights: those of layer number i under the path `i/`.
    Raises: UserError, which names the layer by number and type, where shapes don't fit.
    """

    layers: tuple[Layer, ...]

    def output_shape(self, shape: Shape) -> Shape:
        last = shape
        for _, _, last in self.walk(shape):  # noqa: B007 - the last one is the answer
            pass
        return last

    def walk(self, shape: Shape) -> Iterator[tuple[int, Layer, Shape]]:
        """Number, layer and output shape of each layer in turn."""
        for index, layer in enumerate(self.layers):
            try:
                shape = layer.output_shape(shape)
            except UserError as error:
                raise UserError(f"Layer {index}: {error}") from error
            yield index, layer, shape

    def weight_shapes(self, shape: Shape) -> dict[str, Shape]:
        shapes: dict[str, Shape] = {}
        for index, layer, output in self.walk(shape):
            own = layer.weight_shapes(shape)
            shapes |= {f"{index}/{path}": weight for path, weight in own.items()}
            shape = output
        return shapes

    def statistics(self, shape: Shape) -> frozenset[str]:
        paths: set[str] = set()
        for index, layer, output in self.walk(shape):
            paths |= {f"{index}/{path}" for path in layer.statistics(shape)}
            shape = output
        return frozenset(paths)

    def multiply_adds(self, shape: Shape) -> int:
        total = 0
        for _, layer, output in self.walk(shape):
            total += layer.multiply_adds(shape)
            shape = output
        return total

    def activations(self, shape: Shape) -> int:
        total = 0
        for _, layer, output in self.walk(shape):
            total += layer.activations(shape)
            shape = output
        return total

    def init(self, shape: Shape, rng: Generator) -> Weights:
        weights: Weights = {}
        for index, layer, output in self.walk(shape):
            weights |= _under(index, layer.init(shape, rng))
            shape = output
        return weights

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        caches = []
        for index, layer in enumerate(self.layers):
            context = ctx.at(index)
            y, cache = layer.forward(part(w, index), x, context)
            if ctx.watch is not None:
                ctx.watch(context.path, layer, x, y)
            caches.append(cache)
            x = y
        return x, caches

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        gradients: Weights = {}
        for index in reversed(range(len(self.layers))):
            dy, own = self.layers[index].backward(part(w, index), cache[index], dy)
            gradients |= _under(index, own)
        return dy, gradients

    def advance(self, w: Weights, cache: Cache) -> Weights:
        weights: Weights = {}
        for index, layer in enumerate(self.layers):
            weights |= _under(index, layer.advance(part(w, index), cache[index]))
        return weights


def part(w: Weights, index: int) -> Weights:
    """The weights of layer number `index`, without its prefix."""
    prefix = f"{index}/"
    return {path[len(prefix) :]: array for path, array in w.items() if path.startswith(prefix)}


def _under(index: int, w: Weights) -> Weights:
    return {f"{index}/{path}": array for path, array in w.items()}
