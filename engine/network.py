"""A network: the shape of its pictures and the layers they go through."""

from dataclasses import dataclass
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
    Layer,
    Sequential,
    Sigmoid,
    Softmax,
)
from engine.spec import Spec

LARGEST_PARAMETERS = 100_000_000  # a network read from a file may not ask for more
LARGEST_ACTIVATION = 1 << 27  # numbers for one picture, likewise: half a gigabyte
LARGEST_SIDE = 8192  # pixels

Output = Literal["logits", "probabilities", "scores"]
"""What the last layer gives: logits want a softmax, scores (of Sigmoid) only a common scale."""


@dataclass(frozen=True)
class LayerSummary:
    """One row of the table that describes a network."""

    name: str
    output_shape: Shape
    parameters: int


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
        shape: Shape = self.input_shape
        for index, layer, output in self.body.walk(self.input_shape):
            _check_size(index, layer, output)
            shape = output
        if len(shape) != 1 or shape[0] < 2:
            raise UserError(
                f"A network must end in a vector of at least 2 classes; this one ends in {shape}. "
                "Put Flatten and Dense at the end."
            )
        if self.parameters > LARGEST_PARAMETERS:
            raise UserError(
                f"This network has {self.parameters:,} parameters; the most that Neocog trains is "
                f"{LARGEST_PARAMETERS:,}. Use fewer units or filters, or pool before Flatten."
            )

    @property
    def body(self) -> Sequential:
        """The layers as one layer."""
        return Sequential(self.layers)

    @property
    def classes(self) -> int:
        """How many classes the network tells apart."""
        return self.body.output_shape(self.input_shape)[0]

    @property
    def parameters(self) -> int:
        """How many numbers training may change."""
        return sum(row.parameters for row in self.summary())

    @property
    def output(self) -> Output:
        """What kind of numbers the last layer gives."""
        kinds: dict[type, Output] = {Softmax: "probabilities", Sigmoid: "scores"}
        return kinds.get(type(last_layer(self.layers, self.input_shape)), "logits")

    def summary(self) -> tuple[LayerSummary, ...]:
        """Name, output shape and number of parameters of each layer."""
        rows, shape = [], tuple(self.input_shape)
        for _, layer, output in self.body.walk(shape):
            shapes = layer.weight_shapes(shape)
            parameters = sum(prod(weight) for weight in shapes.values())
            rows.append(LayerSummary(type(layer).__name__, output, parameters))
            shape = output
        return tuple(rows)

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

    def probabilities(self, outputs: Array) -> Array:
        """Class probabilities (N, classes) from the outputs, whatever the last layer is."""
        if self.output == "probabilities":
            return outputs
        if self.output == "scores":
            total: Array = np.maximum(outputs.sum(axis=1, keepdims=True), 1e-12)
            return outputs / total
        return Softmax().forward({}, outputs, Context())[0]

    def check_weights(self, weights: Weights) -> None:
        """Raises: UserError where weights from elsewhere are not exactly this network's."""
        expected = self.body.weight_shapes(self.input_shape)
        for path in sorted(expected.keys() | weights.keys()):
            found = weights[path].shape if path in weights else None
            if found != expected.get(path):
                raise UserError(
                    f"The weights don't fit the network: {path} should have the shape "
                    f"{expected.get(path, 'of nothing: no such path')}, and is {found or 'absent'}."
                )


def last_layer(layers: tuple[Layer, ...], shape: Shape) -> Layer | None:
    """The last layer that changes numbers outside training: it decides what the outputs are.

    A Flatten that mixes positions of a picture counts as one: probabilities at each position are
    not probabilities of the whole.
    """
    outputs = [output for _, _, output in Sequential(layers).walk(shape)]
    inputs = [shape, *outputs[:-1]]
    for layer, given in reversed(list(zip(layers, inputs, strict=True))):
        found = last_layer(layer.layers, given) if isinstance(layer, Sequential) else layer
        passes = isinstance(found, Dropout) or (
            isinstance(found, Flatten) and given[0] == prod(given)
        )
        if found is not None and not passes:
            return found
    return None


def _check_size(index: int, layer: Layer, shape: Shape) -> None:
    if prod(shape) > LARGEST_ACTIVATION:
        raise UserError(
            f"Layer {index}: {type(layer).__name__} would give {prod(shape):,} numbers for one "
            f"picture; the most that Neocog computes is {LARGEST_ACTIVATION:,}. Use smaller "
            "pictures, fewer filters, or a stride."
        )
