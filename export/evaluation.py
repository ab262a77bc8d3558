"""How well a classifier of either kind does on labelled pictures."""

from dataclasses import dataclass

import numpy as np

from engine import metrics
from engine.array import Array
from engine.classifier import Classifier
from engine.data.dataset import Dataset, Part
from engine.errors import UserError

SMALLEST = np.finfo(np.float32).tiny  # a probability of 0 would make the loss infinite


@dataclass(frozen=True)
class Evaluation:
    """Measures over all pictures."""

    accuracy: float
    top5: float
    auc: float | None  # macro one against rest; None where a class has no picture
    loss: float  # mean cross-entropy, nats
    confusion: Array  # counts (classes, classes): row = true class, column = answer
    count: int


def evaluate(classifier: Classifier, part: Part) -> Evaluation:
    """Classify every picture and measure. Raises: UserError where there is none."""
    if not len(part):
        raise UserError("Evaluation needs pictures, and this data set's test part is empty.")
    probabilities = classifier.probabilities(part.pictures)
    true = probabilities[np.arange(len(part)), part.labels].astype(np.float64)
    return Evaluation(
        accuracy=metrics.accuracy(probabilities, part.labels),
        top5=metrics.top_k(probabilities, part.labels, 5),
        auc=metrics.area_under_curve(probabilities, part.labels),
        loss=float(-np.log(np.maximum(true, SMALLEST)).mean()),
        confusion=metrics.confusion(probabilities, part.labels),
        count=len(part),
    )


def check_fit(classifier: Classifier, data: Dataset) -> None:
    """Raises: UserError where the data are of another size or other classes than the model's."""
    check_size(classifier, data)
    if data.labels != classifier.labels and not _numbered_alike(classifier, data):
        raise UserError(
            f"The model tells apart {', '.join(classifier.labels[:12])}; {data.name} holds "
            f"{', '.join(data.labels[:12])}. Choose data with the model's classes."
        )


def check_size(classifier: Classifier, data: Dataset) -> None:
    """Raises: UserError where the pictures are of another size than the model's."""
    if data.picture_shape != classifier.input_shape:
        raise UserError(
            f"The model reads pictures of {_words(classifier.input_shape)}; those of {data.name} "
            f"are {_words(data.picture_shape)}. Choose data of the model's size."
        )


def _numbered_alike(classifier: Classifier, data: Dataset) -> bool:
    """Whether a folder only numbers its classes, as IDX files do, and has as many as the model."""
    numbers = tuple(str(number) for number in range(len(classifier.labels)))
    return data.folder is not None and data.labels == numbers


def _words(shape: tuple[int, ...]) -> str:
    channels, height, width = shape
    return f"{height} × {width} pixels in {channels} channel{'s' if channels > 1 else ''}"
