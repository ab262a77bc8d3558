"""What a plan is made of: slots that hold numbers, and nodes that turn one into another."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from engine.array import Array, Shape, Weights
from engine.draws import Draws
from engine.layers import Layer
from engine.plan.layout import AXES, NONE, Layout, Margins, laid_out

Phase = Callable[[int], None]
"""Work on one shard, given by its number."""


@dataclass
class Slot:
    """The numbers between two nodes: one preallocated array for each shard, and its gradient.

    A consumer that wants a margin of zeros asks for it when the slot is made: the producer writes
    into `value`, the inner part of `padded`, and the margin costs nothing. `padded` and `gradient`
    are C-contiguous. Given to the constructor they belong to another slot, which this one views.
    """

    shape: Shape  # of one sample, as the reference has it
    layout: Layout
    counts: tuple[int, ...]  # pictures in each shard
    margins: Margins = NONE
    training: bool = True
    padded: list[Array] = field(default_factory=list)
    gradient: list[Array] = field(default_factory=list)  # who consumes it may overwrite it
    value: list[Array] = field(init=False)

    def __post_init__(self) -> None:
        if not self.padded:
            self.padded = [np.zeros(self._padded_shape(n), np.float32) for n in self.counts]
        if not self.gradient and self.training:
            shapes = [laid_out(self.shape, n, self.layout) for n in self.counts]
            self.gradient = [np.zeros(shape, np.float32) for shape in shapes]
        self.value = [self.inner(padded) for padded in self.padded]

    def inner(self, padded: Array) -> Array:
        """The part of a padded array that lies within its margins."""
        if self.margins == NONE:
            return padded
        axes, (_, height, width) = AXES[self.layout], self.shape
        window = [slice(None)] * padded.ndim
        assert axes.rows is not None and axes.columns is not None, "only pictures have margins"
        window[axes.rows] = slice(self.margins[0][0], self.margins[0][0] + height)
        window[axes.columns] = slice(self.margins[1][0], self.margins[1][0] + width)
        return padded[tuple(window)]

    def _padded_shape(self, count: int) -> tuple[int, ...]:
        if self.margins == NONE:
            return laid_out(self.shape, count, self.layout)
        channels, height, width = self.shape
        sides = height + sum(self.margins[0]), width + sum(self.margins[1])
        return laid_out((channels, *sides), count, self.layout)


@dataclass(frozen=True)
class Part:
    """A layer of the network with its place."""

    layer: Layer
    path: str  # how its weights' paths begin, such as `3/body/0/`
    place: tuple[int, ...]  # where its random numbers come from
    shape: Shape  # of one sample that comes in
    output: Shape  # of one sample that goes out


@dataclass
class Step:
    """What one training step gives to all nodes."""

    draws: Draws | None = None
    firsts: tuple[int, ...] = ()  # the number, within the batch, of each shard's first picture


class Node:
    """One operation on all shards; `forward` and `backward` are lists of phases.

    Between two phases of a node all shards have finished the first. Backward reads the gradient of
    `output`, which it may overwrite, and writes that of `source` whole, unless `first` is set:
    nobody wants the picture's gradient.
    """

    source: Slot
    output: Slot
    kernel: str = "convolution"  # its name, for those who ask how a layer is computed
    first: bool = False

    @property
    def forward(self) -> list[Phase]:
        """The phases of the forward pass."""
        raise NotImplementedError(type(self).__name__)

    @property
    def backward(self) -> list[Phase]:
        """The phases of the backward pass."""
        raise NotImplementedError(type(self).__name__)

    def load(self, weights: Weights, step: Step) -> None:
        """Take the weights, by the network's paths, and the step's draws; before each pass."""

    def gradients(self) -> Weights:
        """By path and in the reference's shapes, shards added in order; after each pass."""
        return {}

    def statistics(self, weights: Weights) -> Weights:
        """Moving means and the like, brought up to date from those of `weights`."""
        return {}
