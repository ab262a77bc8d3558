"""Printed digits, picture after picture, each from its own number."""

from collections.abc import Iterator

import numpy as np

from engine.array import Array
from engine.data.printed.displays import displays
from engine.data.printed.press import DRAWN, NOISE, press_inks
from engine.data.printed.seen import Seeing
from engine.data.printed.typefaces import Typeface, typefaces
from engine.data.strokes.chances import Chances
from engine.draws import Draws
from engine.errors import UserError
from engine.imaging.ink import centre_ink, crop_ink, fit_ink

BATCH = 2000  # pictures worked on at once; what is drawn doesn't depend on it
SIDE, FITTED = 28, 20  # pixels of a picture, and of the longer side of its ink
DISPLAYED = 0.1  # the share of digits on displays rather than set in type
HELD_OUT = 8  # every eighth face is for the test part alone
TEST_PART = 1


def print_digits(labels: Array, seed: int, first: int = 0, part: int = 0) -> Array:
    """The digits `labels` (N,) as pictures `first`, `first + 1`, …: uint8 (N, 28, 28).

    In MNIST's manner: white ink on black, the longer side 20 pixels, the centre of mass in the
    middle. A picture depends on its label, its number, the seed and the part alone; part 1 is set
    in faces of its own.
    Raises: UserError for labels that are no digits.
    """
    labels = _checked(labels)
    pictures = np.empty((len(labels), SIDE, SIDE), np.uint8)
    for begin in range(0, len(labels), BATCH):
        batch = labels[begin : begin + BATCH]
        draws = Draws(seed, part, first + begin)
        chances = Chances.draw(draws, len(batch))
        seeing = Seeing(draws.at(3), chances)
        for number, ink in enumerate(_inks(batch, draws, chances, DRAWN)):
            seen = seeing.see(ink, number)
            pictures[begin + number] = centre_ink(fit_ink(crop_ink(seen)))
    return pictures


def draw_printed(label: int, seed: int, number: int = 0, part: int = 0, size: int = 128) -> Array:
    """One printed digit by itself, cropped, its longer side `size` pixels: float32 (H, W), 0 … 1.

    Raises: UserError for a label that is no digit or a size below 8 or above 1024.
    """
    if not 8 <= size <= 1024:
        raise UserError(f"A digit's size must be 8 … 1024 pixels, not {size}.")
    draws = Draws(seed, part, number)
    chances = Chances.draw(draws, 1)
    (ink,) = _inks(_checked(np.array([label])), draws, chances, max(DRAWN, size))
    return fit_ink(crop_ink(ink), round(size * SIDE / FITTED)).astype(np.float32) / 255


def faces_of(part: int) -> tuple[Typeface, ...]:
    """The typefaces of a part: the test part's are no other part's."""
    tested = part == TEST_PART
    return tuple(
        face
        for number, face in enumerate(typefaces())
        if (number % HELD_OUT == HELD_OUT - 1) == tested
    )


def _checked(labels: Array) -> Array:
    labels = np.asarray(labels)
    if labels.ndim != 1 or not np.isin(labels, np.arange(10)).all():
        raise UserError("Digits are printed for labels 0 … 9, one a picture.")
    return labels


def _inks(labels: Array, draws: Draws, chances: Chances, drawn: int) -> Iterator[Array]:
    """The ink of every picture, in turn."""
    noise = draws.at(2).normal(len(labels), NOISE * NOISE).reshape(-1, NOISE, NOISE)
    displayed = chances.sometimes(DISPLAYED)[:, 0]
    chosen = chances.uniform()[:, 0]
    faces, screens = faces_of(draws.step), displays()
    glyphs = []
    for label, on_display, share in zip(labels.tolist(), displayed, chosen, strict=True):
        among = screens if on_display else faces
        glyphs.append(among[int(share * len(among))].glyphs[str(label)])
    return press_inks(glyphs, chances, noise, drawn)
