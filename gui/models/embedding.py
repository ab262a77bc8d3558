"""Test pictures as points of a plane, by what a layer makes of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.array import Array
from engine.data.dataset import Part
from engine.inspect.embeddings import features, principal_components, tsne
from engine.inspect.progress import Progress
from engine.model import Model
from engine.summary import LayerSummary

Method = Literal["pca", "tsne"]
SEED = 0  # which pictures are drawn, and how t-SNE goes: the same question, the same points
WHOLE, FEATURES = 100, 15  # parts of the work, and how many of them features are
PERPLEXITY = 30.0
REACH = 0.03  # of the plot's width: how near a pointer must be to a point


@dataclass(frozen=True)
class Points:
    """Where each picture lies."""

    places: Array  # float64 (N, 2): plots reckon with ranges that float32 can't hold
    labels: Array  # int64 (N,)
    numbers: Array  # int64 (N,), in the test set
    share: float | None  # of the variance that two components keep; None for t-SNE


def embed(
    model: Model, part: Part, path: str, method: Method, count: int
) -> Iterator[Progress[Points | None]]:
    """`count` pictures of the part by the layer at `path`: PCA first, then t-SNE if wanted.

    Raises: UserError where the layer gives too many numbers, or there are too few pictures.
    """
    numbers = draw(len(part), count)
    pictures, labels = part.pictures[numbers], part.labels[numbers]
    found: Array = np.empty((0, 0), np.float32)
    for step in features(model, pictures, path):
        found = step.result
        yield Progress(step.done * FEATURES // step.total, WHOLE, None)
    principal = principal_components(found)
    plane = Points(
        principal.points.astype(np.float64), labels, numbers, float(principal.share.sum())
    )
    if method == "pca":
        yield Progress(WHOLE, WHOLE, plane)
        return
    yield Progress(FEATURES, WHOLE, plane)
    perplexity = min(PERPLEXITY, (len(numbers) - 1) / 3)
    for stage in tsne(found, np.random.default_rng(SEED), perplexity):
        done = FEATURES + stage.done * (WHOLE - FEATURES) // stage.total
        places = stage.result.astype(np.float64)
        yield Progress(done, WHOLE, Points(places, labels, numbers, None))


def draw(pictures: int, count: int) -> Array:
    """The numbers of `count` of that many pictures, by lot, in rising order."""
    if count >= pictures:
        return np.arange(pictures)
    return np.sort(np.random.default_rng(SEED).choice(pictures, count, replace=False))


def nearest(places: Array, x: float, y: float, width: float, height: float) -> int | None:
    """The point nearest to (x, y) on a plot of that size, or None where none is near."""
    if not len(places):
        return None
    away = np.hypot((places[:, 0] - x) / (width or 1), (places[:, 1] - y) / (height or 1))
    best = int(away.argmin())
    return best if away[best] <= REACH else None


def last_hidden(rows: tuple[LayerSummary, ...]) -> int:
    """The row to begin with: the last layer before the one that gives the classes."""
    outer = [number for number, row in enumerate(rows) if not row.depth]
    learning = [number for number in outer if rows[number].parameters]
    last = learning[-1] if learning else len(rows) - 1
    return max(0, last - 1)
