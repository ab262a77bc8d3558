"""What every detector offers: a picture in, boxes with labels out."""

from typing import Protocol

from engine.array import Array
from engine.detection.boxes import Detections


class Detector(Protocol):
    """Finds signs in pictures; any thread may ask."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the classes, in the order of the probabilities."""

    def detect(self, picture: Array) -> Detections:
        """Everything found in a picture, uint8 (H, W, 3) RGB or (H, W) grey, in its own pixels."""
