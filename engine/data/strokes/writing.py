"""Digits written by random pens, picture after picture, each from its own number."""

from collections.abc import Iterator

import numpy as np

from engine.array import Array
from engine.data.strokes.chances import Chances
from engine.data.strokes.hand import write
from engine.data.strokes.skeletons import STYLES
from engine.draws import Draws
from engine.errors import UserError
from engine.imaging.ink import centre_ink, crop_ink, fit_ink
from engine.imaging.strokes import draw_path, roughen

BATCH = 2000  # pictures worked on at once; what is drawn doesn't depend on it
DRAWN = 64  # pixels of the longer side as drawn, before it is brought to MNIST's 20
NOISE = 14  # rows and columns of random unevenness
FAINT = 40  # grey levels; a picture all below holds no digit


def write_digits(labels: Array, seed: int, first: int = 0, part: int = 0) -> Array:
    """The digits `labels` (N,) as pictures `first`, `first + 1`, …: uint8 (N, 28, 28).

    In MNIST's manner: white ink on black, the longer side 20 pixels, the centre of mass in the
    middle. A picture depends on its label, its number, the seed and the part alone.
    Raises: UserError for labels that are no digits.
    """
    labels = _checked(labels)
    pictures = np.empty((len(labels), 28, 28), np.uint8)
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
    labels = _checked(np.array([label]))
    ((_, ink),) = _inks(labels, Draws(seed, 0, number), max(DRAWN, size))
    return fit_ink(crop_ink(ink), round(size * 28 / 20)).astype(np.float32) / 255


def _checked(labels: Array) -> Array:
    labels = np.asarray(labels)
    if (
        labels.ndim != 1
        or labels.dtype.kind not in "iu"
        or not ((labels >= 0) & (labels < 10)).all()
    ):
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
                part = chances.of(members)
                path, widths = write(style, part)
                yield from zip(
                    members.tolist(), _ink(path, widths, part, noise[members], drawn), strict=True
                )


def _ink(path: Array, widths: Array, chances: Chances, noise: Array, drawn: int) -> Iterator[Array]:
    low, high = path.min(axis=1, keepdims=True), path.max(axis=1, keepdims=True)
    sides = (high - low)[:, 0]
    pen = _pen_width(path, widths, sides, chances)
    scale = (drawn * (1 - pen) / sides.max(axis=1, keepdims=True))[..., None]
    softness = drawn / DRAWN
    blur = 0.4 * softness + drawn * pen[:, 0] * 0.25 * chances.uniform()[:, 0] ** 2
    margin = (0.8 * drawn * pen + 2 * blur[:, None] + 2)[..., None]
    places = (path - low) * scale + margin
    sizes = np.ceil((high - low) * scale + 2 * margin).astype(int)[:, 0]
    widths = np.maximum(widths * drawn * pen, np.where(widths > 0, 1, 0))
    gain = np.exp(chances.uniform(1, np.log(1.4), np.log(4)))[:, 0]
    level = np.clip(0.5 + chances.normal(1, 0.1)[:, 0], 0.42, 0.8)
    amount = 0.3 * chances.uniform()[:, 0] ** 2
    fineness = chances.uniform(1, 4, NOISE + 1)[:, 0].astype(int)
    for number, (width, height) in enumerate(sizes.tolist()):
        canvas = draw_path(places[number], widths[number], height, width)
        grid = amount[number] * noise[number, : fineness[number], : fineness[number]]
        rough = roughen(canvas, blur[number], grid, level[number], gain[number])
        yield rough if rough.max() > FAINT else canvas


def _pen_width(path: Array, widths: Array, sides: Array, chances: Chances) -> Array:
    """The pen's width in parts of the digit's longer side, (N, 1); none so wide as to fill it.

    `sides`: (N, 2), of the box around the path. A straight bar takes any pen; the longer a path
    winds about in its box, the less room is left between its turns.
    """
    longer, narrower = sides.max(axis=1, keepdims=True), sides.min(axis=1, keepdims=True)
    steps = np.sqrt((np.diff(path, axis=1) ** 2).sum(axis=2))
    length = (steps * (widths > 0)).sum(axis=1, keepdims=True) / longer
    room = narrower / longer / np.maximum(length - 1, 0.05)
    widest = np.minimum(0.4, 0.75 * room)
    chosen = np.exp(chances.normal(1, 0.42, np.log(0.155))) * length**-0.3
    pen: Array = np.maximum(chosen / (1 + (chosen / widest) ** 4) ** 0.25, 0.045)
    return pen
