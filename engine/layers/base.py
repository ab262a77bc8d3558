"""What every layer is: a frozen description and pure functions of its weights."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import prod
from typing import Any

from numpy.random import Generator

from engine.array import Array, Shape, Weights
from engine.draws import Draws
from engine.errors import UserError
from engine.meeting import Seat

Cache = Any
"""What a layer's backward needs of its forward; nobody else looks inside."""


Watch = Callable[[str, "Layer", Array, Array], None]
"""Told of each layer that was passed: (path, layer, input, output), such as ("2/body/0/", …)."""


@dataclass(frozen=True)
class Context:
    """All that a pass may know besides its input."""

    training: bool = False
    draws: Draws | None = None  # needed by random layers while training
    seat: Seat | None = None  # where shards of one batch meet; None: this is the whole batch
    watch: Watch | None = None
    path: str = ""  # of the layer within the network, as its weights' paths begin

    def at(self, index: int, name: str | None = None) -> "Context":
        """The context of part number `index` of a combinator, called `name` in paths."""
        draws = None if self.draws is None else self.draws.at(index)
        return replace(self, draws=draws, path=f"{self.path}{name or index}/")


class Layer:
    """A layer holds hyperparameters only; weights come in, results go out, nothing is kept.

    Subclasses are also `Spec`s. Pictures are (N, C, H, W), vectors (N, features); `shape` leaves
    out N. The element type follows the input, so that gradient checks can run in float64.
    """

    __slots__ = ()

    def output_shape(self, shape: Shape) -> Shape:
        """The shape of the output for one sample. Raises: UserError where it cannot fit."""
        return shape

    def weight_shapes(self, shape: Shape) -> dict[str, Shape]:
        """The shape of each weight for inputs of this shape; empty for most layers."""
        return {}

    def statistics(self, shape: Shape) -> frozenset[str]:
        """The paths of those weights that `advance` measures and no gradient changes."""
        return frozenset()

    def multiply_adds(self, shape: Shape) -> int:
        """Multiplications with a weight, for one picture; 0 for layers without kernels."""
        return 0

    def activations(self, shape: Shape) -> int:
        """How many numbers one picture's outputs are, those inside a combinator included."""
        return prod(self.output_shape(shape))

    def init(self, shape: Shape, rng: Generator) -> Weights:
        """Fresh float32 weights for inputs of this shape; empty for most layers."""
        return {}

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        """The output y and what `backward` will need."""
        raise NotImplementedError(type(self).__name__)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        """From the loss's gradient at y: its gradient at x, and at each weight."""
        raise NotImplementedError(type(self).__name__)

    def advance(self, w: Weights, cache: Cache) -> Weights:
        """The weights with moving statistics brought up to date; most layers have none."""
        return w


def picture_sides(layer: Layer, shape: Shape) -> tuple[int, int, int]:
    """Channels, height and width of a picture's shape. Raises: UserError for anything else."""
    if len(shape) != 3:
        raise UserError(
            f"{type(layer).__name__} needs pictures (channels, height, width); "
            f"what comes in has the shape {shape}. Put it before Flatten."
        )
    return shape[0], shape[1], shape[2]
