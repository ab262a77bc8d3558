"""What every runtime offers: pictures in, class probabilities out."""

from dataclasses import dataclass
from typing import Protocol

from engine.array import Array
from engine.imaging.prepare import prepare
from engine.imaging.stages import Stage
from engine.preprocessing import InputPath


class Classifier(Protocol):
    """A model on NumPy (`engine.model.Model`) or on ONNX Runtime (`export.session`)."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the classes, in the order of the probabilities."""

    @property
    def input_path(self) -> InputPath:
        """How a picture from outside is brought to the network."""

    @property
    def input_shape(self) -> tuple[int, int, int]:
        """Channels, height and width that the network reads."""

    def probabilities(self, pictures: Array) -> Array:
        """Float32 (N, classes) for pictures uint8 (N, H, W) or (N, H, W, C)."""


@dataclass(frozen=True)
class Answer:
    """What a classifier says of one picture, and what it saw."""

    stages: tuple[Stage, ...]
    picture: Array  # uint8 as the network read it
    probabilities: Array  # float32 (classes,)
    labels: tuple[str, ...]

    @property
    def best(self) -> int:
        """The number of the most probable class."""
        return int(self.probabilities.argmax())

    def top(self, count: int = 5) -> tuple[tuple[str, float], ...]:
        """The most probable labels with their probabilities, best first."""
        order = (-self.probabilities).argsort(kind="stable")[:count]
        return tuple((self.labels[i], float(self.probabilities[i])) for i in order)


def classify(classifier: Classifier, picture: Array) -> Answer | None:
    """Classify one picture of any size, uint8 (H, W) or (H, W, 3); None where there is no ink."""
    prepared = prepare(picture, classifier.input_path, classifier.input_shape)
    if prepared is None:
        return None
    probabilities = classifier.probabilities(prepared.picture[None])[0]
    return Answer(prepared.stages, prepared.picture, probabilities, classifier.labels)
