"""What a person looks at while a run goes on: told at a modest pace, kept nowhere."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from math import prod

import numpy as np

from engine.array import Array
from engine.data.split import class_counts
from engine.layers import Context, Layer
from engine.training.commands import Look
from engine.training.events import BatchesSeen, LayerSeen
from engine.training.loop import Training

PERIOD_S = 0.2  # from one glimpse to the next
SHARE = 0.04  # of the time, at most, that glimpses take: dear ones come more seldom
MOST_NUMBERS = 1 << 17  # in one glimpse; units beyond are left out
WIDEST = 64  # pixels of a map's side; larger ones are thinned out
NO_LABEL = -1  # of a picture with boxes
MOST_BATCHES = 400  # whose classes wait to be told

Glimpse = LayerSeen | BatchesSeen


class Glimpses:
    """Answers `Look`; costs nothing while nobody looks."""

    def __init__(self, training: Training, clock: Callable[[], float] = time.perf_counter) -> None:
        self._training, self._clock = training, clock
        self._wish = Look()
        self._due = 0.0
        self._batches: deque[tuple[int, ...]] = deque(maxlen=MOST_BATCHES)

    def look(self, wish: Look) -> None:
        """Show this from now on, the first time at once."""
        if not wish.batches:
            self._batches.clear()
        self._wish, self._due = wish, 0.0

    def after_step(self) -> Iterator[Glimpse]:
        """Note the batch just learned from; tell what is wanted, where it is time again."""
        if self._wish.batches:
            counts = class_counts(
                self._training.batch_labels, self._training.recipe.network.classes
            )
            self._batches.append(tuple(counts.tolist()))
        yield from self.now()

    def now(self) -> Iterator[Glimpse]:
        """Tell what is wanted, where it is time again."""
        began = self._clock()
        if began < self._due or not (self._batches or self._wish.layer):
            return
        step = self._training.state.step
        if self._batches:
            yield BatchesSeen(time.time(), step, tuple(self._batches))
            self._batches.clear()
        if self._wish.layer:
            seen = self._layer(step)
            if seen is not None:
                yield seen
        cost = self._clock() - began
        self._due = began + max(PERIOD_S, cost / SHARE)

    def _layer(self, step: int) -> LayerSeen | None:
        """None where there is no such layer, or what it gives is neither maps nor a vector."""
        training, wish = self._training, self._wish
        part, network = training.data.validation, training.recipe.network
        number = wish.picture % len(part)
        picture = part.pictures[number]
        seen: dict[str, Array] = {}

        def watch(path: str, layer: Layer, x: Array, y: Array) -> None:
            seen[path] = y

        x = training.data.preprocessing.normalise(picture[None])
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            outputs, _ = network.forward(training.state.weights, x, Context(watch=watch))
        if wish.layer not in seen:
            return None
        numbers = seen[wish.layer][0] if wish.kind == "maps" else self._filters()
        if numbers.ndim not in (1, 3):
            return None
        shown, total = thinned(numbers)
        probabilities, label = np.zeros(0), NO_LABEL
        if part.labels.ndim == 1:
            probabilities = network.probabilities(outputs, training.loss.answers)[0]
            label = int(part.labels[number])
        return LayerSeen(
            time.time(), step, wish.layer, wish.kind, shown.shape, total, shown.tobytes(),
            np.ascontiguousarray(picture).tobytes(), picture.shape, number, len(part),
            label, tuple(probabilities.tolist()),
        )  # fmt: skip

    def _filters(self) -> Array:
        """The layer's kernel as planes: (units, height, width); nothing where it has none."""
        training = self._training
        kernel = training.state.weights.get(f"{self._wish.layer}kernel")
        if kernel is None:
            return np.zeros((0, 1, 1), np.float32)
        if kernel.ndim == 4:
            return kernel.reshape(-1, *kernel.shape[2:])
        shape = training.recipe.network.input_shape
        if len(kernel) == prod(shape):  # it looks at the picture itself
            return np.ascontiguousarray(kernel.T).reshape(-1, *shape[1:])
        return kernel[None]


def thinned(numbers: Array) -> tuple[Array, int]:
    """Maps (units, H, W) or a vector (units,) as float32, small enough to send; and all units."""
    total = len(numbers)
    if numbers.ndim == 3:
        stride = max(1, -(-max(numbers.shape[1:]) // WIDEST))
        numbers = numbers[:, ::stride, ::stride]
    own = prod(numbers.shape[1:])
    kept = numbers[: max(1, MOST_NUMBERS // max(1, own))]
    return np.ascontiguousarray(np.nan_to_num(kept), np.float32), total
