"""What preparation hands back: the network's picture and the steps that led to it."""

from dataclasses import dataclass

from engine.array import Array


@dataclass(frozen=True)
class Stage:
    """One step on the way from a picture to the network's input, fit to be shown."""

    name: str
    picture: Array  # uint8, (H, W) or (H, W, 3) RGB


@dataclass(frozen=True)
class Prepared:
    """A picture ready for a network, with every step that made it."""

    stages: tuple[Stage, ...]
    picture: Array  # uint8, (H, W) for one channel, (H, W, 3) for three
