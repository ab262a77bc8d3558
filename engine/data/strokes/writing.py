"""Digits written by random pens, picture after picture, each from its own number."""

from collections.abc import Iterator

import numpy as np

from engine.array import Array
from engine.data.strokes.chances import Chances
from engine.data.strokes.hand import write
from engine.data.strokes.pens import DRAWN, NOISE, draw_inks
from engine.data.strokes.skeletons import STYLES
from engine.draws import Draws
from engine.errors import UserError
from engine.imaging.ink import centre_ink, crop_ink, fit_ink

BATCH = 2000  # pictures worked on at once; what is drawn doesn't depend on it
SIDE, FITTED = 28, 20  # pixels of a picture, and of the longer side of its ink


def write_digits(labels: Array, seed: int, first: int = 0, part: int = 0) -> Array:
    """The digits `labels` (N,) as pictures `first`, `first + 1`, …: uint8 (N, 28, 28).

    In MNIST's manner: white ink on black, the longer side 20 pixels, the centre of mass in the
    middle. A picture depends on its label, its number, the seed and the part alone.
    Raises: UserError for labels that are no digits.
    """
    labels = _checked(labels)
    pictures = np.empty((len(labels), SIDE, SIDE), np.uint8)
    for begin in range(0, len(labels), BATCH):
        batch = labels[begin : begin + BATCH]
        for number, ink in _inks(batch, Draws(seed, part, first + begin), DRAWN):
            pictures[begin + number] = centre_ink(fit_ink(crop_ink(ink)))
    return pictures


def draw_strokes(label: int, seed: int, number: int = 0, size: int = 128) -> Array:
    """One digit by itself, cropped, its longer side `size` pixels: ink 0 … 1, float32 (H, W).

    The same digit as `write_digits` gives for this label, seed and number, drawn larger.
    Raises: UserError for a label that is no digit or a size below 8 or above 1024.
    """
    if not 8 <= size <= 1024:
        raise UserError(f"A digit's size must be 8 … 1024 pixels, not {size}.")
    ((_, ink),) = _inks(_checked(np.array([label])), Draws(seed, 0, number), max(DRAWN, size))
    return fit_ink(crop_ink(ink), round(size * SIDE / FITTED)).astype(np.float32) / 255


def _checked(labels: Array) -> Array:
    labels = np.asarray(labels)
    if labels.ndim != 1 or not np.isin(labels, np.arange(len(STYLES))).all():
        raise UserError("Strokes are written for labels 0 … 9, one a picture.")
    return labels


def _inks(labels: Array, draws: Draws, drawn: int) -> Iterator[tuple[int, Array]]:
    """(number in the batch, ink) of every picture, in the order of their styles."""
    chances = Chances.draw(draws, len(labels))
    noise = draws.at(2).normal(len(labels), NOISE * NOISE).reshape(-1, NOISE, NOISE)
    chosen = chances.uniform()[:, 0]
    for digit, styles in enumerate(STYLES):
        weights = np.cumsum([style.weight for style in styles])
        index = np.searchsorted(weights / weights[-1], chosen, side="right")
        for number, style in enumerate(styles):
            members = np.flatnonzero((labels == digit) & (index == number))
            if len(members):
                writer = chances.of(members)
                inks = draw_inks(*write(style, writer), writer, noise[members], drawn)
                yield from zip(members.tolist(), inks, strict=True)
