"""What hands draw besides digits: scrawled words, ticks, crosses, rings, arrows, signs of sums."""

from collections.abc import Callable

import numpy as np

from engine.array import Array
from engine.detection.scenes.hand import Hand
from engine.detection.scenes.layout import TRIES
from engine.detection.scenes.page import Page

Draw = Callable[[np.random.Generator], list[Array]]
"""From chance to a mark's paths, each (P, 2), in a box of about 1 × 1."""


def scrawl(rng: np.random.Generator) -> list[Array]:
    """A word nobody can read: loops and spikes along a line."""
    letters = int(rng.integers(3, 9))
    t = np.linspace(0, 2 * np.pi * letters, 14 * letters)
    tall = np.repeat(rng.choice([0.35, 0.4, 0.45, 0.9], letters), 14)
    loop = np.repeat(rng.uniform(-0.05, 0.25, letters), 14)
    x = t / (2 * np.pi) * 0.33 + loop * np.sin(t) + 0.12 * np.cos(2 * t + float(rng.uniform(0, 6)))
    y = 0.5 - tall * np.cos(t + 0.4 * np.sin(t)) * 0.5
    return [np.stack([x, y], axis=1)]


def tick(rng: np.random.Generator) -> list[Array]:
    """Done."""
    return [np.array([(0, 0.6), (0.25, 1), (1, 0)]) + rng.normal(0, 0.05, (3, 2))]


def cross(rng: np.random.Generator) -> list[Array]:
    """Wrong, or: multiplied by."""
    jitter = rng.normal(0, 0.06, (2, 2, 2))
    return list(np.array([[(0, 0), (1, 1)], [(1, 0), (0, 1)]]) + jitter)


def plus(rng: np.random.Generator) -> list[Array]:
    """Added."""
    jitter = rng.normal(0, 0.04, (2, 2, 2))
    return list(np.array([[(0, 0.5), (1, 0.5)], [(0.5, 0), (0.5, 1)]]) + jitter)


def equals(rng: np.random.Generator) -> list[Array]:
    """Is as much as."""
    jitter = rng.normal(0, 0.04, (2, 2, 2))
    return list(np.array([[(0, 0.35), (1, 0.35)], [(0, 0.65), (1, 0.65)]]) + jitter)


def dash(rng: np.random.Generator) -> list[Array]:
    """Less, or a dash."""
    return [np.array([(0, 0.5), (1, 0.5)]) + rng.normal(0, 0.05, (2, 2))]


def arrow(rng: np.random.Generator) -> list[Array]:
    """That way."""
    angle = float(rng.uniform(0, 2 * np.pi))
    turned = np.array([(np.cos(angle), -np.sin(angle)), (np.sin(angle), np.cos(angle))])
    shaft, head = np.array([(0, 0), (0.5, 0.04), (1, 0)]), [(0.75, -0.18), (1, 0), (0.75, 0.18)]
    return [shaft @ turned, np.array(head) @ turned]


def wave(rng: np.random.Generator) -> list[Array]:
    """Underlined, or crossed out."""
    t = np.linspace(0, 1, 40)
    turns = float(rng.uniform(1, 9))
    return [np.stack([2.5 * t, 0.5 + 0.12 * np.sin(2 * np.pi * turns * t)], axis=1)]


def star(rng: np.random.Generator) -> list[Array]:
    """Three strokes through a point."""
    first = float(rng.uniform(0, np.pi))
    ends = [(np.cos(a), np.sin(a)) for a in first + np.arange(3) * np.pi / 3]
    return [np.array([(0.5 - x / 2, 0.5 - y / 2), (0.5 + x / 2, 0.5 + y / 2)]) for x, y in ends]


def blot(rng: np.random.Generator) -> list[Array]:
    """Something scribbled over until it is black."""
    count = int(rng.integers(14, 40))
    x = np.linspace(0, float(rng.uniform(0.8, 2)), count)
    y = np.where(np.arange(count) % 2, 1.0, 0.0) + rng.normal(0, 0.08, count)
    return [np.stack([x + rng.normal(0, 0.03, count), y], axis=1)]


DRAWN: tuple[Draw, ...] = (
    scrawl, scrawl, scrawl, scrawl, tick, cross, plus, equals, dash, arrow, wave, star, blot
)  # fmt: skip


def put_marks(page: Page, hand: Hand, count: int, height: float) -> None:
    """So many marks where there is room, about as high as digits there."""
    for _ in range(count):
        draw = DRAWN[int(page.rng.integers(len(DRAWN)))]
        size = height * page.between(0.5, 1.5)
        put_mark(page, hand, [path * size for path in draw(page.rng)], hand.pen(height))


def put_mark(page: Page, hand: Hand, paths: list[Array], pen: float) -> None:
    """One mark at a free place; left out where there is none."""
    low = np.min([path.min(axis=0) for path in paths], axis=0)
    width, tall = (np.max([path.max(axis=0) for path in paths], axis=0) - low).tolist()
    gap = pen + 0.2 * tall
    for _ in range(TRIES):
        x = page.between(0, max(page.width - width, 1))
        y = page.between(0, max(page.height - tall, 1))
        box = (x - gap, y - gap, x + width + gap, y + tall + gap)
        if page.is_free(*box):
            page.take(*box)
            for path in paths:
                hand.path(path - low + [x, y], pen)
            return


def ring(page: Page, hand: Hand, left: float, top: float, right: float, bottom: float) -> None:
    """A ring by hand around what stands there."""
    t = np.linspace(0, 2 * np.pi * page.between(0.9, 1.15), 50) + page.between(0, 6)
    x, y = (left + right) / 2, (top + bottom) / 2
    across, down = 0.75 * (right - left), 0.75 * (bottom - top)
    away = 1 + 0.05 * np.sin(2 * t + page.between(0, 6))
    path = np.stack([x + across * away * np.cos(t), y + down * away * np.sin(t)], axis=1)
    hand.path(path, hand.pen(bottom - top))
