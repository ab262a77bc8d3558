"""A way to write a digit."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Style:
    """One way to write a digit, as blends of its shapes.

    A shape is a tuple of strokes, and all shapes of a style have the same strokes with the same
    number of points. A stroke is a line of points "x,y" in percent of a box, x to the right and y
    down; a curve runs through them, and "!" marks a corner.
    """

    name: str
    weight: float  # how often it is written, beside the other styles of its digit
    shapes: tuple[tuple[str, ...], ...]
