"""Which parts of a picture the answer needs: cover them one after another."""

from collections.abc import Iterator

import numpy as np

from engine.array import Array, Weights
from engine.inspect.checks import check_labels, check_pictures, check_range
from engine.inspect.progress import Progress
from engine.losses.base import Answers
from engine.network import Network


def occlusion(
    network: Network,
    weights: Weights,
    picture: Array,
    label: int,
    patch: int = 5,
    step: int = 1,
    fill: float | Array = 0.0,
    batch: int = 64,
    answers: Answers = "softmax",
) -> Iterator[Progress[Array]]:
    """How much the class's probability drops when a square hides part of the picture.

    drop[r, c] = p(label | picture) - p(label | picture with patch × patch pixels = fill around
    row r·step, column c·step); the square is cut at the edges. `fill` is one number, or one a
    channel (C,), in the network's units: after normalisation 0 is the mean grey.
    After every `batch` places comes the map so far, NaN where it isn't known yet.
    Shapes: picture (C, H, W) -> (⌈H / step⌉, ⌈W / step⌉)
    Raises: UserError for a picture, class or setting that can't be.
    Source: Zeiler & Fergus 2014, section 4.2.
    """
    check_pictures(network, picture[None])
    check_labels(network, label, 1)
    height, width = picture.shape[1:]
    check_range("The patch's side in pixels", patch, 1, min(height, width))
    check_range("The patch's step in pixels", step, 1, min(height, width))
    colour = np.broadcast_to(np.reshape(fill, (-1, 1, 1)), (len(picture), 1, 1))
    rows, columns = range(0, height, step), range(0, width, step)
    places = [(row, column) for row in rows for column in columns]
    drops = np.full(len(places), np.nan, picture.dtype)

    def probability(x: Array) -> Array:
        outputs = network.predict(weights, x, batch=len(x))
        found: Array = network.probabilities(outputs, answers)[:, label]
        return found

    whole = probability(picture[None])[0]
    for start in range(0, len(places), batch):
        part = places[start : start + batch]
        covered = _covered(picture, part, patch, colour)
        drops[start : start + batch] = whole - probability(covered)
        done = start + len(part)
        yield Progress(done, len(places), drops.reshape(len(rows), len(columns)).copy())


def _covered(picture: Array, places: list[tuple[int, int]], patch: int, colour: Array) -> Array:
    """A copy of the picture for each place, with the square around it hidden."""
    copies = np.repeat(picture[None], len(places), axis=0)
    for copy, (row, column) in zip(copies, places, strict=True):
        top, left = row - patch // 2, column - patch // 2
        copy[:, max(0, top) : top + patch, max(0, left) : left + patch] = colour
    return copies
