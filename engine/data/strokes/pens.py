"""A pen and a scanner at work: from paths to ink on black, each with a pen of its own."""

from collections.abc import Iterator

import numpy as np

from engine.array import Array
from engine.data.strokes.chances import Chances
from engine.imaging.strokes import draw_path, roughen

DRAWN = 64  # pixels of the longer side as drawn, before it is brought to MNIST's 20
NOISE = 14  # rows and columns of random unevenness
WIDTH, WIDTH_SPREAD = 0.145, 0.46  # of the pen in parts of a bar's length, and of its logarithm
THINNEST, WIDEST = 0.045, 0.4
FAINT = 40  # grey levels; where all is below, the scanner lost the digit


def draw_inks(
    path: Array, widths: Array, chances: Chances, noise: Array, drawn: int = DRAWN
) -> Iterator[Array]:
    """The ink of N paths in turn, uint8 (H, W), the longer side about `drawn` pixels.

    Shapes: path (N, P, 2) and widths (N, P - 1) as a hand writes them, noise (N, NOISE, NOISE).
    """
    low, high = path.min(axis=1, keepdims=True), path.max(axis=1, keepdims=True)
    sides = (high - low)[:, 0]
    pen = _pen_width(path, widths, sides, chances)
    scale = (drawn * (1 - pen) / sides.max(axis=1, keepdims=True))[..., None]
    blur = 0.4 * drawn / DRAWN + 0.25 * drawn * pen[:, 0] * chances.uniform()[:, 0] ** 2
    margin = (0.8 * drawn * pen + 2 * blur[:, None] + 2)[..., None]
    places = (path - low) * scale + margin
    sizes = np.ceil((high - low) * scale + 2 * margin).astype(int)[:, 0]
    widths = np.where(widths > 0, np.maximum(widths * drawn * pen, 1), 0)
    gain = np.exp(chances.uniform(1, np.log(1.4), np.log(4)))[:, 0]
    level = np.clip(chances.normal(1, 0.1, 0.5)[:, 0], 0.42, 0.8)
    unevenness = 0.3 * chances.uniform()[:, 0] ** 2
    cells = chances.uniform(1, 4, NOISE + 1)[:, 0].astype(int)
    for n, (width, height) in enumerate(sizes.tolist()):
        ink = draw_path(places[n], widths[n], height, width)
        grid = unevenness[n] * noise[n, : cells[n], : cells[n]]
        rough = roughen(ink, blur[n], grid, level[n], gain[n])
        yield rough if rough.max() > FAINT else ink


def _pen_width(path: Array, widths: Array, sides: Array, chances: Chances) -> Array:
    """The pen's width in parts of the digit's longer side, (N, 1); none so wide as to fill it.

    `sides`: (N, 2), of the box around the path. A straight bar takes any pen; the longer a path
    winds about in its box, the less room is left between its turns.
    """
    longer, narrower = sides.max(axis=1, keepdims=True), sides.min(axis=1, keepdims=True)
    steps = np.sqrt((np.diff(path, axis=1) ** 2).sum(axis=2))
    length = (steps * (widths > 0)).sum(axis=1, keepdims=True) / longer
    room = narrower / longer / np.maximum(length - 1, 0.05)
    widest = np.minimum(WIDEST, 0.65 * room)
    chosen = np.exp(chances.normal(1, WIDTH_SPREAD, np.log(WIDTH))) * length**-0.3
    pen: Array = np.maximum(chosen / (1 + (chosen / widest) ** 4) ** 0.25, THINNEST)
    return pen
