"""A model judged on labelled pictures: every answer, and the figures class by class."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.data.dataset import Part
from engine.inspect.progress import Progress
from engine.metrics import Report, class_area, report
from engine.model import Model

BATCH = 256  # pictures between two looks whether anybody still waits


@dataclass(frozen=True)
class Judgement:
    """What the model says of every picture, and how good that is."""

    probabilities: Array  # float32 (N, classes)
    labels: Array  # int64 (N,)
    report: Report
    areas: tuple[float | None, ...]  # under each class's ROC curve; None where not defined

    @property
    def errors(self) -> int:
        """How many answers are wrong."""
        return int((self.probabilities.argmax(axis=1) != self.labels).sum())


def judge(model: Model, part: Part) -> Iterator[Progress[Judgement | None]]:
    """Ask the model about each picture of the part; the last step holds the judgement."""
    count, classes = len(part), model.network.classes
    found = np.empty((count, classes), np.float32)
    for start in range(0, count, BATCH):
        pictures = part.pictures[start : start + BATCH]
        found[start : start + len(pictures)] = model.probabilities(pictures)
        yield Progress(start + len(pictures), count + BATCH, None)
    areas = tuple(class_area(found, part.labels, k) for k in range(classes))
    made = Judgement(found, part.labels, report(found, part.labels), areas)
    yield Progress(count + BATCH, count + BATCH, made)
