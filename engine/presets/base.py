"""What every preset is, and the blocks that several are made of."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.layers import BatchNorm, Conv2D, Layer, ReLU
from engine.network import Network

PictureShape = tuple[int, int, int]
"""Channels, height and width."""


@dataclass(frozen=True)
class Preset:
    """A named way to build a network for pictures of a shape and a number of classes."""

    title: str
    source: str
    build: Callable[[PictureShape, int], Network]
    smallest: int = 1  # pixels on the shorter side; its windows fit no smaller picture


def normalised(filters: int, size: int = 3, stride: int = 1, groups: int = 1) -> tuple[Layer, ...]:
    """A convolution that keeps the picture's size but for the stride, and batch normalisation.

    The convolution has no bias: the mean that is taken off next would take it off again.
    """
    conv = Conv2D(filters, size, stride, padding=size // 2, groups=groups, bias=False)
    return conv, BatchNorm()


def activated(filters: int, size: int = 3, stride: int = 1, groups: int = 1) -> tuple[Layer, ...]:
    """As `normalised`, with ReLU after it."""
    return (*normalised(filters, size, stride, groups), ReLU())
