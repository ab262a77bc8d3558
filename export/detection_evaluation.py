"""How well a detector does on a set of pictures with boxes."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.array import Array
from engine.detection.average_precision import AveragePrecision, Truth, average_precision
from engine.detection.boxes import Detections
from engine.detection.coco import BoxedPicture, BoxedPictures, read_coco
from engine.detection.detector import Detector
from engine.errors import UserError
from engine.imaging.decode import read_picture


@dataclass(frozen=True)
class DetectionEvaluation:
    """Average precision over a set, as COCO computes it, and what it took."""

    precision: AveragePrecision
    labels: tuple[str, ...]
    pictures: int
    boxes: int
    milliseconds: float  # median of a picture, from its pixels to its boxes


def load_boxed(place: Path, detector: Detector) -> BoxedPictures:
    """A set in COCO format whose categories the detector knows, its labels in the detector's order.

    Raises: UserError where it can't be read, is empty, or has other categories.
    """
    boxed = read_coco(place)
    unknown = [label for label in boxed.labels if label not in detector.labels]
    if unknown:
        raise UserError(
            f"{place} has boxes of {', '.join(unknown[:12])}; the detector tells apart "
            f"{', '.join(detector.labels[:12])}. Rename the categories in the file."
        )
    if not sum(len(picture.boxes) for picture in boxed.pictures):
        raise UserError(f"{place} has no boxes to find. Choose a set with boxes.")
    order = np.array([detector.labels.index(label) for label in boxed.labels], np.int64)
    return BoxedPictures(
        detector.labels, tuple(_relabelled(picture, order) for picture in boxed.pictures)
    )


def evaluate_detector(detector: Detector, pictures: Iterable[BoxedPicture]) -> DetectionEvaluation:
    """Detect in one picture after another and measure. Raises: UserError for an unreadable one."""
    truths: list[Truth] = []
    found: list[Detections] = []
    seconds: list[float] = []
    for picture in pictures:
        pixels = read_picture(picture.path)
        began = time.perf_counter()
        found.append(detector.detect(pixels))
        seconds.append(time.perf_counter() - began)
        truths.append(Truth(picture.boxes, picture.labels, _crowds(picture)))
    return DetectionEvaluation(
        average_precision(truths, found, len(detector.labels)),
        detector.labels,
        len(truths),
        sum(len(truth.boxes) for truth in truths),
        round(1000 * float(np.median(seconds)), 2),
    )


def describe_evaluation(measured: DetectionEvaluation) -> dict[str, object]:
    """What `--json` carries; a class that occurs in no picture has null."""
    by_class = np.mean(measured.precision.by_class, axis=1)
    return {
        "ap50": measured.precision.at_50,
        "ap75": measured.precision.at_75,
        "ap": measured.precision.over_all,
        "recall": measured.precision.recall,
        "by_class": dict(zip(measured.labels, _or_none(by_class.tolist()), strict=True)),
        "pictures": measured.pictures,
        "boxes": measured.boxes,
        "milliseconds": measured.milliseconds,
    }


def _or_none(values: Sequence[float]) -> list[float | None]:
    return [None if np.isnan(value) else value for value in values]


def _crowds(picture: BoxedPicture) -> Array:
    return np.zeros(0, bool) if picture.crowds is None else picture.crowds


def _relabelled(picture: BoxedPicture, order: Array) -> BoxedPicture:
    return BoxedPicture(
        picture.path, picture.height, picture.width, picture.boxes,
        order[picture.labels], picture.scores, picture.crowds,
    )  # fmt: skip
