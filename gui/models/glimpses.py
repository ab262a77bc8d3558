"""What was seen of a run while somebody looked: a layer, and the classes of the last batches."""

from collections import deque
from collections.abc import Iterable

import numpy as np

from engine.array import Array
from engine.training.events import BatchesSeen, LayerSeen, TrainingEvent

SHOWN = 240  # batches in the strip
ROWS = 64  # of the strip's picture
MIXED = 0.6  # of the classes that chance would bring into a batch: fewer are not mixed


class Glimpses:
    """The last layer, and the last batches with how many pictures each had of every class."""

    def __init__(self) -> None:
        self.layer: LayerSeen | None = None
        self.last_batch = 0  # its step
        self._batches: deque[tuple[int, ...]] = deque(maxlen=SHOWN)

    def clear(self) -> None:
        """Forget everything; a new run begins."""
        self.layer, self.last_batch = None, 0
        self._batches.clear()

    def add(self, events: Iterable[TrainingEvent]) -> None:
        """Take what belongs here from these events."""
        for event in events:
            if isinstance(event, LayerSeen):
                self.layer = event
            elif isinstance(event, BatchesSeen):
                if event.step - len(event.counts) != self.last_batch:  # somebody looked away
                    self._batches.clear()
                self._batches.extend(event.counts)
                self.last_batch = event.step

    @property
    def batches(self) -> Array:
        """Pictures of each class, int (batches, classes), the oldest batch first."""
        classes = len(self._batches[0]) if self._batches else 0
        return np.array(self._batches, int).reshape(len(self._batches), classes)


def layer_numbers(event: LayerSeen) -> Array:
    """What the layer gives: float32 (units, height, width) or (units,)."""
    return np.frombuffer(event.numbers, np.float32).reshape(event.shape)


def seen_picture(event: LayerSeen) -> Array:
    """The picture that was looked at, uint8."""
    return np.frombuffer(event.picture, np.uint8).reshape(event.picture_shape)


def stacked(batches: Array) -> Array:
    """The class at every height of every batch, int (ROWS, batches): classes lie on each other."""
    ends = np.cumsum(batches, axis=1) / np.maximum(batches.sum(axis=1, keepdims=True), 1)
    heights = (np.arange(ROWS) + 0.5) / ROWS
    found: Array = (heights[:, None, None] > ends[None]).sum(axis=2)
    found = np.minimum(found, batches.shape[1] - 1)
    return found


def classes_in(batches: Array) -> float:
    """How many classes a batch has, in the mean."""
    return float((batches > 0).sum(axis=1).mean())


def are_mixed(batches: Array) -> bool:
    """Whether a batch has about as many classes as chance would bring into it.

    Of K classes alike, a batch of N pictures is expected to have K · (1 - (1 - 1/K)^N).
    """
    classes, size = batches.shape[1], float(batches.sum(axis=1).mean())
    expected = float(classes * (1 - (1 - 1 / classes) ** size))
    return classes_in(batches) >= MIXED * expected
