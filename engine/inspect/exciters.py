"""Which pictures of a set excite a filter most, and which part of them it saw."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.errors import UserError
from engine.inspect.activations import layer_output, layers_by_path
from engine.inspect.checks import check_range
from engine.inspect.progress import Progress
from engine.inspect.receptive_field import receptive_box
from engine.model import Model
from engine.network import Network

MOST_EXCITERS = 1000  # for each filter


@dataclass(frozen=True)
class Exciters:
    """For each filter of a layer the pictures that excite it most, strongest first.

    Each array is (filters, count), `boxes` (filters, count, 4).
    """

    values: Array  # the filter's largest output in the picture
    pictures: Array  # int64, the picture's number in the set
    rows: Array  # int64, where in the layer's output that was
    columns: Array  # int64
    boxes: Array  # int64, what of the picture lies before it: top, left, bottom, right


@dataclass(frozen=True)
class _Best:
    """The strongest so far, (filters, count): values, numbers of pictures, places (flat)."""

    values: Array
    pictures: Array
    places: Array


def exciters(
    model: Model, pictures: Array, path: str, count: int = 9, batch: int = 256
) -> Iterator[Progress[Exciters]]:
    """The `count` pictures in which each filter of the layer at `path` answers most strongly.

    Of a picture only the place of the largest answer counts, the first in row order where several
    are equal; among equal pictures the first in the set. A vector's entries count as filters whose
    field is the whole picture. After every `batch` pictures come the strongest so far.
    Shapes: pictures uint8 (N, H, W) or (N, H, W, C)
    Raises: UserError for a path of no layer, no pictures, or a count outside 1 … 1000.
    Source: Zeiler & Fergus 2014, section 4.1 (the pictures beside their visualisations).
    """
    check_range("The number of pictures for each filter", count, 1, MOST_EXCITERS)
    if len(pictures) == 0:
        raise UserError("A filter's strongest pictures need a set to search; this one is empty.")
    best: _Best | None = None
    for start in range(0, len(pictures), batch):
        x = model.preprocessing.normalise(pictures[start : start + batch])
        answers = layer_output(model.network, model.weights, x, path)
        best = _stronger(best, _strongest_places(answers, start), count)
        done = start + len(x)
        yield Progress(done, len(pictures), _with_boxes(model.network, path, best))


def _strongest_places(answers: Array, start: int) -> _Best:
    """The strongest place of each filter in each picture: answers (N, filters, …)."""
    flat = answers.reshape(len(answers), answers.shape[1], -1)
    places = flat.argmax(axis=2)
    values = np.take_along_axis(flat, places[:, :, None], axis=2)[:, :, 0]
    numbers = np.arange(start, start + len(answers), dtype=np.int64)
    return _Best(values.T, np.broadcast_to(numbers, values.T.shape), places.T)


def _stronger(old: _Best | None, new: _Best, count: int) -> _Best:
    """The `count` strongest of both; at equal strength the old stay before the new."""
    if old is not None:
        new = _Best(
            np.concatenate([old.values, new.values], axis=1),
            np.concatenate([old.pictures, new.pictures], axis=1),
            np.concatenate([old.places, new.places], axis=1),
        )
    order = np.argsort(-new.values, axis=1, kind="stable")[:, :count]
    values, pictures, places = (
        np.take_along_axis(array, order, axis=1) for array in (new.values, new.pictures, new.places)
    )
    return _Best(values, pictures, places)


def _with_boxes(network: Network, path: str, best: _Best) -> Exciters:
    """The places as rows and columns, and the boxes that belong to them."""
    output = layers_by_path(network)[path].output
    sides = output[1:] if len(output) == 3 else (1, 1)
    rows, columns = np.divmod(best.places, sides[1])
    vertical = [receptive_box(network, path, row=row) for row in range(sides[0])]
    horizontal = [receptive_box(network, path, column=column) for column in range(sides[1])]
    tops, bottoms = np.array([(box.top, box.bottom) for box in vertical], np.int64).T
    lefts, rights = np.array([(box.left, box.right) for box in horizontal], np.int64).T
    boxes = np.stack([tops[rows], lefts[columns], bottoms[rows], rights[columns]], axis=2)
    return Exciters(best.values, best.pictures, rows, columns, boxes)
