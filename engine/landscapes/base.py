"""What every landscape is: a function of two numbers to go downhill on."""

from typing import ClassVar

from engine.array import Array

Point = tuple[float, float]


class Landscape:
    """A smooth function f(x, y) with its gradient, to watch and compare optimizers on.

    Subclasses are also `Spec`s.
    """

    __slots__ = ()

    start: ClassVar[Point]
    """Where a descent usually begins."""
    minima: ClassVar[tuple[Point, ...]]
    """Every lowest point."""
    window: ClassVar[tuple[float, float, float, float]]
    """What is worth drawing: x from, x to, y from, y to."""

    def value(self, points: Array) -> Array:
        """f at each point. Shapes: (..., 2) -> (...)"""
        raise NotImplementedError(type(self).__name__)

    def gradient(self, points: Array) -> Array:
        """(∂f/∂x, ∂f/∂y) at each point. Shapes: (..., 2) -> (..., 2)"""
        raise NotImplementedError(type(self).__name__)
