"""Pens and their colours: how wide, how even, how strong."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.detection.scenes.style import Pen

Range = tuple[float, float]

INKS = {
    "black": (28, 28, 32), "blue": (30, 52, 150), "navy": (22, 30, 82), "red": (178, 34, 40),
    "green": (24, 110, 62), "violet": (96, 40, 130), "graphite": (74, 74, 80),
    "brown": (92, 58, 36), "orange": (206, 96, 30), "white": (236, 236, 228),
    "yellow": (232, 216, 120), "pink": (226, 150, 160), "sky": (140, 190, 220),
}  # fmt: skip
CHALKS = ("white", "white", "white", "yellow", "pink", "sky")


@dataclass(frozen=True)
class Nib:
    """What a kind of pen does; each pen takes a place within the ranges."""

    width: Range  # in parts of a digit's height
    opacity: Range
    worn: Range  # how much the paper's tooth keeps it off
    softness: Range  # blur of its edges, pixels of a digit 100 pixels high
    inks: tuple[str, ...]


NIBS: dict[Pen, Nib] = {
    "ballpoint": Nib((0.05, 0.1), (0.75, 0.97), (0.05, 0.5), (0.2, 0.8),
                     ("blue", "blue", "black", "black", "navy", "red", "green")),
    "pencil": Nib((0.05, 0.11), (0.5, 0.9), (0.3, 0.75), (0.3, 1.2), ("graphite",)),
    "felt": Nib((0.08, 0.16), (0.85, 1.0), (0.0, 0.2), (0.4, 1.5),
                ("black", "blue", "red", "green", "violet", "orange")),
    "fountain": Nib((0.05, 0.12), (0.7, 0.98), (0.0, 0.15), (0.3, 1.2),
                    ("navy", "blue", "black", "violet", "brown")),
    "marker": Nib((0.12, 0.22), (0.85, 1.0), (0.0, 0.25), (0.2, 1.0),
                  ("black", "black", "blue", "red", "green")),
    "chalk": Nib((0.09, 0.18), (0.7, 0.98), (0.3, 0.8), (0.4, 1.5), CHALKS),
    "crayon": Nib((0.1, 0.2), (0.75, 1.0), (0.4, 0.8), (0.4, 1.5),
                  ("blue", "red", "green", "violet", "brown", "black", "orange")),
    "brush": Nib((0.1, 0.24), (0.8, 1.0), (0.0, 0.4), (0.4, 1.5),
                 ("black", "black", "navy", "red", "brown")),
}  # fmt: skip


@dataclass(frozen=True)
class Stylus:
    """One pen in one hand."""

    width: float
    opacity: float
    worn: float
    softness: float
    colour: Array  # RGB, float (3,)

    @classmethod
    def pick(cls, rng: np.random.Generator, pen: Pen) -> "Stylus":
        """A pen of that kind."""
        nib = NIBS[pen]
        name = nib.inks[int(rng.integers(len(nib.inks)))]
        colour = np.clip(np.array(INKS[name]) + rng.normal(0, 8, 3), 0, 255)
        width, opacity, worn, softness = (
            float(rng.uniform(low, high))
            for low, high in (nib.width, nib.opacity, nib.worn, nib.softness)
        )
        return cls(width, opacity, worn, softness, colour)


def choose_pen(
    rng: np.random.Generator, allowed: tuple[Pen, ...], fitting: tuple[Pen, ...]
) -> Stylus:
    """One of the allowed pens that fit the paper, or any allowed one where none does."""
    both = tuple(pen for pen in allowed if pen in fitting) or allowed
    return Stylus.pick(rng, both[int(rng.integers(len(both)))])
