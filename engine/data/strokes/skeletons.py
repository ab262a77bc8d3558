"""All styles in which the ten digits are written."""

from engine.data.strokes.five_to_nine import EIGHT, FIVE, NINE, SEVEN, SIX
from engine.data.strokes.style import Style
from engine.data.strokes.zero_to_four import FOUR, ONE, THREE, TWO, ZERO

STYLES: tuple[tuple[Style, ...], ...] = (
    ZERO, ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE,
)  # fmt: skip
