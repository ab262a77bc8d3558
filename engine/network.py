"""A network: the shape of its pictures and the layers they go through."""

from math import prod
from typing import Literal

import numpy as np
from numpy.random import Generator

from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.layers import (
    Cache,
    Context,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    Layer,
    Sequential,
    Sigmoid,
    Softmax,
    SpatialDropout2D,
)
from engine.layers.combinator import Combinator, walk
from engine.losses.base import Answers, squash
from engine.spec import Spec
from engine.summary import NetworkSummary, count, every_member, summarise

LARGEST_PARAMETERS = 100_000_000  # a network read from a file may not ask for more
LARGEST_ACTIVATION = 1 << 27  # numbers for one picture, likewise: half a gigabyte
LARGEST_SIDE = 8192  # pixels
MOST_LAYERS = 5000  # those inside others included
DEEPEST = 16  # layers inside layers: each level works out the shapes of all that lie below

Output = Literal["logits", "probabilities", "scores"]
"""What the last layer gives: logits want a softmax, scores (of Sigmoid) only a common scale."""


class Network(Spec, frozen=True):
    """Pictures of `input_shape` (channels, height, width) through `layers`, one after another.

    Raises: UserError, which names the layer, where the shapes don't fit.
    """

    input_shape: tuple[int, int, int]
    layers: tuple[Layer, ...]

    def __post_init__(self) -> None:
        if min(self.input_shape) < 1 or max(self.input_shape) > LARGEST_SIDE:
            raise UserError(
                f"A network needs pictures of 1 to {LARGEST_SIDE} pixels; not {self.input_shape}."
            )
        _check_nesting(self.layers)
        for member, path, _ in every_member(self.layers, self.input_shape):
            _check_size(path, member.layer, member.output)
        self._check_ending(self.output_shape)
        if self.parameters > LARGEST_PARAMETERS:
            raise UserError(
                f"This network has {self.parameters:,} parameters; the most that Neocog trains is "
                f"{LARGEST_PARAMETERS:,}. Use fewer units or filters, or pool before Flatten."
            )

    @property
    def body(self) -> Sequential:
        """The layers as one layer."""
        return Sequential(self.layers)

    def _check_ending(self, shape: Shape) -> None:
        """Raises: UserError where the outputs for one picture are not of a usable shape."""
        if len(shape) != 1 or shape[0] < 2:
            raise UserError(
                f"A network must end in a vector of at least 2 classes; this one ends in {shape}. "
                "Put Flatten and Dense at the end."
            )

    @property
    def output_shape(self) -> Shape:
        """The shape of the outputs for one picture: (classes,)."""
        return self.body.output_shape(self.input_shape)

    @property
    def classes(self) -> int:
        """How many classes the network tells apart."""
        return self.output_shape[0]

    @property
    def parameters(self) -> int:
        """How many numbers training learns; what it only measures is not among them."""
        return count(self.body, self.input_shape)[0]

    @property
    def output(self) -> Output:
        """What kind of numbers the last layer gives."""
        kinds: dict[type, Output] = {Softmax: "probabilities", Sigmoid: "scores"}
        _, last = find_last(self.layers, self.input_shape)
        return kinds.get(type(last), "logits")

    def summary(self, batch: int = 1) -> NetworkSummary:
        """Path, name, output shape, weights and work of each layer, and the totals."""
        return summarise(self.layers, self.input_shape, batch)

    def init(self, rng: Generator) -> Weights:
        """Fresh float32 weights by path."""
        return self.body.init(self.input_shape, rng)

    def forward(self, weights: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        """Outputs (N, classes) for pictures x (N, C, H, W), and what `backward` needs."""
        return self.body.forward(weights, x, ctx)

    def backward(self, weights: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        """The loss's gradient at the pictures and at every weight, from that at the outputs."""
        return self.body.backward(weights, cache, dy)

    def predict(self, weights: Weights, x: Array, batch: int = 256) -> Array:
        """Outputs (N, classes) outside training, computed `batch` pictures at a time."""
        ctx = Context()
        parts = [
            self.forward(weights, x[start : start + batch], ctx)[0]
            for start in range(0, len(x), batch)
        ]
        return np.concatenate(parts) if parts else np.zeros((0, self.classes), x.dtype)

    def probabilities(self, outputs: Array, answers: Answers = "softmax") -> Array:
        """Class probabilities (N, classes) from the outputs, whatever the last layer is.

        `answers` says what scores go through: softmax chooses among the classes, sigmoid asks of
        every class alone, so that a row need not sum to 1.
        """
        if self.output == "probabilities":
            return outputs
        if self.output == "scores":
            total: Array = np.maximum(outputs.sum(axis=1, keepdims=True), 1e-12)
            return outputs / total
        if answers == "sigmoid":
            return squash(outputs, answers)
        return Softmax().forward({}, outputs, Context())[0]

    def check_weights(self, weights: Weights) -> None:
        """Raises: UserError where weights from elsewhere are not exactly this network's.

        Statistics, such as moving means, are demanded like the weights that training learns.
        """
        expected = self.body.weight_shapes(self.input_shape)
        for path in sorted(expected.keys() | weights.keys()):
            found = weights[path].shape if path in weights else None
            if found != expected.get(path):
                raise UserError(
                    f"The weights don't fit the network: {path} should have the shape "
                    f"{expected.get(path, 'of nothing: no such path')}, and is {found or 'absent'}."
                )


def find_last(layers: tuple[Layer, ...], shape: Shape) -> tuple[tuple[int, ...], Layer | None]:
    """The last layer that changes numbers outside training: it decides what the outputs are.

    Given with its place: its number, after that of the Sequential it lies in, if any. Other layers
    made of layers, such as Residual, are one layer, whatever their members end in.
    """
    for index, member in reversed(list(enumerate(walk(layers, shape)))):
        if isinstance(member.layer, Sequential):
            place, found = find_last(member.layer.layers, member.shape)
            if found is not None:
                return (index, *place), found
        elif not _passes_on(member.layer, member.shape):
            return (index,), member.layer
    return (), None


def _passes_on(layer: Layer, shape: Shape) -> bool:
    """Whether the layer gives the same numbers in the same order, outside training.

    A Flatten or a mean over several positions of a picture does not: probabilities at each
    position are not probabilities of the whole.
    """
    if isinstance(layer, Dropout | SpatialDropout2D):
        return True
    return isinstance(layer, Flatten | GlobalAveragePool2D) and shape[0] == prod(shape)


def _check_nesting(layers: tuple[Layer, ...]) -> None:
    level, total = layers, 0
    for _ in range(DEEPEST):
        total += len(level)
        if total > MOST_LAYERS:
            break
        level = tuple(
            layer for outer in level if isinstance(outer, Combinator) for layer in outer.inside()
        )
    if level or total > MOST_LAYERS:
        raise UserError(
            f"A network may have {MOST_LAYERS:,} layers, inside each other {DEEPEST} deep; this "
            "one has more. Use fewer layers, or fewer layers inside others."
        )


def _check_size(path: str, layer: Layer, shape: Shape) -> None:
    if prod(shape) > LARGEST_ACTIVATION:
        raise UserError(
            f"Layer {path.rstrip('/')}: {type(layer).__name__} would give {prod(shape):,} numbers "
            f"for one picture; the most that Neocog computes is {LARGEST_ACTIVATION:,}. Use "
            "smaller pictures, fewer filters, or a stride."
        )
