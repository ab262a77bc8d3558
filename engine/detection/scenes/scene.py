"""A composed picture and the truth about it."""

from dataclasses import dataclass

from engine.array import Array

LABELS = tuple("0123456789")


@dataclass(frozen=True)
class Scene:
    """A picture like a photograph, with a tight box around the ink of every digit in it."""

    picture: Array  # uint8 (H, W, 3), RGB
    boxes: Array  # float32 (N, 4): x, y, width, height in pixels, from the picture's top left
    labels: Array  # int64 (N,): 0 … 9
    written: Array  # bool (N,): by hand, not printed
    seed: int
    paper: str  # what they stand on, as the style names it
